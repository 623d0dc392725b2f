import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

test('whom to tell: thought through, a topic of the talk for a while, read aloud, and not now', async ({
	pair,
	browserOf,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	const desk = await browserOf(pair.coach);
	const review = `/coach/people/${pair.person.id}/review`;
	await open(phone, '/me/people/telling', scripted);
	await phone.getByText(m.tell_who_family(), { exact: true }).click();
	await phone.getByLabel(m.tell_name()).fill('Mum');
	await press(phone, m.tell_begin_button());
	await expect(phone.getByRole('heading', { level: 1, name: 'Mum' })).toBeVisible();
	await phone.getByLabel(m.tell_hope()).fill('That she stops asking');
	await phone.getByLabel(m.tell_risk()).fill('She calls my uncle');
	await phone.getByLabel(m.tell_begin(), { exact: false }).fill('Mum, sit down with me.');
	await press(phone, m.tell_save());
	await expect(phone.getByText(m.tell_saved())).toBeVisible();

	await open(desk, review, scripted);
	await expect(desk.getByText('Mum, sit down with me.')).toHaveCount(0);
	await press(phone, m.tell_coach_button());
	await expect(phone.getByText(m.tell_coach_on())).toBeVisible();
	await desk.reload();
	await expect(desk.getByText('Mum, sit down with me.')).toBeVisible();
	await expect(desk.getByText('She calls my uncle')).toHaveCount(0);

	await phone.getByRole('link', { name: m.tell_card_open() }).click();
	await expect(phone.getByText('Mum, sit down with me.')).toBeVisible();
	await phone.getByRole('link', { name: m.tell_card_back() }).click();
	await press(phone, m.tell_not_now_button());
	await expect(phone.getByRole('heading', { name: m.tell_not_now_title() })).toBeVisible();
	await desk.reload();
	await expect(desk.getByText('Mum, sit down with me.')).toHaveCount(0);
});
