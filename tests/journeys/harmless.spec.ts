/** For somebody whose phone is looked at: the way out, the lock on the screen, and a phone that is not only theirs. */
import type { BrowserContext, Page } from '@playwright/test';
import { m } from '../../src/paraglide/messages.js';
import { TELLING } from '../support/telling.ts';
import { canSignIn } from './support/sign-in.ts';
import { awake, expect, looksRight, open, press, test } from './support/test.ts';

const password = 'four quiet words here';

/** Sets the PIN 7294, and 4081 that opens a harmless page. */
async function setLock(page: Page, scripted: boolean, minutes = '5'): Promise<void> {
	await open(page, '/account/screen', scripted);
	await page.getByLabel(m.screen_pin(), { exact: true }).fill('7294');
	await page.getByLabel(m.screen_minutes()).selectOption(minutes);
	await page.locator('summary', { hasText: m.screen_other() }).click();
	await page.getByLabel(m.screen_other_pin(), { exact: true }).fill('4081');
	await press(page, m.people_save());
	await expect(page.getByText(m.screen_lock_saved())).toBeVisible();
}
async function typePin(page: Page, pin: string): Promise<void> {
	await page.getByLabel(m.lock_pin(), { exact: true }).fill(pin);
	await press(page, m.lock_open());
}
/** What this browser shows of where it was. */
const history = async (page: Page) => {
	const session = await page.context().newCDPSession(page);
	const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
	await session.detach();
	return entries.slice(0, currentIndex + 1);
};

test('Leave goes to a page that says nothing, and going back shows nothing', async ({
	pair,
	browserOf,
	scripted
}) => {
	for (const by of scripted ? ['button', 'keys'] : ['button']) {
		const page = await browserOf(pair.person);
		await open(page, '/me/people', scripted);
		await open(page, '/me/plan', scripted);
		if (by === 'button') await page.getByRole('link', { name: m.ui_quick_exit() }).click();
		else for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
		await expect(page, by).toHaveURL(/\/measures$/);
		if (scripted) await looksRight(page);
		await expect(page.locator('body')).not.toContainText('Alongside');
		const been = await history(page);
		for (const { title } of been) expect(title).not.toMatch(TELLING);
		if (scripted) expect(been.map(({ url }) => new URL(url).pathname)).not.toContain('/me/plan');
		await page.goBack();
		await expect(page, 'no sign-in that names the page').toHaveURL(/\/measures$/);
		await expect(page.getByText(pair.person.name)).toHaveCount(0);
		await page.goto('/me/plan');
		await expect(page).toHaveURL(/\/measures$/);
		await page.goto('/');
		await expect(
			page.getByRole('main').getByRole('link', { name: m.landing_sign_in(), exact: true }),
			'by oneself'
		).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL(/\/measures$/);
		const named = (await history(page)).map(({ url }) => new URL(url).pathname + new URL(url).search);
		expect(named.join(' '), 'nothing after leaving').not.toMatch(/next=/);
		await page.context().clearCookies({ name: 'away' });
		await page.goto('/me/plan');
		await expect(page, 'the session is closed to this screen').toHaveURL(/\/sign-in/);
	}
});

test('the pages of meetings and of help near you are left by Escape three times, without scripts by the link; signed in or not', async ({
	pair,
	page: visitor,
	browserOf,
	scripted
}) => {
	for (const page of [visitor, await browserOf(pair.person)])
		for (const path of ['/meetings', '/meetings/first-time', '/directory']) {
			await open(page, path, scripted);
			if (scripted) for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
			else await page.getByRole('link', { name: m.ui_quick_exit() }).click();
			await expect(page, path).toHaveURL(/\/measures$/);
		}
});

