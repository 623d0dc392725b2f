import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { FetchRefused } from '#platform/server/fetch-url.ts';
import type { Fetched, FetchOptions } from '#platform/server/fetch-url.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { ListInput, nextReading } from '../../lists.ts';
import { tasks } from '../jobs.ts';
import { askForList, leaveHeld, readAgain, readDue } from './ask-for-list.ts';
import { allLists, lastImports, waitingTwins } from './lists.sql.ts';
import { readAddress } from './read-address.ts';

const world = testWorld();
let organization: string;
let director: Actor;
beforeEach(async () => {
	organization = await makeOrganization(world);
	director = (await makePerson(world, organization, ['director'])).actor;
});

const address = 'https://lists.example.org/services.json';
const services = (count: number, more: object = {}) =>
	Buffer.from(
		JSON.stringify(
			Array.from({ length: count }, (_, index) => ({
				id: `s${index}`,
				name: `Food Pantry ${index}`,
				status: 'active',
				organization: { id: `p${index}`, name: `Church ${index}` },
				...more
			}))
		)
	);
const ok = (bytes: Uint8Array, etag: string | null = null): Fetched => ({
	status: 'ok',
	bytes,
	etag,
	lastModified: null,
	url: address
});
const ask = (actor: Actor, more: object = {}) =>
	world.app.write(actor, 'import lists', (ctx) =>
		askForList(ctx, ListInput.parse({ address, what: 'services', refresh: '24', ...more }))
	);
/** Does what waits in the queue of this organization, with this answer from the other side. */
async function work(answer: Fetched | Error): Promise<FetchOptions[]> {
	const asked: FetchOptions[] = [];
	const waiting = await world.owner<{ id: string; payload: never }>(
		`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
		where t.id = j.task_id and t.identifier = 'directory.read-list' and j.payload ->> 'organizationId' = $1 returning j.id, j.payload`,
		[organization]
	);
	for (const { payload } of waiting)
		await readAddress(world.app, payload, async (_url, options) => {
			asked.push(options);
			if (answer instanceof Error) throw answer;
			return answer;
		});
	return asked;
}
const see = () =>
	world.app.read(director, 'directory', async (ctx) => ({
		lists: await allLists(ctx),
		imports: await lastImports(ctx),
		twins: await waitingTwins(ctx, 10)
	}));
const only = async () => (await see()).lists[0]!;

describe('who may', () => {
	let feed: string;
	beforeAll(async () => {
		organization = await makeOrganization(world);
		director = (await makePerson(world, organization, ['director'])).actor;
	});
	test.each<[Role]>([['participant'], ['ally'], ['coach'], ['peer']])('%s: no', async (role) => {
		await ask(director);
		await work(ok(services(1)));
		feed = (await only()).id;
		const { actor } = await makePerson(world, organization, [role]);
		await expect(ask(actor)).rejects.toMatchObject({ code: 'forbidden' });
		for (const act of [readAgain, leaveHeld])
			await expect(world.app.write(actor, 'x', (ctx) => act(ctx, feed))).rejects.toMatchObject({
				code: 'forbidden'
			});
		const seen = await world.app.read(actor, 'x', lastImports);
		expect(seen).toEqual([]);
	});
	test('a visitor and another organization: no', async () => {
		await ask(director);
		await work(ok(services(1)));
		feed = (await only()).id;
		await expect(ask({ kind: 'visitor', organizationId: organization })).rejects.toMatchObject({
			code: 'forbidden'
		});
		const other = (await makePerson(world, await makeOrganization(world), ['director'])).actor;
		await expect(world.app.write(other, 'x', (ctx) => readAgain(ctx, feed))).rejects.toMatchObject({
			code: 'not_found'
		});
	});
	test('a supervisor: yes', async () => {
		await ask((await makePerson(world, organization, ['supervisor'])).actor);
		expect((await see()).imports).toMatchObject([{ source: address, state: 'waiting' }]);
	});
});

test.each([
	['file:///etc/passwd'],
	['javascript:alert(1)'],
	['ftp://a.example'],
	['example.org'],
	['http://a b'],
	['']
])('%j is no address', (wrong) => {
	expect(ListInput.safeParse({ address: wrong, what: 'services' }).success).toBe(false);
});

