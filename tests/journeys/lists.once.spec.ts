/** A list that somebody was given as a file: sent, read in the background, told how it went, and found by everybody. */
import { m } from '../../src/paraglide/messages.js';
import { expect, press, test } from './support/test.ts';

test('a supervisor sends a list as a file; its page says what was taken and what was left out, and a visitor finds it', async ({
	browserOf,
	house,
	page: visitor
}) => {
	const mark = Math.random().toString(36).slice(2, 8);
	const list = `Helena desk ${mark}`;
	const one = {
		id: 'one',
		name: `Zither school ${mark}`,
		status: 'active',
		organization: { id: 'p', name: 'Prickly Pear House' }
	};
	const file = (body: string) => ({
		name: 'list.json',
		mimeType: 'application/json',
		buffer: Buffer.from(body)
	});
	const page = await browserOf(await house.ofDemo('supervisor'));
	await page.goto('/team/directory');
	const sheet = page.locator('#file');
	await sheet.getByLabel(m.lists_file(), { exact: true }).setInputFiles(file('%PDF-1.7'));
	await sheet.locator('[name=name]').fill(list);
	await press(page, m.lists_file_send());
	await expect(page.getByText(m.lists_file_kinds())).toBeVisible();
	await expect(sheet.locator('[name=name]'), 'what was typed is kept').toHaveValue(list);

	const nameless = { id: 'two', status: 'active', organization: { id: 'p', name: 'Prickly Pear House' } };
	await sheet
		.getByLabel(m.lists_file(), { exact: true })
		.setInputFiles(file(JSON.stringify([one, nameless])));
	await press(page, m.lists_file_send());
	await expect(page.getByText(m.lists_file_sent())).toBeVisible();
	const run = page.locator('#runs li').filter({ hasText: list }).first();
	// The page looks by itself how far it is.
	await expect(
		run.getByText(m.lists_counts({ added: 1, changed: 0, unchanged: 0, gone: 0, rejected: 1 }))
	).toBeVisible({ timeout: 15_000 });
	await run.locator('summary').click();
	await expect(run.getByText(m.reason_service_no_name(), { exact: false })).toBeVisible();

	await visitor.goto(`/directory?org=${house.organizationId}&q=zither+${mark}`);
	await expect(visitor.getByRole('link', { name: one.name })).toBeVisible();
});
