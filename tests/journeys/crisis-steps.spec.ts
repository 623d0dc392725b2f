/** The house's protocol as steps: a coach begins them, a supervisor joins, it is closed; the person reads that it took place. */
import { m } from '../../src/paraglide/messages.js';
import { expect, looksRight, open, press, test } from './support/test.ts';

test('a coach is led through the steps, a supervisor stands beside them, a talk is wished, the person is told', async ({
	pair,
	house,
	browserOf,
	scripted
}) => {
	const desk = await browserOf(pair.coach);
	await open(desk, `/coach/people/${pair.person.id}`, scripted);
	await desk.getByRole('link', { name: m.protocol_link(), exact: true }).click();
	await desk.getByLabel(m.protocol_reason_asked()).check();
	await press(desk, m.protocol_begin());
	await expect(desk.getByText(m.protocol_begun_now())).toBeVisible();

	const janelle = await house.ofDemo('supervisor');
	const team = await browserOf(janelle);
	await open(team, '/team', scripted);
	await team.getByRole('link', { name: m.protocol_wait_go() }).first().click();
	const theirs = team.locator('section').filter({ has: team.getByText(pair.person.name, { exact: true }) });
	await theirs.getByRole('button', { name: m.protocol_join() }).click();
	await expect(theirs.getByText(m.protocol_join_who({ names: janelle.name }))).toBeVisible();

	await open(desk, `/coach/people/${pair.person.id}/crisis`, scripted);
	await expect(desk.getByText(janelle.name).first()).toBeVisible();
	const now = desk.locator('[aria-current=step]');
	while ((await now.count()) > 0) {
		const key = await now.getAttribute('id');
		if (key === 'call') {
			await now.getByLabel('988', { exact: true }).check();
			await now.getByRole('button', { name: m.protocol_reached(), exact: true }).click();
		} else await now.getByRole('button', { name: m.protocol_done() }).click();
		await expect(desk.locator(`[id="${key}"][aria-current=step]`)).toHaveCount(0);
	}
	if (scripted) await looksRight(desk);
	await desk.getByLabel(m.protocol_outcome_with_someone()).check();
	await press(desk, m.protocol_close());
	await expect(desk.getByText(m.protocol_closed_now())).toBeVisible();

	await open(desk, '/coach', scripted);
	await desk.getByLabel(janelle.name).first().check();
	await press(desk, m.protocol_debrief_yes());
	await expect(desk.getByText(m.protocol_debrief_kept())).toBeVisible();

	const phone = await browserOf(pair.person);
	await open(phone, '/me', scripted);
	await phone.getByRole('link', { name: m.protocol_told_go() }).click();
	await expect(phone.getByText(m.protocol_told_title({ name: pair.coach.name }))).toBeVisible();
	if (scripted) await looksRight(phone);
	await press(phone, m.protocol_told_read());
	await expect(phone.getByText(m.protocol_told_list())).toBeVisible();
});
