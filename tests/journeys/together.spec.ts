import { m } from '../../src/paraglide/messages.js';
import { addGoal } from '../../src/domains/plans/server/plans.ts';
import type { House } from './support/house.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';
import type { TestPerson } from '../support/people.ts';

const goal = 'Walk to the river three times a week';

function withGoal(house: House, person: TestPerson) {
	return house.app.write(person.actor, 'arranging', (ctx) =>
		addGoal(ctx, { personId: person.id, title: goal })
	);
}

test('the weekly review, from both sides: goal by goal, next date, a note both write and both close', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	test.setTimeout(120_000);
	await withGoal(house, pair.person);
	const coachPath = `/coach/people/${pair.person.id}/review`;
	const coach = await browserOf(pair.coach);
	await open(coach, coachPath, scripted);
	await press(coach, m.review_start_button());
	await expect(coach.getByRole('heading', { level: 1, name: m.review_title() })).toBeVisible();
	const phone = await browserOf(pair.person);
	await open(phone, '/me/review', scripted);
	await expect(phone.getByRole('heading', { name: goal })).toBeVisible();

	// What one says stands on the other's page: within two seconds where there is a script, else after loading again.
	const helped = (page: typeof phone) => page.getByRole('textbox', { name: m.review_helped() });
	await phone.getByRole('radio', { name: m.review_moved() }).check();
	await helped(phone).fill('My neighbour came along.');
	if (!scripted) await press(phone, m.review_save());
	else await expect(phone.getByText(m.review_saved())).toBeVisible();
	if (!scripted) await coach.reload();
	await expect(helped(coach)).toHaveValue('My neighbour came along.', { timeout: 2000 });
	await expect(coach.getByRole('radio', { name: m.review_moved() })).toBeChecked({ timeout: 2000 });
	const note = (page: typeof phone) => page.getByRole('textbox', { name: m.review_note_label() });
	await note(coach).fill('A good week. Dee refused the lift.');
	if (!scripted) await press(coach, m.review_save());
	else await expect(coach.getByText(m.review_saved())).toBeVisible();
	if (!scripted) await phone.reload();
	await expect(note(phone)).toHaveValue('A good week. Dee refused the lift.', { timeout: 2000 });

	await press(coach, m.review_finish());
	await expect(coach).toHaveURL(/\/notes\/[0-9a-f-]{36}$/);
	const visits = await house.owner<{ state: string }>(
		'select state from sessions.visits where person_id = $1 order by starts_at',
		[pair.person.id]
	);
	expect(visits.map((visit) => visit.state)).toEqual(['held', 'planned']);

	// The person changes a word; both close; then nothing changes any more, but for what is added.
	await open(phone, '/me/notes', scripted);
	await phone.getByRole('main').getByRole('listitem').getByRole('link').first().click();
	const text = phone.getByRole('textbox', { name: m.note_text(), exact: true });
	await expect(text).toHaveValue('A good week. Dee refused the lift.');
	await text.fill('A good week. Dee did not want the lift.');
	await press(phone, m.note_close());
	await expect(phone.getByRole('button', { name: m.note_close() })).toHaveCount(0);
	await expect(phone.getByText(m.note_waits_them({ name: pair.coach.name }))).toBeVisible();
	// The plan takes what was said once the person has closed the note.
	expect(await house.owner('select outcome from plans.goals where person_id = $1', [pair.person.id])).toEqual(
		[{ outcome: 'moved' }]
	);
	await coach.reload();
	await expect(coach.getByRole('textbox', { name: m.note_text(), exact: true })).toHaveValue(
		'A good week. Dee did not want the lift.'
	);
	await press(coach, m.note_close());
	await expect(coach.getByText(m.note_is_closed())).toBeVisible();
	await phone.reload();
	await expect(phone.getByText(m.note_is_closed())).toBeVisible();
	await expect(phone.getByText('A good week. Dee did not want the lift.').first()).toBeVisible();
	await expect(phone.getByRole('textbox', { name: m.note_text(), exact: true })).toHaveCount(0);
	// Past the page, too: through the walls the person's own bare query changes nothing.
	const changed = await house.app.write(pair.person.actor, 'trying', (ctx) =>
		ctx.tx
			.updateTable('sessions.notes')
			.set({ sealed: Buffer.from('other words') })
			.where('organization_id', '=', pair.person.actor.organizationId)
			.where('person_id', '=', pair.person.id)
			.executeTakeFirst()
	);
	expect(changed.numUpdatedRows, 'a closed note does not change').toBe(0n);
	await phone.getByRole('textbox', { name: m.note_add() }).fill('I called the neighbour to say thanks.');
	await press(phone, m.note_add_button());
	await expect(phone.getByText(m.note_added_done())).toBeVisible();
	await coach.reload();
	await expect(coach.getByText('I called the neighbour to say thanks.')).toBeVisible();
	if (scripted) for (const page of [phone, coach]) await looksRight(page);
});

test('both write in the same field: both texts are shown, none is lost', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	await withGoal(house, pair.person);
	const coach = await browserOf(pair.coach);
	await open(coach, `/coach/people/${pair.person.id}/review`, scripted);
	await press(coach, m.review_start_button());
	await expect(coach.getByRole('heading', { level: 1, name: m.review_title() })).toBeVisible();
	const phone = await browserOf(pair.person);
	await open(phone, '/me/review', scripted);
	// The person's line is saved while the coach's is still on its way.
	const field = (page: typeof phone) => page.getByRole('textbox', { name: m.review_note_label() });
	let letThrough = () => {};
	const held = new Promise<void>((done) => (letThrough = done));
	if (scripted)
		await coach.route(
			(url) => url.search.startsWith('?/save'),
			async (route) => {
				await held;
				await route.continue();
			}
		);
	await field(coach).fill('Words of the coach');
	await field(phone).fill('Words of the person');
	await press(phone, m.review_save());
	if (scripted) await expect(phone.getByText(m.review_saved())).toBeVisible();
	else await expect(field(phone)).toHaveValue('Words of the person');
	letThrough();
	if (!scripted) await press(coach, m.review_save());
	await expect(coach.getByText(m.review_clash())).toBeVisible();
	await expect(coach.getByText('Words of the person')).toBeVisible();
	await expect(field(coach)).toHaveValue('Words of the coach');
});

test('of a staff-only note the person sees that it exists and when, and not a word of it', async ({
	pair,
	browserOf,
	scripted
}) => {
	const coach = await browserOf(pair.coach);
	await open(coach, `/coach/people/${pair.person.id}/notes`, scripted);
	await coach.locator('summary', { hasText: m.staff_note_new() }).click();
	await coach.getByLabel(m.staff_note_text(), { exact: true }).last().fill('The landlord called.');
	await press(coach, m.staff_note_button());
	await expect(coach.getByText(m.session_reason_missing()), 'not without a reason').toBeVisible();
	await coach.getByLabel(m.staff_note_reason()).fill('It is about another person.');
	await press(coach, m.staff_note_button());
	await expect(coach.getByText(m.staff_note_saved({ name: pair.person.name }))).toBeVisible();
	const phone = await browserOf(pair.person);
	await open(phone, '/me/who-looked', scripted);
	await expect(phone.getByRole('heading', { name: m.staff_note_exists_title() })).toBeVisible();
	await expect(
		phone.getByText(new RegExp(m.staff_note_exists_line({ name: pair.coach.name, when: '.+' })))
	).toBeVisible();
	expect(await phone.content()).not.toContain('landlord');
});
