/** Without a connection: the help card opens, a goal is written, sealed and sent once, and nothing can be read on the phone. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { m } from '../../src/paraglide/messages.js';
import { connection, onTheDevice, prepare } from './support/offline.ts';
import { expect, looksRight, press, test } from './support/test.ts';

const goals = (house: { owner: (sql: string, values: unknown[]) => Promise<unknown[]> }, id: string) =>
	house.owner('select 1 from plans.goals where person_id = $1', [id]);

test('help opens without a connection, at once, and says nothing of whose phone it is', async ({
	pair,
	browserOf,
	problems
}) => {
	const page = await browserOf(pair.person);
	await prepare(page, '/me');
	await connection(page.context(), false);
	const began = Date.now();
	await page.goto('/help');
	await expect(page.getByRole('link', { name: /988/ }).first()).toBeVisible();
	expect(Date.now() - began).toBeLessThan(1000);
	await expect(page.getByText(pair.person.name)).toHaveCount(0);
	await page.goto('/me/plan');
	await expect(page).toHaveURL(/\/offline$/);
	await expect(page.getByRole('heading', { name: m.offline_title() })).toBeVisible();
	await looksRight(page);
	await connection(page.context(), true);
	problems.splice(0);
});

test('a goal written without a connection is sealed, waits, and arrives once as the person’s own', async ({
	pair,
	browserOf,
	house,
	problems
}) => {
	const page = await browserOf(pair.person);
	await prepare(page, '/me');
	await connection(page.context(), false);
	await page.goto('/me/plan/new');
	for (const title of ['Walk by the quiet river', 'Cook for Jo']) {
		await page.getByLabel(m.plan_q_what()).fill(title);
		await page.getByLabel(m.plan_q_step()).fill('Buy rice');
		await press(page, m.plan_save_goal());
		await expect(page.getByText(m.offline_kept())).toBeVisible();
		await expect(page.getByLabel(m.plan_q_what())).toHaveValue('');
	}
	const stored = await onTheDevice(page);
	expect(stored).not.toMatch(/quiet river|Cook for Jo|Buy rice/);
	expect(stored).not.toContain(pair.person.name);
	expect(stored).not.toContain(pair.person.id);
	expect(stored).not.toContain(pair.person.actor.userId);
	expect(stored).toContain('"sealed"');
	expect(await goals(house, pair.person.id)).toHaveLength(0);

	// Nobody touches the phone: it goes out by itself.
	await connection(page.context(), true);
	await expect(page.getByText(m.offline_sent())).toBeVisible();
	problems.splice(0);
	await expect.poll(async () => (await goals(house, pair.person.id)).length).toBe(2);
	await page.goto('/me/plan');
	await expect(page.getByText('Walk by the quiet river').first()).toBeVisible();
	await expect(page.getByText(m.offline_sent())).toBeHidden();
	expect(await onTheDevice(page)).not.toContain('"sealed"');
	expect(await goals(house, pair.person.id)).toHaveLength(2);
});

test('the page of a new goal keeps the words when the sending fails; another person’s sign-in sends nothing', async ({
	pair,
	browserOf,
	house,
	baseURL,
	problems
}) => {
	const page = await browserOf(pair.person);
	await prepare(page, '/me/plan/new');
	await connection(page.context(), false);
	await page.getByLabel(m.plan_q_what()).fill('Walk by the quiet river');
	await press(page, m.plan_save_goal());
	await expect(page.getByText(m.offline_kept())).toBeVisible();

	const other = await house.newcomer('participant', 'Other Person');
	await page.context().addCookies([{ ...(await house.cookieOf(other)), url: baseURL! }]);
	await connection(page.context(), true);
	problems.splice(0);
	await page.goto('/me/welcome');
	await expect(page.getByText(m.offline_kept())).toBeVisible();
	expect(await goals(house, other.id)).toHaveLength(0);

	await page.context().addCookies([{ ...(await house.cookieOf(pair.person)), url: baseURL! }]);
	await page.goto('/me');
	await expect(page.getByText(m.offline_sent())).toBeVisible();
	expect(await goals(house, pair.person.id)).toHaveLength(1);
	problems.splice(0);
});

test('signing out leaves nothing of the outbox; a phone that nobody has signed in on keeps nothing', async ({
	pair,
	browserOf,
	page,
	problems
}) => {
	const mine = await browserOf(pair.person);
	await prepare(mine, '/me');
	await mine.goto('/account');
	await press(mine, m.signin_sign_out());
	await expect(mine).toHaveURL(/sign-in/);
	expect(await mine.evaluate(() => indexedDB.databases())).toEqual([]);

	await prepare(page, '/help');
	await connection(page.context(), false);
	await page.goto('/offline');
	await expect(page.getByText(m.offline_no_owner())).toBeVisible();
	await expect(page.getByLabel(m.plan_q_what())).toBeHidden();
	problems.splice(0);
});

test('without a connection in Spanish the pages are in Spanish', async ({ page, baseURL, problems }) => {
	await page.context().addCookies([{ name: 'lang', value: 'es', url: baseURL! }]);
	await prepare(page, '/help');
	await page.goto('/help');
	await expect
		.poll(() => page.evaluate(async () => (await caches.match('/language-of-this-device'))?.text()))
		.toBe('es');
	await connection(page.context(), false);
	await page.goto('/offline');
	await expect(page.getByRole('heading', { name: m.offline_title({}, { locale: 'es' }) })).toBeVisible();
	await expect(page.locator('[data-outbox=check-in]'), 'whose phone it is, it does not know').toBeHidden();
	problems.splice(0);
});

test('the server is gone: help opens within a second', async ({ browser, baseURL, problems }) => {
	const proxy = createServer((from, to) => {
		const on = request(`${baseURL}${from.url}`, { method: from.method, headers: from.headers }, (answer) => {
			to.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(to);
		});
		on.on('error', () => to.destroy());
		from.pipe(on);
	});
	await new Promise<void>((yes) => proxy.listen(0, '127.0.0.1', yes));
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
		await prepare(page, `${origin}/help`);
		proxy.close();
		proxy.closeAllConnections();
		const began = Date.now();
		await page.goto(`${origin}/help`);
		await expect(page.getByRole('link', { name: /988/ }).first()).toBeVisible();
		expect(Date.now() - began).toBeLessThan(1000);
		const letters = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
		expect(await letters(), 'styled, with the phone’s own letters').toMatch(/^system-ui/);
		await page.goto(`${origin}/offline`);
		expect(await letters()).toContain('Atkinson');
	} finally {
		await context.close();
		proxy.close();
	}
	expect(problems).toEqual([]);
});

test('a goal that the server does not take is shown with its words, until it has been seen', async ({
	pair,
	browserOf,
	house,
	problems
}) => {
	const page = await browserOf(pair.person);
	await prepare(page, '/me/plan/new');
	await connection(page.context(), false);
	await page.getByLabel(m.plan_q_what()).fill('Walk by the quiet river');
	await page.getByLabel(m.plan_q_weekly()).fill('500');
	await press(page, m.plan_save_goal());
	await expect(page.getByText(m.offline_kept())).toBeVisible();
	await connection(page.context(), true);
	await expect(page.getByText(m.offline_refused())).toBeVisible();
	await expect(page.getByText('Walk by the quiet river')).toBeVisible();
	problems.splice(0);
	await page.goto('/me');
	await expect(page.getByText('Walk by the quiet river')).toBeVisible();
	await press(page, m.offline_seen());
	await expect(page.getByText(m.offline_refused())).toBeHidden();
	expect(await onTheDevice(page)).not.toContain('"sealed"');
	expect(await goals(house, pair.person.id)).toHaveLength(0);
	problems.splice(0);
});

test('a check-in without a connection is kept, sealed, and arrives once; on a phone that others use it is said that nothing is', async ({
	pair,
	browserOf,
	house,
	problems
}) => {
	const checkIns = () =>
		house.owner('select 1 from check_ins.check_ins where person_id = $1', [pair.person.id]);
	const page = await browserOf(pair.person);
	await page.setViewportSize({ width: 360, height: 640 });
	await prepare(page, '/me/check-in');
	await connection(page.context(), false);
	await page.locator('summary', { hasText: m.check_more() }).click();
	await page.getByLabel(m.check_note()).fill('I slept on the train.');
	await press(page, m.check_save());
	await expect(page.getByText(m.offline_kept())).toBeInViewport();
	await expect(page.getByLabel(m.check_note())).toHaveValue('');
	const stored = await onTheDevice(page);
	expect(stored).not.toContain('slept on the');
	expect(stored).toContain('"sealed"');
	expect(await checkIns()).toHaveLength(0);
	await connection(page.context(), true);
	await expect(page.getByText(m.offline_sent())).toBeVisible();
	expect(await checkIns()).toHaveLength(1);

	await house.owner('update login.session set shared = true where "userId" = $1', [pair.person.actor.userId]);
	await page.goto('/me/check-in');
	await page.locator('summary', { hasText: m.check_more() }).click();
	await connection(page.context(), false);
	await page.getByLabel(m.check_note()).fill('I slept on the bus.');
	await press(page, m.check_save());
	await expect(page.getByText(m.offline_not_kept())).toBeInViewport();
	await expect(page.getByLabel(m.check_note()), 'the words stay').toHaveValue('I slept on the bus.');
	expect(await onTheDevice(page)).not.toMatch(/slept on the|"sealed"/);
	await connection(page.context(), true);
	await press(page, m.check_save());
	await expect(page).toHaveURL(/\/me\/check-in\/done/);
	expect(await checkIns()).toHaveLength(2);
	problems.splice(0);
});

test('what a coach typed without a connection is there again when the page is loaded anew; the device cannot read it', async ({
	pair,
	browserOf,
	problems
}) => {
	const page = await browserOf(pair.coach);
	const words = page.getByLabel(m.referrals_what_of());
	const place = page.getByLabel(m.referrals_place(), { exact: true });
	await page.goto(`/coach/people/${pair.person.id}/handoffs`);
	await expect(async () => {
		await words.fill('Asks for the quiet river room');
		expect(await onTheDevice(page)).toContain('draft:');
	}).toPass();
	await connection(page.context(), false);
	await place.fill('Lantern House');
	await press(page, m.referrals_offer());
	await expect(page.getByText(m.ui_not_sent())).toBeVisible();
	await expect
		.poll(async () => (await onTheDevice(page)).match(/draft:/g)?.length, { message: 'one entry' })
		.toBe(1);
	expect(await onTheDevice(page)).not.toMatch(/quiet river|Lantern/);
	await connection(page.context(), true);
	problems.splice(0);

	await page.reload();
	await expect(page.getByText(m.ui_put_back())).toBeVisible();
	await expect(words).toHaveValue('Asks for the quiet river room');
	await expect(place).toHaveValue('Lantern House');
	await page.getByLabel(m.referrals_need()).selectOption('housing');
	await press(page, m.referrals_offer());
	await expect(page.getByRole('heading', { name: 'Lantern House' })).toBeVisible();
	expect(await onTheDevice(page)).not.toContain('draft:');
	await page.goto(`/coach/people/${pair.person.id}/handoffs`);
	await expect(words).toHaveValue('');
});
