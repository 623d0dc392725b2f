import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../tests/support/people.ts';
import { importMeetings } from './import-meetings.ts';
import type { FeedSource } from './import-meetings.ts';

const world = testWorld();
let organization: string;
beforeAll(async () => {
	organization = await makeOrganization(world);
});

const bytes = (rows: object[]) => Buffer.from(JSON.stringify(rows));
const row = (slug: string, more: object = {}) => ({
	slug,
	name: `Group ${slug}`,
	day: 1,
	time: '19:00',
	...more
});
const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => row(`m-${index}`));

function run(list: Uint8Array, more: Partial<FeedSource> = {}, actor?: Actor) {
	const from = { source: 'list.json', timezone: 'America/New_York', ...more };
	return world.app.write(actor ?? systemActor(organization, 'test'), 'import meetings', (ctx) =>
		importMeetings(ctx, list, from)
	);
}
const stored = (name: string) =>
	world.owner(
		`select m.* from directory.meetings m join directory.feeds f on f.id = m.feed_id where f.name = $1 order by slug`,
		[name]
	);

describe('who may import', () => {
	test.each<[Role, boolean]>([
		['participant', false],
		['ally', false],
		['coach', false],
		['peer', false],
		['supervisor', true],
		['director', true]
	])('%s: %s', async (role, allowed) => {
		const { actor } = await makePerson(world, organization, [role]);
		const work = run(bytes([row('a')]), { name: `by ${role}` }, actor);
		if (allowed) expect(await work).toMatchObject({ imported: 1 });
		else await expect(work).rejects.toMatchObject({ code: 'forbidden' });
	});

	test('a visitor: no', async () => {
		const visitor: Actor = { kind: 'visitor', organizationId: organization };
		await expect(run(bytes([row('a')]), {}, visitor)).rejects.toMatchObject({ code: 'forbidden' });
	});

	test('the wall alone stops a coach, and hides everything from another organization', async () => {
		await run(bytes([row('wall')]), { name: 'wall' });
		const { actor } = await makePerson(world, organization, ['coach']);
		const changed = await world.app.write(actor, 'test', (ctx) =>
			ctx.tx.updateTable('directory.meetings').set({ name: 'x' }).executeTakeFirst()
		);
		expect(Number(changed.numUpdatedRows)).toBe(0);
		const insert = world.app.write(actor, 'test', (ctx) =>
			ctx.tx.insertInto('directory.words').values({ organization_id: organization, word: 'x' }).execute()
		);
		await expect(insert).rejects.toThrow(/row-level security/);
		const elsewhere: Actor = { kind: 'visitor', organizationId: await makeOrganization(world, 'Elsewhere') };
		const seen = await world.app.read(elsewhere, 'test', (ctx) =>
			ctx.db.selectFrom('directory.meetings').select('id').execute()
		);
		expect(seen).toEqual([]);
	});
});

describe('the same list again, and a newer one', () => {
	test('nothing changes the second time', async () => {
		const list = bytes([row('a'), row('b', { day: [1, 3] }), row('c', { time: '' })]);
		expect(await run(list, { name: 'twice' })).toMatchObject({
			imported: 3,
			changed: 0,
			unchanged: 0,
			gone: 0
		});
		const before = await stored('twice');
		world.setClock('2027-01-01T00:00:00Z');
		expect(await run(list, { name: 'twice' })).toMatchObject({
			imported: 0,
			changed: 0,
			unchanged: 3,
			refreshed: 0,
			gone: 0
		});
		expect(await stored('twice')).toEqual(before);
	});

	test('imported, changed, refreshed, gone and back again', async () => {
		const name = 'news';
		world.setClock('2026-01-01T00:00:00Z');
		await run(bytes([row('a'), row('b'), row('c'), row('d')]), { name });
		world.setClock('2026-02-01T00:00:00Z');
		const next = [row('a', { time: '20:00' }), row('b', { notes: 'Use the side door' }), row('c'), row('e')];
		expect(await run(bytes(next), { name })).toMatchObject({
			imported: 1,
			changed: 1,
			unchanged: 2,
			refreshed: 1,
			gone: 1
		});
		const now = new Map((await stored(name)).map((one) => [one['slug'], one]));
		expect(now.get('a')).toMatchObject({
			start_time: '20:00:00',
			changed_at: new Date('2026-02-01T00:00:00Z')
		});
		expect(now.get('a')).toMatchObject({ first_seen: new Date('2026-01-01T00:00:00Z') });
		expect(now.get('b')).toMatchObject({
			notes: 'Use the side door',
			changed_at: new Date('2026-01-01T00:00:00Z')
		});
		expect(now.get('d')).toMatchObject({ gone_at: new Date('2026-02-01T00:00:00Z') });
		const id = now.get('d')?.['id'];
		expect(await run(bytes([...next, row('d')]), { name })).toMatchObject({
			imported: 1,
			unchanged: 4,
			gone: 0
		});
		expect((await stored(name)).find((one) => one['slug'] === 'd')).toMatchObject({ id, gone_at: null });
	});

	test('a row that cannot be read any more leaves the meeting as it was', async () => {
		await run(bytes([row('a'), row('b')]), { name: 'unreadable' });
		const report = await run(bytes([row('a', { time: '25:61' }), row('b')]), { name: 'unreadable' });
		expect(report).toMatchObject({ unchanged: 1, gone: 0, rejected: [{ row: 1 }] });
		expect((await stored('unreadable'))[0]).toMatchObject({ start_time: '19:00:00', gone_at: null });
	});

	test('a list that lost most of its rows is held, unless somebody says it is right', async () => {
		await run(bytes(rowsOf(50)), { name: 'loss' });
		await expect(run(bytes(rowsOf(24)), { name: 'loss' })).rejects.toThrow(/lost 26 of its 50/);
		await expect(run(bytes([]), { name: 'loss' })).rejects.toThrow(/no meetings/);
		expect((await stored('loss')).filter((one) => one['gone_at'] !== null)).toEqual([]);
		expect(await run(bytes(rowsOf(25)), { name: 'loss' })).toMatchObject({ gone: 25 });
		expect(await run(bytes(rowsOf(2)), { name: 'loss', acceptLoss: true })).toMatchObject({ gone: 23 });
	});

	test('a bad list changes nothing', async () => {
		await run(bytes([row('a')]), { name: 'bad' });
		for (const bad of ['', '<html>', '[{"slug":"a"', 'null'])
			await expect(run(Buffer.from(bad), { name: 'bad' })).rejects.toMatchObject({ name: 'FeedUnreadable' });
		expect((await stored('bad'))[0]).toMatchObject({ gone_at: null });
	});
});

