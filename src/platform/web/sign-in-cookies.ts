import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { COOKIE_PREFIX, cookiePrefix } from '../server/login.ts';
import { DEVICE_SECONDS, knownDevice, rememberDevice } from '../server/sign-in/known-device.ts';
import { cookieName } from '#paraglide/runtime.js';
import { sessionCookie, sessionCookieName } from './http.ts';
import type { App } from '../server/app.ts';
import type { Knock } from '../server/sign-in/sign-in.ts';

/** Under https no neighbour can plant it (cookiePrefix): the lane of a known device is the owner's alone. */
const deviceName = (origin: string) => `${cookiePrefix(origin)}.device`;
const DEVICE_NAMES = ['', '__Host-'].map((prefix) => `${prefix}${COOKIE_PREFIX}.device`);
/** Every cookie that belongs to a signed-in person; the device's own and the language stay. */
const OF_THE_SESSION = [
	'session_token',
	'session_data',
	'dont_remember',
	'two_factor',
	'trust_device'
].flatMap((name) => ['', '__Host-'].map((prefix) => `${prefix}${COOKIE_PREFIX}.${name}`));

/** What the limits need to know of a request. */
export function knock(
	event: Pick<RequestEvent, 'request' | 'cookies' | 'getClientAddress' | 'locals'>
): Knock {
	return {
		address: addressOf(event),
		device: event.cookies.get(deviceName(event.locals.app.config.origin)),
		headers: event.request.headers
	};
}

/** Our own server (serve.ts) says it in a header that nobody else can set; without it, the connection's address. */
function addressOf(event: Pick<RequestEvent, 'request' | 'getClientAddress'>): string {
	return event.request.headers.get('x-alongside-address') ?? event.getClientAddress();
}

/** Hands the cookies that better-auth set on to the browser; on a shared phone they end with the browser. */
export function passCookies(cookies: Cookies, setCookies: string[], keep = true): void {
	for (const line of setCookies) {
		const [pair = '', ...attributes] = line.split(';');
		const at = pair.indexOf('=');
		const given = new Map(
			attributes.map((a) => [a.split('=')[0]!.trim().toLowerCase(), a.slice(a.indexOf('=') + 1)])
		);
		const age = given.has('max-age') ? Number(given.get('max-age')) : undefined;
		const maxAge = keep || age === 0 ? age : undefined;
		cookies.set(pair.slice(0, at), pair.slice(at + 1), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure: given.has('secure'),
			maxAge,
			encode: (value) => value
		});
	}
}

type Known = Pick<App, 'masterKey'> & { config: Pick<App['config'], 'origin'> };

/** Whether somebody has signed in to this account here before. */
export function isKnownDevice(cookies: Cookies, { masterKey, config }: Known, email: string): boolean {
	return knownDevice(masterKey, cookies.get(deviceName(config.origin)), email) !== null;
}

/** From now on this device has a lane of its own for this account. */
export function keepDevice(cookies: Cookies, { masterKey, config }: Known, email: string): void {
	const name = deviceName(config.origin);
	const secure = config.origin.startsWith('https:');
	cookies.set(name, rememberDevice(masterKey, cookies.get(name), email), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure,
		maxAge: DEVICE_SECONDS
	});
}

/** The cookie of this session from now on: gone with the browser, or as long as any other. */
export function keepSessionFor(cookies: Cookies, origin: string, maxAge: number | undefined): void {
	const value = sessionCookie(cookies, origin);
	if (value === undefined) return;
	cookies.set(sessionCookieName(origin), value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: origin.startsWith('https:'),
		maxAge
	});
}

/** What says that somebody has signed in here before. */
export function forgetKnown(cookies: Cookies): void {
	for (const name of DEVICE_NAMES) if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/' });
}

/** The language too: a shared phone keeps nothing. */
export function forgetDevice(cookies: Cookies): void {
	forgetKnown(cookies);
	if (cookies.get(cookieName) !== undefined) cookies.delete(cookieName, { path: '/' });
}

export function forgetSession(cookies: Cookies): void {
	for (const name of OF_THE_SESSION) if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/' });
}
