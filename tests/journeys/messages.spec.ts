import { m } from '../../src/paraglide/messages.js';
import { saveWorkCalendar } from '../../src/domains/sessions/server/sessions.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

/** Hours that are over for today, whatever the hour: those of a day after tomorrow. */
const dayAfter = () => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

test('written at night, held until the hours begin, looked at early; the other side reads who reads when', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const weekday = Temporal.PlainDate.from(dayAfter()).dayOfWeek;
	await house.app.write(coach.actor, 'arranging', (ctx) =>
		saveWorkCalendar(ctx, {
			timeZone: 'UTC',
			before: 0,
			after: 0,
			noticeHours: 0,
			ways: ['phone'],
			week: [{ day: weekday, from: 480, until: 1020 }]
		})
	);
	const phone = await browserOf(person);
	await open(phone, '/me/people', scripted);
	await phone.getByRole('link', { name: m.messages_link({ name: coach.name }) }).click();
	const again = m.messages_reads_at({ name: coach.name, when: '' }).trim();
	await expect(phone.getByText(again)).toBeVisible();
	await expect(phone.getByRole('link', { name: m.messages_urgent_help() })).toBeVisible();
	await press(phone, m.messages_send());
	await expect(phone.getByText(m.messages_words_needed())).toBeVisible();
	await phone.getByLabel(m.messages_words()).fill('<b>My sister</b> called');
	await press(phone, m.messages_send());
	await expect(phone.getByText(m.messages_sent_held({ name: coach.name, when: '' }).trim())).toBeVisible();
	await expect(phone.getByText('<b>My sister</b> called')).toBeVisible();
	await expect(phone.getByText(m.messages_not_read())).toBeVisible();
	if (scripted) await looksRight(phone);

	const worker = await browserOf(coach);
	await open(worker, '/coach/messages', scripted);
	await expect(worker.getByText(m.messages_coach_new({ count: 1 }))).toHaveCount(0);
	await press(worker, m.messages_early_urgent());
	await expect(worker.getByText(m.messages_early_done())).toBeVisible();
	await expect(worker.getByText(m.messages_coach_new({ count: 1 }))).toBeVisible();
	if (scripted) await looksRight(worker);
	await worker.getByRole('link', { name: person.name }).click();
	await expect(worker.getByText('<b>My sister</b> called')).toBeVisible();
	await press(worker, m.messages_mark_read());
	await expect(worker.getByText(m.messages_marked())).toBeVisible();
	await worker.getByLabel(m.messages_words()).fill('Good to hear.');
	await press(worker, m.messages_send());
	await expect(worker.getByText('Good to hear.').first()).toBeVisible();
	if (scripted) await looksRight(worker);

	// With scripts the page of the other side brings it by itself.
	if (!scripted) await phone.reload();
	await expect(phone.getByText('Good to hear.')).toBeVisible();
	await expect(phone.getByText(m.messages_read_by({ name: coach.name, when: '' }).trim())).toBeVisible();

	// Hours for messages of their own: met in two days, and read today.
	await open(worker, '/coach/messages', scripted);
	await worker.getByRole('link', { name: m.messages_coach_hours_change() }).click();
	await worker.getByLabel(m.messages_hours_own()).check();
	const today = Temporal.Now.plainDateISO('UTC');
	for (const { dayOfWeek } of [today, today.add({ days: 1 })]) {
		await worker.locator(`#reading [name="from_${dayOfWeek}a"]`).fill('00:00');
		await worker.locator(`#reading [name="until_${dayOfWeek}a"]`).fill('23:59');
	}
	await press(worker, m.messages_hours_save());
	await expect(worker.getByText(m.messages_hours_saved())).toBeVisible();
	if (scripted) await looksRight(worker);
	await phone.reload();
	const now = m.messages_reads_now({ name: coach.name, time: '' }).trim();
	await expect(phone.getByText(now)).toBeVisible();
});
