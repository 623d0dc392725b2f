/** The help card at the worst hour: what it weighs over the line, and that its clocks go on without a connection. */
import { m } from '../../src/paraglide/messages.js';
import { connection } from './support/offline.ts';
import { expect, looksRight, test } from './support/test.ts';

/** All of it: page, styles, scripts and letters, as they came over the line. */
const MOST_BYTES = 45 * 1024;

test('weighs at most 45 KB, letters too; without a connection it counts breaths and doses by the clock', async ({
	page,
	problems
}) => {
	const line = await page.context().newCDPSession(page);
	const came = new Map<string, number>();
	const names = new Map<string, string>();
	await line.send('Network.enable');
	line.on('Network.responseReceived', ({ requestId, response }) => names.set(requestId, response.url));
	line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		came.set(names.get(requestId) ?? requestId, encodedDataLength)
	);
	await page.clock.install();
	await page.goto('/help', { waitUntil: 'networkidle' });
	const bytes = [...came.values()].reduce((sum, one) => sum + one, 0);
	const kinds = new Set([...came.keys()].map((url) => /\.\w+$/.exec(new URL(url).pathname)?.[0] ?? 'page'));
	expect(kinds, 'what was counted; letters are the phone’s own').toEqual(new Set(['page', '.css', '.js']));
	expect(bytes, JSON.stringify([...came])).toBeLessThanOrEqual(MOST_BYTES);

	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await connection(page.context(), false);
	await page.goto('/help#overdose');
	await page.locator('summary', { hasText: m.crisis_overdose() }).press('Enter');
	const steps = page.locator('#overdose');

	await steps.getByRole('button', { name: m.crisis_breath_start() }).press('Enter');
	await expect(steps.getByText(m.crisis_breath_early())).toBeVisible();
	await page.clock.runFor(10_500);
	await expect(steps.getByText(m.crisis_breath_none())).toBeVisible();
	const tap = steps.getByRole('button', { name: m.crisis_breath_tap() });
	for (let second = 0; second < 30; second += 3) {
		await tap.press('Enter');
		await page.clock.runFor(3000);
	}
	await expect(steps.getByText(m.crisis_breath_steady())).toBeVisible();
	await expect(steps.getByText(m.crisis_breath_none())).toBeHidden();

	await steps.getByRole('button', { name: m.crisis_dose_first() }).press('Enter');
	await expect(steps.getByText(m.crisis_dose_wait({ minutes: 2 }))).toBeVisible();
	await page.clock.runFor(120_500);
	await expect(steps.getByText(m.crisis_dose_more({ minutes: 2 }))).toBeVisible();
	await steps.getByRole('button', { name: m.crisis_dose_next() }).press('Enter');
	await expect(steps.getByRole('list', { name: m.crisis_dose_list() }).getByRole('listitem')).toHaveCount(2);
	await looksRight(page);
	await connection(page.context(), true);
	problems.splice(0);
});
