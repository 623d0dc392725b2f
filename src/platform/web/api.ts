import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { isRefusal, Refusal, type FieldErrors } from '../errors.ts';
import { refusalWords } from './forms.ts';

/** Larger than any record here; a form of 2,000 words is 12 KB. */
const LARGEST_BODY = 64 * 1024;

/**
 * Answers a JSON request: runs `work`, and turns an expected refusal into `{error, message, fields}` with its own status.
 * The unexpected goes on up to handleError.
 */
export async function jsonAnswer(work: () => Promise<{ status?: number; body: unknown }>): Promise<Response> {
	try {
		const { status = 200, body } = await work();
		return Response.json(body, { status });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const fields = Object.keys(error.fields).length > 0 ? { fields: error.fields } : {};
		const headers = error.code === 'unavailable' ? { 'retry-after': '5' } : undefined;
		return Response.json(
			{ error: error.code, message: refusalWords(error), ...fields },
			{ status: error.status, headers }
		);
	}
}

/**
 * Is it well formed? Reads a JSON body of at most 64 KB and parses it with `schema`. Refuses other content types, other
 * character sets and, since the session is a cookie, requests that another site's page has made.
 */
export async function readJson<S extends z.ZodType>(
	event: Pick<RequestEvent, 'request' | 'url'>,
	schema: S
): Promise<z.output<S>> {
	const { request, url } = event;
	const origin = request.headers.get('origin');
	if (origin !== null && origin !== url.origin)
		throw new Refusal('forbidden', 'the request came from another site');
	if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(request.headers.get('content-type') ?? ''))
		throw new Refusal('wrong_type', 'not JSON in UTF-8');
	if (!['identity', ''].includes(request.headers.get('content-encoding') ?? ''))
		throw new Refusal('wrong_type', 'an encoded body');
	return parsed(schema, readText(await readBytes(request)));
}

/** Parses query parameters; each at most once, none that is not known. */
export function readQuery<S extends z.ZodType>(url: URL, schema: S): z.output<S> {
	const given = [...url.searchParams];
	if (new Set(given.map(([name]) => name)).size !== given.length)
		throw new Refusal('invalid', 'a parameter came twice');
	return parsed(schema, Object.fromEntries(given));
}

/** Parses one header. */
export function readHeader<S extends z.ZodType>(request: Request, name: string, schema: S): z.output<S> {
	const result = schema.safeParse(request.headers.get(name) ?? undefined);
	if (result.success) return result.data;
	throw new Refusal('invalid', 'a header is missing or malformed', { fields: { [name]: 'required' } });
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const fields: FieldErrors = {};
	for (const issue of result.error.issues)
		fields[
			issue.path.map(String).join('.') ||
				(issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'body')
		] ??= issue.code;
	throw new Refusal('invalid', 'not as described', { fields });
}

function readText(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw new Refusal('invalid', 'not JSON', { fields: { body: 'json' } });
	}
}

/** Stops reading where the limit is passed, whatever the length header said. */
export async function readBytes(request: Request, most = LARGEST_BODY): Promise<Uint8Array> {
	if (Number(request.headers.get('content-length') ?? 0) > most) throw new Refusal('too_large');
	if (request.headers.has('content-length')) return new Uint8Array(await request.arrayBuffer());
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.byteLength;
		if (size > most) throw new Refusal('too_large');
		parts.push(part);
	}
	return Buffer.concat(parts);
}
