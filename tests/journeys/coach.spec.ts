import { m } from '../../src/paraglide/messages.js';
import { askForContact } from '../../src/domains/sessions/server/sessions.ts';
import { expect, open, press, test } from './support/test.ts';

test('My day: one tap records how it went, the line leaves, and comes back when nobody answered', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	await house.app.write(pair.person.actor, 'asking', (ctx) => askForContact(ctx, { about: 'talk' }));
	const page = await browserOf(pair.coach);
	await open(page, '/coach', scripted);
	const line = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: pair.person.name }) });
	await expect(line.first()).toContainText(m.chip_asked());
	await press(line.first(), m.outcome_no_answer());
	await expect(page.getByText(m.day_done_no_answer())).toBeVisible();
	await expect(line).toHaveCount(0);
	const contacts = await house.owner<{ outcome: string; way: string }>(
		'select outcome, way from sessions.contacts where person_id = $1',
		[pair.person.id]
	);
	expect(contacts).toEqual([{ outcome: 'no_answer', way: 'call' }]);

	// A day and a half later, as the records would say then.
	await house.owner(
		`update sessions.contacts set at = at - interval '36 hours', next_at = next_at - interval '36 hours' where person_id = $1`,
		[pair.person.id]
	);
	await open(page, '/coach', scripted);
	await expect(line.first()).toContainText(m.chip_asked());
	await press(line.first(), m.outcome_reached());
	await expect(page.getByText(m.day_done_reached())).toBeVisible();
	await page.reload();
	await expect(line).toHaveCount(0);
});

test('finds a person by name, with the key / where there is a script', async ({
	pair,
	browserOf,
	scripted
}) => {
	const page = await browserOf(pair.coach);
	await open(page, scripted ? '/coach' : '/coach/people', scripted);
	const search = page.getByRole('searchbox', { name: m.people_search() });
	if (scripted) await page.keyboard.press('/');
	else await search.focus();
	await expect(search, 'the rest of the caseload is one key away').toBeFocused();
	await expect(page).toHaveURL(/\/coach\/people/);
	await page.keyboard.type('/jk');
	await expect(search, 'the keys are letters while somebody types').toHaveValue('/jk');
	await search.fill('');
	await page.keyboard.type(pair.person.name.slice(-5));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/q=/);
	expect(page.url(), 'no name in the address').not.toContain(pair.person.name.slice(-5));
	await page.getByRole('link', { name: pair.person.name }).click();
	await expect(page).toHaveURL(new RegExp(`/coach/people/${pair.person.id}`));
	await expect(page.getByRole('heading', { level: 1 })).toContainText(pair.person.name);
	await page.goBack();
	await expect(search, 'back where the search was').toHaveValue(pair.person.name.slice(-5));
	await expect(page.locator('[data-list] > li')).toHaveCount(1);
});

test('welcomes somebody new at the table, with the start talk, and walks with them from then on', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.coach);
	const name = `Ash ${pair.person.name.slice(-5)}`;
	await open(page, '/coach/people/new', scripted);
	await page.getByLabel(m.intake_name_label()).fill(name);
	await press(page, m.newperson_start());
	await expect(page.getByRole('alert').first(), 'not without the protocol').toBeVisible();
	await expect(page.getByLabel(m.intake_name_label())).toHaveValue(name);
	await page.getByRole('checkbox', { name: m.newperson_understood() }).check();
	await press(page, m.newperson_start());
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.intake_of({ name }));

	await page.locator('#why').getByRole('textbox').fill('To hear my girl laugh.');
	await page.locator('#why').getByRole('button', { name: m.people_save(), exact: true }).click();
	await expect(page.locator('#why').getByText(m.people_saved(), { exact: true })).toBeVisible();
	const [made] = await house.owner<{ id: string; walked: boolean; why: boolean }>(
		`select p.id, exists (select 1 from people.assignments a where a.person_id = p.id and a.worker_id = $2 and a.ended_at is null) as walked,
		   exists (select 1 from people.intake_pieces i where i.person_id = p.id and i.piece = 'why') as why
		 from people.persons p where p.preferred_name = $1`,
		[name, pair.coach.id]
	);
	expect(made).toMatchObject({ walked: true, why: true });
	await page.goto('/coach/people');
	await expect(page.getByRole('link', { name })).toBeVisible();
});

test('a coach who does not walk with somebody finds nothing at their address', async ({
	pair,
	browserOf,
	house
}) => {
	const stranger = await browserOf(await house.newcomer('coach', 'Somebody else'));
	for (const part of ['', '/plan', '/agreement', '/intake']) {
		const answer = await stranger.goto(`/coach/people/${pair.person.id}${part}`);
		expect(answer?.status(), part).toBe(404);
		await expect(stranger.getByText(pair.person.name)).toHaveCount(0);
	}
});
