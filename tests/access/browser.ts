/** The built program in this process, on a test's own database, and people who are signed in to it. */
import { execFileSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { loginSecret } from '#platform/server/login.ts';
import { setTheApp } from '#platform/server/the-app.ts';
import { newId } from '#platform/ids.ts';
import { listen, type Serving } from '../../src/serve.ts';
import type { TestWorld } from '../support/database.ts';
import type { Person } from './graph.ts';

type Handler = Parameters<typeof listen>[1];

/** Builds when something changed since the last build, and serves it. */
export async function serveBuilt(world: TestWorld): Promise<Serving> {
	execFileSync(process.execPath, [resolve('scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	process.env['BODY_SIZE_LIMIT'] = '524288';
	setTheApp(world.app);
	const { handler } = (await import(pathToFileURL(resolve('build/handler.js')).href)) as { handler: Handler };
	return listen(
		{ host: '127.0.0.1', port: 0, origin: 'http://localhost:0', originGiven: false, proxies: 0 },
		handler
	);
}

/** Gives somebody a login and a session; answers the cookie. */
export async function signIn(
	world: TestWorld,
	person: Pick<Person, 'id' | 'userId' | 'organizationId' | 'roles'>
): Promise<string> {
	const token = randomBytes(24).toString('base64url');
	await world.owner(
		`insert into login."user" (id, name, email, "emailVerified") values ($1, 'Somebody', $2, true) on conflict do nothing`,
		[person.userId, `${person.userId}@example.test`]
	);
	await world.owner(
		`insert into login.membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, $4, now()) on conflict do nothing`,
		[person.userId, person.organizationId, person.id, person.roles]
	);
	await world.owner(
		`insert into login.session (id, "expiresAt", token, "updatedAt", "userId") values ($1, now() + interval '1 day', $2, now(), $3)`,
		[newId(), token, person.userId]
	);
	const signature = createHmac('sha256', loginSecret(world.app.masterKey)).update(token).digest('base64');
	return `alongside.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}

export interface Answer {
	status: number;
	location: string;
	text: string;
	/** Who may keep a copy. */
	cache: string;
}

/** One browser: sends forms with the address's own origin and follows nothing. */
export class Browser {
	readonly #at: string;
	readonly #cookie: string | undefined;
	constructor(web: Serving, cookie?: string) {
		this.#at = web.address;
		this.#cookie = cookie;
	}
	async get(path: string): Promise<Answer> {
		return this.send(path, { headers: { accept: 'text/html' } });
	}
	async post(path: string, fields: Record<string, string>): Promise<Answer> {
		return this.send(path, {
			method: 'POST',
			body: new URLSearchParams(fields),
			headers: { accept: 'text/html' }
		});
	}
	async send(path: string, init: RequestInit): Promise<Answer> {
		const headers = {
			origin: this.#at,
			...(this.#cookie && { cookie: this.#cookie }),
			...(init.headers as Record<string, string>)
		};
		const stop = new AbortController();
		const response = await fetch(this.#at.replace('localhost', '127.0.0.1') + path, {
			redirect: 'manual',
			signal: stop.signal,
			...init,
			headers: { ...headers, origin: this.#at.replace('localhost', '127.0.0.1') }
		});
		const stream = response.headers.get('content-type')?.includes('event-stream');
		const text = stream ? '' : await response.text();
		if (stream) stop.abort();
		const { headers: given, status } = response;
		return {
			status,
			location: given.get('location') ?? '',
			text,
			cache: given.get('cache-control') ?? ''
		};
	}
}
