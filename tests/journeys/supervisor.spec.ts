import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, readTheWelcome, test } from './support/test.ts';

test('gives somebody without a coach a coach, with a note that the person reads', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const name = `Lee ${pair.person.name.slice(-5)}`;
	const person = await house.newcomer('participant', name);
	await readTheWelcome(house, person);
	const page = await browserOf(await house.ofDemo('supervisor'));
	await open(page, '/team', scripted);
	await page.getByRole('link', { name, exact: true }).click();
	await page.getByLabel(m.team_to_whom(), { exact: true }).selectOption(pair.coach.id);
	await page.getByLabel(m.team_note_to({ name })).fill('Sam has time on Tuesdays.');
	await press(page, m.team_assign_now());
	await expect(page.getByText(m.team_saved_assigned())).toBeVisible();

	const phone = await browserOf(person);
	await open(phone, '/me/people', scripted);
	await expect(phone.getByRole('heading', { name: pair.coach.name })).toBeVisible();
	await expect(phone.getByText('Sam has time on Tuesdays.')).toBeVisible();
	const coach = await browserOf(pair.coach);
	expect((await coach.goto(`/coach/people/${person.id}/plan`))?.status()).toBe(200);
});

test('a change of coach: the person reads the note, the earlier coach finds nothing at once', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const next = await house.newcomer('coach', `Ann ${pair.person.name.slice(-5)}`);
	const earlier = await browserOf(pair.coach);
	expect((await earlier.goto(`/coach/people/${pair.person.id}/plan`))?.status()).toBe(200);

	const page = await browserOf(await house.ofDemo('supervisor'));
	await open(page, '/team', scripted);
	const sheet = page
		.getByRole('main')
		.locator('section, article')
		.filter({ has: page.getByRole('heading', { name: pair.coach.name, exact: true }) })
		.last();
	await sheet.locator('summary', { hasText: m.team_people_of({ count: 1 }) }).click();
	await sheet.getByRole('link', { name: pair.person.name, exact: true }).click();
	await page.getByLabel(m.team_to_whom(), { exact: true }).selectOption(next.id);
	await page
		.getByLabel(m.team_note_to({ name: pair.person.name }))
		.fill('You asked for a woman. This is Ann.');
	await press(page, m.team_move_now());
	await expect(page.getByText(m.team_saved_moved())).toBeVisible();

	expect((await earlier.goto(`/coach/people/${pair.person.id}/plan`))?.status()).toBe(404);
	const phone = await browserOf(pair.person);
	await open(phone, '/me/people', scripted);
	await expect(phone.getByRole('heading', { name: next.name })).toBeVisible();
	await expect(phone.getByRole('heading', { name: pair.coach.name })).toHaveCount(0);
	await expect(phone.getByText('You asked for a woman. This is Ann.')).toBeVisible();
	const now = await browserOf(next);
	expect((await now.goto(`/coach/people/${pair.person.id}/plan`))?.status()).toBe(200);
});

test('a supervisor sees who has whom, and no record', async ({ house, pair, browserOf }) => {
	const page = await browserOf(await house.ofDemo('supervisor'));
	for (const part of ['/plan', '/agreement', '/intake'])
		expect((await page.goto(`/coach/people/${pair.person.id}${part}`))?.status(), part).toBe(404);
});
