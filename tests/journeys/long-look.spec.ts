import { m } from '../../src/paraglide/messages.js';
import { systemActor } from '../../src/platform/actor.ts';
import { addGoal } from '../../src/domains/plans/server/plans.ts';
import { holdReview } from '../../src/domains/sessions/server/sessions.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';

const DAY = 86_400_000;

test('the long look: due for both, put off, begun, written by both, closed, and read again beside the next', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	test.setTimeout(120_000);
	const { person, coach } = pair;
	await house.app.write(person.actor, 'arranging', (ctx) =>
		addGoal(ctx, { personId: person.id, title: 'A key of my own' })
	);
	await house.app.write(systemActor(person.actor.organizationId, 'arranging'), 'arranging', (ctx) =>
		holdReview(ctx, {
			personId: person.id,
			workerId: coach.id,
			at: new Date(Date.now() - 100 * DAY),
			goals: [],
			note: 'We began.'
		})
	);

	// It is due: on the list of both. Put off, it stays on the page, with who put it off.
	const desk = await browserOf(coach);
	await open(desk, '/coach', scripted);
	await desk.getByRole('link', { name: m.day_open_long_look() }).first().click();
	await expect(desk.getByRole('heading', { level: 1, name: m.look_title() })).toBeVisible();
	const phone = await browserOf(person);
	await open(phone, '/me', scripted);
	await phone.getByRole('link', { name: m.home_long_look_go() }).click();
	await phone.getByText(m.look_put_off(), { exact: true }).click();
	await press(phone, m.look_put_off_button());
	await expect(phone.getByText(m.look_put_off_missing())).toBeVisible();
	await phone.getByRole('radio', { name: m.look_put_off_2() }).check();
	await press(phone, m.look_put_off_button());
	await expect(phone.getByText(m.look_put_off_done())).toBeVisible();
	await open(desk, `/coach/people/${person.id}/review`, scripted);
	await expect(desk.getByText(m.look_put_off_said({ times: 1, name: person.name }))).toBeVisible();

	// Begun all the same; what one writes the other sees.
	await press(phone, m.look_begin());
	await expect(phone.getByRole('heading', { name: m.look_areas() })).toBeVisible();
	const learned = (page: typeof phone) => page.getByRole('textbox', { name: m.look_learned() });
	await phone.getByRole('radio', { name: m.look_step_4() }).first().check();
	await learned(phone).fill('Mornings are mine.');
	if (!scripted) await press(phone, m.review_save());
	else await expect(phone.getByText(m.review_saved())).toBeVisible();
	if (scripted) await looksRight(phone);
	await open(desk, `/coach/people/${person.id}/review/long-look`, scripted);
	await expect(learned(desk)).toHaveValue('Mornings are mine.');
	await expect(desk.getByText('A key of my own')).toBeVisible();
	if (scripted) await looksRight(desk);
	await press(desk, m.look_finish());

	// Closed: it reads as it was, and stands beside the next one.
	await expect(desk).toHaveURL(/\/long-look\/[0-9a-f-]{36}$/);
	await expect(desk.getByText('Mornings are mine.')).toBeVisible();
	await open(phone, '/me/review/long-look', scripted);
	await press(phone, m.look_begin());
	await expect(phone.getByText('Mornings are mine.')).toBeVisible();
});

test('how often is the person’s own: set in settings, followed where the talk is', async ({
	pair,
	browserOf,
	scripted
}) => {
	const phone = await browserOf(pair.person);
	await open(phone, '/me/settings', scripted);
	await phone.getByRole('radio', { name: m.rhythm_two_weeks() }).check();
	await phone.getByRole('radio', { name: m.rhythm_check_weekly() }).check();
	await phone.locator('#rhythm').getByRole('button', { name: m.people_save() }).click();
	await expect(phone.locator('#rhythm').getByText(m.people_saved())).toBeVisible();
	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}/review`, scripted);
	await expect(desk.getByText(m.review_start_worker({ often: m.rhythm_two_weeks() }))).toBeVisible();
	await open(desk, `/coach/people/${pair.person.id}`, scripted);
	await expect(desk.getByText(m.check_wish({ often: m.rhythm_check_weekly() }))).toBeVisible();
});
