import { m } from '../../src/paraglide/messages.js';
import { DEMO_SIGN_INS } from '../../src/demo/sign-ins.ts';
import { canSignIn } from './support/sign-in.ts';
import { awake, expect, open, press, test } from './support/test.ts';

const password = 'four quiet words here';

test('one tap signs in to the demo and opens the page of the role', async ({ page, scripted }) => {
	await open(page, '/', scripted);
	await page.getByRole('link', { name: m.landing_sign_in(), exact: true }).last().click();
	const { name, email } = DEMO_SIGN_INS[0]!;
	await page.getByRole('button', { name: m.signin_demo_as({ name }) }).click();
	await expect(page).toHaveURL(/\/me$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
	expect(email).toBe('participant@demo.test');
});

test('a wrong password says what to do and keeps the email; the right one signs in; signing out closes the page', async ({
	page,
	pair,
	house,
	scripted
}) => {
	const email = await canSignIn(house, pair.person, password);
	await open(page, '/me/plan', scripted);
	await expect(page).toHaveURL(/\/sign-in\?next=%2Fme%2Fplan$/);
	await awake(page, scripted);
	await page.getByLabel(m.signin_email(), { exact: true }).fill(email);
	await page.getByLabel(m.signin_password(), { exact: true }).fill('not the right words');
	await press(page, m.signin_button());
	await expect(page.getByRole('alert')).toContainText(m.signin_no());
	await awake(page, scripted);
	await expect(page.getByLabel(m.signin_email(), { exact: true })).toHaveValue(email);
	await page.getByLabel(m.signin_password(), { exact: true }).fill(password);
	await press(page, m.signin_button());
	await expect(page, 'back to where they wanted to go').toHaveURL(/\/me\/plan$/);

	await open(page, '/account', scripted);
	await page.getByRole('main').getByRole('button', { name: m.signin_sign_out(), exact: true }).click();
	await expect(page).toHaveURL(/\/(sign-in.*)?$/);
	await page.goto('/me/plan');
	await expect(page).toHaveURL(/\/sign-in/);
});

test('signing out everywhere ends the session on the other device at its next step', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	const library = await browserOf(pair.person);
	await open(library, '/me', scripted);
	await open(phone, '/account', scripted);
	await phone.locator('summary', { hasText: m.account_everywhere() }).click();
	await press(phone, m.account_everywhere());
	await expect(phone).toHaveURL(/\/sign-in/);
	await expect(phone.getByText(m.signin_signed_out())).toBeVisible();
	expect(
		await house.owner('select 1 from login.session where "userId" = $1', [pair.person.actor.userId])
	).toEqual([]);
	await library.goto('/me');
	await expect(library).toHaveURL(/\/sign-in/);
});

test('what was typed before a sign-out is kept and goes out after signing in again', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.person);
	const email = await canSignIn(house, pair.person, password);
	await open(page, '/me/check-in', scripted);
	await page.locator('summary', { hasText: m.check_more() }).click();
	await page.getByLabel(m.check_note()).fill('A long walk by the river.');
	await house.owner('delete from login.session where "userId" = $1', [pair.person.actor.userId]);
	await press(page, m.check_save());
	await expect(page).toHaveURL(/\/sign-in\?next=%2Fkept/);
	await expect(page.getByText(m.signin_again())).toBeVisible();
	await awake(page, scripted);
	await page.getByLabel(m.signin_email(), { exact: true }).fill(email);
	await page.getByLabel(m.signin_password(), { exact: true }).fill(password);
	await press(page, m.signin_button());
	await expect(page.locator('blockquote', { hasText: 'A long walk by the river.' })).toBeVisible();
	await press(page, m.kept_send());
	await expect(page.getByRole('heading', { name: m.check_done_title() })).toBeVisible();
	expect(
		await house.owner('select id from check_ins.check_ins where person_id = $1', [pair.person.id])
	).toHaveLength(1);
});
