import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { m } from '../../src/paraglide/messages.js';
import { addLine } from '../../src/domains/plans/server/plans.ts';
import { newId } from '../../src/platform/ids.ts';
import { queueInbound } from '../../src/platform/server/sms-jobs.ts';
import type { House } from './support/house.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

/** What was texted to this number, oldest first. */
function textsTo(house: House, number: string): string[] {
	const folder = join(house.app.config.dataDir, 'texts');
	return readdirSync(folder, { withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => file.name)
		.toSorted()
		.map((name) => readFileSync(join(folder, name), 'utf8'))
		.filter((text) => text.startsWith(`To: ${number}\n`))
		.map((text) => text.slice(text.indexOf('\n\n') + 2).trimEnd());
}

test('a phone is proven with a code; a word gets my three things, another my person; STOP and removing end it', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const last = String(Math.floor(Math.random() * 10_000)).padStart(4, '0');
	const number = `+1215555${last}`;
	for (const text of ['Walk to the library', 'Call Jo'])
		await house.arrange((ctx) => addLine(ctx, { personId: pair.person.id, kind: 'strategy', text }));

	const coach = await browserOf(pair.coach);
	await open(coach, '/coach/number', scripted);
	await coach.getByLabel(m.work_number_label()).fill('215-555-0100');
	await press(coach, m.work_number_save());
	await expect(coach.getByText(m.work_number_saved())).toBeVisible();

	const page = await browserOf(pair.person);
	await open(page, '/me/people', scripted);
	await expect(
		page.getByRole('link', { name: m.work_number_call({ number: '215-555-0100' }) })
	).toHaveAttribute('href', 'tel:2155550100');
	await page.getByRole('link', { name: m.texts_link() }).click();
	await expect(page.getByText(m.texts_private())).toBeVisible();
	await page.getByLabel(m.texts_number()).fill('call me');
	await press(page, m.texts_send_code());
	await expect(page.getByText(m.texts_error_number())).toBeVisible();
	await expect(page.getByLabel(m.texts_number())).toHaveValue('call me');
	await page.getByLabel(m.texts_number()).fill(`215 555 ${last}`);
	await press(page, m.texts_send_code());
	await expect(page.getByText(m.texts_code_title())).toBeVisible();
	if (scripted) await looksRight(page);
	await expect.poll(() => textsTo(house, number).length, { timeout: 15_000 }).toBe(1);
	const code = /\d{6}/.exec(textsTo(house, number)[0]!)![0];
	await page.getByLabel(m.texts_code()).fill(code);
	await press(page, m.texts_code_ok());
	await expect(page.getByText(m.texts_proven_said())).toBeVisible();

	await expect(page.getByText('1 Walk to the library')).toBeVisible();
	await page.getByRole('checkbox', { name: m.texts_things_on() }).check();
	await page.getByRole('checkbox', { name: m.texts_who_on() }).check();
	await page.getByLabel(m.texts_word_label_things()).fill('stop');
	await press(page, m.texts_save());
	await expect(page.getByText(m.texts_error_reserved())).toBeVisible();
	await expect(page.getByLabel(m.texts_word_label_things())).toHaveValue('stop');
	await expect(page.getByRole('checkbox', { name: m.texts_things_on() })).toBeChecked();
	await page.getByLabel(m.texts_word_label_things()).fill('Blue');
	await press(page, m.texts_save());
	await expect(page.getByText(m.texts_saved(), { exact: true })).toBeVisible();
	if (scripted) await looksRight(page);

	const write = (text: string) => queueInbound(house.app, { id: newId(), from: number, text });
	const next = async (count: number) => {
		await expect.poll(() => textsTo(house, number).length, { timeout: 15_000 }).toBe(count);
		return textsTo(house, number).at(-1)!;
	};
	await write('blue');
	expect(await next(2)).toBe('1 Walk to the library\n2 Call Jo');
	await write('WHO');
	expect(await next(3)).toMatch(/^Sam 215-555-0100\n/);

	await page.getByRole('checkbox', { name: m.texts_morning_on() }).check();
	await page.getByLabel(m.texts_morning_time(), { exact: true }).fill('');
	await page.getByText('Walk to the library', { exact: true }).click();
	await press(page, m.texts_morning_save());
	await expect(page.getByText(m.texts_error_time())).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Walk to the library' })).toBeChecked();
	await page.getByLabel(m.texts_morning_time(), { exact: true }).fill('07:10');
	await press(page, m.texts_morning_save());
	await expect(page.getByText(m.texts_morning_saved())).toBeVisible();
	await expect(page.getByText(m.texts_out_morning(), { exact: true })).toBeVisible();
	if (scripted) await looksRight(page);
	await write('2');
	expect(await next(4)).toBe('Walk to the library');
	await open(page, '/me/check-in/history', scripted);
	await expect(page.getByText(m.check_today_so_so()).first()).toBeVisible();

	await write('Stop');
	expect(await next(5)).toMatch(/START/);
	await open(page, '/me/texts', scripted);
	await expect(page.getByText(m.texts_stopped())).toBeVisible();

	await open(page, '/me/who-looked', scripted);
	await expect(page.getByText(m.texts_looked()).first()).toBeVisible();

	await open(page, '/me/texts', scripted);
	await page.getByText(m.texts_remove(), { exact: true }).first().click();
	await page.getByRole('button', { name: m.texts_remove(), exact: true }).last().click();
	await expect(page.getByText(m.texts_removed())).toBeVisible();
	await expect(page.getByLabel(m.texts_number())).toBeVisible();
});
