import { m } from '../../src/paraglide/messages.js';
import { awake, expect, looksRight, open, press, test } from './support/test.ts';

test('a stranger says that something is not right, both sides are heard, and the stranger reads what came of it', async ({
	page,
	pair,
	house,
	browserOf,
	scripted
}) => {
	test.setTimeout(120_000);
	await house.owner('delete from login.attempts');
	await open(page, '/help', scripted);
	await page.getByRole('link', { name: m.concern_link() }).click();
	await page.waitForURL('/concern');
	await awake(page, scripted);
	// Asked where there is more than one: the journey of a director makes another.
	const where = page.getByLabel(m.concern_organization(), { exact: true });
	if (await where.count()) await where.selectOption(pair.person.actor.organizationId);
	await page.getByLabel(m.concern_what(), { exact: true }).fill('Told me off in front of others.');
	await page.getByLabel(m.concern_about_worker(), { exact: true }).check();
	await page.getByLabel(m.concern_about_name()).fill(pair.coach.name);
	await page.getByLabel(m.concern_word(), { exact: true }).fill('blue heron');
	await press(page, m.concern_send());
	const link = await page.getByLabel(m.concern_made_link(), { exact: true }).inputValue();
	await open(page, new URL(link).pathname, scripted);
	await expect(page.getByText('Told me off')).toHaveCount(0);
	await page.getByLabel(m.concern_word_again()).fill('red heron');
	await press(page, m.concern_open());
	await expect(page.getByText(m.concern_wrong_word())).toBeVisible();

	// The coach finds nothing; the supervisor finds it, and may not close it against somebody unheard.
	const coach = await browserOf(pair.coach);
	await open(coach, '/account/asked', scripted);
	await expect(coach.getByText(m.asked_none_text())).toBeVisible();
	const supervisor = await browserOf(await house.ofDemo('supervisor'));
	const [row] = await house.owner<{ id: string }>(
		'select id from concern.concerns where $1 = any(kept_from)',
		[pair.coach.id]
	);
	await open(supervisor, `/team/concerns/${row!.id}`, scripted);
	// axe itself needs scripts.
	if (scripted) await looksRight(supervisor);
	await supervisor.locator('summary', { hasText: m.concern_close() }).click();
	await supervisor.getByLabel(m.concern_outcome_upheld(), { exact: true }).check();
	await supervisor.getByLabel(m.concern_close_words()).fill('We have talked about it.');
	await press(supervisor, m.concern_close());
	await expect(supervisor.getByText(m.concern_hear_first())).toBeVisible();
	await supervisor.locator('summary', { hasText: m.concern_hear() }).click();
	await supervisor.getByLabel(m.concern_hear_whom()).selectOption(pair.coach.id);
	await supervisor.getByLabel(m.concern_question()).fill('How do you give feedback in a group?');
	await press(supervisor, m.concern_hear_save());
	await expect(supervisor.getByText(m.people_saved())).toBeVisible();

	await open(coach, '/coach', scripted);
	await expect(coach.getByText(m.asked_link())).toBeVisible();
	await coach.getByRole('link', { name: m.asked_link_go() }).click();
	await expect(coach.getByText('How do you give feedback in a group?')).toBeVisible();
	await expect(coach.getByText('Told me off')).toHaveCount(0);
	await coach.getByLabel(m.asked_words()).fill('I was too loud.');
	await press(coach, m.asked_send());
	await expect(coach.getByText(m.asked_saved())).toBeVisible();

	await open(supervisor, `/team/concerns/${row!.id}`, scripted);
	await expect(supervisor.getByText('I was too loud.')).toBeVisible();
	await supervisor.locator('summary', { hasText: m.concern_close() }).click();
	await supervisor.getByLabel(m.concern_outcome_upheld(), { exact: true }).check();
	await supervisor.getByLabel(m.concern_close_words()).fill('We have talked about it.');
	await press(supervisor, m.concern_close());
	await expect(supervisor.getByText(m.people_saved())).toBeVisible();

	await open(page, new URL(link).pathname, scripted);
	await page.getByLabel(m.concern_word_again()).fill('Blue Heron');
	await press(page, m.concern_open());
	await expect(page.getByText('We have talked about it.')).toBeVisible();
	await expect(page.getByText('I was too loud.')).toHaveCount(0);
	if (scripted) await looksRight(page);
});
