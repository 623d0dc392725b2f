import { readFileSync } from 'node:fs';
import { m } from '../../src/paraglide/messages.js';
import { addGoal } from '../../src/domains/plans/server/plans.ts';
import { canSignIn } from './support/sign-in.ts';
import { expect, open, press, test } from './support/test.ts';

const PASSWORD = 'nine quiet herons at dusk';

test('my record: refused without the password, taken once, limited, and a deletion asked for and stopped', async ({
	house,
	browserOf,
	pair,
	scripted
}) => {
	const { person, coach } = pair;
	await canSignIn(house, person, PASSWORD);
	await house.app.write(person.actor, 'arranging', (ctx) =>
		addGoal(ctx, { personId: person.id, title: 'A door of my own', step: 'Call Oak House' })
	);
	const page = await browserOf(person);
	await open(page, '/me/record', scripted);
	await page.getByLabel(m.rec_password(), { exact: true }).fill('a guess of somebody');
	await press(page, m.rec_take_button());
	await expect(page.getByText(m.rec_password_wrong()).first()).toBeVisible();
	await page.getByLabel(m.rec_password(), { exact: true }).fill(PASSWORD);
	await press(page, m.rec_take_button());
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: m.rec_take_get() }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/^pages-\d{4}-\d\d-\d\d\.zip$/);
	expect(
		readFileSync(await file.path())
			.subarray(0, 4)
			.toString('latin1')
	).toBe('PK\x03\x04');
	// A second tap saves no error page as if it were the file.
	await page.getByRole('link', { name: m.rec_take_get() }).click();
	await expect(page.getByText(m.rec_take_taken())).toBeVisible();

	await open(page, '/me/record/restrict', scripted);
	await page
		.getByLabel(m.rec_restrict_who())
		.selectOption({ label: m.rec_restrict_worker({ name: coach.name }) });
	await press(page, m.rec_restrict_ask());
	await expect(
		page.getByRole('heading', { name: m.rec_restrict_worker({ name: coach.name }) })
	).toBeVisible();
	const director = await browserOf(await house.newcomer('director', 'Dana'));
	await open(director, '/organization/requests', scripted);
	const request = director.getByRole('region', { name: new RegExp(person.id) });
	await request.getByText(m.rec_requests_grant(), { exact: true }).click();
	await request.getByRole('button', { name: m.rec_requests_answer() }).click();
	await expect(director.getByText(m.rec_saved())).toBeVisible();
	const theirs = await browserOf(coach);
	expect((await theirs.goto(`/coach/people/${person.id}`))!.status()).toBe(404);

	await open(page, '/me/record/delete', scripted);
	await page.getByLabel(m.rec_password(), { exact: true }).fill(PASSWORD);
	await press(page, m.rec_delete_button());
	await expect(page.getByRole('button', { name: m.rec_delete_cancel() })).toBeVisible();
	// It is said where the person looks first, and stopped there.
	await open(page, '/me', scripted);
	await press(page, m.rec_delete_cancel());
	await expect(page.getByText(m.rec_delete_cancelled())).toBeVisible();
});
