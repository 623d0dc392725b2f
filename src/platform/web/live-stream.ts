import type { RequestEvent } from '@sveltejs/kit';
import { isRefusal } from '../errors.ts';
import { loginSecret } from '../server/login.ts';
import { findSession } from '../server/session.ts';
import type { ReadContext } from '../server/context.ts';
import { sessionCookie } from './http.ts';

const EVERY = 15_000;

/** A thing that pages watch: its announced kind and id, and a look that answers a mark of its state or refuses. */
export interface Watched {
	kind: string;
	id: string;
	purpose: string;
	/** Asks again whether the actor may see it. */
	look: (ctx: ReadContext) => Promise<string>;
}

/**
 * Answers a page that watches something: a stream of marks (text/event-stream), or, asked for anything else, the mark
 * of now. Nothing of the record is in it: a page that sees a new mark reads itself again. Before each mark, and every
 * fifteen seconds, it asks again whether the same person is still signed in and may still see the thing; if not, the
 * stream ends. It ends too when the server stops.
 */
export async function liveStream(event: RequestEvent, watched: Watched): Promise<Response> {
	const { app, actor } = event.locals;
	if (!actor) return new Response(null, { status: 401 });
	return marks(
		event,
		() => app.read(actor, watched.purpose, watched.look),
		(changed, end) => app.live.watch(actor.organizationId, watched.kind, watched.id, changed, end)
	);
}

/**
 * As {@link liveStream}, for who need not be signed in: `mark` asks each time whether they may, and throws when they may
 * not. Who was signed in when the page asked has to be so still.
 */
export async function marks(
	event: RequestEvent,
	mark: () => Promise<string>,
	watch: (changed: () => void, end: () => void) => () => void
): Promise<Response> {
	const look = async (): Promise<string | null> => {
		try {
			if (event.locals.actor && !(await stillSignedIn(event))) return null;
			return await mark();
		} catch (problem) {
			// A database that is away is no refusal: the next look will tell.
			if (isRefusal(problem) && problem.code !== 'unavailable') return null;
			return '';
		}
	};
	const first = await look();
	if (first === null) return new Response(null, { status: 404 });
	if (!/text\/event-stream/.test(event.request.headers.get('accept') ?? ''))
		return Response.json({ mark: first });
	const body = stream(first, look, watch, new AbortController());
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
}

function stream(
	first: string,
	look: () => Promise<string | null>,
	watch: (changed: () => void, end: () => void) => () => void,
	stop: AbortController
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let end = () => {};
	return new ReadableStream<Uint8Array>({
		start(controller) {
			let told = first;
			let looking = false;
			let again = false;
			const say = (text: string) => {
				if (!stop.signal.aborted) controller.enqueue(encoder.encode(text));
			};
			const check = async () => {
				if (looking) return void (again = true);
				looking = true;
				do {
					again = false;
					const mark = await look();
					if (mark === null) end();
					else if (mark && mark !== told) say(`data: ${(told = mark)}\n\n`);
				} while (again && !stop.signal.aborted);
				looking = false;
			};
			const unwatch = watch(
				() => void check(),
				() => end()
			);
			const timer = setInterval(() => void check().then(() => say(': here\n\n')), EVERY);
			timer.unref();
			end = () => {
				if (stop.signal.aborted) return;
				stop.abort();
				clearInterval(timer);
				unwatch();
				try {
					controller.close();
				} catch {
					// The browser has closed it already.
				}
			};
			say(`retry: 2000\ndata: ${first}\n\n`);
		},
		cancel: () => end()
	});
}

async function stillSignedIn(event: RequestEvent): Promise<boolean> {
	const { app, session, actor } = event.locals;
	const now = await findSession(
		app.pools,
		loginSecret(app.masterKey),
		sessionCookie(event.cookies, app.config.origin),
		app.clock(),
		false
	);
	return (
		now !== null &&
		!now.lock?.locked &&
		now.id === session?.id &&
		now.memberships.some((m) => m.organizationId === actor?.organizationId && m.personId === actor.personId)
	);
}
