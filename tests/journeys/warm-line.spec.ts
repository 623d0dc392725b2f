import { saveWorkNumber } from '../../src/domains/people/server/people.ts';
import { saveLineSettings } from '../../src/domains/warm-line/server/warm-line.ts';
import { SettingsInput } from '../../src/domains/warm-line/warm-line.ts';
import { m } from '../../src/paraglide/messages.js';
import { makeOrganization, makePerson } from '../support/people.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a line is set up, a shift confirmed, a call taken, and a promise kept', async ({
	house,
	browserOf,
	scripted
}) => {
	const boss = await house.newcomer('supervisor', 'Olga');
	const peer = await house.newcomer('peer', 'Rae');
	const desk = await browserOf(boss);
	await open(desk, '/line/rota', scripted);
	await desk.getByLabel(m.line_set_number()).fill('215-555-0130');
	await desk.getByLabel(m.line_set_fallback_name()).fill('County line');
	await desk.getByLabel(m.line_set_fallback_number()).fill('215-555-0131');
	await desk.getByLabel(m.line_set_minutes()).fill('60');
	await press(desk, m.line_set_save());
	await expect(desk.getByText(m.line_set_saved())).toBeVisible();
	await desk.getByLabel(m.line_plan_day()).fill(dayAhead(2));
	await desk.getByLabel(m.line_plan_starts()).fill('18:07');
	await desk.getByLabel(m.line_plan_ends()).fill('22:07');
	await desk.getByLabel(m.line_plan_worker(), { exact: true }).selectOption(peer.id);
	await press(desk, m.line_plan_save());
	await expect(desk.getByText(m.line_planned({ count: '1' }))).toBeVisible();

	const phone = await browserOf(peer);
	await open(phone, '/line/rota', scripted);
	await phone.getByRole('button', { name: m.line_shift_confirm() }).click();
	await expect(phone.getByText(m.line_shift_saved())).toBeVisible();
	await open(phone, '/line', scripted);
	await press(phone, m.line_sign_on());
	await press(phone, m.line_start());
	await press(phone, m.line_close());
	await expect(phone.getByText(m.line_wants_needed())).toBeVisible();
	await phone.getByText(m.line_wants_talk(), { exact: true }).click();
	await phone.getByText(m.line_safety_safe(), { exact: true }).click();
	await press(phone, m.line_close());
	await expect(phone.getByText(m.line_done_closed())).toBeVisible();
	await phone.getByText(m.line_promise(), { exact: true }).click();
	await phone.getByLabel(m.line_their_number()).fill('215-555-0142');
	await press(phone, m.line_promise_save());
	await expect(phone.getByRole('link', { name: '215-555-0142' })).toHaveAttribute('href', 'tel:2155550142');
	await press(phone, m.line_back_reached());
	await expect(phone.getByRole('link', { name: '215-555-0142' })).toHaveCount(0);
	await press(phone, m.line_sign_off());
	await expect(phone.getByText(m.line_done_off())).toBeVisible();
});

const dayAhead = (days: number) => Temporal.Now.plainDateISO('America/New_York').add({ days }).toString();

test('a call rings in, is taken, given on and closed; one that nobody takes becomes a promise with a clock', async ({
	house,
	browserOf,
	scripted
}) => {
	// A house of its own: whoever is on in the demo would be rung as well. It has not opened, so that visitors still see the only one that has.
	const org = await makeOrganization(house, 'Line House');
	await house.owner(
		'update people.organizations set is_demo = true, live_at = null where organization_id = $1',
		[org]
	);
	const boss = await makePerson(house, org, ['supervisor'], 'Olga');
	const [rae, bo] = [
		await makePerson(house, org, ['peer'], 'Rae'),
		await makePerson(house, org, ['peer'], 'Bo')
	];
	await house.app.write(boss.actor, 'arranging', (ctx) => saveLineSettings(ctx, SET));
	for (const who of [rae, bo])
		await house.app.write(who.actor, 'arranging', (ctx) => saveWorkNumber(ctx, '215-555-0150'));
	const phone = await browserOf(rae);
	await open(phone, '/line', scripted);
	await press(phone, m.line_sign_on());
	await press(phone, m.line_practice_dial());
	await expect(phone.getByText(m.line_rings_you())).toBeVisible();
	await press(phone, m.line_practice_take());
	await expect(phone.getByText(m.line_call_by_phone())).toBeVisible();

	const other = await browserOf(bo);
	await open(other, '/line', scripted);
	await press(other, m.line_sign_on());
	await expect(other.getByText(m.line_done_on())).toBeVisible();
	await open(phone, '/line', scripted);
	await phone.getByLabel(m.line_hand_to()).selectOption({ label: 'Bo' });
	await press(phone, m.line_hand());
	await expect(phone.getByText(m.line_hand_wish_phone({ name: 'Bo' }))).toBeVisible();
	await press(phone, m.line_practice_quiet());
	await expect(phone.getByText(m.line_hand_rings({ name: 'Bo' }))).toBeVisible();
	await open(other, '/line', scripted);
	await expect(other.getByText(m.line_rings_you())).toBeVisible();
	await press(other, m.line_practice_take());
	await expect(other.getByText(m.line_call_by_phone())).toBeVisible();
	await press(other, m.line_practice_hang_up());
	await expect(other.getByText(m.line_call_hung_up())).toBeVisible();
	await other.getByText(m.line_wants_talk(), { exact: true }).click();
	await other.getByText(m.line_safety_safe(), { exact: true }).click();
	await other.getByText(m.line_tick_heard(), { exact: true }).click();
	await other.getByText(m.line_tick_next(), { exact: true }).click();
	await other.getByLabel(m.line_line()).fill('Calls again tomorrow');
	if (scripted) await looksRight(other);
	await press(other, m.line_close());
	await expect(other.getByText(m.line_done_closed())).toBeVisible();
	await press(other, m.line_sign_off());
	await expect(other.getByText(m.line_done_off())).toBeVisible();

	await open(phone, '/line', scripted);
	await expect(phone.getByText(m.line_call_by_phone())).toHaveCount(0);
	await press(phone, m.line_practice_dial());
	await expect(phone.getByText(m.line_rings_you())).toBeVisible();
	await press(phone, m.line_practice_quiet());
	await expect(phone.getByText(m.line_practice_elsewhere())).toBeVisible();
	await press(phone, m.line_practice_quiet());
	await expect(phone.getByText(m.line_practice_after())).toBeVisible();
	await press(phone, m.line_practice_press());
	await expect(phone.getByRole('heading', { name: m.line_back_mine() })).toBeVisible();
	await expect(phone.getByRole('link', { name: '+12155550123' })).toHaveAttribute('href', 'tel:+12155550123');
});

const SET = SettingsInput.parse({
	number: '215-555-0130',
	fallbackName: 'County line',
	fallbackNumber: '215-555-0131',
	minutes: 60
});
