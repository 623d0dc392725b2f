import { m } from '../../src/paraglide/messages.js';
import { awake, expect, open, press, test } from './support/test.ts';

test('an invitation lets somebody new in, once, to walk with whoever invited them', async ({
	page,
	pair,
	house,
	browserOf,
	scripted
}) => {
	// Links from one network are counted, and all journeys come from one.
	await house.owner('delete from login.attempts');
	const coach = await browserOf(pair.coach);
	await open(coach, '/coach/invite', scripted);
	const label = `Ken ${pair.person.name.slice(-5)}`;
	await coach.getByLabel(m.invite_label()).fill(label);
	await coach.getByRole('checkbox', { name: m.role_participant(), exact: true }).check();
	await press(coach, m.invite_button());
	await expect(coach.getByRole('heading', { name: m.invite_made_title({ name: label }) })).toBeVisible();
	const link = new URL(await coach.getByLabel(m.invite_link(), { exact: true }).inputValue()).pathname;

	await open(page, link, scripted);
	await expect(page.getByRole('heading', { name: m.invite_open_title() })).toBeVisible();
	await page.getByLabel(m.invite_name()).fill('Kenny');
	await page.getByLabel(m.signin_email(), { exact: true }).fill(`${crypto.randomUUID()}@example.test`);
	await page.getByLabel(m.signin_password(), { exact: true }).fill('short');
	await press(page, m.invite_create());
	await expect(page.getByLabel(m.invite_name()), 'what was typed is kept').toHaveValue('Kenny');
	await awake(page, scripted);
	await page.getByLabel(m.signin_password(), { exact: true }).fill('seven herons over the mill');
	await press(page, m.invite_create());
	await expect(page, 'the protocol comes first').toHaveURL(/\/me\/welcome$/);
	await press(page, m.welcome_read());
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kenny');
	await open(coach, '/coach/people', scripted);
	await expect(coach.getByRole('link', { name: 'Kenny' })).toBeVisible();

	await page.context().clearCookies();
	await page.goto(link);
	await expect(page.getByText(m.invite_dead_title()), 'a link opens once').toBeVisible();
});

test('an invitation that has run out says what to do, and opens nothing', async ({
	page,
	pair,
	house,
	browserOf,
	scripted
}) => {
	await house.owner('delete from login.attempts');
	const coach = await browserOf(pair.coach);
	await open(coach, '/coach/invite', scripted);
	await coach.getByLabel(m.invite_label()).fill('Somebody');
	await coach.getByRole('checkbox', { name: m.role_participant(), exact: true }).check();
	await press(coach, m.invite_button());
	const link = new URL(await coach.getByLabel(m.invite_link(), { exact: true }).inputValue()).pathname;
	await house.owner(
		`update people.invitations set created_at = created_at - interval '8 days', expires_at = expires_at - interval '8 days' where invited_by = $1`,
		[pair.coach.id]
	);
	const answer = await page.goto(link);
	expect(answer?.status()).toBeLessThan(500);
	await expect(page.getByText(m.invite_dead_title())).toBeVisible();
	await expect(page.getByRole('button', { name: m.invite_create() })).toHaveCount(0);
});
