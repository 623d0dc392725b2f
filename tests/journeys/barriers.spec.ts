import { m } from '../../src/paraglide/messages.js';
import { photo } from '../support/photos.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

test('a card with its step and its hand-off, opened to the coach, solved; dates to show; a photo kept', async ({
	pair,
	browserOf,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	const desk = await browserOf(pair.coach);
	await open(phone, '/me/barriers', scripted);
	await phone.locator('[name=kind][value=housing]').check();
	await phone.locator('[name=step]').fill('Call Harbor House');
	await press(phone, m.barriers_add_button());
	await expect(phone.getByText(m.barriers_path_needed())).toBeVisible();
	await expect(phone.locator('[name=step]')).toHaveValue('Call Harbor House');
	await phone.locator('[name=path][value=month]').check();
	await press(phone, m.barriers_add_button());
	await expect(phone.getByText(m.barriers_step_line({ step: 'Call Harbor House' }))).toBeVisible();

	await phone.getByRole('link', { name: new RegExp(`^${m.barriers_open()} `) }).click();
	await phone.getByRole('link', { name: m.barriers_handoff_make() }).click();
	await phone.getByLabel(m.referrals_place()).fill('Harbor House');
	await press(phone, m.referrals_begin());
	await expect(phone.getByText(m.referrals_begun())).toBeVisible();
	await open(phone, '/me/barriers', scripted);
	await expect(phone.getByText('Harbor House: ', { exact: false })).toBeVisible();

	await desk.goto(`/coach/people/${pair.person.id}`);
	await expect(desk.getByText('Call Harbor House'), 'closed at first').toHaveCount(0);
	await phone.getByRole('link', { name: new RegExp(`^${m.barriers_open()} `) }).click();
	await phone.locator('summary', { hasText: m.barriers_share() }).click();
	await phone.locator('[name=opened]').check();
	await press(phone, m.barriers_share_button());
	await expect(phone.getByText(m.barriers_saved(), { exact: true })).toBeVisible();
	await desk.reload();
	await expect(desk.getByText(m.barriers_step_line({ step: 'Call Harbor House' }))).toBeVisible();
	await phone.locator('summary', { hasText: m.barriers_solve() }).click();
	await phone.locator('[name=solvedBy][value=handoff]').check();
	await press(phone, m.barriers_solve_button());
	await expect(phone.getByRole('button', { name: m.barriers_reopen() })).toBeVisible();
	if (scripted) await looksRight(phone);

	await open(phone, '/me/dates', scripted);
	await phone.locator('[name=kind]').selectOption('court');
	await phone.locator('[name=dueOn]').fill(inDays(5));
	await press(phone, m.duties_save());
	await expect(phone.getByText(m.duties_saved())).toBeVisible();
	await phone.locator('[name=show]').check();
	await press(phone, m.duties_show_button());
	await expect(phone.getByText(m.duties_page_own())).toBeVisible();
	await expect(phone.getByRole('navigation'), 'no way into the rest').toHaveCount(0);
	if (scripted) await looksRight(phone);

	await open(phone, '/me/wallet', scripted);
	await phone.locator('[name=kind][value=id]').check();
	await phone.locator('[name=photo]').setInputFiles({
		name: 'scan.pdf',
		mimeType: 'image/jpeg',
		buffer: Buffer.from('%PDF-1.7')
	});
	await press(phone, m.wallet_save());
	await expect(phone.getByText(m.wallet_photo_other())).toBeVisible();
	await phone
		.locator('[name=photo]')
		.setInputFiles({ name: 'id.jpg', mimeType: 'image/jpeg', buffer: photo({ up: 6, words: 'PLACE' }) });
	await press(phone, m.wallet_save());
	await phone.getByRole('link', { name: m.wallet_kind_id() }).click();
	const seen = phone.getByRole('img', { name: m.wallet_picture({ name: m.wallet_kind_id() }) });
	await expect
		.poll(() => seen.evaluate((one: HTMLImageElement) => one.naturalHeight), 'drawn, and the right way up')
		.toBe(12);
	if (scripted) await looksRight(phone);
});
