/** Pages that are open when a consent or a walk ends: over HTTP, on the built server, nothing comes to them afterwards. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endConsent } from '#domains/consent/server/consent.ts';
import type { Serving } from '../../src/serve.ts';
import { testWorld } from '../support/database.ts';
import { shareLight } from '../support/network.ts';
import { endWalk, makeOrganization, makePerson, walkWith, type TestPerson } from '../support/people.ts';
import { serveBuilt, signIn } from './browser.ts';

const world = testWorld();
let web: Serving;
let dee: TestPerson;
let mum: TestPerson;
let coach: TestPerson;

beforeAll(async () => {
	web = await serveBuilt(world);
	const here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	mum = await makePerson(world, here, ['ally'], 'Mum');
	coach = await makePerson(world, here, ['coach'], 'Marcus');
}, 300_000);
afterAll(() => web?.stop());

/** An open page's stream: reads the next frame; all that comes until the server ends it. */
async function watch(person: TestPerson, path: string) {
	const { actor } = person;
	const cookie = await signIn(world, { ...actor, id: person.id, roles: [...actor.roles] });
	const answer = await fetch(web.address.replace('localhost', '127.0.0.1') + path, {
		headers: { cookie, accept: 'text/event-stream' }
	});
	expect(answer.status).toBe(200);
	const reader = answer.body!.getReader();
	const next = async () => {
		const { done, value } = await reader.read();
		return done ? null : new TextDecoder().decode(value);
	};
	return {
		next,
		rest: async () => {
			const frames: string[] = [];
			for (let frame = await next(); frame !== null; frame = await next()) frames.push(frame);
			return frames.filter((frame) => frame.startsWith('data:') || frame.includes('\ndata:'));
		}
	};
}
const announce = (kind: string, id: string) =>
	world.app.write(dee.actor, 'test', async (ctx) => ctx.announce(kind, id));
const signedOut = (person: TestPerson) =>
	world.owner('delete from login.session where "userId" = $1', [person.actor.userId]);

test('a consent is withdrawn: the open page is told to read itself again, once, and nothing of the person comes after', async () => {
	const consent = await shareLight(world.owner, dee, mum);
	const open = await watch(mum, '/live/shared');
	const shared = await open.next();
	expect(shared).toMatch(/data: [0-9a-f]{16}/);
	await world.app.write(dee.actor, 'sharing', (ctx) => endConsent(ctx, consent));
	expect(await open.next()).toMatch(/^data: [0-9a-f]{16}\n\n$/);
	await announce('shared', mum.id);
	await announce('shared', mum.id);
	await signedOut(mum);
	await announce('shared', mum.id);
	expect(await open.rest()).toEqual([]);
}, 30_000);

test('a walk ends: the coach’s open page gets no frame more', async () => {
	const walk = await walkWith(world, coach, dee);
	const open = await watch(coach, `/live/review/${dee.id}`);
	expect(await open.next()).toMatch(/data: /);
	await endWalk(world, walk);
	await announce('review', dee.id);
	expect(await open.rest()).toEqual([]);
}, 30_000);

test('a walk ends: every page of the record that is open goes, at once; who never walked with them watches nothing', async () => {
	const walk = await walkWith(world, coach, dee);
	const open = await watch(coach, `/live/walk/${dee.id}`);
	expect(await open.next()).toMatch(/data: here/);
	await endWalk(world, walk);
	await announce('walk', dee.id);
	expect(await open.rest()).toEqual([]);
	const cookie = await signIn(world, { ...mum.actor, id: mum.id, roles: [...mum.actor.roles] });
	const answer = await fetch(`${web.address.replace('localhost', '127.0.0.1')}/live/walk/${dee.id}`, {
		headers: { cookie, accept: 'text/event-stream' }
	});
	expect(answer.status).toBe(404);
}, 30_000);

test('somebody leaves: their open page gets no frame more, and the next request is nobody’s', async () => {
	const walk = await walkWith(world, coach, dee);
	const open = await watch(coach, `/live/review/${dee.id}`);
	await open.next();
	await world.owner('update login.membership set ended_at = now() where user_id = $1', [coach.actor.userId]);
	await announce('review', dee.id);
	expect(await open.rest()).toEqual([]);
	await endWalk(world, walk);
}, 30_000);
