import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a change of coach: what matters, a first talk with somebody else, something private, and the supervisor makes it so', async ({
	house,
	pair,

	browserOf,
	scripted
}) => {
	const { person, coach } = pair;
	const mark = person.name.slice(-5);
	const other = await house.newcomer('coach', `Olu ${mark}`);
	const phone = await browserOf(person);
	await open(phone, '/me/people', scripted);
	await phone.getByRole('link', { name: m.match_link_walking() }).click();
	await phone.getByRole('link', { name: m.match_change_link() }).click();
	await press(phone, m.match_change_ask());
	await expect(phone.getByText(m.match_change_said())).toBeVisible();
	await phone.getByRole('link', { name: m.match_change_see() }).click();
	if (scripted) await looksRight(phone);

	// What matters: only who was asked for by trait and shows it comes first.
	const desk = await browserOf(other);
	await open(desk, '/coach/match', scripted);
	await desk.locator('[name="hours[]"][value=evening]').check();
	await desk.locator('[name="shown[]"][value=veteran]').check();
	await press(desk, m.match_save());
	await expect(desk.getByText(m.match_worker_saved())).toBeVisible();
	if (scripted) await looksRight(desk);
	await open(phone, '/me/match/matters', scripted);
	await phone.locator('[name="hours[]"][value=evening]').check();
	await phone.locator('[name=style_direct_gentle][value=a]').check();
	await phone.locator('summary', { hasText: m.match_traits_open() }).click();
	await phone.locator('[name="traits[]"][value=veteran]').check();
	await phone.locator('[name=weight_traits]').selectOption('3');
	await press(phone, m.match_save());
	await phone.waitForURL('**/me/match');
	const card = phone
		.locator('section')
		.filter({ has: phone.getByRole('heading', { name: other.name, level: 3 }) })
		.last();
	await expect(card.getByText(m.match_fits_traits({ what: m.match_trait_veteran() }))).toBeVisible();

	// A talk: a time that has passed is said at its field; the worker says yes.
	await card.locator('summary', { hasText: m.match_ask({ name: other.name }) }).click();
	await card.locator('[name=reach]').fill('555-0100');
	await card.locator('[name=at]').fill('2020-01-01T10:00');
	await press(card, m.match_ask_button());
	await expect(phone.getByText(m.match_time_range())).toBeVisible();
	await expect(card.locator('[name=reach]')).toHaveValue('555-0100');
	const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
	await card.locator('[name=at]').fill(`${soon}T10:00`);
	await press(card, m.match_ask_button());
	await expect(phone.getByText(m.match_said_asked())).toBeVisible();
	await open(desk, '/coach/match/talks', scripted);
	await expect(desk.getByText('555-0100')).toHaveCount(0);
	await desk.getByRole('button', { name: m.match_talk_agree() }).click();
	await expect(desk.getByText(m.match_said_agreed(), { exact: true })).toBeVisible();
	await expect(desk.getByText('555-0100')).toBeVisible();
	if (scripted) await looksRight(desk);
	// Agreed, it stands in the calendars of both.
	await open(desk, '/coach/calendar', scripted);
	await expect(desk.getByRole('link', { name: m.meeting_cal_talks() })).toBeVisible();
	if (scripted) await looksRight(desk);
	await open(phone, '/me/sessions', scripted);
	await expect(phone.getByText(m.meeting_with({ name: other.name }))).toBeVisible();
	await open(phone, '/me/match', scripted);
	await press(phone, m.match_choose({ name: other.name }));
	await expect(phone.getByText(m.match_chosen({ name: other.name }))).toBeVisible();

	// Something private about the coach they leave: the coach's own pages say nothing of it.
	await open(phone, '/me/match/private', scripted);
	await phone.locator('[name=workerId]').selectOption(coach.id);
	await phone.locator('[name=kind][value=other]').check();
	await press(phone, m.match_save());
	await expect(phone.getByText(m.match_private_saved())).toBeVisible();
	if (scripted) await looksRight(phone);

	const team = await browserOf(await house.ofDemo('supervisor'));
	await open(team, '/team/matching', scripted);
	const sheet = team
		.locator('section')
		.filter({ has: team.getByRole('heading', { name: person.name }) })
		.last();
	await expect(sheet.getByText(m.match_team_chose_before({ name: other.name }))).toBeVisible();
	await expect(team.getByText(m.match_team_checked(), { exact: true })).toBeVisible();
	if (scripted) await looksRight(team);
	// What is set counts where all are given a coach, without a look at the cost first.
	await sheet.locator('select').selectOption(`${person.id}:`);
	await press(team, m.match_team_give_all());
	await expect(team.getByRole('heading', { name: m.match_team_giving() })).toBeVisible();
	await expect(team.getByText(m.match_team_pair({ name: person.name, worker: other.name }))).toHaveCount(0);
	if (scripted) await looksRight(team);
	await team.getByRole('link', { name: m.match_team_give_back() }).click();
	await expect(sheet.getByText(m.match_team_set_nobody())).toBeVisible();
	await expect(team.getByText(m.match_team_checked_before())).toBeVisible();
	await team.getByRole('link', { name: m.match_team_undo() }).click();
	// With a script the board is taken in a moment later: what is pressed before would be of the board before.
	await expect(team.getByRole('link', { name: m.match_team_undo() })).toHaveCount(0);
	await expect(sheet.getByText(m.match_team_set_nobody())).toHaveCount(0);
	await press(sheet, m.match_team_give_one({ name: person.name }));
	await press(team, m.match_team_give({ worker: other.name, name: person.name }));
	await expect(team.getByText(m.match_team_given())).toBeVisible();
	await expect(
		team.getByText(m.match_team_pair({ name: person.name, worker: other.name }), { exact: true })
	).toBeVisible();
	await open(phone, '/me/people', scripted);
	await expect(phone.getByRole('heading', { name: other.name })).toBeVisible();
	await expect(phone.getByRole('heading', { name: coach.name })).toHaveCount(0);
	// Said on the first page until it is read.
	await open(phone, '/me', scripted);
	await expect(phone.getByText(m.match_new_coach({ name: other.name }))).toBeVisible();
	await phone.getByRole('button', { name: `${m.match_new_read()} ${other.name}` }).click();
	await expect(phone.getByText(m.match_new_coach({ name: other.name }))).toHaveCount(0);
});
