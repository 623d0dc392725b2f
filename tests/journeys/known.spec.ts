/** A sober house: staff write down what they heard, somebody who lived there says whether it is so, and takes it back. */
import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, sideways, test } from './support/test.ts';

test('what is known of a house', async ({ pair, browserOf, scripted }) => {
	const desk = await browserOf(pair.coach);
	await open(desk, '/directory?need=sober-living', scripted);
	await desk.getByRole('link', { name: 'Sober living for men' }).click();
	await desk.locator('[name=cost]').fill('about 160');
	await press(desk, m.firsthand_state_button());
	await expect(desk.getByText(m.firsthand_cost_wrong())).toBeVisible();
	await expect(desk.locator('[name=cost]')).toHaveValue('about 160');
	await desk.locator('[name=cost]').fill('160');
	await desk.locator('[name=certified]').fill('State chapter, level 2');
	await press(desk, m.firsthand_state_button());
	await expect(desk.getByText(m.firsthand_stated())).toBeVisible();
	await expect(desk.getByText(m.firsthand_cost_week({ amount: '160' }))).toBeVisible();
	if (scripted) await looksRight(desk);

	const phone = await browserOf(pair.person);
	await open(phone, desk.url().replace(/\?.*$/, ''), scripted);
	await expect(phone.getByText(m.firsthand_state()), 'no form of the staff').toHaveCount(0);
	await phone.locator('summary', { hasText: m.firsthand_say_house() }).click();
	await phone.locator('[name=cost][value=yes]').check();
	await press(phone, m.firsthand_say_button());
	await expect(phone.getByText(m.firsthand_knows_needed())).toBeVisible();
	await expect(phone.locator('[name=cost][value=yes]')).toBeChecked();
	await phone.locator('[name=knows][value=inside]').check();
	await press(phone, m.firsthand_say_button());
	await expect(phone.getByText(m.firsthand_said())).toBeVisible();
	await expect(phone.getByText(m.firsthand_who_house()), 'one alone is not shown').toHaveCount(0);
	if (scripted) await looksRight(phone);
	expect(await sideways(phone)).toBe(0);
	await press(phone, m.firsthand_back());
	await expect(phone.getByText(m.firsthand_taken_back())).toBeVisible();
	await expect(phone.getByRole('button', { name: m.firsthand_back() })).toHaveCount(0);
});
