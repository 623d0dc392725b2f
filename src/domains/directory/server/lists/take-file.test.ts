/** Lists that staff send as files: who may, what is refused at its field, and that they are read like those at an address. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { m } from '#paraglide/messages.js';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson } from '../../../../../tests/support/people.ts';
import { zipOf } from '../../../../../tests/support/zip.ts';
import { FileInput, fileMost } from '../../lists.ts';
import { tasks } from '../jobs.ts';
import { askForList, leaveHeld, readAgain } from './ask-for-list.ts';
import { allLists, lastImports } from './lists.sql.ts';
import { readAddress } from './read-address.ts';
import { lookAtFile, takeFile } from './take-file.ts';

const world = testWorld();
let organization: string;
let director: Actor;
beforeEach(async () => {
	organization = await makeOrganization(world);
	director = (await makePerson(world, organization, ['director'])).actor;
});

const services = (count: number, more: object[] = []) =>
	Buffer.from(
		JSON.stringify([
			...Array.from({ length: count }, (_, at) => ({
				id: `s${at}`,
				name: `Pantry ${at}`,
				status: 'active',
				organization: { id: `p${at}`, name: `Church ${at}` }
			})),
			...more
		])
	);
const look = (bytes: Uint8Array, more: object = {}, name = 'list.json') =>
	lookAtFile(FileInput.parse(more), { name, bytes });
async function send(actor: Actor, bytes: Uint8Array, more: object = {}, name = 'list.json') {
	const sent = await look(bytes, more, name);
	await world.app.write(actor, 'x', (ctx) => takeFile(ctx, sent));
}
/** Does what waits in the queue of this organization; nothing of it may go out to the network. */
async function work() {
	const waiting = await world.owner<{ payload: never }>(
		`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
		where t.id = j.task_id and t.identifier = 'directory.read-list' and j.payload ->> 'organizationId' = $1 returning j.payload`,
		[organization]
	);
	for (const { payload } of waiting)
		await readAddress(world.app, payload, () => Promise.reject(new Error('a file is not fetched')));
}
const see = (actor = director) =>
	world.app.read(actor, 'directory', async (ctx) => ({
		lists: await allLists(ctx),
		imports: await lastImports(ctx)
	}));
const filesHere = () =>
	world.owner('select import_id from directory.import_files where organization_id = $1', [organization]);
const refusedAt = (field: string) => ({
	code: 'invalid',
	fields: { [field]: expect.any(String) as string }
});

