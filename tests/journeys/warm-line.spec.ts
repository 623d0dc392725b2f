import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

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
