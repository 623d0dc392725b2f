import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('an event is written; who goes is counted, then named by choice, met at the door, thanked, and gone when taken back', async ({
	pair,
	browserOf,
	page: visitor,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	const desk = await browserOf(pair.coach);
	const title = `Walk ${pair.person.name.slice(-5)}`;
	await open(desk, '/team/events/new', scripted);
	await desk.locator('[name=title]').fill(title);
	await desk.locator('[name=place]').fill('Porch House, 12 Main Street');
	await desk.locator('[name=day]').fill('2096-06-05');
	await desk.locator('[name=starts]').fill('18:00');
	await desk.locator('[name="wants[]"][value=drive]').check();
	await press(desk, m.events_form_save());
	await expect(desk.getByText(m.events_driving_needed())).toBeVisible();
	await expect(desk.locator('[name=title]'), 'what was typed is kept').toHaveValue(title);
	await desk.locator('[name="wants[]"][value=drive]').uncheck();
	await desk.locator('[name="wants[]"][value=cook]').check();
	await press(desk, m.events_form_save());
	await expect(desk.getByText(m.events_saved())).toBeVisible();
	const id = new URL(desk.url()).pathname.split('/').at(-1)!;
	if (scripted) await looksRight(desk);

	expect((await visitor.goto(`/events/${id}/calendar.ics`).catch(() => null))?.status() ?? 404).toBe(404);
	await open(phone, '/me/events', scripted);
	await phone.getByRole('link', { name: title }).click();
	await expect(phone.getByText(m.events_few())).toBeVisible();
	await phone.locator('[name=show][value=name]').check();
	await phone.locator('#go [name=name]').fill('');
	await press(phone, m.events_go());
	await expect(phone.getByText(m.events_name_needed())).toBeVisible();
	await phone.locator('#go [name=name]').fill('Dee');
	await press(phone, m.events_go());
	await expect(phone.getByText(m.events_going_saved())).toBeVisible();
	await expect(phone.getByText(m.events_names_none())).toBeVisible();
	await phone.locator('#alone [name=name]').fill('Dee');
	await phone.locator('#alone [name=words]').fill('Red cap');
	await press(phone, m.events_alone_button());
	await expect(phone.getByText(m.events_alone_waits())).toBeVisible();
	if (scripted) await looksRight(phone);

	await open(desk, `/team/events/${id}`, scripted);
	await expect(desk.getByText(m.events_comes_one())).toBeVisible();
	await expect(desk.getByText(m.events_comes_names()), 'not given to staff').toHaveCount(0);
	await expect(desk.getByText('Red cap')).toBeVisible();
	await desk.getByRole('button', { name: m.events_answer_meet() }).click();
	await expect(desk.getByText(m.events_answer_done())).toBeVisible();

	await open(phone, `/me/events/${id}`, scripted);
	await expect(phone.getByText(m.events_alone_yes({ name: pair.coach.name }))).toBeVisible();
	await press(phone, m.events_take_back());
	await expect(phone.getByText(m.events_taken_back())).toBeVisible();
	await open(desk, `/team/events/${id}`, scripted);
	await expect(desk.getByText(m.events_comes_many({ count: '0' }))).toBeVisible();
});

test('questions for my doctor are picked, kept and printed', async ({ pair, browserOf, scripted }) => {
	const phone = await browserOf(pair.person);
	await open(phone, '/me/doctor', scripted);
	await phone.locator('[name="chosen[]"][value=side]').check();
	await phone.locator('[name=own]').fill('Can I drive?');
	await press(phone, m.doctor_save());
	await expect(phone.getByText(m.doctor_saved(), { exact: true })).toBeVisible();
	if (scripted) await looksRight(phone);
	await phone.getByRole('link', { name: m.doctor_print() }).click();
	await expect(phone.getByText(m.doctor_q_side())).toBeVisible();
	await expect(phone.getByText('Can I drive?')).toBeVisible();
	await expect(phone.getByRole('navigation'), 'no way into the rest').toHaveCount(0);
});
