import { createHmac } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { loginSecret } from '#platform/server/login.ts';
import { findSession } from '#platform/server/session.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { liveStream, type Watched } from './live-stream.ts';

const world = testWorld();
let dee: TestPerson;
const thing = newId();
let state = 1;
let open = true;

const watched: Watched = {
	kind: 'thing',
	id: thing,
	purpose: 'test',
	look: async () => {
		if (!open) throw new Refusal('not_found');
		return String(state);
	}
};

beforeAll(async () => {
	dee = await makePerson(world, await makeOrganization(world), ['participant']);
});

async function signedIn(person: TestPerson): Promise<{ event: RequestEvent; token: string }> {
	const token = newId();
	await world.owner(
		`insert into login.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt") values ($1, $2, $3, now() + interval '1 day', now(), now())`,
		[newId(), token, person.actor.userId]
	);
	const cookie = `${token}.${createHmac('sha256', loginSecret(world.app.masterKey)).update(token).digest('base64')}`;
	const session = await findSession(world.app.pools, loginSecret(world.app.masterKey), cookie, new Date());
	expect(session).not.toBeNull();
	const event = {
		request: new Request('http://localhost/live', { headers: { accept: 'text/event-stream' } }),
		cookies: { get: (name: string) => (name.startsWith('__') ? undefined : cookie) },
		locals: { app: world.app, actor: person.actor, session }
	};
	return { event: event as unknown as RequestEvent, token };
}

/** The next piece of the stream; 'end' when it has ended. */
async function next(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
	const { done, value } = await reader.read();
	return done ? 'end' : new TextDecoder().decode(value);
}
const announce = () => world.app.write(dee.actor, 'test', async (ctx) => ctx.announce('thing', thing));

describe('a live stream', () => {
	test('answers nobody who is not signed in, and 404 to who may not see', async () => {
		const { event } = await signedIn(dee);
		expect(
			(await liveStream({ ...event, locals: { ...event.locals, actor: null } } as RequestEvent, watched))
				.status
		).toBe(401);
		open = false;
		expect((await liveStream(event, watched)).status).toBe(404);
		open = true;
	});

	test('tells of a change within a second; ends when the walk ends, with no mark after', async () => {
		const { event } = await signedIn(dee);
		const reader = (await liveStream(event, watched)).body!.getReader();
		expect(await next(reader)).toContain('data: 1');
		state = 2;
		// The listening connection may still be opening: it looks once it is open.
		const began = performance.now();
		await announce();
		expect(await next(reader)).toBe('data: 2\n\n');
		expect(performance.now() - began).toBeLessThan(1000);
		state = 3;
		open = false;
		await announce();
		expect(await next(reader)).toBe('end');
		open = true;
	});

	test('ends at sign-out', async () => {
		const { event, token } = await signedIn(dee);
		const reader = (await liveStream(event, watched)).body!.getReader();
		await next(reader);
		await world.owner('delete from login.session where token = $1', [token]);
		state = 4;
		await announce();
		expect(await next(reader)).toBe('end');
	});

	test('the listening connection comes back by itself and looks again', async () => {
		const { event } = await signedIn(dee);
		const reader = (await liveStream(event, watched)).body!.getReader();
		await next(reader);
		state = 5;
		await world.owner(
			`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen alongside' and datname = current_database()`
		);
		expect(await next(reader)).toBe('data: 5\n\n');
		await reader.cancel();
	});

	test('ends when the program stops', async () => {
		const { event } = await signedIn(dee);
		const reader = (await liveStream(event, watched)).body!.getReader();
		await next(reader);
		await world.app.live.end();
		expect(await next(reader)).toBe('end');
	});
});
