import { m } from '../../src/paraglide/messages.js';
import { walkWith } from '../support/people.ts';
import { expect, open, press, readTheWelcome, test } from './support/test.ts';

test('a peer has a day of their own, suggests, and is named to the person as a peer', async ({
	house,
	browserOf,
	scripted
}) => {
	const peer = await house.newcomer('peer', 'Rae');
	const person = await house.newcomer('participant', 'Gus');
	await readTheWelcome(house, person);
	await walkWith(house, peer, person);
	const page = await browserOf(peer);
	await open(page, '/coach', scripted);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.day_title());
	await open(page, `/coach/people/${person.id}/plan`, scripted);
	await page.getByLabel(m.plan_coach_text()).fill('Somebody to feed the dog');
	await press(page, m.plan_coach_send());
	await expect(page.getByText(m.plan_coach_sent({ name: 'Gus' }))).toBeVisible();

	const phone = await browserOf(person);
	await open(phone, '/me/plan', scripted);
	await expect(phone.getByRole('heading', { name: m.plan_suggests_goal({ name: 'Rae' }) })).toBeVisible();
	await open(phone, '/me/people', scripted);
	await expect(phone.getByRole('article')).toContainText('Rae');
	await expect(phone.getByRole('article')).toContainText(m.people_as_peer());
});
