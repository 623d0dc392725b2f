/** Safer use: a plan that nobody reads until it is shown, a list that never leaves the phone, and kits without names. */
import { m } from '../../src/paraglide/messages.js';
import { onTheDevice } from './support/offline.ts';
import { expect, looksRight, open, press, sideways, test } from './support/test.ts';

test('written, shown to one worker and closed; the list adds up on the phone and goes nowhere; kits are counted without a name', async ({
	pair,
	browserOf,
	browser,
	baseURL,
	house
}) => {
	const phone = await browserOf(pair.person);
	const sent: string[] = [];
	phone.on('request', (request) => sent.push(decodeURIComponent(request.url()), request.postData() ?? ''));
	await open(phone, '/me/safer-use', true);
	await phone.locator('[name=who]').fill('Jo calls at 9');
	await phone.locator('[name="risks[]"][value=alone]').check();
	await phone.locator('[name=until]').selectOption({ index: 13 });
	await press(phone, m.return_save());
	await expect(phone.getByText(m.return_saved(), { exact: true })).toBeVisible();

	const write = async (what: string, much: string) => {
		await phone.locator('[name=log-what]').fill(what);
		await phone.locator('[name=log-much]').fill(much);
		await phone.locator('[name=log-much]').press('Enter');
		await expect(phone.locator('[name=log-what]')).toHaveValue('');
	};
	await press(phone, m.log_add());
	await expect(phone.getByText(m.log_need_what())).toBeVisible();
	await phone.locator('[name=log-aim]').fill('five plums');
	await write('plums', '1.5');
	await write('Plums', '2');
	const week = phone.locator('[data-this-week] li');
	await expect(week).toHaveText([m.log_times_sum({ what: 'plums', times: '2', sum: '3.5' })]);
	// The page is put in place anew around the list.
	await press(phone, m.safer_show({ name: pair.coach.name }));
	await expect(phone.getByText(m.safer_show_done())).toBeVisible();
	await expect(week).toHaveCount(1);
	await expect(week).toContainText('3.5');
	await phone.reload();
	await expect(week).toContainText('3.5');
	await expect(phone.getByText(m.log_my_aim({ aim: 'five plums' }))).toBeVisible();
	await looksRight(phone);
	await press(phone, m.log_drop());
	await expect(phone.getByText(m.log_dropped())).toBeVisible();
	expect(await onTheDevice(phone)).not.toContain('lums');
	expect(sent.join('\n')).not.toContain('lums');

	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}`, true);
	await expect(desk.getByText('Jo calls at 9')).toBeVisible();

	const bare = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
	await bare.addCookies([{ ...(await house.cookieOf(pair.person)), url: baseURL! }]);
	const page = await bare.newPage();
	await page.goto('/me');
	await page.getByRole('link', { name: m.kits_home_new() }).click();
	await expect(page.locator('#log noscript p')).toBeVisible();
	await expect(page.getByRole('button', { name: m.log_add() })).toBeHidden();
	expect(await sideways(page)).toBe(0);
	await press(page, m.safer_close());
	await expect(page.getByText(m.safer_close_done())).toBeVisible();
	await page.getByRole('link', { name: m.safer_overdose_go() }).click();
	await expect(page.getByText(m.crisis_od_1()), 'one tap, without a script').toBeVisible();
	await bare.close();
	await desk.reload();
	await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(desk.getByText('Jo calls at 9')).toHaveCount(0);

	await open(desk, '/coach', true);
	await desk.locator('#kits summary').click();
	await desk.locator('#kits [name=kind][value=used]').check();
	await press(desk, m.kits_save());
	await expect(desk.getByText(m.kits_saved())).toBeVisible();
	await desk.getByRole('button', { name: m.kits_take_back() }).click();
	await expect(desk.getByText(m.kits_taken_back())).toBeVisible();
});
