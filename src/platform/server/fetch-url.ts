import { lookup as dnsLookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type Address = { address: string; family: number };

export type FetchOptions = {
	maxBytes: number;
	/** For everything together: names, redirects and the body. */
	timeoutMs?: number;
	etag?: string | null;
	lastModified?: string | null;
	/** How names are resolved; every address found is checked. */
	resolve?: (host: string) => Promise<Address[]>;
	/** Which addresses may be called. For tests against a local server; no setting reaches it. */
	allow?: (address: string) => boolean;
};

export type Fetched =
	| { status: 'not-modified' }
	| { status: 'ok'; bytes: Uint8Array; etag: string | null; lastModified: string | null; url: string };

export type FetchTrouble =
	| 'bad-address'
	| 'private-address'
	| 'unknown-host'
	| 'too-many-redirects'
	| 'too-large'
	| 'timeout'
	| 'bad-status'
	| 'no-connection';

/** Why nothing was fetched, with a sentence for the person who gave the address. */
export class FetchRefused extends Error {
	override name = 'FetchRefused';
	readonly code: FetchTrouble;
	constructor(code: FetchTrouble, message: string) {
		super(message);
		this.code = code;
	}
}

const maxRedirects = 3;

/**
 * Fetches a public http(s) address that a person typed. The name is resolved once, every address
 * it has must be public, and the connection goes to exactly the address that was checked, so a
 * name that answers differently a moment later gains nothing. Each redirect starts over.
 * @throws FetchRefused
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
	const limit = new AbortController();
	const timer = setTimeout(() => limit.abort(), options.timeoutMs ?? 30_000);
	try {
		return await follow(address, options, limit.signal);
	} catch (error) {
		if (error instanceof FetchRefused) throw error;
		if (limit.signal.aborted)
			throw new FetchRefused('timeout', 'The other side took too long to answer. Try again later.');
		throw new FetchRefused(
			'no-connection',
			'The address could not be reached. Check it, or try again later.'
		);
	} finally {
		clearTimeout(timer);
	}
}

async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
	let url = checkedUrl(address);
	for (let hop = 0; hop <= maxRedirects; hop += 1) {
		const answer = await call(url, await checkedAddress(url, options, signal), options, signal);
		const status = answer.statusCode ?? 0;
		if (status === 304) {
			answer.destroy();
			return { status: 'not-modified' };
		}
		const next = answer.headers.location;
		if ([301, 302, 303, 307, 308].includes(status) && next !== undefined) {
			answer.destroy();
			url = checkedUrl(next, url);
			continue;
		}
		if (status < 200 || status > 299) {
			answer.destroy();
			throw new FetchRefused(
				'bad-status',
				`The other side answered with status ${status} instead of the list.`
			);
		}
		const bytes = await readBody(answer, options.maxBytes);
		const { etag, 'last-modified': lastModified } = answer.headers;
		return { status: 'ok', bytes, etag: etag ?? null, lastModified: lastModified ?? null, url: url.href };
	}
	throw new FetchRefused(
		'too-many-redirects',
		`The address sends on to another one more than ${maxRedirects} times.`
	);
}

export function checkedUrl(address: string, base?: URL): URL {
	const url = URL.parse(address.trim(), base);
	if (!url) throw new FetchRefused('bad-address', 'That is not a web address. It should begin with https://');
	if (url.protocol !== 'http:' && url.protocol !== 'https:')
		throw new FetchRefused(
			'bad-address',
			`Only http and https addresses can be fetched, not ${url.protocol}`
		);
	if (url.username || url.password)
		throw new FetchRefused('bad-address', 'The address must not hold a user name or password.');
	return url;
}

/** The one address to call, after every address of the name was found to be public. */
export async function checkedAddress(
	url: URL,
	options: Pick<FetchOptions, 'resolve' | 'allow'>,
	signal: AbortSignal
): Promise<Address> {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const found = isIP(host)
		? [{ address: host, family: isIP(host) }]
		: await resolved(host, options.resolve ?? resolveAll, signal);
	const allow = options.allow ?? isPublicAddress;
	const [first] = found;
	if (!first) throw new FetchRefused('unknown-host', `There is no server with the name ${host}.`);
	if (!found.every((one) => allow(one.address)))
		throw new FetchRefused(
			'private-address',
			`${host} lies inside a private network or on this machine. Only public addresses can be fetched.`
		);
	return first;
}

const resolveAll = (host: string): Promise<Address[]> => dnsLookup(host, { all: true, verbatim: true });

async function resolved(
	host: string,
	resolve: (host: string) => Promise<Address[]>,
	signal: AbortSignal
): Promise<Address[]> {
	const stop = Promise.withResolvers<never>();
	const onAbort = () => stop.reject(new Error('aborted'));
	signal.addEventListener('abort', onAbort, { once: true });
	try {
		return await Promise.race([resolve(host), stop.promise]);
	} catch {
		if (signal.aborted) throw new Error('aborted');
		throw new FetchRefused('unknown-host', `There is no server with the name ${host}.`);
	} finally {
		signal.removeEventListener('abort', onAbort);
	}
}

/** Node asks for one address or for all of them; either way it gets the one that was checked. */
export const pinned =
	(to: Address): LookupFunction =>
	(_host, how, done) =>
		how.all ? done(null, [to]) : done(null, to.address, to.family);

function call(url: URL, to: Address, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
	const headers: Record<string, string> = {
		accept: 'application/json, */*;q=0.5',
		'accept-encoding': 'identity',
		'user-agent': 'Alongside (meeting list import)'
	};
	if (options.etag) headers['if-none-match'] = options.etag;
	if (options.lastModified) headers['if-modified-since'] = options.lastModified;
	const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
	const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
	request(url, { headers, lookup: pinned(to), agent: false, signal }, resolve)
		.on('error', reject)
		.end();
	return promise;
}

/** Counts while reading, so that an endless answer costs no more than the limit. */
async function readBody(answer: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
	const tooLarge = new FetchRefused(
		'too-large',
		`The answer is larger than ${Math.round(maxBytes / 1024 / 1024)} MB and was not read to the end.`
	);
	if (Number(answer.headers['content-length'] ?? 0) > maxBytes) {
		answer.destroy();
		throw tooLarge;
	}
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of answer as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > maxBytes) {
			answer.destroy();
			throw tooLarge;
		}
		parts.push(part);
	}
	return Buffer.concat(parts);
}
