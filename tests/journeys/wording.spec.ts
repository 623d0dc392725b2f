import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

test('a word with a better one: saved first, then one tap; a quotation is left alone; the words are taught without sign-in', async ({
	page,
	pair,
	browserOf,
	scripted
}) => {
	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}/notes`, scripted);
	await desk.getByText(m.staff_note_new(), { exact: true }).click();
	await desk.getByLabel(m.staff_note_reason()).fill('A call');
	await desk
		.getByLabel(m.staff_note_text(), { exact: true })
		.fill('“An addict”, said the neighbor. The addict is my brother.');
	await press(desk, m.staff_note_button());
	await expect(desk.getByText(m.staff_note_saved({ name: pair.person.name }))).toBeVisible();
	await expect(desk.getByText(m.wording_you_wrote({ found: 'addict' }))).toBeVisible();
	await press(desk, `${m.wording_take()} person who uses drugs`);
	await expect(desk.getByText(m.wording_taken({ better: 'person who uses drugs' }))).toBeVisible();
	await expect(
		desk.getByText('“An addict”, said the neighbor. The person who uses drugs is my brother.')
	).toBeVisible();
	await expect(desk.getByText(m.wording_title())).toHaveCount(0);

	await open(page, '/words', scripted);
	await expect(page.getByRole('heading', { name: m.wording_page_title() })).toBeVisible();
	await expect(page.getByText(m.wording_why_clean())).toBeVisible();
});