describe('a list at an address', () => {
	test('is read in the background: its report, when it is read next, and the same again with its tag', async () => {
		await ask(director);
		await ask(director);
		await work(
			ok(
				Buffer.from(
					JSON.stringify([
						...(JSON.parse(services(3).toString()) as object[]),
						{ id: 'bad', status: 'active' }
					])
				),
				'"v1"'
			)
		);
		const first = await see();
		expect(first.imports).toHaveLength(1);
		expect(first.imports[0]).toMatchObject({
			state: 'done',
			counts: { added: 3, changed: 0, unchanged: 0, gone: 0, rejected: 1 },
			rejected: [{ row: 4, code: 'service_no_name' }]
		});
		expect(first.lists[0]).toMatchObject({ name: address, services: 3, refresh_hours: 24, problem: null });
		const next = first.lists[0]!.next_read_at!.getTime() - Date.now();
		expect(next / 3_600_000).toBeGreaterThan(22);
		expect(next / 3_600_000).toBeLessThan(26);
		await world.app.write(director, 'x', (ctx) => readAgain(ctx, first.lists[0]!.id));
		expect(await work({ status: 'not-modified' })).toMatchObject([{ etag: '"v1"' }]);
		expect((await see()).imports[0]).toMatchObject({ state: 'done', counts: {} });
	});
	test('meetings too', async () => {
		await ask(director, { what: 'meetings', refresh: undefined });
		await work(ok(Buffer.from(JSON.stringify([{ slug: 'a', name: 'A', day: 1, time: '19:00' }]))));
		expect(await only()).toMatchObject({
			meetings: 1,
			kind: 'meeting-guide',
			refresh_hours: null,
			next_read_at: null
		});
	});
	test('that cannot be had says why', async () => {
		await ask(director);
		await work(new FetchRefused('timeout', 'The other side took too long to answer.'));
		const seen = await see();
		expect(seen.lists).toEqual([]);
		expect(seen.imports[0]).toMatchObject({
			state: 'failed',
			problem: null,
			said: { code: 'fetch_timeout' }
		});
	});
	test('each failure doubles the wait, and success ends it', async () => {
		await ask(director);
		await work(ok(services(2)));
		const { id } = await only();
		const waits: number[] = [];
		for (let times = 0; times < 2; times += 1) {
			await world.app.write(director, 'x', (ctx) => readAgain(ctx, id));
			await work(ok(Buffer.from('<html>')));
			const list = await only();
			expect(list.said).toEqual({ code: 'web_page' });
			expect(list.services).toBe(2);
			waits.push((list.next_read_at!.getTime() - Date.now()) / 3_600_000);
		}
		expect(waits.map((hours) => Math.round(hours / 24))).toEqual([2, 4]);
		await world.app.write(director, 'x', (ctx) => readAgain(ctx, id));
		await work(ok(services(2)));
		expect(await only()).toMatchObject({ problem: null, said: null });
	});
	test('that lost most of its rows is held; left: nothing changes; taken: it is asked for whole and taken', async () => {
		await ask(director);
		await work(ok(services(40), '"v1"'));
		const { id } = await only();
		const lose = async () => {
			await world.app.write(director, 'x', (ctx) => readAgain(ctx, id));
			await work(ok(services(5), '"v2"'));
		};
		await lose();
		expect(await only()).toMatchObject({ held_gone: 35, held_of: 40, services: 40 });
		expect((await see()).imports[0]).toMatchObject({ state: 'held' });
		await world.app.write(director, 'x', (ctx) => leaveHeld(ctx, id));
		expect(await only()).toMatchObject({ held_at: null, services: 40 });
		await expect(world.app.write(director, 'x', (ctx) => leaveHeld(ctx, id))).rejects.toMatchObject({
			code: 'conflict'
		});
		await expect(world.app.write(director, 'x', (ctx) => readAgain(ctx, id, true))).rejects.toMatchObject({
			code: 'conflict'
		});
		await lose();
		await world.app.write(director, 'x', (ctx) => readAgain(ctx, id, true));
		expect(await work(ok(services(5)))).toMatchObject([{ etag: null }]);
		expect((await see()).imports[0]).toMatchObject({ state: 'done', counts: { gone: 35, unchanged: 5 } });
		expect(await only()).toMatchObject({ held_at: null, services: 5 });
	});
	test('is asked again when it is due, once, and by itself', async () => {
		await ask(director);
		await work(ok(services(2)));
		const { id } = await only();
		const due = () => world.app.write(systemActor(organization, 'x'), 'import lists', readDue);
		await due();
		expect(await work(ok(services(2)))).toEqual([]);
		await world.owner("update directory.feeds set next_read_at = now() - interval '1 hour' where id = $1", [
			id
		]);
		await tasks['directory.due']!(world.app, {});
		await due();
		expect(await work(ok(services(3)))).toHaveLength(1);
		expect(await only()).toMatchObject({ services: 3 });
	});
	test('a job that runs twice does its work once', async () => {
		await ask(director);
		const [job] = await world.owner<{ payload: never }>(
			"select j.payload from graphile_worker._private_jobs j where j.payload ->> 'organizationId' = $1",
			[organization]
		);
		await readAddress(world.app, job!.payload, () => Promise.resolve(ok(services(2))));
		await readAddress(world.app, job!.payload, () => Promise.resolve(ok(services(9))));
		expect(await only()).toMatchObject({ services: 2 });
	});
});

test('waits: a week at most, unless it is longer anyway', () => {
	const now = new Date('2026-01-01T00:00:00Z');
	const hours = (every: number, failures: number) =>
		Math.round((nextReading(now, every, failures, 0.5).getTime() - now.getTime()) / 3_600_000);
	expect([0, 1, 2, 3, 30].map((failures) => hours(24, failures))).toEqual([24, 48, 96, 168, 168]);
	expect(hours(720, 3)).toBe(720);
});

test('twins are seen side by side', async () => {
	const phones = [{ number: '410-555-0100' }];
	await ask(director);
	await work(ok(services(1, { phones })));
	await world.app.write(director, 'x', (ctx) =>
		askForList(ctx, ListInput.parse({ address: `${address}?2`, what: 'services' }))
	);
	await work(ok(services(1, { phones, description: 'Open on Mondays' })));
	const { twins } = await see();
	expect(twins).toMatchObject({ of: 1, pairs: [{ why: ['name', 'phone'] }] });
	expect(
		[twins.pairs[0]!.one, twins.pairs[0]!.other].map((side) => [side.name, side.phone, side.description])
	).toEqual(
		expect.arrayContaining([
			['Food Pantry 0', '410-555-0100', null],
			['Food Pantry 0', '410-555-0100', 'Open on Mondays']
		])
	);
});
