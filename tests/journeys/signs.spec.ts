import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a sign in her own words, said, is a card on the coach’s day; answered there, she reads what came of it', async ({
	pair,
	browserOf,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	const desk = await browserOf(pair.coach);
	await open(phone, '/me/signs', scripted);
	await phone.getByText(m.signs_make_title()).click();
	await phone.locator('[name=kind][value=words]').check();
	await press(phone, m.signs_make());
	await expect(phone.getByText(m.signs_words_needed())).toBeVisible();
	await phone.locator('[name=words]').fill('I let the phone ring.');
	await press(phone, m.signs_make());
	await expect(phone.getByText(m.signs_saved())).toBeVisible();
	await phone.getByRole('button', { name: m.signs_say_now() }).click();
	await expect(phone.getByText(m.signs_said())).toBeVisible();
	if (scripted) await looksRight(phone);

	await open(desk, '/coach', scripted);
	await expect(desk.getByText(m.signs_said_words({ words: 'I let the phone ring.' }))).toBeVisible();
	if (scripted) await looksRight(desk);
	await desk
		.getByRole('listitem')
		.filter({ hasText: 'I let the phone ring.' })
		.getByRole('button', { name: m.outcome_reached(), exact: true })
		.click();
	await expect(desk.getByText(m.signs_card_done())).toBeVisible();

	await open(phone, '/me/signs', scripted);
	await expect(phone.getByText(m.signs_raised_reached({ name: pair.coach.name }))).toBeVisible();
});
