/** At the worst hour: tools without account or connection, and "I used" without scripts on a small phone. */
import type { Page } from '@playwright/test';
import { m } from '../../src/paraglide/messages.js';
import { connection, onTheDevice, prepare } from './support/offline.ts';
import { expect, looksRight, open, press, sideways, test } from './support/test.ts';

const breath = (page: Page) => page.locator('[data-tool=breath]');
const pick = (page: Page, name: string, step: number) =>
	page.locator(`[name=${name}][value="${step}"]`).check({ force: true });

test('tools: nobody signed in, no connection; three times lower is said, kept when asked, deleted with one tap, never sent', async ({
	page,
	problems
}) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(decodeURIComponent(request.url()), request.postData() ?? ''));
	await prepare(page, '/help');
	await connection(page.context(), false);
	await page.getByRole('link', { name: m.tools_link() }).click();
	await expect(page.getByRole('heading', { level: 1, name: m.tools_title() })).toBeVisible();
	await page.locator('[name=three-1]').fill('Call Jo');
	await breath(page).locator('summary').press('Enter');
	await expect(breath(page).getByText(m.tools_breath_1())).toBeVisible();
	await breath(page).locator('[data-start=breath]').press('Enter');
	await expect(page.locator('[data-clock=breath]')).toHaveText(/\d/);
	await breath(page).locator('[data-stop=breath]').press('Enter');
	for (const [before, after] of [
		[8, 3],
		[7, 6],
		[9, 2]
	] as const) {
		await expect(page.locator('[data-works]'), 'nothing is said of two').toBeHidden();
		await pick(page, 'before', before);
		await breath(page).locator('[data-did]').click();
		await pick(page, 'after', after);
		await expect(page.locator('[data-noted]')).toHaveText(m.tools_noted({ before, after }));
	}
	await expect(page.locator('[data-works] li')).toHaveText([
		m.tools_works_lower({ tool: m.tools_breath(), n: 3 })
	]);
	expect(await onTheDevice(page), 'nothing is kept unasked').not.toContain('Call Jo');
	await page.getByLabel(m.sheets_keep_label()).check();
	await expect.poll(() => onTheDevice(page)).toContain('Call Jo');

	await page.goto('/me/tools');
	await expect(page.locator('[name=three-1]')).toHaveValue('Call Jo');
	await expect(page.locator('[data-works] li')).toHaveCount(1);
	await press(page, m.sheets_keep_drop());
	await expect(page.locator('[data-works]')).toBeHidden();
	expect(await onTheDevice(page)).not.toContain('Call Jo');
	expect(sent.join('\n')).not.toMatch(/Call Jo|Call%20Jo/);
	await connection(page.context(), true);
	problems.splice(0);
});

test('a clock goes by the time of the phone: the page may be put away meanwhile', async ({ page }) => {
	await page.clock.install();
	await page.goto('/tools');
	await page.locator('[data-tool=surf] summary').click();
	await page.locator('[data-start=surf]').click();
	await page.goto('/help');
	await page.clock.fastForward('04:05');
	await page.goto('/tools');
	await expect(page.locator('[data-clock=surf]')).toHaveText(/^4:0/);
});

test('"I used": kindness, safety, the plan written when well, one person told; and the plan opens without a connection', async ({
	pair,
	browserOf,
	browser,
	baseURL,
	house,
	problems
}) => {
	const phone = await browserOf(pair.person);
	await open(phone, '/me/return-plan', true);
	await phone.locator('[name=who]').fill('Jo, 555-0178');
	await press(phone, m.return_save());
	await expect(phone.getByText(m.return_saved(), { exact: true })).toBeVisible();
	await prepare(phone, '/me/return-plan/page');
	await press(phone, m.return_phone_keep());
	await expect(phone.getByText(m.sheets_keep_kept())).toBeVisible();

	const bare = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 360, height: 740 }
	});
	await bare.addCookies([{ ...(await house.cookieOf(pair.person)), url: baseURL! }]);
	const page = await bare.newPage();
	await page.goto('/me');
	await page.getByRole('link', { name: m.tools_used() }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.check_done_thank_use());
	await expect(page.getByRole('link', { name: m.check_done_not_safe() })).toHaveAttribute('href', '/help');
	await expect(page.getByText('Jo, 555-0178')).toBeVisible();
	expect(await sideways(page)).toBe(0);
	await press(page, m.used_tell());
	await expect(page.getByText(m.used_choose())).toBeVisible();
	await page.locator('[name="to[]"]').first().check();
	await press(page, m.used_tell());
	await expect(page.getByText(m.used_told({ name: pair.coach.name }))).toBeVisible();
	await bare.close();

	const desk = await browserOf(pair.coach);
	await open(desk, '/coach', true);
	await expect(desk.getByText(m.ask_used())).toBeVisible();
	await looksRight(desk);

	await connection(phone.context(), false);
	await phone.goto('/me/used');
	await expect(phone).toHaveURL(/\/tools$/);
	await phone.getByText(m.return_title()).click();
	await expect(phone.getByText('Jo, 555-0178')).toBeVisible();
	await connection(phone.context(), true);
	problems.splice(0);
});
