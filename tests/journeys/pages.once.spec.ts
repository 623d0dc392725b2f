import type { Page } from '@playwright/test';
import { pagesOfTheApp, visits, type Looker, type Things } from './support/pages.ts';
import { expect, looksRight, test } from './support/test.ts';
import type { House } from './support/house.ts';

test('every page of the app is looked at here, and nothing that is gone', () => {
	expect(Object.keys(visits).toSorted()).toEqual(pagesOfTheApp());
});

const lookers = [...new Set(Object.values(visits).map((visit) => visit.as))];

/** Both sizes, and both colour schemes: light on the phone, dark on the desk. */
const sizes = [
	{ width: 360, height: 740, colorScheme: 'light' },
	{ width: 1280, height: 800, colorScheme: 'dark' }
] as const;

for (const looker of lookers)
	for (const { width, height, colorScheme } of sizes)
		test(`${looker}, ${width} px, ${colorScheme}: each page is accessible, fits, and has a neutral title`, async ({ page, house, browserOf }) => {
			test.setTimeout(150_000);
			const at = looker === 'visitor' ? page : await browserOf(await house.ofDemo(looker));
			await at.setViewportSize({ width, height });
			await at.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const things = await thingsOf(house);
			for (const path of pathsOf(looker, things)) await test.step(path, () => lookAt(at, path));
		});

async function lookAt(page: Page, path: string): Promise<void> {
	const answer = await page.goto(path);
	const expected = path === '/no-such-page' ? 404 : 200;
	expect.soft(answer?.status(), path).toBe(expected);
	await expect.soft(page.getByRole('heading', { level: 1 }), `${path} has one main heading`).toHaveCount(1);
	// What is folded away is looked at too.
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details:not(:has(dialog))')) details.setAttribute('open', '');
	});
	await looksRight(page);
}

function pathsOf(looker: Looker, things: Things): string[] {
	return Object.values(visits)
		.filter((visit) => visit.as === looker)
		.flatMap((visit) => visit.at(things));
}

async function thingsOf({ owner, ofDemo }: House): Promise<Things> {
	const [meeting] = await owner<{ id: string }>('select id from directory.meetings where gone_at is null order by id limit 1');
	const { id: person } = await ofDemo('participant');
	return { person, meeting: meeting!.id };
}
