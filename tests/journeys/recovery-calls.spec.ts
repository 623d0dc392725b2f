import { m } from '../../src/paraglide/messages.js';
import { walkWith } from '../support/people.ts';
import { expect, looksRight, open, press, readTheWelcome, test } from './support/test.ts';

test('recovery calls are suggested, switched on and changed by the person, made in three taps, and read', async ({
	house,
	browserOf,
	scripted
}) => {
	const person = await house.newcomer('participant', 'Jo');
	const coach = await house.newcomer('coach', 'Cal');
	await walkWith(house, coach, person);
	await readTheWelcome(house, person);
	const desk = await browserOf(coach);
	await open(desk, `/coach/people/${person.id}`, scripted);
	await desk.getByText(m.rcalls_propose(), { exact: true }).click();
	await desk.getByRole('group', { name: m.rcalls_days() }).getByRole('checkbox').first().check();
	await press(desk, m.rcalls_propose_send());
	await expect(desk.getByText(m.rcalls_propose_sent({ name: person.name }))).toBeVisible();
	const phone = await browserOf(person);
	await open(phone, '/me', scripted);
	await phone.getByRole('link', { name: m.rcalls_offered_home_go() }).click();
	await phone.locator('#offered').getByLabel(m.rcalls_number()).fill('215-555-0147');
	if (scripted) await looksRight(phone);
	await press(phone, m.rcalls_offered_yes());
	await expect(phone.getByText(m.rcalls_on())).toBeVisible();
	await open(phone, '/me/calls', scripted);
	const now = Temporal.Now.zonedDateTimeISO('America/New_York');
	const wall = (hours: number) => now.add({ hours }).toPlainTime().toString().slice(0, 5);
	for (const day of await phone.getByRole('group', { name: m.rcalls_days() }).getByRole('checkbox').all())
		await day.check();
	await phone.getByLabel(m.rcalls_starts()).fill(wall(-1));
	await phone.getByLabel(m.rcalls_ends(), { exact: true }).fill(wall(2));
	await expect(phone.getByLabel(m.rcalls_number())).toHaveValue('215-555-0147');
	await press(phone, m.rcalls_save());
	await expect(phone.getByText(m.rcalls_saved())).toBeVisible();

	await open(desk, '/coach/calls', scripted);
	// From the list to the next call there are three taps: take it, dial, and how it went.
	let taps = 0;
	const tap = async (name: string, act: () => Promise<unknown>) => {
		taps += 1;
		await act();
		await expect(desk.getByText(name).first()).toBeVisible();
	};
	await tap(m.rcalls_may_no(), () => desk.getByRole('button', { name: m.rcalls_take() }).click());
	await expect(
		desk.getByRole('link', { name: m.rcalls_call_number({ number: '215-555-0147' }) })
	).toHaveAttribute('href', 'tel:2155550147');
	taps += 1;
	await tap(m.rcalls_closed(), () =>
		desk.getByRole('button', { name: m.rcalls_mood_soso(), exact: true }).click()
	);
	expect(taps).toBeLessThanOrEqual(3);
	await expect(desk.getByText(m.rcalls_none())).toBeVisible();

	await open(phone, '/me/calls', scripted);
	await expect(phone.getByText(m.rcalls_past_mood({ mood: m.rcalls_said_soso() }))).toBeVisible();
	await press(phone, m.rcalls_switch_off());
	await expect(phone.getByText(m.rcalls_switched_off())).toBeVisible();
});
