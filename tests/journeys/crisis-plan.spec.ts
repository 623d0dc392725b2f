/** A crisis plan: written by the person, opened by the coach in a crisis with a reason, and the person reads who and why. */
import { m } from '../../src/paraglide/messages.js';
import { connection } from './support/offline.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a plan is written, opens for the coach in a crisis alone, the person is told; a copy opens offline if they want', async ({
	pair,
	browserOf,
	scripted,
	problems
}) => {
	const phone = await browserOf(pair.person);
	await open(phone, '/me/crisis-plan', scripted);
	await phone.getByLabel(m.crisis_plan_first()).fill('My sister Ana, 215 555 0177');
	await phone.getByLabel(m.crisis_plan_police_no()).check();
	await press(phone, m.crisis_plan_save());
	await expect(phone.getByText(m.crisis_plan_saved())).toBeVisible();
	await expect(phone.getByRole('definition').filter({ hasText: 'My sister Ana' })).toBeVisible();

	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}`, scripted);
	await desk.getByRole('link', { name: m.crisis_plan_of_link(), exact: true }).click();
	await expect(desk.getByText(m.crisis_plan_ask({ name: pair.person.name }))).toBeVisible();
	await expect(desk.getByText('My sister Ana')).toHaveCount(0);
	await desk.getByLabel(m.crisis_plan_reason_harm()).check();
	await press(desk, m.crisis_plan_open());
	await expect(desk.getByText('My sister Ana')).toBeVisible();
	if (scripted) await looksRight(desk);

	await open(phone, '/me', scripted);
	await phone.getByRole('link', { name: m.crisis_plan_told_go() }).click();
	await expect(
		phone.getByText(m.crisis_plan_told_why({ reason: m.crisis_plan_reason_harm() }))
	).toBeVisible();
	if (scripted) await looksRight(phone);
	await press(phone, m.crisis_plan_told_read());
	await expect(phone.getByText(m.crisis_plan_told({ name: pair.coach.name }))).toBeHidden();
	if (!scripted) return;

	await press(phone, m.crisis_plan_keep());
	await expect(phone.getByText(m.crisis_plan_kept())).toBeVisible();
	await connection(phone.context(), false);
	await phone.goto('/help');
	await phone.locator('summary', { hasText: m.crisis_plan_link() }).click();
	await expect(phone.getByText('My sister Ana')).toBeVisible();
	await connection(phone.context(), true);
	problems.splice(0);
	await phone.goto('/me/crisis-plan');
	await press(phone, m.crisis_plan_keep_drop());
	await expect(phone.getByText(m.crisis_plan_dropped())).toBeVisible();
	await phone.goto('/help');
	await expect(phone.locator('[data-own-plan]')).toBeHidden();
	problems.splice(0);
});
