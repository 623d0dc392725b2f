import type { IncomingMessage } from 'node:http';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { checkedAddress, checkedUrl, FetchRefused, pinned, type Address } from './fetch-url.ts';

export type PostOptions = {
	/** Sent as `Authorization: Bearer …`. */
	bearer: string;
	timeoutMs?: number;
	/** How names are resolved; every address found is checked. */
	resolve?: (host: string) => Promise<Address[]>;
	/** Which addresses may be called; without it only public ones. */
	allow?: (address: string) => boolean;
};

/**
 * Posts JSON to an address of the operator's by the rules of {@link fetchUrl}: the name is resolved once, every address it
 * has must be allowed, and the connection goes to the one that was checked. No redirect is followed: the secret goes to
 * one place only. @returns the status; the body is not read
 * @throws FetchRefused
 */
export async function postUrl(address: string, body: object, options: PostOptions): Promise<number> {
	const limit = AbortSignal.timeout(options.timeoutMs ?? 15_000);
	try {
		const url = checkedUrl(address);
		const to = await checkedAddress(url, options, limit);
		const answer = await send(url, to, JSON.stringify(body), options.bearer, limit);
		answer.destroy();
		return answer.statusCode ?? 0;
	} catch (error) {
		if (error instanceof FetchRefused) throw error;
		throw limit.aborted
			? new FetchRefused('timeout', 'The other side took too long to answer. Try again later.')
			: new FetchRefused('no-connection', 'The address could not be reached. Check it, or try again later.');
	}
}

function send(
	url: URL,
	to: Address,
	body: string,
	bearer: string,
	signal: AbortSignal
): Promise<IncomingMessage> {
	const headers = {
		authorization: `Bearer ${bearer}`,
		'content-type': 'application/json; charset=utf-8',
		'content-length': Buffer.byteLength(body)
	};
	const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
	const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
	request(url, { method: 'POST', headers, lookup: pinned(to), agent: false, signal }, resolve)
		.on('error', reject)
		.end(body);
	return promise;
}
