/** What goes out to everybody: the directory, when a director says so, and times for a calendar. */
import type { Page } from '@playwright/test';
import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, press, test } from './support/test.ts';

test('the directory is given on: off, then on, read by anybody, and off again at once', async ({
	browserOf,
	house,
	playwright,
	baseURL
}) => {
	const others = await playwright.request.newContext({ baseURL: baseURL! });
	const read = (path: string) => others.get(`${path}?org=${house.organizationId}`);
	const page = await browserOf(await house.ofDemo('director'));
	const theSwitch = () => page.getByRole('checkbox', { name: m.lists_give_switch() });
	const save = async (on: boolean) => {
		await page.goto('/team/directory');
		await theSwitch().setChecked(on);
		await press(page, m.lists_give_save());
		await expect(page.getByText(on ? m.lists_given() : m.lists_not_given())).toBeVisible();
	};
	await page.goto('/team/directory');
	await expect(theSwitch(), 'off until somebody switches it on').not.toBeChecked();
	for (const path of ['/hsds', '/hsds/services', '/meetings.json'])
		expect((await read(path)).status()).toBe(404);

	await save(true);
	await looksRight(page);
	expect(await (await read('/hsds')).json()).toMatchObject({ version: '3.0' });
	const before = (await (await read('/hsds/services')).json()) as { total_items: number };
	expect(await (await read('/meetings.json')).json(), 'no list is ours yet').toEqual([]);

	// Read anew: "given" of the save before would stand there while this one is still under way.
	await page.goto('/team/directory');
	for (const list of await page.locator('[name="lists[]"]').all()) await list.check();
	await press(page, m.lists_give_save());
	await expect(page.getByText(m.lists_given())).toBeVisible();
	const after = (await (await read('/hsds/services')).json()) as {
		total_items: number;
		contents: { name: string }[];
	};
	expect(after.total_items).toBeGreaterThan(before.total_items);
	expect(after.contents[0]!.name).toBeTruthy();
	const meetings = (await (await read('/meetings.json')).json()) as { name: string }[];
	expect(meetings.length).toBeGreaterThan(10);

	await save(false);
	for (const path of ['/hsds', '/hsds/services', '/meetings.json'])
		expect((await read(path)).status()).toBe(404);
	await others.dispose();
});

test('one meeting in a calendar, and the person’s own groups by a link that ends', async ({
	pair,
	browserOf,
	house,
	playwright,
	baseURL
}) => {
	const phone = await browserOf(pair.person);
	const [one] = await house.owner<{ id: string; name: string }>(
		`select id, name from directory.meetings where gone_at is null and cardinality(days) = 1 and start_time is not null
		order by name limit 1`
	);
	await phone.goto(`/meetings/${one!.id}`);
	const file = await readIcs(
		phone,
		(await phone.getByRole('link', { name: m.calendar_add() }).getAttribute('href'))!
	);
	expect(file).toContain('BEGIN:VEVENT');
	expect(file, 'a calendar never says which').not.toContain(one!.name);

	await phone.goto('/me/groups');
	await press(phone, m.groups_calendar_make());
	const link = await phone.getByLabel(m.groups_calendar_link()).inputValue();
	const calendar = await playwright.request.newContext({ baseURL: baseURL! });
	const path = new URL(link).pathname;
	const answer = await calendar.get(path);
	expect([answer.status(), answer.headers()['content-type']]).toEqual([
		200,
		expect.stringMatching(/^text\/calendar/)
	]);
	expect(await answer.text()).toContain('BEGIN:VCALENDAR');
	await looksRight(phone);

	await phone.goto('/me/groups');
	await expect(phone.getByLabel(m.groups_calendar_link()), 'shown once').toHaveCount(0);
	await press(phone, m.groups_calendar_end());
	await expect(phone.getByText(m.groups_calendar_ended())).toBeVisible();
	expect((await calendar.get(path)).status(), 'as one that never was').toBe(404);
	await calendar.dispose();
});

async function readIcs(page: Page, path: string): Promise<string> {
	const answer = await page.request.get(path);
	expect(answer.status()).toBe(200);
	expect(answer.headers()['content-type']).toMatch(/^text\/calendar/);
	return answer.text();
}
