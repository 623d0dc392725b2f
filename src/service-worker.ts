/**
 * Keeps four pages that say nothing of anybody, in each language, with what they are made of: the help card, the tools for
 * an urge, the page that stands in when there is no connection, and the one that the way out leads to; and the empty sheets
 * to fill in, once somebody has opened one. Everything else goes to the server as if this were not here; no page of a signed-in person,
 * and no answer to one, is ever stored.
 */
import { version } from '$app/env';
import { LANGUAGES } from '#platform/languages.ts';

/** What of a service worker's surroundings is used here; the browser's own types would clash with a page's. */
interface Waits extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface Surroundings {
	addEventListener(type: 'install' | 'activate', listen: (event: Waits) => void): void;
	addEventListener(type: 'fetch', listen: (event: Fetching) => void): void;
	addEventListener(type: 'message', listen: (event: Waits & { data: unknown }) => void): void;
	skipWaiting(): Promise<void>;
	clients: { claim(): Promise<void> };
	location: Location;
}
const here = globalThis as unknown as Surroundings;

const CACHE = `offline-${version}`;
const PAGES = ['/help', '/tools', '/offline', '/measures'];
/** Somebody who opens one of these without a connection needs the tools, with the plan they kept there, and no empty form. */
const WORST = ['/me/used', '/me/return-plan', '/me/return-plan/page', '/me/safer-use'];
/** The same page by another name. */
const SAME: Record<string, string> = { '/me/tools': '/tools' };
/** Each weighs as much as the help card, so it is fetched for those who use it. */
const SHEETS = ['/sheets/resume', '/sheets/interview', '/sheets/budget'];
/** Pages of people who have an account here; those of staff are of no use without the server. */
const OURS = /^\/(me|ally|sign-in|meetings|directory|account)?(\/|$)/;
const DAY = 86_400_000;
const LANGUAGE = '/language-of-this-device';
/** Somebody left without a connection. */
const LEFT = '/left';

here.addEventListener('install', (event) => event.waitUntil(fill().then(() => here.skipWaiting())));

here.addEventListener('activate', (event) =>
	event.waitUntil(
		caches
			.keys()
			.then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
			.then(() => here.clients.claim())
	)
);

/** A page tells its language; once a day the stored pages are fetched anew, since numbers to call may change. A sheet says that it is used. */
here.addEventListener('message', (event) => {
	const { language, sheet } = (event.data ?? {}) as { language?: unknown; sheet?: unknown };
	if (typeof sheet === 'string' && SHEETS.includes(sheet))
		event.waitUntil(
			caches
				.open(CACHE)
				.then(async (cache) => (await cache.match(`${sheet}?en`)) ?? (await fill([sheet])))
				.catch(() => {})
		);
	if (typeof language !== 'string' || !LANGUAGES.some((one) => one === language)) return;
	event.waitUntil(remember(language).catch(() => {}));
});

async function remember(language: string): Promise<void> {
	const cache = await caches.open(CACHE);
	await cache.put(LANGUAGE, new Response(language));
	const fetched = Date.parse((await cache.match(`/help?${language}`))?.headers.get('date') ?? '');
	if (!(Date.now() - fetched < DAY)) await fill();
}

/** The pages for everybody, and the sheets that an earlier version of this has stored. */
async function stored(): Promise<string[]> {
	const used = await Promise.all(SHEETS.map((sheet) => caches.match(`${sheet}?en`)));
	return [...PAGES, ...SHEETS.filter((_, at) => used[at])];
}

/** Fetches the pages as a stranger would get them, and the styles, scripts and letters that they name. */
async function fill(pages?: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const parts = new Set<string>();
	for (const page of pages ?? (await stored()))
		for (const language of LANGUAGES) {
			const response = await fetch(page, {
				credentials: 'omit',
				cache: 'no-store',
				// A copy is read later: it says nothing of who answers now.
				headers: { accept: 'text/html', 'accept-language': language, 'x-kept': 'yes' }
			});
			if (!response.ok) throw new Error(`${page} answered ${response.status}`);
			for (const part of named(await response.clone().text(), page)) parts.add(part);
			await cache.put(`${page}?${language}`, response);
		}
	for (const part of parts) {
		const response = await fetch(part, { credentials: 'omit' });
		if (!response.ok) throw new Error(`${part} answered ${response.status}`);
		if (part.endsWith('.css'))
			for (const letters of named(await response.clone().text(), part)) parts.add(letters);
		await cache.put(part, response);
	}
}

/** Our own files that a page or a style names. */
function named(text: string, from: string): string[] {
	return [...text.matchAll(/["'(]([^"'()\s]+\.(?:css|js|woff2))["')]/g)]
		.map(([, file]) => new URL(file!, here.location.origin + from))
		.filter((url) => url.origin === here.location.origin && url.pathname.startsWith('/_app/'))
		.map((url) => url.pathname);
}

here.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== here.location.origin) return;
	if (request.mode === 'navigate') {
		const page = SAME[url.pathname] ?? url.pathname;
		if (url.pathname === '/leave') event.respondWith(leave(request));
		else if (PAGES.includes(page) || SHEETS.includes(page)) event.respondWith(pageOrStored(request, page));
		else if (OURS.test(url.pathname))
			event.respondWith(
				afterLeaving(request).catch(() =>
					Response.redirect(WORST.includes(url.pathname) ? '/tools' : '/offline', 302)
				)
			);
	} else if (url.pathname.startsWith('/_app/immutable/')) event.respondWith(storedOr(request, url.pathname));
});

/** The way out leads out also without a connection; the session is then closed before the next page of ours is asked for. */
async function leave(request: Request): Promise<Response> {
	try {
		return await fetch(request);
	} catch {
		await (await caches.open(CACHE)).put(LEFT, new Response(''));
		return Response.redirect('/measures', 302);
	}
}

async function afterLeaving(request: Request): Promise<Response> {
	const cache = await caches.open(CACHE);
	if (await cache.match(LEFT)) {
		await fetch('/leave', { redirect: 'manual', cache: 'no-store' });
		await cache.delete(LEFT);
	}
	return fetch(request);
}

/** From the server; stored, when there is no connection or the server is in trouble. */
async function pageOrStored(request: Request, page: string): Promise<Response> {
	const fresh = await fetch(request).catch(() => null);
	if (fresh && fresh.status < 500) return fresh;
	const cache = await caches.open(CACHE);
	const language = (await (await cache.match(LANGUAGE))?.text()) ?? 'en';
	const kept = await cache.match(`${page}?${language}`);
	// A sheet that was never opened here stands nowhere.
	return kept ?? fresh ?? (SHEETS.includes(page) ? Response.redirect('/offline', 302) : Response.error());
}

async function storedOr(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? fetch(request);
}
