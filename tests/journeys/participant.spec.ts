import { m } from '../../src/paraglide/messages.js';
import { TODAY_WORDS } from '../../src/domains/check-ins/items.ts';
import { walkWith } from '../support/people.ts';
import { expect, open, press, readTheWelcome, sideways, test } from './support/test.ts';

test('the first visit begins with the emergency protocol; after it comes the home, in its order', async ({
	house,
	browserOf,
	scripted
}) => {
	const person = await house.newcomer('participant', 'Robin');
	await walkWith(house, await house.newcomer('coach', 'Casey'), person);
	const page = await browserOf(person);
	await open(page, '/me', scripted);
	await expect(page).toHaveURL(/\/me\/welcome$/);
	await expect(page.getByRole('heading', { name: m.welcome_protocol() })).toBeVisible();
	await press(page, m.welcome_read());
	await expect(page).toHaveURL(/\/me$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Robin');
	expect(await house.owner('select 1 from people.welcomes where person_id = $1', [person.id])).toHaveLength(
		1
	);
	const order = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
	expect(order.slice(0, 5)).toEqual([
		m.home_begin(),
		m.home_step(),
		m.home_visit(),
		m.home_date(),
		m.meetings_home_title()
	]);
	expect(await sideways(page)).toBe(0);
});

test('a check-in takes two taps, and the coach finds it on the page', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/check-in', scripted);
	await expect(page.getByText(m.check_who_sees({ names: pair.coach.name }))).toBeVisible();
	await page.getByRole('radio', { name: m.check_today_so_so(), exact: true }).check();
	await press(page, m.check_save());
	await expect(page.getByRole('heading', { name: m.check_done_title() })).toBeVisible();
	await expect(page.getByText(m.check_done_seen({ names: pair.coach.name }))).toBeVisible();
	const saved = await house.owner<{ today: number; shared: boolean; craving: number | null }>(
		'select today, shared, craving from check_ins.check_ins where person_id = $1',
		[pair.person.id]
	);
	expect(saved).toEqual([{ today: TODAY_WORDS.so_so, shared: true, craving: null }]);

	await page.reload();
	expect(
		await house.owner('select 1 from check_ins.check_ins where person_id = $1', [pair.person.id]),
		'loading again saves nothing again'
	).toHaveLength(1);
});

test('after use, safety comes first; the history keeps everything, and numbers can be hidden', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/intake/focus', scripted);
	await page
		.getByRole('group', { name: m.intake_focus_aim({ what: m.people_focus_alcohol() }) })
		.getByRole('radio', { name: m.people_aim_reduce(), exact: true })
		.check();
	await press(page, m.intake_save_next());
	await expect(page).toHaveURL(/\/me\/intake\/why$/);

	await open(page, '/me/check-in', scripted);
	await page.getByRole('radio', { name: m.check_today_rough(), exact: true }).check();
	await page.locator('summary', { hasText: m.check_more() }).click();
	await page
		.getByRole('group', { name: m.check_craving() })
		.getByRole('radio', { name: '7', exact: true })
		.check({ force: true });
	await page.getByRole('radio', { name: m.check_use_beyond_reduce(), exact: true }).check();
	await page.getByRole('checkbox', { name: m.check_risky_money(), exact: true }).check();
	await page.getByRole('checkbox', { name: m.check_helped_called(), exact: true }).check();
	await page.getByLabel(m.check_learned()).fill('Call Jo before the bus, not after.');
	await press(page, m.check_save());

	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.check_done_thank_use());
	await expect(page.getByText(m.check_done_safe())).toBeVisible();
	await expect(page.getByRole('link', { name: m.check_done_not_safe() })).toHaveAttribute('href', '/help');
	const [saved] = await house.owner<{ today: number; craving: number }>(
		'select today, craving from check_ins.check_ins where person_id = $1',
		[pair.person.id]
	);
	expect(saved).toEqual({ today: TODAY_WORDS.rough, craving: 7 });

	await page.getByRole('link', { name: m.check_history_link(), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: m.check_history_title() })).toBeVisible();
	await expect(page.getByText('Call Jo before the bus, not after.').first()).toBeVisible();
	await expect(page.getByText(m.check_history_days(), { exact: true })).toBeVisible();
	await page.getByRole('checkbox', { name: m.check_history_hide_numbers(), exact: true }).check();
	await press(page, m.check_history_save_settings());
	await expect(page.getByText(m.check_history_saved_settings(), { exact: true })).toBeVisible();
	await expect(page.getByText(m.check_history_days(), { exact: true })).toHaveCount(0);
	await expect(page.getByText('Call Jo before the bus, not after.').first()).toBeVisible();
});

