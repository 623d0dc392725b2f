import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { App } from '#platform/server/app.ts';
import { loginSecret, makeLogin, type Login } from '#platform/server/login.ts';
import { actorOf, findSession } from '#platform/server/session.ts';

const logins = new WeakMap<App, Login>();

/** A browser's cookies across requests. */
export class Jar {
	readonly kept = new Map<string, string>();

	cookies(): Cookies {
		return {
			get: (name: string) => this.kept.get(name),
			getAll: () => [...this.kept].map(([name, value]) => ({ name, value })),
			set: (name: string, value: string, options: { maxAge?: number }) => {
				if (options.maxAge === 0) this.kept.delete(name);
				else this.kept.set(name, decodeURIComponent(value));
			},
			delete: (name: string) => this.kept.delete(name),
			serialize: () => ''
		} as unknown as Cookies;
	}

	header(): string {
		return [...this.kept].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
	}

	get session(): string | undefined {
		return this.kept.get('alongside.session_token');
	}
}

/** What a handler gets, with the session that the jar's cookie finds. */
export async function eventOf(
	app: App,
	jar: Jar,
	path: string,
	fields?: Record<string, string | string[]>,
	params: Record<string, string> = {}
): Promise<RequestEvent> {
	const url = new URL(path, app.config.origin);
	const form = fields && new FormData();
	for (const [name, value] of Object.entries(fields ?? {}))
		for (const one of [value].flat()) form!.append(name, one);
	const request = new Request(url, {
		method: form ? 'POST' : 'GET',
		body: form ?? null,
		headers: { cookie: jar.header(), 'user-agent': 'Mozilla/5.0 (Android 14) Firefox/140.0' }
	});
	if (!logins.has(app)) logins.set(app, makeLogin(app));
	const session = await findSession(app.pools, loginSecret(app.masterKey), jar.session, app.clock());
	const actor = session && actorOf(session);
	const locals = {
		app,
		login: logins.get(app)!,
		requestId: 'test',
		session,
		actor,
		read: (purpose, work) => app.read(actor!, purpose, work),
		write: (purpose, work, options) => app.write(actor!, purpose, work, options)
	} as App_Locals;
	return {
		url,
		request,
		cookies: jar.cookies(),
		locals,
		params,
		route: { id: null },
		getClientAddress: () => '203.0.113.7',
		setHeaders: () => {}
	} as unknown as RequestEvent;
}

type App_Locals = RequestEvent['locals'];

/** Runs a handler; a redirect becomes its target, an error its status. */
export async function outcomeOf(
	work: () => unknown
): Promise<{ location?: string; status?: number; data?: Record<string, unknown> }> {
	try {
		const answer = (await work()) as { status?: number; data?: Record<string, unknown> } | undefined;
		if (answer instanceof Response)
			return { status: answer.status, location: answer.headers.get('location') ?? undefined };
		return answer ?? {};
	} catch (thrown) {
		const { location, status } = thrown as { location?: string; status?: number };
		if (status === undefined) throw thrown;
		return { location, status };
	}
}
