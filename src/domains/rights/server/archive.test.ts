/** "Take my record": all that is theirs, nothing that is not, once, by the session that asked. */
import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Proof } from '#platform/server/sign-in/prove.ts';
import { tenantTables, type TenantTable } from '../../../../tests/access/catalog.ts';
import type { Graph, Person } from '../../../../tests/access/graph.ts';
import { mark, savePeople, saveRecord } from '../../../../tests/access/records.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { BY_OTHER_COLUMN, NOT_IN_IT, SECTIONS } from './archive-tables.ts';
import { collect, type Archive } from './archive.ts';
import { tasks } from './jobs.ts';
import { askForArchive, keepArchive, ownArchive, pack, takeArchive } from './take.ts';

const world = testWorld();
let tables: TenantTable[];
let dee: Person;
let max: Person;
let coach: Person;
beforeAll(async () => {
	tables = await tenantTables(world);
	const organizationId = newId();
	const one = (...roles: Person['roles']): Person => ({
		id: newId(),
		userId: newId(),
		organizationId,
		roles,
		left: false,
		createdBy: null,
		justCreated: false
	});
	[dee, max, coach] = [one('participant'), one('participant'), one('coach')];
	const graph = {
		organizations: [organizationId],
		people: [dee, max, coach],
		walks: [dee, max].map((person) => ({
			organizationId,
			id: newId(),
			personId: person.id,
			workerId: coach.id,
			ended: false
		})),
		typing: [],
		shares: [],
		openings: [],
		ties: [],
		closed: [],
		covers: [],
		coverWishes: []
	} satisfies Graph;
	await savePeople(world, graph);
	await saveRecord(world, graph, dee);
	await saveRecord(world, graph, max);
});

const actor = (person: Person) => ({
	kind: 'person' as const,
	organizationId: person.organizationId,
	personId: person.id,
	userId: person.userId,
	roles: person.roles
});
const collected = (person: Person) => world.app.read(actor(person), 'test', (ctx) => collect(ctx));

/** The files of a zip, without looking at its directory: what an unzipper reads first. */
function unzip(file: Buffer): Record<string, string> {
	const files: Record<string, string> = {};
	let at = 0;
	while (file.readUInt32LE(at) === 0x04034b50) {
		const [packed, name] = [file.readUInt32LE(at + 18), file.readUInt16LE(at + 26)];
		const from = at + 30 + name;
		files[file.subarray(at + 30, from).toString()] = inflateRawSync(
			file.subarray(from, from + packed)
		).toString();
		at = from + packed;
	}
	return files;
}

