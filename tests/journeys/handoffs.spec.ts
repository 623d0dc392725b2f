import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

test('a warm hand-off: offered, wanted, a day, asked of the place by a link, refused with its reason, and another begun', async ({
	pair,
	browserOf,
	page,
	scripted,
	problems
}) => {
	const phone = await browserOf(pair.person);
	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}/handoffs`, scripted);
	await press(desk, m.referrals_offer());
	await expect(desk.locator('[name=place]'), 'what is wrong has the focus').toBeFocused();
	await desk.getByLabel(m.referrals_place()).fill('Harbor Clinic');
	await desk.getByLabel(m.referrals_need(), { exact: false }).selectOption('medication');
	await press(desk, m.referrals_offer());
	await expect(desk.getByText(m.referrals_offered_done())).toBeVisible();

	await open(phone, '/me', scripted);
	await expect(phone.getByText(m.referrals_today_offered({ place: 'Harbor Clinic' }))).toBeVisible();
	await phone.getByRole('link', { name: m.referrals_today_go() }).click();
	await press(phone, m.referrals_decide_yes());
	await expect(phone.getByText(m.referrals_saved())).toBeVisible();
	await phone.locator('summary', { hasText: m.referrals_change() }).click();
	await phone.locator('[name=goesOn]').fill(inDays(5));
	await phone.locator('[name=ride]').fill('Lou drives');
	await phone
		.locator('form', { has: phone.locator('[name=ride]') })
		.getByRole('button', { name: m.referrals_save() })
		.click();
	await expect(phone.getByText('Lou drives').first()).toBeVisible();

	await press(phone, m.referrals_link_make());
	const link = phone.locator('a[href*="/answer/"]');
	await expect(link).toBeVisible();
	await page.goto(new URL((await link.getAttribute('href'))!).pathname);
	await expect(page.getByText(m.referrals_need_medication(), { exact: false })).toBeVisible();
	for (const secret of [pair.person.name, pair.coach.name, 'Lou drives'])
		await expect(page.locator('body'), 'no name leaves').not.toContainText(secret);
	if (scripted) {
		// The signal goes, and the phone loads the page anew: what was typed is there again.
		await page.locator('[name=words]').fill('Ask at the side door');
		await page.route('**/answer/*', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue()
		);
		await press(page, m.referrals_answer_send());
		await expect(page.getByText(m.ui_not_sent())).toBeVisible();
		await page.unroute('**/answer/*');
		await page.reload();
		await expect(page.locator('[name=words]')).toHaveValue('Ask at the side door');
		problems.splice(0);
	}
	await page.getByText(m.referrals_answer_cannot(), { exact: true }).click();
	await press(page, m.referrals_answer_send());
	await expect(page.getByText(m.referrals_answer_why_needed())).toBeVisible();
	await expect(page.locator('[name=why]'), 'what is wrong has the focus').toBeFocused();
	await page.getByText(m.referrals_answer_cannot(), { exact: true }).click();
	await page.getByLabel(m.referrals_answer_why(), { exact: false }).selectOption('full');
	await press(page, m.referrals_answer_send());
	await expect(page.getByText(m.referrals_answer_done())).toBeVisible();
	if (scripted) expect(await page.evaluate(() => sessionStorage.length), 'gone once it was sent').toBe(0);

	await phone.reload();
	await open(phone, new URL(phone.url()).pathname, scripted);
	await expect(phone.getByText(m.referrals_cannot_full(), { exact: false }).first()).toBeVisible();
	await phone.getByRole('link', { name: m.referrals_again() }).click();
	await expect(phone.getByLabel(m.referrals_need(), { exact: false })).toHaveValue('medication');
});
