import { m } from '../../src/paraglide/messages.js';
import { TODAY_WORDS } from '../../src/domains/check-ins/items.ts';
import { expect, open, press, test } from './support/test.ts';

test('an ally has a page about themselves, a check-in of their own, the help card, and nothing about anybody else', async ({
	house,
	browserOf,
	scripted
}) => {
	const ally = await house.newcomer('ally', 'Ines');
	const page = await browserOf(ally);
	await open(page, '/ally', scripted);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.ally_hello({ name: 'Ines' }));
	const names = await house.owner<{ name: string }>(
		'select preferred_name as name from people.persons where is_participant and length(preferred_name) > 2'
	);
	const words = new Set((await page.getByRole('main').innerText()).split(/[^\p{L}]+/u));
	expect(names.filter(({ name }) => words.has(name))).toEqual([]);

	await page.getByRole('main').getByRole('link', { name: m.ally_check_in_open(), exact: true }).click();
	await page.getByRole('radio', { name: m.check_today_ok(), exact: true }).check();
	await press(page, m.check_save());
	await expect(page.getByRole('heading', { name: m.check_done_title() })).toBeVisible();
	await expect(page.getByText(m.check_done_nobody())).toBeVisible();
	expect(await house.owner('select today from check_ins.check_ins where person_id = $1', [ally.id])).toEqual([
		{ today: TODAY_WORDS.ok }
	]);

	// Their plan and their day are about their own life: also what stands folded away.
	for (const path of ['/ally/plan', '/ally/plan/new', '/ally/check-in', '/ally/check-in/history']) {
		await open(page, path, scripted);
		const told = await page.getByRole('main').textContent();
		expect(told, path).not.toMatch(/recover|craving|the pull|medicine|drinks|three meetings/i);
	}

	await page
		.getByRole('navigation', { name: m.nav_main() })
		.getByRole('link', { name: m.nav_help(), exact: true })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.crisis_title());
});

test('pages of participants and staff are not there for an ally', async ({ house, browserOf, pair }) => {
	const page = await browserOf(await house.newcomer('ally', 'Tom'));
	for (const path of [
		'/me',
		'/me/plan',
		'/coach',
		'/team',
		'/organization',
		`/coach/people/${pair.person.id}/plan`
	])
		expect((await page.goto(path))?.status(), path).toBe(404);
});