describe('what is in it', () => {
	test('every table about persons is in the archive, or stands in the list of exceptions with a reason', () => {
		const known = new Set<string>([
			...Object.values(SECTIONS).flat(),
			...BY_OTHER_COLUMN.map((one) => one.table),
			...Object.keys(NOT_IN_IT)
		]);
		const aboutPersons = tables.filter((table) => table.columns.some((c) => c.name === 'person_id'));
		expect(
			aboutPersons
				.filter((table) => !known.has(table.name))
				.map((table) => `${table.name}: put it into src/domains/rights/server/archive-tables.ts`)
		).toEqual([]);
		const all = new Set(tables.map((table) => table.name));
		expect([...known].filter((name) => !all.has(name))).toEqual([]);
	});
	test('every row that is theirs, with its words; nobody else’s, and no words that only staff read', async () => {
		const archive = await collected(dee);
		for (const table of Object.values(SECTIONS).flat()) {
			const [{ n } = { n: 0 }] = await world.owner<{ n: number }>(
				`select count(*)::int as n from ${table} where person_id = $1`,
				[dee.id]
			);
			expect(archive.tables[table]?.length, table).toBe(n);
		}
		const text = JSON.stringify(archive);
		expect(text).toContain(mark('RECORD', dee.id));
		expect(text).toContain(mark('KEPT', dee.id));
		expect(text).toContain(mark('NAME', dee.id));
		expect(text).not.toContain(mark('STAFF', dee.id));
		for (const kind of ['RECORD', 'KEPT', 'STAFF', 'NAME'] as const)
			expect(text).not.toContain(mark(kind, max.id));
		// That a staff-only note exists, by whom and when, is theirs to know.
		expect(archive.tables['sessions.staff_notes']).toMatchObject([{ author_id: coach.id }]);
		expect(text).not.toMatch(/"type":"Buffer"/);
	});
	test('the page opens without a connection and without a script, and shows the words', async () => {
		const files = unzip(
			await world.app.read(actor(dee), 'test', async (ctx) => pack(ctx, 'es', await collect(ctx)))
		);
		expect(Object.keys(files)).toEqual(['index.html', 'record.json']);
		const page = files['index.html']!;
		expect(page).toContain('<html lang="es">');
		expect(page).toContain(mark('RECORD', dee.id));
		expect(page).toContain('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
		expect(page).not.toMatch(/<script|<link|src=|https?:|onload|url\(/i);
		expect((JSON.parse(files['record.json']!) as Archive).version).toBe(1);
	});
	test('what somebody typed is text on the page, never markup', async () => {
		await world.owner(`update people.persons set pronouns = '<img src=x onerror=alert(1)>' where id = $1`, [
			dee.id
		]);
		const files = unzip(
			await world.app.read(actor(dee), 'test', async (ctx) => pack(ctx, 'en', await collect(ctx)))
		);
		expect(files['index.html']).not.toContain('<img');
		expect(files['index.html']).toContain('&#60;img');
	});
	test('a coach does not take it: there is no such function for somebody else', async () => {
		expect(JSON.stringify(await collected(coach))).not.toContain(mark('RECORD', dee.id));
	});
});

describe('asking and taking', () => {
	const asked = { sessionId: 'this-session', locale: 'en' as const };
	/** Put there as the job puts it. */
	async function ready(sessionId = 'this-session'): Promise<string> {
		const id = newId();
		await world.owner(
			`insert into rights.archives (organization_id, id, person_id, session_id, language, asked_at, parts, until) values ($1, $2, $3, $4, 'en', now(), 50, now() + interval '6 hours')`,
			[dee.organizationId, id, dee.id, sessionId]
		);
		await world.app.write(actor(dee), 'test', async (ctx) => keepArchive(ctx, id, Buffer.from('the file')));
		return id;
	}
	const take = (person: Person, id: string, session = 'this-session') =>
		world.app.write(actor(person), 'test', (ctx) => takeArchive(ctx, id, session));

	test('without proof, or with one that somebody made up: refused, and no row', async () => {
		const made = { userId: dee.userId, at: new Date() } as Proof;
		await expect(
			world.app.write(actor(dee), 'test', (ctx) => askForArchive(ctx, { ...asked, proof: made }))
		).rejects.toThrow(Refusal);
		expect(await world.owner('select 1 from rights.archives')).toEqual([]);
	});
	test('another person, another session, a made-up id: nothing there', async () => {
		const id = await ready();
		await expect(take(max, id)).rejects.toThrow(Refusal);
		await expect(take(coach, id)).rejects.toThrow(Refusal);
		await expect(take(dee, id, 'another-session')).rejects.toThrow(Refusal);
		await expect(take(dee, newId())).rejects.toThrow(Refusal);
		await expect(take(dee, 'no-id')).rejects.toThrow(Refusal);
	});
	test('opens once, also when two ask at the same instant; stands in the account as given to themself, and is audited', async () => {
		const id = await ready();
		const got = await Promise.allSettled([take(dee, id), take(dee, id), take(dee, id)]);
		expect(got.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		await expect(take(dee, id)).rejects.toThrow(Refusal);
		expect(await world.owner('select sealed from rights.archives where id = $1', [id])).toEqual([
			{ sealed: null }
		]);
		expect(
			await world.owner(
				`select channel, outcome from consent.disclosures where person_id = $1 and recipient_id = $1`,
				[dee.id]
			)
		).toEqual([{ channel: 'file', outcome: 'given' }]);
		expect(
			await world.owner(
				`select 1 from audit.entries where action = 'archive.taken' and outcome = 'done' and subject_id = $1`,
				[id]
			)
		).toHaveLength(1);
	});
	test('half an hour later it is gone, and its bytes too', async () => {
		const id = await ready();
		await world.owner(`update rights.archives set until = now() - interval '1 second' where id = $1`, [id]);
		await expect(take(dee, id)).rejects.toThrow(Refusal);
		await tasks['rights.tidy']!(world.app, {});
		expect(await world.owner('select sealed from rights.archives where id = $1', [id])).toEqual([
			{ sealed: null }
		]);
	});
	test('a large one is put together by a job, with progress; the job may run twice', async () => {
		const id = newId();
		await world.owner(
			`insert into rights.archives (organization_id, id, person_id, session_id, language, asked_at, parts, until) values ($1, $2, $3, 'this-session', 'en', now(), 50, now() + interval '6 hours')`,
			[dee.organizationId, id, dee.id]
		);
		const state = () => world.app.read(actor(dee), 'test', (ctx) => ownArchive(ctx, 'this-session'));
		expect(await state()).toMatchObject({ id, state: 'making', mine: true });
		const payload = { organizationId: dee.organizationId, personId: dee.id, archiveId: id };
		await tasks['rights.archive']!(world.app, payload);
		await tasks['rights.archive']!(world.app, payload);
		expect(await state()).toMatchObject({ state: 'ready' });
		const { file, name } = await take(dee, id);
		expect(name).toMatch(/^pages-\d{4}-\d\d-\d\d\.zip$/);
		expect(unzip(file)['record.json']).toContain(mark('RECORD', dee.id));
		expect(await state()).toMatchObject({ state: 'taken' });
	});
});
