/**
 * Pictures of the ten main screens of the demo, phone and desktop, light and dark, into screenshots/ (not committed).
 * --readme writes the three small ones of the README into docs/images; --url takes a server that runs already.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../src/demo/sign-ins.ts';
import { chromiumArgs, findChromium } from '../tests/support/chromium.ts';

type Role = (typeof DEMO_SIGN_INS)[number]['role'];

const SCREENS: { name: string; path: string; as: Role | null }[] = [
	{ name: 'today', path: '/me', as: 'participant' },
	{ name: 'check-in', path: '/me/check-in', as: 'participant' },
	{ name: 'plan', path: '/me/plan', as: 'participant' },
	{ name: 'review', path: '/me/review', as: 'participant' },
	{ name: 'who-looked', path: '/me/who-looked', as: 'participant' },
	{ name: 'my-day', path: '/coach', as: 'coach' },
	{ name: 'people', path: '/coach/people', as: 'coach' },
	{ name: 'team', path: '/team', as: 'supervisor' },
	{ name: 'meetings', path: '/meetings', as: null },
	{ name: 'help', path: '/help', as: null }
];
const SIZES = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const README: { screen: string; width: number; height: number }[] = [
	{ screen: 'today', width: 360, height: 640 },
	{ screen: 'check-in', width: 360, height: 640 },
	{ screen: 'my-day', width: 800, height: 500 }
];
const LARGEST = 60_000;

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { readme: { type: 'boolean' }, url: { type: 'string' } } });

const server = values.url ? null : await startDemo();
const address = values.url ?? server!.address;
const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
try {
	if (values.readme) await takeForReadme(browser);
	else await takeAll(browser);
} finally {
	await browser.close();
	await server?.stop();
}

async function takeAll(from: Browser): Promise<void> {
	const folder = join(root, 'screenshots');
	await mkdir(folder, { recursive: true });
	for (const [size, viewport] of Object.entries(SIZES)) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const signedIn = new Map<Role | null, BrowserContext>();
			for (const { name, path, as } of SCREENS) {
				const context = signedIn.get(as) ?? (await contextOf(from, as, { viewport, colorScheme }));
				signedIn.set(as, context);
				const file = join(folder, `${name}-${size}-${colorScheme}.png`);
				await take(context, path, { path: file, fullPage: true });
				process.stdout.write(`${file}\n`);
			}
			for (const context of signedIn.values()) await context.close();
		}
	}
}

async function takeForReadme(from: Browser): Promise<void> {
	const folder = join(root, 'docs/images');
	await mkdir(folder, { recursive: true });
	for (const { screen, width, height } of README) {
		const { path, as } = SCREENS.find(({ name }) => name === screen)!;
		const context = await contextOf(from, as, { viewport: { width, height }, colorScheme: 'light' });
		const file = join(folder, `${screen}.png`);
		await take(context, path, { path: file, fullPage: false });
		await context.close();
		const { size } = await stat(file);
		process.stdout.write(`${file} ${size} bytes\n`);
		if (size > LARGEST) throw new Error(`${screen}.png is larger than ${LARGEST} bytes.`);
	}
}

async function contextOf(
	from: Browser,
	as: Role | null,
	look: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' }
): Promise<BrowserContext> {
	const context = await from.newContext({
		...look,
		baseURL: address,
		locale: 'en-US',
		reducedMotion: 'reduce'
	});
	if (!as) return context;
	const page = await context.newPage();
	await page.goto('/sign-in', { waitUntil: 'networkidle' });
	await page
		.locator('input[name=email]')
		.first()
		.fill(DEMO_SIGN_INS.find(({ role }) => role === as)!.email);
	await page.locator('input[type=password]').fill(DEMO_PASSWORD);
	await Promise.all([
		page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
		page.locator('input[type=password]').press('Enter')
	]);
	await page.close();
	return context;
}

async function take(
	context: BrowserContext,
	path: string,
	picture: { path: string; fullPage: boolean }
): Promise<void> {
	const page = await context.newPage();
	const answer = await page.goto(path, { waitUntil: 'networkidle' });
	if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status() ?? 'nothing'}.`);
	await page.screenshot({ ...picture, animations: 'disabled' });
	await page.close();
}

/** The demo on a free port, with data of its own that is thrown away. */
async function startDemo(): Promise<{ address: string; stop(): Promise<void> }> {
	const data = await mkdtemp(join(tmpdir(), 'alongside-screenshots-'));
	const port = 20_000 + (process.pid % 20_000);
	const child = spawn(process.execPath, ['src/cli.ts', 'start'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), ALONGSIDE_DATA: data, ALONGSIDE_DEMO: '1', DATABASE_URL: '' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const stop = async () => {
		child.kill('SIGTERM');
		await ended;
		await rm(data, { recursive: true, force: true });
	};
	for (let tries = 0; tries < 360; tries++) {
		if (child.exitCode !== null) break;
		const ready = await fetch(`http://localhost:${port}/readyz`).catch(() => null);
		if (ready?.ok) return { address: `http://localhost:${port}`, stop };
		await wait(500);
	}
	await stop();
	throw new Error('The demo did not start.');
}