test('who looked names the coach who opened the plan; the settings keep what is changed', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const coach = await browserOf(pair.coach);
	await open(coach, `/coach/people/${pair.person.id}/plan`, scripted);
	const page = await browserOf(pair.person);
	await open(page, '/me/who-looked', scripted);
	await expect(
		page.getByRole('listitem').filter({ hasText: m.looked_opened({ what: m.looked_what_plan() }) })
	).toContainText(pair.coach.name);

	await open(page, '/me/settings', scripted);
	await page.getByLabel(m.intake_pronouns()).fill('they/them');
	await page.locator('#name').getByRole('button', { name: m.people_save(), exact: true }).click();
	await expect(page.getByText(m.people_saved(), { exact: true })).toBeVisible();
	expect(await house.owner('select pronouns from people.persons where id = $1', [pair.person.id])).toEqual([
		{ pronouns: 'they/them' }
	]);
});

test('the page changes to Spanish and back, and stays so', async ({ pair, browserOf, scripted }) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/settings', scripted);
	await page.getByRole('main').getByRole('button', { name: 'Español' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'es');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.settings_title({}, { locale: 'es' }));
	await page.goto('/me/check-in');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.check_title({}, { locale: 'es' }));
	expect(await sideways(page)).toBe(0);
	await open(page, '/me/settings', scripted);
	await page.getByRole('main').getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the agreement a coach proposes is read and agreed', async ({ pair, browserOf, house, scripted }) => {
	const coach = await browserOf(pair.coach);
	await open(coach, `/coach/people/${pair.person.id}/agreement`, scripted);
	await press(coach, m.agreement_propose());
	await expect(coach.getByText(m.agreement_waits_other())).toBeVisible();

	const page = await browserOf(pair.person);
	await open(page, '/me', scripted);
	await expect(page.getByText(m.home_agreement_waiting({ name: pair.coach.name }))).toBeVisible();
	await page.getByRole('link', { name: m.home_agreement_read(), exact: true }).click();
	await press(page, m.agreement_agree());
	await expect(page.getByRole('button', { name: m.agreement_agree(), exact: true })).toHaveCount(0);
	const [agreed] = await house.owner<{ both: boolean; days: number }>(
		`select a.person_agreed_at is not null and a.worker_agreed_at is not null as both, q.after_days as days
		 from people.agreements a join people.quiet_rules q on q.agreement_id = a.id where a.person_id = $1`,
		[pair.person.id]
	);
	expect(agreed?.both).toBe(true);
	await coach.goto(`/coach/people/${pair.person.id}/agreement`);
	await expect(coach.getByText(m.agreement_waits_other())).toHaveCount(0);
});

test('asking the coach to get in touch puts the person at the top of their day', async ({
	pair,
	browserOf,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me', scripted);
	await press(page, m.home_ask({ name: pair.coach.name }));
	await expect(page.getByText(m.home_ask_open({ name: pair.coach.name }))).toBeVisible();
	const coach = await browserOf(pair.coach);
	await open(coach, '/coach', scripted);
	await expect(coach.getByRole('listitem').filter({ hasText: pair.person.name }).first()).toContainText(
		m.chip_asked()
	);
	await press(page, m.home_ask_back());
	await expect(page.getByText(m.home_ask_open({ name: pair.coach.name }))).toHaveCount(0);
	await coach.reload();
	await expect(coach.getByText(m.chip_asked(), { exact: true })).toHaveCount(0);
});

test('somebody who has read the welcome once is not stopped again', async ({ house, browserOf }) => {
	const person = await house.newcomer('participant', 'Jo');
	await readTheWelcome(house, person);
	const page = await browserOf(person);
	await page.goto('/me');
	await expect(page).toHaveURL(/\/me$/);
});
