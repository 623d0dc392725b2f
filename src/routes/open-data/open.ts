/** The open interface: no sign-in, the same answer for everybody. Each handler is a line; its steps are here. */
import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { PER_PAGE } from '#domains/directory/directory.ts';
import { hsdsPage, publishedSince } from '#domains/directory/server/directory.ts';
import type { From, Part } from '#domains/directory/server/directory.ts';
import type { VisitorActor } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { mayTry, networkOf } from '#platform/server/sign-in/limits.ts';
import { openOrganizations, visitorIn } from '#platform/server/visitor.ts';
import { refusalWords } from '#platform/web/forms.ts';
import { knock } from '#platform/web/sign-in-cookies.ts';
import { m } from '#paraglide/messages.js';

type Params = Record<string, string>;
type Asked = { org?: string | undefined };
type ListAsked = Asked & {
	page?: number | undefined;
	per_page?: number | undefined;
	format?: 'json' | 'ndjson' | undefined;
	minimal?: boolean | undefined;
};

/** One thing: who asks is nobody; not too often; is it well formed; whose is it, and is it given on; do it; answer. */
export const openOne =
	<S extends z.ZodType<Asked>>(
		schema: S,
		work: (ctx: ReadContext, params: Params, query: z.output<S>) => Promise<unknown>
	) =>
	(event: RequestEvent) =>
		openAnswer(event, async () => {
			await notTooOften(event);
			const query = readOpenQuery(event.url, schema);
			const actor = await whose(event, query.org);
			const body = await read(event, actor, (ctx) => work(ctx, event.params as Params, query));
			if (body === null || body === undefined)
				throw new Refusal('not_found', 'no such entry', { fields: { id: m.hsds_no_entry() } });
			return withTag(event, body);
		});

/** A list, by pages or as one line an entry. */
export const openList =
	<S extends z.ZodType<ListAsked>>(
		schema: S,
		list: (ctx: ReadContext, query: z.output<S>, from: From) => Promise<Part>
	) =>
	(event: RequestEvent) =>
		openAnswer(event, async () => {
			await notTooOften(event);
			const query = readOpenQuery(event.url, schema);
			const actor = await whose(event, query.org);
			if (query.format === 'ndjson') return allLines(event, actor, (ctx, from) => list(ctx, query, from));
			const perPage = query.per_page ?? (query.minimal ? PER_PAGE.mostIds : PER_PAGE.usual);
			const page = query.page ?? 1;
			const from = { limit: perPage, offset: (page - 1) * perPage };
			const { contents, total } = await read(event, actor, (ctx) => list(ctx, query, from));
			return withTag(event, hsdsPage(contents, total, { page, perPage }));
		});

/** For an id in the path that may be anything. */
export const byId =
	<T>(work: (ctx: ReadContext, id: string) => Promise<T> | T) =>
	async (ctx: ReadContext, { id }: Params): Promise<T | null> =>
		isId(id) ? work(ctx, id) : null;

async function notTooOften(event: RequestEvent): Promise<void> {
	if (!(await mayTry(event.locals.app, ['openData', networkOf(knock(event).address)])))
		throw new Refusal('too_many', 'open data');
}

/** Each parameter at most once, none that is not known; every problem in a sentence. */
function readOpenQuery<S extends z.ZodType>(url: URL, schema: S): z.output<S> {
	// A map: the name of a parameter may be any word, __proto__ too.
	const wrong = new Map<string, string>();
	const given = [...url.searchParams];
	for (const [at, [name]] of given.entries())
		if (given.findIndex(([other]) => other === name) < at)
			wrong.set(name, m.hsds_bad_twice({ name: said(name) }));
	const result = schema.safeParse(Object.fromEntries(given));
	for (const issue of result.error?.issues ?? []) {
		const unknown = issue.code === 'unrecognized_keys';
		for (const name of unknown ? issue.keys : [issue.path.map(String).join('.')])
			if (!wrong.has(name))
				wrong.set(name, unknown ? m.hsds_bad_unknown({ name: said(name) }) : issue.message);
	}
	if (!result.success || wrong.size > 0)
		throw new Refusal('invalid', 'parameters', { fields: Object.fromEntries(wrong) });
	return result.data;
}

/** The name of a parameter, for a sentence. */
const said = (name: string): string => name.slice(0, 60);

/** The one organization there is, or the one that is named: as on the pages for everybody. */
async function whose({ locals }: RequestEvent, wanted: string | undefined): Promise<VisitorActor> {
	const open = await openOrganizations(locals.app);
	const found = open.length === 1 ? open[0] : open.find((one) => one.id === wanted);
	if (found) return visitorIn(found.id);
	if (wanted === undefined && open.length > 1)
		throw new Refusal('invalid', 'which organization', { fields: { org: m.hsds_which() } });
	throw new Refusal('not_found', 'no such organization', { fields: { org: m.hsds_not_published() } });
}

/** Reads for a visitor, where the organization gives its directory on. */
const read = <T>({ locals }: RequestEvent, actor: VisitorActor, work: (ctx: ReadContext) => Promise<T>) =>
	locals.app.read(actor, 'open directory', async (ctx) => {
		if (!(await publishedSince(ctx)))
			throw new Refusal('not_found', 'not published', { fields: { org: m.hsds_not_published() } });
		return work(ctx);
	});

/** Everybody may read it from any page: there is nothing of anybody's in it. */
const HEADERS = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };

function withTag({ request }: RequestEvent, body: unknown): Response {
	const text = JSON.stringify(body);
	const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
	const known = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.map((one) => one.trim().replace(/^W\//, ''));
	if (known.includes(etag) || known.includes('*'))
		return new Response(null, { status: 304, headers: { ...HEADERS, etag } });
	return new Response(text, { headers: { ...HEADERS, etag, 'content-type': 'application/json' } });
}

const linesAtOnce = 200;

/** Every entry on a line of its own, read as fast as it is taken. Switched off meanwhile: it ends there. */
async function allLines(
	event: RequestEvent,
	actor: VisitorActor,
	list: (ctx: ReadContext, from: From) => Promise<Part>
): Promise<Response> {
	const { app } = event.locals;
	if (!(await mayTry(app, ['openDataWhole', networkOf(knock(event).address)])))
		throw new Refusal('too_many', 'open data, whole');
	let part = await read(event, actor, (ctx) => list(ctx, { limit: linesAtOnce, offset: 0 }));
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async pull(stream) {
			const { contents, last } = part;
			if (contents.length > 0)
				stream.enqueue(encoder.encode(contents.map((one) => `${JSON.stringify(one)}\n`).join('')));
			if (contents.length < linesAtOnce || last === undefined) return stream.close();
			part = await read(event, actor, (ctx) => list(ctx, { limit: linesAtOnce, offset: 0, after: last }));
		}
	});
	return new Response(body, { headers: { ...HEADERS, 'content-type': 'application/x-ndjson' } });
}

/** An expected refusal as JSON, in a sentence. */
export async function openAnswer(_event: RequestEvent, work: () => Promise<Response>): Promise<Response> {
	try {
		return await work();
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const said = Object.values(error.fields);
		const headers = error.code === 'too_many' ? { ...HEADERS, 'retry-after': '60' } : HEADERS;
		return Response.json(
			{
				error: error.code,
				message: said.length > 0 ? said.join(' ') : refusalWords(error),
				...(error.code === 'invalid' && { fields: error.fields })
			},
			{ status: error.status, headers }
		);
	}
}
