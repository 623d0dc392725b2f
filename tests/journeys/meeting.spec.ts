import { m } from '../../src/paraglide/messages.js';
import { visitToken } from '../../src/domains/sessions/server/visit-link.ts';
import { planVisit } from '../../src/domains/sessions/server/sessions.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a coach says when they can be met; the person books, and moves it by the link of a mail', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const worker = await browserOf(coach);
	await open(worker, '/coach/calendar', scripted);
	await worker.getByRole('link', { name: m.meeting_cal_hours_set() }).click();
	// Hours for messages have fields of the same names beside them.
	const week = worker.getByRole('region', { name: m.meeting_hours_week() });
	const fill = async (name: string, value: string) => week.locator(`[name="${name}"]`).fill(value);
	for (const day of [1, 2, 3, 4, 5, 6, 7]) {
		await fill(`from_${day}a`, '09:00');
		await fill(`until_${day}a`, '12:00');
	}
	await fill('from_1b', '11:00');
	await fill('until_1b', '14:00');
	await press(worker, m.meeting_hours_save());
	await expect(worker.getByText(m.meeting_hours_overlap())).toBeVisible();
	await expect(week.locator('[name="from_1b"]')).toHaveValue('11:00');
	await fill('from_1b', '13:00');
	await press(worker, m.meeting_hours_save());
	await expect(worker.getByText(m.meeting_hours_saved())).toBeVisible();
	if (scripted) await looksRight(worker);

	const phone = await browserOf(person);
	await open(phone, '/me/sessions', scripted);
	if (scripted) await looksRight(phone);
	await phone.getByRole('link', { name: m.meeting_book({ name: coach.name }) }).click();
	// A length that was chosen is the length that is booked: its link shows its own times.
	await phone.getByRole('link', { name: m.meeting_minutes({ count: 60 }), exact: true }).click();
	await expect(
		phone.getByText(m.meeting_times_for({ length: m.meeting_minutes({ count: 60 }) }))
	).toBeVisible();
	await phone.locator('[name="slot"]').last().check();
	await phone.getByLabel(m.meeting_where()).fill('Library, room 2');
	await press(phone, m.meeting_book_button());
	await expect(phone.getByText(m.meeting_booked())).toBeVisible();
	if (scripted) await looksRight(phone);
	await open(phone, '/me/sessions', scripted);
	await expect(phone.getByText('Library, room 2')).toBeVisible();

	await phone.locator('[name="language"]').selectOption('ht');
	await press(phone.locator('#interpreter'), m.interp_save());
	await expect(phone.getByText(m.interp_saved())).toBeVisible();
	await expect(phone.getByText(m.interp_line_open({ language: 'Haitian Creole' }))).toBeVisible();

	await open(worker, '/coach/calendar', scripted);
	await expect(worker.getByText('Library, room 2')).toBeVisible();
	await worker.locator('summary', { hasText: m.interp_how() }).click();
	await worker.locator('[name="how"]').selectOption('phone');
	await worker.locator('[name="who"]').fill('Ana, 215-555-0101');
	await worker
		.locator('form', { has: worker.locator('[name="how"]') })
		.getByRole('button')
		.click();
	await expect(worker.getByText(m.interp_arranged_saved())).toBeVisible();
	if (scripted) await looksRight(worker);
	await open(phone, '/me/sessions', scripted);
	await expect(phone.getByText('Ana, 215-555-0101')).toBeVisible();

	const [row] = await house.owner<{ id: string; starts_at: Date; minutes: number }>(
		`select id, starts_at, minutes from sessions.visits where person_id = $1 and state = 'planned'`,
		[person.id]
	);
	expect(row!.minutes).toBe(60);
	const token = visitToken(house.app.masterKey, {
		organizationId: person.actor.organizationId,
		visitId: row!.id,
		until: row!.starts_at
	});
	// Whoever opens the mail is not signed in.
	await phone.context().clearCookies();
	await open(phone, `/visit/${token}`, false);
	await expect(phone.locator('main')).not.toContainText(coach.name);
	await phone.locator('[name="slot"]').first().check();
	await phone.getByRole('button', { name: m.meeting_move_button() }).click();
	await expect(phone.getByText(m.meeting_link_moved())).toBeVisible();
	await phone.goto(`/visit/${token}`);
	await expect(phone.getByRole('heading', { name: m.meeting_link_dead() })).toBeVisible();

	await worker.reload();
	// Asked once: a slip of the finger calls off nothing.
	await worker.locator('summary', { hasText: `${m.meeting_cal_cancel()} ${person.name}` }).click();
	await worker.getByRole('button', { name: `${m.meeting_cancel_yes()} ${person.name}` }).click();
	await expect(worker.getByText(m.meeting_cancelled())).toBeVisible();
});

test('a person calls a meeting off: asked once, told afterwards', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const startsAt = new Date(house.app.clock().getTime() + 3 * 86_400_000);
	const visitId = await house.app.write(coach.actor, 'meetings', (ctx) =>
		planVisit(ctx, { personId: person.id, startsAt, words: 'Library, room 2' })
	);
	const phone = await browserOf(person);
	await open(phone, `/me/sessions/${visitId}`, scripted);
	await expect(phone.getByText(m.meeting_with({ name: coach.name }))).toBeVisible();
	await expect(phone.getByText('Library, room 2')).toBeVisible();
	const yes = phone.getByRole('button', { name: m.meeting_cancel_yes() });
	await expect(yes).toBeHidden();
	await phone.getByText(m.meeting_cancel_button(), { exact: true }).click();
	if (scripted) await looksRight(phone);
	await yes.click();
	await expect(phone.getByText(m.meeting_cancelled())).toBeVisible();
	await expect(phone.getByText('Library, room 2')).toBeHidden();
});
