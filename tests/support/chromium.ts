/** Finds the browser for the journeys: named, of the system, or the one inside an npm package. */
import { existsSync } from 'node:fs';

/** What @sparticuz/chromium's own arguments would break is left out: without an Origin header forms answer 403. */
export const chromiumArgs = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-zygote'
];

/** Path of a Chromium that runs here. Call once, before workers start: the npm one unpacks itself. */
export async function findChromium(): Promise<string> {
	const named = process.env['CHROMIUM_PATH'];
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and there is nothing there.`);
		return named;
	}
	const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
		existsSync(path)
	);
	if (system) return system;
	// The package unpacks the system libraries it ships only where it believes to be in that place.
	process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
	const { default: chromium } = await import('@sparticuz/chromium');
	return chromium.executablePath();
}
