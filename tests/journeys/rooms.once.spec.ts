import type { Browser, Page } from '@playwright/test';
import { saveWorkNumber } from '../../src/domains/people/server/people.ts';
import { planVisit } from '../../src/domains/sessions/server/sessions.ts';
import { m } from '../../src/paraglide/messages.js';
import { chromiumArgs } from '../support/chromium.ts';
import { expect, looksRight, open, press, test } from './support/test.ts';
import { watch } from './support/watch.ts';

// A camera that draws a moving picture, a microphone that beeps, and nobody to ask for leave.
const FAKE = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
test.use({
	launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: [...chromiumArgs, ...FAKE] }
});

/** How many frames of the other's camera have been drawn, and how wide they are. */
const frames = (page: Page) =>
	page.locator('video[data-theirs]').evaluate((video: HTMLVideoElement) => ({
		drawn: video.getVideoPlaybackQuality().totalVideoFrames,
		width: video.videoWidth
	}));
async function seesTheOther(page: Page): Promise<void> {
	await expect(page.getByText(m.room_talking())).toBeVisible();
	await expect.poll(async () => (await frames(page)).width, { timeout: 15_000 }).toBeGreaterThan(0);
	const { drawn } = await frames(page);
	await expect.poll(async () => (await frames(page)).drawn, { timeout: 15_000 }).toBeGreaterThan(drawn + 5);
}
async function someone(browser: Browser, baseURL: string, problems: string[], scripts = true): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: scripts });
	watch(context, baseURL, problems);
	return context.newPage();
}
const digits = (page: Page) => page.locator('[data-digits]').textContent();

test('two see each other by video, a third is refused, and the phone is in the same room', async ({
	browser,
	browserOf,
	baseURL,
	house,
	pair,
	problems
}) => {
	const { person, coach } = pair;
	await house.app.write(coach.actor, 'work number', (ctx) => saveWorkNumber(ctx, '+1 215 555 0142'));
	const visitId = await house.app.write(coach.actor, 'meetings', (ctx) =>
		planVisit(ctx, { personId: person.id, startsAt: new Date(Date.now() + 120_000), way: 'video' })
	);

	const desk = await browserOf(coach);
	await desk.setViewportSize({ width: 1280, height: 800 });
	const before = await desk.goto('/coach/calendar');
	expect(before!.headers()['permissions-policy']).toContain('camera=()');
	const asked = desk.waitForResponse(`**/room/${visitId}`);
	await desk.getByRole('link', { name: m.room_enter() }).click();
	expect((await asked).headers()['permissions-policy']).toContain('camera=(self)');
	await desk.getByLabel(m.room_link_phone()).check();
	await press(desk, m.room_link_make());
	const link = await desk.getByLabel(m.room_link_here()).inputValue();
	expect(link).not.toContain(visitId);
	await looksRight(desk);
	await press(desk, m.room_join());
	await expect(desk.getByText(m.room_waiting())).toBeVisible();

	// The person has no account at hand: the link alone.
	const phone = await someone(browser, baseURL!, problems);
	await open(phone, link, true);
	await expect(phone.locator('main')).not.toContainText(coach.name);
	await expect(phone.locator('main')).not.toContainText(person.name);
	await expect(phone.getByRole('link', { name: /215 555 0142/ })).toHaveAttribute('href', 'tel:+12155550142');
	await press(phone, m.room_try());
	await expect(phone.getByLabel(m.room_own())).toBeVisible();
	await looksRight(phone);
	await phone.getByRole('button', { name: m.room_join(), exact: true }).focus();
	await phone.keyboard.press('Enter');
	await Promise.all([seesTheOther(desk), seesTheOther(phone)]);
	await expect.poll(() => digits(desk)).toMatch(/^\d{4} \d{4} \d{4}$/);
	await expect.poll(() => digits(phone)).toBe(await digits(desk));
	await looksRight(phone);

	const third = await someone(browser, baseURL!, problems);
	await open(third, link, true);
	await press(third, m.room_join());
	await expect(third.getByText(m.room_full())).toBeVisible();
	await third.context().close();

	await press(phone, m.room_camera_off());
	await expect(desk.getByText(m.room_their_camera_off())).toBeVisible();
	await press(phone, m.room_mute());
	await expect(desk.getByText(m.room_their_sound_off())).toBeVisible();
	await press(phone, m.room_camera_on());
	await expect(desk.getByText(m.room_their_camera_off())).toBeHidden();

	// Loaded again, the page gets its seat back and the two find each other anew.
	await phone.reload();
	await press(phone, m.room_join());
	await Promise.all([seesTheOther(desk), seesTheOther(phone)]);
	await press(phone, m.room_to_sound());
	await expect(phone.getByText(m.room_no_picture())).toBeVisible();
	await expect(phone.getByText(m.room_talking())).toBeVisible();

	await press(desk, m.room_link_end());
	await expect(phone.getByText(m.room_closed())).toBeVisible();
	await expect(desk.getByText(m.room_waiting())).toBeVisible();
	await press(desk, m.room_leave());
	await expect(desk.getByText(m.room_left())).toBeVisible();
	await phone.context().close();

	// An old phone without scripts: signed in, by one's own page, to the number.
	const old = await someone(browser, baseURL!, problems, false);
	await old.context().addCookies([{ ...(await house.cookieOf(person)), url: baseURL! }]);
	await old.goto(`/me/sessions/${visitId}`);
	await old.getByRole('link', { name: m.room_enter() }).click();
	// Playwright's own search by words leaves out what stands in a noscript.
	await expect(old.locator('noscript p')).toHaveText(m.room_noscript());
	await expect(old.locator('noscript p')).toBeVisible();
	await expect(old.getByRole('link', { name: /215 555 0142/ })).toBeVisible();
	await old.context().close();
});
