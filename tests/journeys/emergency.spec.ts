import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

test('a record opened in an emergency: by name, for an hour, told to the person, looked at by somebody else', async ({
	house,
	browserOf,
	scripted
}) => {
	const name = `Quinn ${Math.random().toString(36).slice(2, 8)}`;
	const person = await house.newcomer('participant', name);
	const peer = await house.newcomer('peer', `Rosa ${name.slice(-6)}`);
	const page = await browserOf(peer);
	expect((await page.goto(`/team/emergency/${person.id}`))?.status()).toBe(404);
	await open(page, '/team/emergency', scripted);
	// Without a reason nobody is looked for.
	await page.getByLabel(m.emergency_find_name()).fill(name);
	await press(page, m.emergency_find());
	await expect(page.getByText(m.emergency_error_words())).toBeVisible();
	await expect(page.getByRole('link', { name: `${m.emergency_found_go()}: ${name}` })).toHaveCount(0);
	await page.getByLabel(m.emergency_reason_overdose()).check();
	await page.getByLabel(m.emergency_words()).fill('Found by a friend, not waking up.');
	await press(page, m.emergency_find());
	await page.getByRole('link', { name: `${m.emergency_found_go()}: ${name}` }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.emergency_open_title({ name }));
	await expect(page.getByText(m.emergency_told_person({ name }))).toBeVisible();
	await expect(page.getByText('Found by a friend, not waking up.')).toBeVisible();
	await press(page, m.emergency_open());
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
	await expect(page.getByRole('button', { name: m.emergency_close() })).toBeVisible();

	await page.getByLabel(m.emergency_gave_to(), { exact: true }).fill('Kim Ortiz');
	await page.getByLabel(m.emergency_gave_affiliation()).fill('City ambulance');
	await page.getByLabel(m.emergency_gave_what()).fill('Her name and her aim.');
	await press(page, m.emergency_gave());
	await expect(page.getByText(m.emergency_gave_done())).toBeVisible();
	// A second page of theirs is open when it ends.
	const other = await page.context().newPage();
	await other.goto(`/team/emergency/${person.id}`);
	await press(page, m.emergency_close());
	await expect(page.getByText(m.emergency_closed())).toBeVisible();
	if (scripted) await expect(other.getByRole('heading', { level: 1 })).not.toHaveText(name);
	expect((await other.goto(`/team/emergency/${person.id}`))?.status()).toBe(200);
	await expect(other.getByRole('heading', { level: 1 })).toHaveText(m.emergency_open_title({ name }));

	// Two look at it at once: the second reads what the first has found, and keeps their own words.
	const director = await browserOf(await house.ofDemo('director'));
	await open(director, '/organization', scripted);
	await director.getByRole('link', { name: m.oversight_see_openings() }).click();
	const second = director.getByRole('listitem').filter({ hasText: `Rosa ${name.slice(-6)}` });
	await second.locator('summary', { hasText: m.oversight_look() }).click();
	await second.getByLabel(m.emergency_found_talk()).check();
	await second.getByLabel(m.oversight_words()).fill('I called her about it.');

	const supervisor = await browserOf(await house.ofDemo('supervisor'));
	await open(supervisor, '/team', scripted);
	await supervisor.getByRole('link', { name: m.oversight_see_openings() }).click();
	const line = supervisor.getByRole('listitem').filter({ hasText: name });
	await line.locator('summary', { hasText: m.oversight_look() }).click();
	await line.getByLabel(m.emergency_found_fine()).check();
	await press(line, m.oversight_look());
	await expect(supervisor.getByText(m.oversight_looked_done())).toBeVisible();
	await press(second, m.oversight_look());
	await expect(director.getByText(m.oversight_look_already())).toBeVisible();
	await expect(second.getByText(m.emergency_found_fine()).first()).toBeVisible();
	// What the first found stays; the second adds their own.
	await expect(second.getByLabel(m.oversight_words())).toHaveValue('I called her about it.');
	await press(second, m.oversight_look_more());
	await expect(director.getByText(m.oversight_looked_done())).toBeVisible();
	await expect(second.getByText('I called her about it.').first()).toBeVisible();

	const phone = await browserOf(person);
	await open(phone, '/me/who-looked', scripted);
	await expect(phone.getByText('Found by a friend, not waking up.')).toBeVisible();
	await press(phone, m.emergency_mine_read());
	await expect(phone.getByRole('button', { name: m.emergency_mine_read() })).toHaveCount(0);
});