test('which list it is: by source, by host with shared slugs, else a new one', async () => {
	const linked = (slug: string) => row(slug, { url: `https://www.groups.example/${slug}` });
	const first = await run(bytes([linked('a'), linked('b')]), { source: 'march.json' });
	expect(first).toMatchObject({ feed: 'groups.example', imported: 2 });
	expect(await run(bytes([linked('a'), linked('c')]), { source: 'april.json' })).toMatchObject({
		feed: 'groups.example',
		imported: 1,
		unchanged: 1,
		gone: 1
	});
	expect(await run(bytes([linked('x'), linked('y')]), { source: 'other.json' })).toMatchObject({
		feed: 'groups.example (2)',
		imported: 2,
		gone: 0
	});
});

test('naughty strings are stored as the text they are', async () => {
	const strings = JSON.parse(readFileSync('tests/fixtures/naughty-strings/blns.json', 'utf8')) as string[];
	const list = strings.map((text, index) =>
		row(`n-${index}`, { name: `x ${text}`, notes: text, location: text, types: [text] })
	);
	const report = await run(bytes(list), { name: 'naughty' });
	expect(report.imported).toBe(strings.length);
	expect(report.rejected).toEqual([]);
});

const shared = new URL('../../../../../shared/data/meeting-guide/', import.meta.url);
const real = existsSync(shared);

describe.runIf(real)('a real list, a year apart (left out where ../shared/data is absent)', () => {
	const read = (name: string) => readFileSync(new URL(name, shared));
	const older = 'aa-philadelphia-2021-10-earlier-snapshot.json';
	const newer = 'aa-philadelphia-2022-10.json';
	type Raw = Record<string, string | string[] | number>;
	const bySlug = (name: string) =>
		new Map((JSON.parse(read(name).toString()) as Raw[]).map((one) => [String(one['slug']), one]));

	test('gives the true difference', async () => {
		const [before, after] = [bySlug(older), bySlug(newer)];
		const key = [
			'name',
			'day',
			'time',
			'types',
			'location',
			'formatted_address',
			'conference_url',
			'conference_phone'
		];
		const plain = (value: unknown) => (Array.isArray(value) ? [...value].sort().join() : String(value ?? ''));
		const differs = (slug: string) =>
			key.some((field) => plain(before.get(slug)?.[field]) !== plain(after.get(slug)?.[field]));
		const kept = [...after.keys()].filter((slug) => before.has(slug));
		const truth = {
			imported: after.size - kept.length,
			changed: kept.filter(differs).length,
			gone: before.size - kept.length
		};
		expect(truth).toEqual({ imported: 115, changed: 463, gone: 175 });

		expect(await run(read(older), { source: older })).toMatchObject({
			feed: 'aasepia.org',
			imported: 2098,
			rejected: []
		});
		expect(await run(read(newer), { source: newer })).toMatchObject({
			feed: 'aasepia.org',
			...truth,
			unchanged: 1460,
			rejected: []
		});
		expect(await run(read(newer), { source: newer })).toMatchObject({
			imported: 0,
			changed: 0,
			unchanged: 2038,
			refreshed: 0,
			gone: 0
		});
	});
});
