import type { Page } from '@playwright/test';
import { m } from '../../src/paraglide/messages.js';
import { lightWord, questionWord } from '../../src/domains/network/network.ts';
import { shareLight } from '../support/network.ts';
import { expect, open, press, test } from './support/test.ts';

/** A job carries it over: it stands there a moment later. */
async function comes(page: Page, look: () => Promise<void>): Promise<void> {
	await expect(async () => {
		await page.reload();
		await look();
	}).toPass({ timeout: 15_000 });
}

test('a participant invites somebody close: known again, a light, a question, a word to the coach, and the end', async ({
	page,
	pair,
	house,
	browserOf,
	scripted
}) => {
	test.setTimeout(120_000);
	await house.owner('delete from login.attempts');
	const phone = await browserOf(pair.person);
	await open(phone, '/me/people/allies', scripted);
	await phone.getByLabel(m.net_invite_label(), { exact: true }).fill('Mum');
	await press(phone, m.net_invite_button());
	await expect(phone.getByRole('heading', { name: m.invite_made_title({ name: 'Mum' }) })).toBeVisible();
	const link = new URL(await phone.getByLabel(m.invite_link(), { exact: true }).inputValue()).pathname;

	// Whoever has the link learns neither who made it nor for what; and no more by coming in.
	await open(page, link, scripted);
	await expect(page.getByRole('heading', { name: m.invite_open_title() })).toBeVisible();
	await expect(page.getByText(pair.person.name)).toHaveCount(0);
	const name = `Nora ${pair.person.name.slice(-5)}`;
	await page.getByLabel(m.invite_name()).fill(name);
	await page.getByLabel(m.signin_email(), { exact: true }).fill(`${crypto.randomUUID()}@example.test`);
	await page.getByLabel(m.signin_password(), { exact: true }).fill('seven herons over the mill');
	await press(page, m.invite_create());
	await expect(page).toHaveURL(/\/ally$/);
	await expect(page.getByText(m.net_ally_ties_none())).toBeVisible();
	await expect(page.getByText(pair.person.name)).toHaveCount(0);

	await comes(phone, () =>
		expect(phone.getByText(m.net_waiting_text({ name }))).toBeVisible({ timeout: 500 })
	);
	await press(phone, m.net_waiting_yes());
	await expect(phone.getByText(m.net_tie_begun())).toBeVisible();

	await open(page, '/ally', scripted);
	await page.getByRole('link', { name: m.net_ally_open_this({ name: pair.person.name }) }).click();
	await expect(page.getByText(m.net_shared_nothing())).toBeVisible();

	// The light is said in one tap, and seen once it is shared.
	await open(phone, '/me', scripted);
	await phone.getByRole('button', { name: m.net_light_company(), exact: true }).click();
	await expect(phone.getByText(m.net_light_says({ words: lightWord('company') }))).toBeVisible();
	await page.reload();
	await expect(page.getByText(m.net_shared_nothing())).toBeVisible();
	const [ally] = await house.owner<{ id: string }>(
		'select ally_id as id from network.ties where person_id = $1',
		[pair.person.id]
	);
	await shareLight(house.owner, pair.person, ally!);
	await page.reload();
	await expect(page.getByText(m.net_light_today({ words: lightWord('company') }))).toBeVisible();

	await page.getByRole('radio', { name: questionWord('walk'), exact: true }).check();
	await press(page, m.net_ask_button());
	await expect(page.getByText(m.net_asked_today({ name: pair.person.name }))).toBeVisible();
	await comes(phone, () =>
		expect(phone.getByRole('heading', { name: m.net_question_title({ name }) })).toBeVisible({ timeout: 500 })
	);
	await phone.getByLabel(m.net_answer_words()).fill('On Sunday?');
	await press(phone, m.net_answer_later());
	await expect(phone.getByRole('heading', { name: m.net_question_title({ name }) })).toHaveCount(0);
	await comes(page, () => expect(page.getByText('On Sunday?')).toBeVisible({ timeout: 500 }));

	const words = 'I am worried: Quinn does not eat.';
	await page.getByLabel(m.net_tell_words()).fill(words);
	await press(page, m.net_tell_button({ name: pair.person.name }));
	await expect(page.getByText(m.net_tell_done({ name: pair.person.name }))).toBeVisible();
	await comes(phone, () => expect(phone.getByText(words)).toBeVisible({ timeout: 500 }));
	const coach = await browserOf(pair.coach);
	if (scripted) await coach.clock.install();
	await open(coach, '/coach', scripted);
	const line = coach.getByRole('listitem').filter({ hasText: `Somebody close to ${pair.person.name}` });
	// A pointer over it has not read it.
	await line.getByRole('link', { name: m.net_told_go() }).hover();
	// A page that reads ahead does so some moments after; they have gone by, for the page's own clock.
	if (scripted) await coach.clock.runFor(1000);
	await coach.reload();
	await line.getByRole('link', { name: m.net_told_go() }).click();
	await expect(coach.getByText(words)).toBeVisible();
	await open(coach, '/coach', scripted);
	await expect(line).toHaveCount(0);

	await open(phone, '/me/people/allies', scripted);
	await phone.locator('summary', { hasText: m.net_tie_end() }).click();
	await phone.getByRole('button', { name: m.net_tie_end_this({ name }) }).click();
	await expect(phone.getByText(m.net_tie_ended())).toBeVisible();
	// Asked beside the page: with a script the open page has noticed by itself and is on its way, at no known moment.
	const again = await page.request.get(`/ally/people/${pair.person.id}`);
	expect(again.status(), 'gone with the next request').toBe(404);
	const after = await page.context().newPage();
	await open(after, '/ally', scripted);
	await expect(after.getByText(m.net_ended_lately())).toBeVisible();
	await expect(after.getByText(pair.person.name)).toHaveCount(0);
});
