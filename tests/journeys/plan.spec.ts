import { m } from '../../src/paraglide/messages.js';
import { expect, open, press, test } from './support/test.ts';

test('a goal by four short questions, with a first step that is ticked off', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/plan', scripted);
	await expect(page.getByText(m.plan_empty_text()).first()).toBeVisible();
	await page.getByRole('link', { name: m.plan_add_goal(), exact: true }).click();
	await page.getByLabel(m.plan_q_what()).fill('Walk to the river three times a week');
	await page.getByLabel(m.plan_q_why()).fill('My head is quieter there.');
	await page.getByLabel(m.plan_q_weekly()).fill('3');
	await page.getByLabel(m.plan_q_step()).fill('Put my shoes by the door');
	await press(page, m.plan_save_goal());
	await expect(page).not.toHaveURL(/\/new/);
	const [goal] = await house.owner<{ state: string; weekly_count: number }>(
		'select state, weekly_count from plans.goals where person_id = $1',
		[pair.person.id]
	);
	expect(goal).toEqual({ state: 'active', weekly_count: 3 });

	await open(page, '/me', scripted);
	await expect(
		page.getByText('Put my shoes by the door'),
		'the first step is the next step of today'
	).toBeVisible();
	await open(page, '/me/plan', scripted);
	await page.getByRole('button', { name: m.plan_tick_step({ text: 'Put my shoes by the door' }) }).click();
	await expect(
		page.getByRole('button', { name: m.plan_untick_step({ text: 'Put my shoes by the door' }) })
	).toBeVisible();
	expect(
		await house.owner('select 1 from plans.steps where person_id = $1 and done_at is not null', [
			pair.person.id
		])
	).toHaveLength(1);
});

test('the coach suggests; the person takes, rewords or declines with one tap, and the coach sees which', async ({
	pair,
	browserOf,
	scripted
}) => {
	const coach = await browserOf(pair.coach);
	const ideas = ['Call my sister on Sundays', 'Two dinners at home', 'Get up at six'];
	for (const idea of ideas) {
		await open(coach, `/coach/people/${pair.person.id}/plan`, scripted);
		await coach.getByLabel(m.plan_coach_text()).fill(idea);
		await press(coach, m.plan_coach_send());
		await expect(coach.getByText(m.plan_coach_sent({ name: pair.person.name }))).toBeVisible();
	}

	const page = await browserOf(pair.person);
	const card = (idea: string) =>
		page
			.getByRole('main')
			.locator('section, article')
			.filter({ hasText: m.plan_suggests_goal({ name: pair.coach.name }) })
			.filter({ hasText: idea })
			.last();
	await open(page, '/me/plan', scripted);
	await press(card(ideas[0]!), m.plan_take_it());
	await expect(
		page.getByRole('heading', { name: m.plan_suggests_goal({ name: pair.coach.name }) })
	).toHaveCount(2);
	await press(card(ideas[2]!), m.plan_take_not());
	await expect(
		page.getByRole('heading', { name: m.plan_suggests_goal({ name: pair.coach.name }) })
	).toHaveCount(1);
	await card(ideas[1]!).locator('summary').click();
	await card(ideas[1]!).getByLabel(m.plan_your_words()).fill('Cook on Tuesdays');
	await press(card(ideas[1]!), m.plan_take_save());
	await expect(
		page.getByRole('heading', { name: m.plan_suggests_goal({ name: pair.coach.name }) })
	).toHaveCount(0);
	await expect(page.getByText('Cook on Tuesdays').first()).toBeVisible();
	await expect(page.getByText(ideas[2]!)).toHaveCount(0);

	await open(coach, `/coach/people/${pair.person.id}/plan`, scripted);
	const asked = coach.getByRole('listitem');
	await expect(asked.filter({ hasText: m.plan_answer_accepted() })).toContainText(ideas[0]!);
	await expect(asked.filter({ hasText: m.plan_answer_changed() })).toContainText(ideas[1]!);
	await expect(asked.filter({ hasText: m.plan_answer_declined() })).toContainText(ideas[2]!);
});

test('the history tells what was wanted before, and prints only what is ticked', async ({
	pair,
	browserOf,
	page: visitor,
	scripted
}) => {
	const page = await browserOf(pair.person);
	for (const title of ['Be better with money', 'Go fishing once this month']) {
		await open(page, '/me/plan/new', scripted);
		await page.getByLabel(m.plan_q_what()).fill(title);
		await press(page, m.plan_save_goal());
		await expect(page).not.toHaveURL(/\/new/);
	}
	await open(page, '/me/plan', scripted);
	await page.getByRole('link', { name: 'Be better with money' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Be better with money');
	await page.locator('summary', { hasText: m.plan_goal_edit() }).click();
	await page.locator('#words').getByLabel(m.plan_q_what()).fill('Open a bank account in June');
	await page.locator('#words').getByRole('button', { name: m.plan_save(), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open a bank account in June');
	await open(page, '/me/plan/history', scripted);
	await expect(
		page.getByText('“Be better with money”. Now: “Open a bank account in June”').first()
	).toBeVisible();

	await open(page, '/me/plan/print', scripted);
	for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
	await page.getByRole('checkbox', { name: 'Go fishing once this month' }).check();
	await press(page, m.plan_print_show());
	const printed = page.getByRole('article').first();
	await expect(printed).toContainText('Go fishing once this month');
	await expect(printed).not.toContainText('bank account');
	await expect(printed).not.toContainText(pair.person.name);
	const pdf = await page.getByRole('link', { name: m.plan_print_pdf() }).getAttribute('href');
	const answer = await page.request.get(pdf!);
	expect(answer.headers()['content-type']).toBe('application/pdf');
	expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');

	// To a visitor the same address is nothing but the way to sign in.
	const refused = await visitor.request.get(pdf!, { maxRedirects: 0 });
	expect(refused.headers()['content-type']).not.toBe('application/pdf');
});

test('two windows write the same goal: the later words are kept and both are shown', async ({
	pair,
	browserOf,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await open(page, '/me/plan/new', scripted);
	await page.getByLabel(m.plan_q_what()).fill('Sleep more');
	await press(page, m.plan_save_goal());
	await expect(page).not.toHaveURL(/\/new/);
	await open(page, '/me/plan', scripted);
	const href = await page.getByRole('link', { name: 'Sleep more' }).getAttribute('href');
	const other = await browserOf(pair.person);
	await open(other, href!, scripted);
	await open(page, href!, scripted);
	for (const [at, words] of [
		[page, 'In bed by eleven'],
		[other, 'No phone after ten']
	] as const) {
		await at.locator('summary', { hasText: m.plan_goal_edit() }).click();
		await at.locator('#words').getByLabel(m.plan_q_what()).fill(words);
		await at.locator('#words').getByRole('button', { name: m.plan_save(), exact: true }).click();
		if (at === page) await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
	}
	await expect(other.getByRole('heading', { level: 1, name: m.plan_both_title() })).toBeVisible();
	await expect(other.getByText('In bed by eleven').first()).toBeVisible();
	await expect(other.getByText('No phone after ten').first()).toBeVisible();
	await press(other, m.plan_both_mine());
	await expect(other.getByRole('heading', { level: 1 })).toHaveText('No phone after ten');
});
