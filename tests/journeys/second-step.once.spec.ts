import { m } from '../../src/paraglide/messages.js';
import { codeOf, holdPasskeys } from './support/authenticator.ts';
import { canSignIn } from './support/sign-in.ts';
import { awake, expect, open, press, test } from './support/test.ts';

const password = 'four quiet words here';

test('a passkey: added on the phone, then a sign-in without a word typed', async ({
	pair,
	browserOf,
	house
}) => {
	await canSignIn(house, pair.person, password);
	const phone = await browserOf(pair.person);
	await holdPasskeys(phone);
	await open(phone, '/account/passkeys', true);
	await phone.getByLabel(m.account_passkey_name(), { exact: true }).first().fill('my phone');
	await press(phone, m.account_passkey_add());
	await expect(phone.getByRole('heading', { name: 'my phone' })).toBeVisible();

	await open(phone, '/account', true);
	await phone.getByRole('main').getByRole('button', { name: m.signin_sign_out(), exact: true }).click();
	await expect(phone).toHaveURL(/\/(sign-in.*)?$/);
	await open(phone, '/me/plan', true);
	await expect(phone, 'signed out').toHaveURL(/\/sign-in/);
	await awake(phone, true);
	await press(phone, m.signin_passkey());
	await expect(phone, 'back to where they wanted to go').toHaveURL(/\/me\/plan$/);

	// Ten minutes on, whoever picks up the phone can neither add nor remove one; the name they typed waits.
	await open(phone, '/account/passkeys', true);
	await house.owner(
		`update login.session set "createdAt" = "createdAt" - interval '10 minutes' where "userId" = $1`,
		[pair.person.actor.userId]
	);
	await phone.getByLabel(m.account_passkey_name(), { exact: true }).first().fill('my tablet');
	await press(phone, m.account_passkey_add());
	await expect(phone.getByRole('heading', { name: m.account_prove_title() })).toBeVisible();
	await expect(phone.getByRole('button', { name: m.account_passkey_remove() })).toHaveCount(0);
	const asked = phone.getByLabel(m.signin_password(), { exact: true });
	await asked.fill('not the right words');
	await press(phone, m.account_prove_button());
	await expect(phone.getByRole('alert')).toContainText(m.account_prove_wrong());
	await asked.fill(password);
	await press(phone, m.account_prove_button());
	await expect(phone.getByLabel(m.account_passkey_name(), { exact: true }).first()).toHaveValue('my tablet');

	// Taken off, it opens nothing any more.
	await press(phone, m.account_passkey_remove());
	await expect(phone.getByText(m.account_passkey_removed())).toBeVisible();
	await expect(phone.getByText(m.account_passkeys_none())).toBeVisible();
	expect(
		await house.owner('select 1 from login.passkey where "userId" = $1', [pair.person.actor.userId])
	).toEqual([]);
	await open(phone, '/account', true);
	for (const words of [
		m.account_event_passkey_removed(),
		m.account_event_in_passkey(),
		m.account_event_passkey_added()
	])
		await expect(phone.getByText(words)).toBeVisible();
});

test('a second step: set up with an app, asked for at the next sign-in, a written code where the phone is lost', async ({
	pair,
	browserOf,
	house
}) => {
	const email = await canSignIn(house, pair.person, password);
	const page = await browserOf(pair.person);
	await open(page, '/account/second-step', true);
	await page.getByLabel(m.signin_password(), { exact: true }).fill(password);
	await press(page, m.account_second_begin());
	const key = (await page.locator('main code').first().textContent())!;
	await awake(page, true);
	await page.getByLabel(m.signin_code(), { exact: true }).fill('000000');
	await press(page, m.account_second_turn_on());
	await expect(page.getByRole('alert')).toContainText(m.account_second_code_wrong());
	await awake(page, true);
	await page.getByLabel(m.signin_code(), { exact: true }).fill(codeOf(key, new Date()));
	await press(page, m.account_second_turn_on());
	await expect(page.getByText(m.account_second_done())).toBeVisible();
	const written = (await page.locator('.codes code').first().textContent())!;

	const signIn = async () => {
		await page.context().clearCookies();
		await open(page, '/sign-in', true);
		await page.getByLabel(m.signin_email(), { exact: true }).fill(email);
		await page.getByLabel(m.signin_password(), { exact: true }).fill(password);
		await press(page, m.signin_button());
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.signin_second_title());
		await awake(page, true);
	};
	await signIn();
	await page.goto('/me');
	await expect(page, 'the password alone opens nothing').toHaveURL(/\/sign-in/);
	await signIn();
	await page.getByLabel(m.signin_code(), { exact: true }).fill(codeOf(key, new Date()));
	await press(page, m.signin_button());
	await expect(page).toHaveURL(/\/me$/);

	await signIn();
	await page.locator('summary', { hasText: m.signin_second_backup() }).click();
	await page.getByLabel(m.signin_backup_code(), { exact: true }).fill(written);
	await page.locator('details').getByRole('button', { name: m.signin_button(), exact: true }).click();
	await expect(page).toHaveURL(/\/me$/);
});
