/** The page of meetings in a browser whose processor is four times slower: the first list, a keystroke, and its weight. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromiumArgs, findChromium } from '../tests/support/chromium.ts';
import { ended, freePort, middle } from './_load.ts';
import type { Case } from './run.ts';

const SLOWER = 4;
const ROUNDS = 7;
const PAGES = ['', '?near=19104', '?near=19104&q=serenity'];

/** `env`: the data folder that is served. */
export async function* inBrowser(env: Record<string, string>): AsyncGenerator<Case> {
	const port = await freePort();
	const web = fork(join(import.meta.dirname, '_web.ts'), {
		env: {
			...process.env,
			...env,
			DATABASE_URL: '',
			ALONGSIDE_LOG: 'off',
			BENCH_AGAIN: '1',
			PORT: String(port)
		},
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
	const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
	try {
		await new Promise((said, failed) => {
			web.once('message', said);
			web.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
		});
		for (const query of PAGES) yield* onePage(browser, `http://localhost:${port}/meetings${query}`, query);
	} finally {
		await browser.close();
		await ended(web);
	}
}

type Browser = Awaited<ReturnType<typeof chromium.launch>>;

async function* onePage(browser: Browser, address: string, query: string): AsyncGenerator<Case> {
	const [lists, keys, bytes]: [number[], number[], number[]] = [[], [], []];
	for (let round = 0; round < ROUNDS; round += 1) {
		// Somebody who comes for the first time: nothing is kept from before.
		const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		const weight = weigh(cdp);
		await cdp.send('Network.enable');
		await page.goto(address, { waitUntil: 'load' });
		lists.push(await firstList(page));
		keys.push(...(await keystrokes(page)));
		bytes.push(weight());
		await context.close();
	}
	const name = query || 'everything';
	const held = (value: number, most: number, budget: string) => ({ budget, ok: value <= most });
	const [list, key] = [middle(lists), middle(keys)];
	yield {
		...named(`Chromium ${SLOWER}x slower, first list: ${name}`),
		value: list,
		unit: 'ms',
		...held(list, 600, 'at most 0.6 s')
	};
	yield {
		...named(`Chromium ${SLOWER}x slower, a keystroke: ${name}`),
		value: key,
		unit: 'ms',
		...held(key, 100, 'at most 0.1 s')
	};
	yield {
		...named(`over the line, with letters and pictures: ${name}`),
		value: middle(bytes) / 1024,
		unit: 'KB'
	};
}

const named = (name: string) => ({ bench: 'meetings', case: name });

/** Counts what comes over the line. */
function weigh(cdp: CDPSession): () => number {
	let bytes = 0;
	cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	return () => bytes;
}

/** From the tap until meetings are painted. */
const firstList = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((said, failed) => {
				if (!document.querySelector('a[href^="/meetings/0"]')) failed(new Error('no meeting on the page'));
				new PerformanceObserver((list) => said(list.getEntries().at(-1)!.startTime)).observe({
					type: 'largest-contentful-paint',
					buffered: true
				});
			})
	);

/** From a key in the field of words until the next picture of the page. */
async function keystrokes(page: Page): Promise<number[]> {
	const field = page.locator('input[name=q]').first();
	await field.focus();
	await page.evaluate(() => {
		const times: number[] = [];
		Object.assign(window, { times });
		document.addEventListener(
			'keydown',
			() => {
				const began = performance.now();
				requestAnimationFrame(() => requestAnimationFrame(() => times.push(performance.now() - began)));
			},
			true
		);
	});
	for (const letter of 'kind') {
		await page.keyboard.press(letter);
		await page.waitForFunction((count) => (window as never as { times: number[] }).times.length >= count, 1);
		await page.waitForTimeout(60);
	}
	return page.evaluate(() => (window as never as { times: number[] }).times);
}
