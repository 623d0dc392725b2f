import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { COOKIE_PREFIX } from '../server/login.ts';
import { DEVICE_SECONDS, knownDevice, rememberDevice } from '../server/sign-in/known-device.ts';
import { cookieName } from '#paraglide/runtime.js';
import { sessionCookie, sessionCookieName } from './http.ts';
import type { Knock } from '../server/sign-in/sign-in.ts';

const DEVICE = `${COOKIE_PREFIX}.device`;
/** Every cookie that belongs to a signed-in person; the device's own and the language stay. */
const OF_THE_SESSION = [
	'session_token',
	'session_data',
	'dont_remember',
	'two_factor',
	'trust_device'
].flatMap((name) => ['', '__Host-'].map((prefix) => `${prefix}${COOKIE_PREFIX}.${name}`));

/** What the limits need to know of a request. */
export function knock(event: Pick<RequestEvent, 'request' | 'cookies' | 'getClientAddress'>): Knock {
	return { address: addressOf(event), device: event.cookies.get(DEVICE), headers: event.request.headers };
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

/** Whether somebody has signed in to this account here before. */
export function isKnownDevice(cookies: Cookies, masterKey: Buffer, email: string): boolean {
	return knownDevice(masterKey, cookies.get(DEVICE), email) !== null;
}

/** From now on this device has a lane of its own for this account. */
export function keepDevice(cookies: Cookies, masterKey: Buffer, email: string, secure: boolean): void {
	const value = rememberDevice(masterKey, cookies.get(DEVICE), email);
	cookies.set(DEVICE, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: DEVICE_SECONDS });
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
	if (cookies.get(DEVICE) !== undefined) cookies.delete(DEVICE, { path: '/' });
}

/** The language too: a shared phone keeps nothing. */
export function forgetDevice(cookies: Cookies): void {
	forgetKnown(cookies);
	if (cookies.get(cookieName) !== undefined) cookies.delete(cookieName, { path: '/' });
}

export function forgetSession(cookies: Cookies): void {
	for (const name of OF_THE_SESSION) if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/' });
}