test.each<[string, Buffer]>([
	['a PDF', Buffer.from('%PDF-1.7\n1 0 obj')],
	['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
	['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
	['a web page', Buffer.from('<!doctype html><html></html>')]
])(
	'%s is no list, whatever its name and whatever was chosen: the kinds that are taken are said',
	async (_, bytes) => {
		for (const more of [{}, { what: 'services' }])
			await expect(look(bytes, more)).rejects.toMatchObject({ fields: { list: m.lists_file_kinds() } });
	}
);

describe('who may', () => {
	test.each<[Role]>([['participant'], ['ally'], ['coach'], ['peer']])('%s: no', async (role) => {
		const { actor } = await makePerson(world, organization, [role]);
		await expect(send(actor, services(2))).rejects.toMatchObject({ code: 'forbidden' });
		expect(await filesHere()).toEqual([]);
		// The wall in the database says the same.
		await send(director, services(2));
		const seen = await world.app.read(actor, 'x', (ctx) =>
			ctx.db.selectFrom('directory.import_files').select('import_id').execute()
		);
		expect(seen).toEqual([]);
	});
	test('a visitor and another organization: no', async () => {
		await expect(send({ kind: 'visitor', organizationId: organization }, services(2))).rejects.toMatchObject({
			code: 'forbidden'
		});
		await send(director, services(2));
		const far = (await makePerson(world, await makeOrganization(world), ['director'])).actor;
		expect((await see(far)).imports).toEqual([]);
		const seen = await world.app.read(far, 'x', (ctx) =>
			ctx.db.selectFrom('directory.import_files').select('import_id').execute()
		);
		expect(seen).toEqual([]);
	});
	test('a supervisor: yes', async () => {
		const { actor } = await makePerson(world, organization, ['supervisor']);
		await send(actor, services(2));
		expect((await see()).imports).toMatchObject([
			{ source: 'list.json', state: 'waiting', kind: 'services' }
		]);
	});
});

describe('what is refused before anything is written, at its field', () => {
	test.each<[string, () => Uint8Array, string]>([
		['nothing chosen', () => Buffer.alloc(0), 'list'],
		['100 MB', () => Buffer.alloc(100 * 1024 * 1024), 'list'],
		['one byte too many', () => Buffer.alloc(fileMost * 1024 * 1024 + 1), 'list'],
		['a bomb', () => zipOf([{ name: 'a.csv', bytes: Buffer.alloc(100 * 1024 * 1024) }]), 'list'],
		['a ZIP that leads out', () => zipOf([{ name: '../a.csv', bytes: Buffer.from('a') }]), 'list'],
		['deep nesting', () => Buffer.from('['.repeat(1_000_000)), 'list'],
		['a web page', () => Buffer.from('<!doctype html>'), 'list'],
		['of what, does not show', () => Buffer.from('[{"id":"1","name":"A"}]'), 'what']
	])('%s', async (_name, bytes, field) => {
		await expect(look(bytes())).rejects.toMatchObject(refusedAt(field));
	});
	test('what it is of can be said', async () => {
		expect(await look(Buffer.from('[{"id":"1","name":"A"}]'), { what: 'services' })).toMatchObject({
			what: 'services'
		});
	});
	test.each([
		['../../etc/passwd', 'passwd'],
		['C:\\lists\\mine.json', 'mine.json'],
		['\u202enosj.tsil', 'nosj.tsil'],
		['', 'A file without a name']
	])('the name %j becomes %j', async (given, name) => {
		expect((await look(services(1), {}, given)).file.name).toBe(name);
	});
});

describe('a list that came as a file', () => {
	test('is read in the background with the same report, and the file goes', async () => {
		await send(director, services(3, [{ id: 's9', name: '', status: 'active', organization_id: 'p1' }]));
		expect(await filesHere()).toHaveLength(1);
		await work();
		const { lists, imports } = await see();
		expect(lists).toMatchObject([
			{ name: 'list.json', services: 3, refresh_hours: null, next_read_at: null }
		]);
		expect(imports).toMatchObject([
			{
				state: 'done',
				counts: { added: 3, rejected: 1 },
				rejected: [{ row: 4, code: 'service_no_name' }]
			}
		]);
		expect(await filesHere()).toEqual([]);
	});
	test('a newer one under the same name takes its place; under another it stands beside it', async () => {
		await send(director, services(3), { name: 'County' }, 'monday.json');
		await work();
		await send(director, services(4), { name: 'County' }, 'tuesday.json');
		await send(director, services(1), { name: 'City' }, 'monday.json');
		await work();
		expect((await see()).lists.map((one) => [one.name, one.services])).toEqual([
			['City', 1],
			['County', 4]
		]);
	});
	test('meetings, in UTF-16', async () => {
		const list =
			'\ufeff[{"slug":"a","name":"Grupo Mañana","day":1,"time":"19:00"},{"slug":"b","name":"B","day":9,"time":"1:00"}]';
		await send(director, Buffer.from(list, 'utf16le'), {}, 'meetings.json');
		await work();
		const { lists, imports } = await see();
		expect(lists).toMatchObject([{ meetings: 1, kind: 'meeting-guide' }]);
		expect(imports[0]?.rejected).toEqual([{ row: 2, code: 'day_wrong', values: { value: '"9"' } }]);
	});
	test('that cannot be read to its end says why, and the file goes', async () => {
		await send(director, Buffer.from('[{"slug":"a","day":1,"name":"A'), {}, 'broken.json');
		await work();
		expect((await see()).imports[0]).toMatchObject({ state: 'failed', said: { code: 'broken_off' } });
		expect(await filesHere()).toEqual([]);
	});
	test('that lost most of its rows is held with its file; left: the file goes; taken: it is read again', async () => {
		await send(director, services(40));
		await work();
		const { id } = (await see()).lists[0]!;
		await send(director, services(5));
		await work();
		expect((await see()).lists[0]).toMatchObject({ held_gone: 35, held_of: 40, services: 40 });
		expect(await filesHere()).toHaveLength(1);
		const { actor: coach } = await makePerson(world, organization, ['coach']);
		for (const act of [leaveHeld, readAgain])
			await expect(world.app.write(coach, 'x', (ctx) => act(ctx, id))).rejects.toMatchObject({
				code: 'forbidden'
			});
		await world.app.write(director, 'x', (ctx) => leaveHeld(ctx, id));
		expect(await filesHere()).toEqual([]);

		await send(director, services(5));
		await work();
		await world.app.write(director, 'x', (ctx) => readAgain(ctx, id, true));
		await work();
		const { lists, imports } = await see();
		expect(imports[0]).toMatchObject({ state: 'done', counts: { gone: 35, unchanged: 5 } });
		expect(lists[0]).toMatchObject({ held_at: null, services: 5 });
		expect(await filesHere()).toEqual([]);
		// There is no address that could be read again.
		await expect(world.app.write(director, 'x', (ctx) => readAgain(ctx, id))).rejects.toMatchObject({
			code: 'not_found'
		});
	});
	test('nobody decides for a month: the file goes, and the question with it; a younger one stays', async () => {
		for (const [at, name] of ['old', 'young'].entries()) {
			await send(director, services(40), { name });
			await work();
			await send(director, services(5), { name });
			await work();
			await world.owner(
				`update directory.imports set asked_at = now() - make_interval(days => $2) where organization_id = $1 and list_name = $3`,
				[organization, at === 0 ? 31 : 29, name]
			);
			await world.owner(
				`update directory.feeds set held_at = held_at - make_interval(days => $2) where organization_id = $1 and name = $3`,
				[organization, at === 0 ? 31 : 29, name]
			);
		}
		await tasks['directory.due']!(world.app, {});
		expect((await see()).lists.map((one) => [one.name, one.held_at !== null])).toEqual([
			['old', false],
			['young', true]
		]);
		expect(await filesHere()).toHaveLength(1);
	});
	test('a job that runs twice does its work once', async () => {
		await send(director, services(2));
		const [job] = await world.owner<{ payload: never }>(
			"select j.payload from graphile_worker._private_jobs j where j.payload ->> 'organizationId' = $1",
			[organization]
		);
		for (let times = 0; times < 2; times += 1)
			await readAddress(world.app, job!.payload, () => Promise.reject(new Error('a file is not fetched')));
		expect((await see()).imports).toMatchObject([{ state: 'done', counts: { added: 2 } }]);
	});
	test('a list at an address may be a ZIP file too', async () => {
		await world.app.write(director, 'x', (ctx) =>
			askForList(ctx, { address: 'https://lists.example.org/all.zip', what: 'services', refresh: null })
		);
		const [job] = await world.owner<{ payload: never }>(
			"select j.payload from graphile_worker._private_jobs j where j.payload ->> 'organizationId' = $1",
			[organization]
		);
		const bytes = zipOf([{ name: 'all.json', bytes: services(2) }]);
		const url = 'https://lists.example.org/all.zip';
		await readAddress(world.app, job!.payload, () =>
			Promise.resolve({ status: 'ok', bytes, etag: null, lastModified: null, url })
		);
		expect((await see()).lists).toMatchObject([{ source: url, services: 2 }]);
	});
});

const data = new URL('../../../../../../shared/data/', import.meta.url).pathname;
describe.skipIf(!existsSync(data))('real lists (skipped where the data folder is absent)', () => {
	const zipped = (folder: string) =>
		zipOf(
			readdirSync(data + folder).map((name) => ({ name, bytes: readFileSync(`${data}${folder}/${name}`) }))
		);
	test.each([
		['hsds/baltimore-ohana-csv', 716, 'ohana'],
		['hsds/ohana-sample-csv', 23, 'ohana'],
		['hsds/spec-3.0/examples/csv', 1, 'hsds-csv']
	])('%s as a ZIP file', { timeout: 90_000 }, async (folder, count, kind) => {
		await send(director, zipped(folder), {}, 'list.zip');
		await work();
		const { lists, imports } = await see();
		expect(lists).toMatchObject([{ kind, services: count }]);
		expect(imports).toMatchObject([{ state: 'done', counts: { added: count } }]);
	});
	test(
		'files that are none end with a reason or a report, and never with an error',
		{ timeout: 90_000 },
		async () => {
			const folders = ['malformed/meeting-guide', 'malformed/json-invalid', 'malformed/csv-spectrum'];
			const names = folders.flatMap((folder) => {
				const all = readdirSync(data + folder, { recursive: true, withFileTypes: true });
				return all.filter((one) => one.isFile()).map((one) => `${one.parentPath}/${one.name}`);
			});
			expect(names.length).toBeGreaterThan(70);
			for (const name of names)
				for (const what of ['services', 'meetings'])
					await send(director, readFileSync(name), { what, name: `${name.slice(-60)} ${what}` }).catch(
						(error: unknown) => expect(error).toMatchObject({ code: 'invalid' })
					);
			await work();
			const [left] = await world.owner(
				`select count(*)::int as n from directory.imports where organization_id = $1 and state not in ('done', 'failed')`,
				[organization]
			);
			expect(left).toEqual({ n: 0 });
			expect(await filesHere()).toEqual([]);
		}
	);
});

test('the clock of the organization reads nothing of another one', async () => {
	await send(director, services(2));
	const far = systemActor(await makeOrganization(world), 'x');
	const seen = await world.app.read(far, 'x', (ctx) =>
		ctx.db.selectFrom('directory.import_files').select('import_id').execute()
	);
	expect(seen).toEqual([]);
});