test('with a PIN, Leave and the minutes lock the screen; the right PIN gives back what was typed, the other opens a harmless page', async ({
	pair,
	browserOf,
	house,
	scripted
}) => {
	const page = await browserOf(pair.person);
	await setLock(page, scripted);
	await open(page, '/me/plan/new', scripted);
	await page.getByLabel(m.plan_q_what()).fill('Walk by the quiet river');
	// The minutes go by.
	await house.owner(`update login.session set seen_at = now() - interval '6 minutes' where "userId" = $1`, [
		pair.person.actor.userId
	]);
	await press(page, m.plan_save_goal());
	await expect(page).toHaveURL(/\/lock\?next=%2Fkept/);
	const lock = page.url();
	await expect(page.locator('body')).not.toContainText('Alongside');
	await expect(page.locator('body')).not.toContainText(pair.person.name);
	if (scripted) await looksRight(page);
	await typePin(page, '4081');
	await expect(page).toHaveURL(/\/measures$/);
	for (const private_ of ['/me', '/lock?next=%2Fme%2Fplan']) {
		await page.goto(private_);
		await expect(page, 'nothing has been opened, and nothing asks').toHaveURL(/\/measures$/);
	}
	for (const path of ['/', '/sign-in', '/meetings']) {
		await page.goto(path);
		await expect(page, 'as for a visitor').toHaveURL(path);
		await expect(page.locator('body')).not.toContainText('PIN');
	}
	await page.context().clearCookies({ name: 'away' });
	await page.goto('/me');
	await expect(page, 'nothing has been opened').toHaveURL(/\/lock/);
	// The start page leads to the lock, the other PIN away from it: what the browser kept of that way is not used again.
	await page.goto('/');
	await typePin(page, '4081');
	await expect(page).toHaveURL(/\/measures$/);
	await page.goBack();
	await expect(page.getByRole('heading').first(), 'a page, and no circle').toBeVisible();
	await expect(page.locator('body')).not.toContainText('PIN');
	await page.goto('/leave');
	await page.goto('/');
	await expect(page.locator('body'), 'left once more, and still nobody here').not.toContainText('PIN');
	await page.context().clearCookies({ name: 'away' });
	await page.goto(lock);
	await typePin(page, '9999');
	await expect(page.getByRole('alert')).toContainText(m.lock_wrong());
	await typePin(page, '7294');
	await expect(page).toHaveURL(/\/kept\//);
	await expect(page.getByRole('blockquote').first()).toHaveText('Walk by the quiet river');
	await press(page, m.kept_send());
	await expect(page.getByText('Walk by the quiet river').first()).toBeVisible();
	expect(await house.owner('select 1 from plans.goals where person_id = $1', [pair.person.id])).toHaveLength(
		1
	);

	await open(page, '/help', scripted);
	await page.getByRole('link', { name: m.ui_quick_exit() }).click();
	await expect(page).toHaveURL(/\/measures$/);
	await page.goBack();
	await expect(page, 'after a step back').not.toHaveURL(/lock|next/);
	await page.goto('/me');
	await expect(page).toHaveURL(/\/measures$/);
	await page.goto('/');
	await expect(page, 'the way in by oneself').toHaveURL(/\/lock\?next=%2F$/);
	await typePin(page, '7294');
	await expect(page).toHaveURL(/\/me$/);
});

/** Everything of ours that the browser holds. */
async function onTheDevice(page: Page, context: BrowserContext) {
	const stored = await page.evaluate(async () => ({
		local: Object.keys(localStorage),
		// Where the page was scrolled to: SvelteKit's own, and gone with the tab.
		session: Object.keys(sessionStorage).filter((name) => !name.startsWith('sveltekit:')),
		caches: await caches.keys(),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
	return { ...stored, cookies: (await context.cookies()).map(({ name }) => name) };
}
const NOTHING = { local: [], session: [], caches: [], databases: [], workers: 0, cookies: [] };

test('a phone that is not only mine: nothing is kept while I am here, and nothing is left when I go', async ({
	page,
	context,
	pair,
	house,
	scripted
}) => {
	const email = await canSignIn(house, pair.person, password);
	await open(page, '/sign-in', scripted);
	await page.getByLabel(m.signin_email(), { exact: true }).fill(email);
	await page.getByLabel(m.signin_password(), { exact: true }).fill(password);
	await page.getByLabel(m.signin_shared()).check();
	await press(page, m.signin_button());
	await expect(page).toHaveURL(/\/me$/);
	const cookies = await context.cookies();
	expect(cookies.map(({ name, expires }) => [name, expires])).toEqual([['alongside.session_token', -1]]);
	for (const path of ['/me/plan', '/me/check-in', '/help', '/me/settings']) await open(page, path, scripted);
	if (scripted) {
		const { cookies: held, ...stored } = await onTheDevice(page, context);
		expect(held).toEqual(['alongside.session_token']);
		expect({ ...stored, cookies: [] }).toEqual(NOTHING);
	}
	await open(page, '/account', scripted);
	await page.getByRole('main').getByRole('button', { name: m.signin_sign_out(), exact: true }).click();
	await expect(page.getByText(m.signin_signed_out())).toBeVisible();
	await awake(page, scripted);
	if (scripted) expect(await onTheDevice(page, context)).toEqual(NOTHING);
	else expect(await context.cookies()).toEqual([]);
});
