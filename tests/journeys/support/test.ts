/** `test` of the journeys: somebody new for each, a browser for anyone, and nothing wrong seen on the way. */
import axe from 'axe-core';
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { readWelcome, welcomeOf } from '../../../src/domains/people/server/people.ts';
import type { Role } from '../../../src/platform/actor.ts';
import { walkWith, type TestPerson } from '../../support/people.ts';
import { TELLING } from '../../support/telling.ts';
import { openHouse, type House } from './house.ts';
import { sideways, watch } from './watch.ts';

type Each = {
	/** What went wrong while looking on; empty at the end of every journey. */
	problems: string[];
	/** A browser of their own for somebody signed in. */
	browserOf: (person: TestPerson, role?: Role) => Promise<Page>;
	/** A participant who has read the welcome, and the coach who walks with them; both new. */
	pair: { person: TestPerson; coach: TestPerson };
	scripted: boolean;
};
type Shared = { house: House };

export const test = base.extend<Each, Shared>({
	house: [
		async ({}, use) => {
			const origin = `http://localhost:${process.env['JOURNEYS_PORT']}`;
			const house = await openHouse(process.env['JOURNEYS_DATA']!, origin);
			await use(house);
			await house.close();
		},
		{ scope: 'worker' }
	],
	problems: [
		async ({}, use) => {
			const problems: string[] = [];
			await use(problems);
			expect(problems, 'nothing goes wrong on the way').toEqual([]);
		},
		{ auto: true }
	],
	context: async ({ context, baseURL, problems }, use) => {
		watch(context, baseURL!, problems);
		await use(context);
	},
	browserOf: async ({ browser, baseURL, house, problems }, use) => {
		const opened: BrowserContext[] = [];
		await use(async (person, role) => {
			const context = await browser.newContext();
			opened.push(context);
			watch(context, baseURL!, problems);
			await context.addCookies([{ ...(await house.cookieOf(person, role)), url: baseURL! }]);
			return context.newPage();
		});
		for (const context of opened) await context.close();
	},
	pair: async ({ house }, use) => {
		const mark = Math.random().toString(36).slice(2, 7);
		const person = await house.newcomer('participant', `Quinn ${mark}`);
		const coach = await house.newcomer('coach', `Sam ${mark}`);
		await walkWith(house, coach, person);
		await readTheWelcome(house, person);
		await use({ person, coach });
	},
	scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false)
});

export { expect, sideways };

/** As if the person had read the protocol at the first visit. */
export async function readTheWelcome(house: House, person: TestPerson): Promise<void> {
	await house.arrange(async (ctx) => {
		const { organization } = await welcomeOf(ctx, person.id);
		await readWelcome(ctx, person.id, organization.protocol!.version);
	});
}

/** No axe violation, nothing to scroll sideways, a title that tells nobody anything. */
export async function looksRight(page: Page): Promise<void> {
	expect.soft(await sideways(page), `${page.url()} scrolls sideways`).toBe(0);
	expect.soft(await page.getByRole('main').count(), `${page.url()} has one frame`).toBe(1);
	expect.soft(await page.title(), `${page.url()} has a title that tells`).not.toMatch(TELLING);
	const size = page.viewportSize()!;
	await standTall(page, size);
	const told = await violationsOn(page);
	await page.setViewportSize(size);
	expect.soft(told, page.url()).toEqual([]);
}

/**
 * Makes the window as tall as the page: the bar at the bottom of the screen then covers nothing that scrolling would free.
 * A page may grow while it is drawn anew (words break otherwise, a font arrives), so it is measured until it stands.
 */
async function standTall(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
	for (let times = 0; times < 8; times++) {
		const tall = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.setViewportSize({ width, height: Math.max(height, tall) });
		// Measured when the bar stands where it belongs, not where it was: the browser draws a new size a moment later.
		await page.waitForFunction((wanted) => innerHeight >= wanted, Math.max(height, tall));
		const fits = await page.evaluate(async () => {
			await document.fonts.ready;
			await new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())));
			return document.documentElement.scrollHeight <= innerHeight;
		});
		if (fits) return;
	}
	throw new Error(`${page.url()} grows with the window.`);
}

/**
 * What axe finds, by the rules of WCAG 2.2 A and AA. Its script is given to a page once and answers only what is wrong:
 * @axe-core/playwright gives it anew each time and carries all answers out, which is three quarters of the time.
 */
export async function violationsOn(page: Page): Promise<string[]> {
	// A frame would have to be looked into by itself; no page has one.
	expect.soft(page.frames().length, `${page.url()} has no frames`).toBe(1);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const told = await page.evaluate(async () => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
			resultTypes: ['violations']
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} — ${failureSummary ?? ''}`)
		);
	});
	return told.map((one) => one.replaceAll('\n', ' '));
}

/** Opens a page and waits until its script, where it has one, has taken over: typing before would be typing twice. */
export async function open(page: Page, path: string, scripted: boolean): Promise<void> {
	await page.goto(path);
	await awake(page, scripted);
}

/** Waits for the page's script, which adds a place where new pages are said aloud. Some pages have none. */
export async function awake(page: Page, scripted: boolean): Promise<void> {
	if (scripted && (await page.content()).includes('__sveltekit_'))
		await expect(page.locator('#svelte-announcer')).toBeAttached();
}

export const press = (page: Page | Locator, name: string) =>
	page.getByRole('button', { name, exact: true }).click();
