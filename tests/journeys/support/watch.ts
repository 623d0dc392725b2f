/** Everything a browser tells while a journey runs that should not happen. */
import type { BrowserContext, Page } from '@playwright/test';

/**
 * Notes into `problems`: requests to another host, errors in the console (also of the content security policy),
 * errors in scripts, answers of 500 and above.
 */
export function watch(context: BrowserContext, origin: string, problems: string[]): void {
	context.on('request', (request) => {
		if (!isOwn(request.url(), origin)) problems.push(`asked another host: ${request.url()}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 500) problems.push(`${response.status()} from ${response.url()}`);
	});
	context.on('weberror', (error) =>
		problems.push(`error in a script: ${error.error().stack ?? error.error().message}`)
	);
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		// A form answered with 400 and a page answered with 404 are told here too; what a page is made of must come.
		const { url } = message.location();
		if (/^Failed to load resource: .* 4\d\d/.test(message.text()) && !url.includes('/_app/')) return;
		problems.push(`console: ${message.text()} (${url})`);
	});
}

function isOwn(url: string, origin: string): boolean {
	return url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
}

/** How far the page can be scrolled sideways, in pixels; 0 is right. */
export function sideways(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
