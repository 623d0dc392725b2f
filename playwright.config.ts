import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './tests/support/chromium.ts';

// This file is read again in every worker: what must be the same everywhere travels in the environment.
process.env['CHROMIUM_PATH'] ??= await findChromium();
process.env['JOURNEYS_PORT'] ??= String(20_000 + (process.pid % 20_000));
process.env['JOURNEYS_DATA'] ??= join(import.meta.dirname, 'test-results', `data-${process.pid}`);

const port = Number(process.env['JOURNEYS_PORT']);
const data = process.env['JOURNEYS_DATA'];
const desk = { width: 1280, height: 800 };
mkdirSync(data, { recursive: true });

export default defineConfig({
	testDir: 'tests/journeys',
	outputDir: 'test-results/journeys',
	forbidOnly: true,
	fullyParallel: true,
	// Two cores, and a third worker: a journey waits for its server a good part of the time.
	workers: 3,
	timeout: 60_000,
	reporter: process.env['CI'] ? 'list' : 'line',
	use: {
		baseURL: `http://localhost:${port}`,
		viewport: { width: 360, height: 740 },
		locale: 'en-US',
		timezoneId: 'America/Chicago',
		// A record of every step costs a third of the time; a failure tells its page and its line without it.
		trace: process.env['CI'] ? 'off' : 'retain-on-failure',
		launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumArgs }
	},
	// What is tried once (`*.once.spec.ts`) chooses its own sizes; all else runs on a phone without JavaScript and on a
	// desk with it. JOURNEYS=all adds the other two of the four, which doubles the time.
	projects: [
		{ name: 'once', testMatch: /\.once\.spec\.ts$/ },
		{ name: 'phone, no script', testIgnore: /\.once\.spec\.ts$/, use: { javaScriptEnabled: false } },
		{ name: 'desk', testIgnore: /\.once\.spec\.ts$/, use: { viewport: desk } },
		...(process.env['JOURNEYS'] === 'all'
			? [
					{ name: 'phone', testIgnore: /\.once\.spec\.ts$/ },
					{
						name: 'desk, no script',
						testIgnore: /\.once\.spec\.ts$/,
						use: { viewport: desk, javaScriptEnabled: false }
					}
				]
			: [])
	],
	webServer: {
		// Its log goes to a file: one line a request would bury what the tests say.
		command: `node scripts/start.mjs 2> "${join(import.meta.dirname, 'test-results', 'server.log')}"`,
		url: `http://localhost:${port}/readyz`,
		timeout: 180_000,
		// A demo that runs already, named by JOURNEYS_PORT and JOURNEYS_DATA: quicker while writing a journey.
		reuseExistingServer: process.env['JOURNEYS_SERVER'] === 'running',
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
		env: { PORT: String(port), ALONGSIDE_DATA: data, ALONGSIDE_DEMO: '1', DATABASE_URL: '' }
	}
});
