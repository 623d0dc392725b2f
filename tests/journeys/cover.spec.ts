import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);

test('a coach is away: the person chooses who covers, and from the choice to the return that one opens the record', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const mark = person.name.slice(-5);
	const standIn = await house.newcomer('peer', `Rae ${mark}`);
	const plan = `/coach/people/${person.id}/plan`;

	const worker = await browserOf(coach);
	await open(worker, '/coach/cover', scripted);
	const away = worker
		.locator('form')
		.filter({ has: worker.getByRole('button', { name: m.cover_say(), exact: true }) });
	await away.getByLabel(m.cover_from(), { exact: true }).fill(day(-1));
	await away.getByLabel(m.cover_until(), { exact: true }).fill(day(5));
	await away.getByLabel(standIn.name, { exact: true }).check();
	await away.getByLabel(m.cover_words()).fill('Rae is kind. Talk soon.');
	await press(worker, m.cover_say());
	await expect(worker.getByText(m.cover_said())).toBeVisible();
	await expect(worker.getByText(m.cover_answer_open())).toBeVisible();
	await looksRight(worker);

	// Offered is not chosen.
	const stand = await browserOf(standIn);
	expect((await stand.goto(plan))?.status()).toBe(404);

	const phone = await browserOf(person);
	await open(phone, '/me', scripted);
	await phone.getByRole('link', { name: m.cover_home_link() }).click();
	await expect(phone.getByRole('heading', { name: m.cover_is_away({ name: coach.name }) })).toBeVisible();
	await expect(phone.getByText(m.cover_open())).toBeVisible();
	await expect(phone.getByText('Rae is kind. Talk soon.')).toBeVisible();
	await looksRight(phone);
	await open(phone, '/me/people/cover', scripted);
	await phone.getByLabel(standIn.name, { exact: true }).check();
	await press(phone, m.cover_choose());
	await expect(phone.getByText(m.cover_chosen())).toBeVisible();

	expect((await stand.goto(plan))?.status()).toBe(200);
	await open(stand, '/coach/people', scripted);
	await expect(stand.getByText(m.cover_line_mark({ name: coach.name }))).toBeVisible();
	await looksRight(stand);
	await open(phone, '/me/who-looked', scripted);
	await expect(phone.getByText(m.looked_why({ why: m.looked_basis_cover() })).first()).toBeVisible();
	await open(phone, '/me', scripted);
	await expect(phone.getByRole('button', { name: m.home_ask({ name: standIn.name }) })).toBeVisible();

	// Back early: from this moment the record is shut.
	await press(worker, m.cover_end_now());
	await expect(worker.getByText(m.cover_ended())).toBeVisible();
	expect((await stand.goto(plan))?.status()).toBe(404);
	await open(phone, '/me/people/cover', scripted);
	await expect(phone.getByText(m.cover_nobody_away())).toBeVisible();
});

test('a supervisor sees who is away and who asked while nobody covers; the person can wish beforehand', async ({
	house,
	pair,
	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const standIn = await house.newcomer('coach', `Lou ${person.name.slice(-5)}`);
	const phone = await browserOf(person);
	await open(phone, '/me', scripted);
	await press(phone, m.home_ask({ name: coach.name }));

	const worker = await browserOf(coach);
	await open(worker, '/coach/cover', scripted);
	await press(worker, m.cover_now_button());
	await expect(worker.getByText(m.cover_said())).toBeVisible();

	const supervisor = await browserOf(await house.ofDemo('supervisor'));
	await open(supervisor, '/team/cover', scripted);
	const sheet = supervisor
		.locator('section')
		.filter({ has: supervisor.getByRole('heading', { name: coach.name, exact: true }) });
	await expect(sheet.getByText(m.cover_asked_alone())).toBeVisible();
	await looksRight(supervisor);

	await open(phone, '/me/people/cover', scripted);
	await phone.getByLabel(m.cover_wish_label({ name: coach.name })).selectOption(standIn.id);
	await press(phone, m.cover_wish_save());
	await expect(phone.getByText(m.cover_wish_saved())).toBeVisible();
	const stand = await browserOf(standIn);
	const plan = `/coach/people/${person.id}/plan`;
	expect((await stand.goto(plan))?.status()).toBe(404);

	await sheet.getByLabel(m.cover_offer_label()).selectOption(standIn.id);
	await sheet.getByRole('button', { name: m.cover_offer(), exact: true }).click();
	await expect(supervisor.getByText(m.cover_offered())).toBeVisible();
	expect((await stand.goto(plan))?.status()).toBe(200);
	await open(phone, '/me/people/cover', scripted);
	await expect(phone.getByLabel(standIn.name, { exact: true })).toBeChecked();
	await open(phone, '/me/people', scripted);
	await expect(phone.getByRole('article').getByText(standIn.name)).toBeVisible();
});
