import { m } from '../../src/paraglide/messages.js';
import { pdf } from '../support/papers.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a coach writes a page in layers, a supervisor finds a credential right, and a person reads both before they choose', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const mark = person.name.slice(-5);
	const worker = await browserOf(coach);
	const phone = await browserOf(person);
	const lead = await browserOf(await house.newcomer('supervisor', `Janelle ${mark}`));
	const page = `/coaches/${coach.id}`;

	await open(worker, '/coach/profile', scripted);
	await press(worker, m.coaches_publish());
	await expect(worker.getByText(m.coaches_hello_needed()).first()).toBeVisible();
	await worker.getByLabel(m.coaches_hello()).fill(`I listen first ${mark}`);
	await worker.getByLabel(m.coaches_ask_me_tick()).check();
	await press(worker, m.coaches_save());
	await expect(worker.getByText(m.coaches_saved())).toBeVisible();
	expect((await phone.goto(page))?.status()).toBe(404);
	if (scripted) await looksRight(worker);

	await press(worker, m.coaches_publish());
	await expect(worker.getByText(m.coaches_published())).toBeVisible();
	await open(phone, page, scripted);
	await expect(phone.getByText(`I listen first ${mark}`)).toBeVisible();
	await expect(phone.getByText(m.coaches_ask_me())).toBeVisible();
	await expect(phone.getByText(m.badges_page_none())).toBeVisible();

	await open(worker, '/coach/credentials', scripted);
	await worker.getByLabel(m.badges_type(), { exact: true }).selectOption('icrc-pr');
	await worker.getByLabel(m.badges_number_label()).fill(`PR-${mark}`);
	await worker.getByLabel(new RegExp(`^${m.badges_expires()}`)).fill('2096-05-31');
	const paper = worker.getByLabel(m.badges_paper_label());
	await paper.setInputFiles({ name: 'c.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
	const add = worker.getByRole('button', { name: m.badges_save() }).first();
	await add.click();
	await expect(worker.getByText(m.badges_paper_other())).toBeVisible();
	await paper.setInputFiles({ name: 'c.pdf', mimeType: 'application/pdf', buffer: pdf() });
	await add.click();
	await expect(worker.getByText(m.badges_added())).toBeVisible();
	if (scripted) await looksRight(worker);

	await open(lead, '/team/credentials', scripted);
	await lead.getByRole('button', { name: new RegExp(`^${m.badges_right()}.*${coach.name}`) }).click();
	await expect(lead.getByText(m.badges_said())).toBeVisible();
	if (scripted) await looksRight(lead);

	await open(phone, page, scripted);
	await expect(phone.getByText(new RegExp(`PR-${mark}`))).toBeVisible();
	if (scripted) await looksRight(phone);
	await phone.getByRole('link', { name: m.ethics_link() }).click();
	await expect(phone.getByRole('heading', { name: m.ethics_title() })).toBeVisible();
	await expect(phone.getByRole('link', { name: m.ethics_concern_link() })).toBeVisible();

	await open(phone, `/me/people/said/${coach.id}`, scripted);
	await phone.getByLabel(m.said_words()).fill('kind, and calls back when it counts');
	await press(phone, m.said_send());
	await expect(phone.getByText(m.said_agree_needed())).toBeVisible();
	await phone.getByLabel(m.said_agree()).check();
	await press(phone, m.said_send());
	await expect(phone.getByText(m.said_state_waiting())).toBeVisible();
	if (scripted) await looksRight(phone);
	// From one's own pages one tap takes it down.
	await open(phone, '/me/people', scripted);
	await phone.getByRole('button', { name: m.said_take_down() }).click();
	await expect(phone.getByText(m.said_taken_back())).toBeVisible();

	await open(worker, '/coach/profile', scripted);
	await press(worker, m.coaches_unpublish());
	await expect(worker.getByText(m.coaches_unpublished())).toBeVisible();
	expect((await phone.goto(page))?.status()).toBe(404);
});
