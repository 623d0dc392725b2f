/** Backup and restore on DATABASE_URL: what is refused, what a kill leaves, what comes back. */
import {
	createReadStream,
	existsSync,
	readdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { newId } from '#platform/ids.ts';
import { openBackup, sealBackup } from '#platform/server/backup/envelope.ts';
import { NotABackup } from '#platform/server/backup/format.ts';
import { restoreBackup } from '#platform/server/backup/restore.ts';
import { saveBackup } from '#platform/server/backup/save.ts';
import { LEFT_OUT } from '#platform/server/backup/tables.ts';
import type { Config } from '#platform/server/config.ts';
import { checkKeys } from '#platform/server/house.ts';
import { oneKey } from '#platform/server/keyring.ts';
import { migrate } from '#platform/server/migrate.ts';
import { readErased, rememberErased } from '#platform/server/outside/erased.ts';
import { outsideOf } from '#platform/server/outside/place.ts';
import { sealedFor } from '../../src/commands/backup-secrets.ts';
import { testWorld } from '../support/database.ts';
import { alongside, type Ended } from './programs.ts';

const world = testWorld();
const made: string[] = [];
let folder: string;
let backup: string;
let key: string;
let recipient: string;
/** Nobody is ever in this one; and one that the backup was restored to. */
let empty: string;
let full: string;
let saved: Ended;
const KEY = Buffer.alloc(32, 7).toString('hex');
const PASSPHRASE = 'correct horse battery staple';

/** An address in the test's cluster whose database is not there yet. */
function nowhere(): string {
	const url = new URL(world.ownerAddress);
	const name = `restored_${newId().replaceAll('-', '')}`;
	made.push(name);
	url.pathname = `/${name}`;
	return url.toString();
}

async function sql<R extends pg.QueryResultRow>(
	address: string,
	text: string,
	values: unknown[] = []
): Promise<R[]> {
	const client = new pg.Client({ connectionString: address });
	await client.connect();
	try {
		return (await client.query<R>(text, values)).rows;
	} finally {
		await client.end();
	}
}

const env = (address: string, more: Record<string, string> = {}) => ({
	DATABASE_URL: address,
	ALONGSIDE_MASTER_KEY: KEY,
	ALONGSIDE_DATA: folder,
	ALONGSIDE_BACKUP_TO: recipient,
	ALONGSIDE_TEST: '1',
	...more
});

const identities = () => readFileSync(key, 'utf8').match(/AGE-SECRET-KEY-\S+/g)!;

/** What the command does, in this process: starting a program takes most of the time. */
async function restore(file: string, address: string, replace = false) {
	const lines = await openBackup(createReadStream(file), { identities: identities() });
	const outside = outsideOf({ masterKey: world.app.masterKey, config: { dataDir: folder } });
	return restoreBackup(lines, { ownerAddress: address, keys: oneKey(world.app.masterKey), outside, replace });
}

/** Written to by the commands themselves, after the copy was taken. */
const AFTERWARDS = ['audit.entries', 'audit.chain'];

const people = (address: string) =>
	sql<{ n: number }>(address, 'select count(*)::int as n from people.persons').then(([row]) => row!.n);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'alongside-restore-'));
	await loadDemo(world.app);
	key = join(folder, 'backup.key');
	recipient = String(
		(await alongside(['keys', 'backup-pair', key], { ALONGSIDE_DATA: folder })).report['recipient']
	);
	backup = join(folder, 'first.age');
	saved = await alongside(['backup', '--out', backup], env(world.ownerAddress));
	expect(saved.stderr + saved.code).toMatch(/0$/);
	empty = nowhere();
	full = nowhere();
	await restore(backup, full);
}, 120_000);

afterAll(async () => {
	for (const name of made) await world.owner(`drop database if exists ${name} with (force)`);
	rmSync(folder, { recursive: true, force: true });
});

describe('a backup', () => {
	test('is sealed: nothing of it can be read, others cannot open the file, and it says what to keep apart', async () => {
		const bytes = readFileSync(backup);
		expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
		// Long enough not to stand there by chance: three letters do, in some megabytes of noise, one time in ten.
		for (const word of ['Marcus Hall', 'Harbor House', 'persons', 'demo.test', KEY])
			expect(bytes.includes(word), word).toBe(false);
		expect(statSync(backup).mode & 0o077).toBe(0);
		expect(saved.stderr).toMatch(/keys are not in it.*apart/s);
	});
	test('opens with the private key alone and holds every table but those left out', async () => {
		const looked = await alongside(
			['restore', backup, '--check', '--identity', key],
			env('postgres://nobody@127.0.0.1:9/x')
		);
		const [tables] = await world.owner<{ n: number }>(
			`select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'
			 and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg_%'`
		);
		// One more: the jobs.
		expect(looked.report).toMatchObject({ tables: tables!.n - LEFT_OUT.length + 1 });
	}, 60_000);
	test('neither the master key nor an address is in the clear inside', async () => {
		const parts: Uint8Array[] = [];
		for await (const part of await openBackup(createReadStream(backup), { identities: identities() }))
			parts.push(part);
		const plain = Buffer.concat(parts).toString('latin1');
		expect(plain).toContain('"table":"people.data_keys"');
		expect(plain).not.toContain(KEY);
		expect(plain).not.toContain('postgres://');
	}, 60_000);
	test('with a passphrase: it opens with that one and no other', async () => {
		async function* words() {
			yield Buffer.from('some words');
		}
		const sealed: Uint8Array[] = [];
		for await (const part of await sealBackup(words(), { passphrase: PASSPHRASE })) sealed.push(part);
		async function* bytes() {
			yield* sealed;
		}
		const plain: Uint8Array[] = [];
		for await (const part of await openBackup(bytes(), { passphrase: PASSPHRASE })) plain.push(part);
		expect(Buffer.concat(plain).toString()).toBe('some words');
		await expect(openBackup(bytes(), { passphrase: 'another passphrase' })).rejects.toThrow(
			/does not open: this is not its passphrase/
		);
	}, 60_000);
	test.each<[string, Partial<Config['backup']>, RegExp]>([
		['nobody who could open it', {}, /always encrypted/],
		['a short passphrase', { passphrase: 'short' }, /at least 12/],
		['a passphrase and a key', { passphrase: PASSPHRASE, recipients: ['age1x'] }, /not both/],
		['a passphrase file that is not there', { passphraseFile: '/no/such/file' }, /no file/]
	])('for %s is refused with a sentence', (_, given, sentence) => {
		const backup = { passphrase: null, passphraseFile: null, recipients: [], ...given };
		expect(() => sealedFor({ backup } as unknown as Config)).toThrow(sentence);
	});
	test('over another file, into a folder that is not there, with another master key: refused', async () => {
		const what = {
			sealedFor: { recipients: [recipient] },
			madeAt: new Date().toISOString(),
			release: 't',
			house: 'h'
		};
		await expect(saveBackup(world.ownerAddress, { ...what, file: backup })).rejects.toThrow(
			/is there already/
		);
		await expect(saveBackup(world.ownerAddress, { ...what, file: '/no/such/x.age' })).rejects.toThrow(
			/cannot be written/
		);
		await expect(checkKeys(world.ownerAddress, oneKey(Buffer.alloc(32, 9)))).rejects.toThrow(
			/another master key/
		);
	});
	test('by a role that does not see past the walls is refused, not empty; a role made for it is enough', async () => {
		const roleOf = async (name: string, more: string) => {
			await world.owner(`create role ${name} login password 'only-here' ${more}`);
			const url = new URL(world.ownerAddress);
			url.username = name;
			url.password = 'only-here';
			return url.toString();
		};
		const blind = await roleOf('backup_blind', '');
		await world.owner('grant pg_read_all_data to backup_blind');
		const what = {
			sealedFor: { recipients: [recipient] },
			madeAt: new Date().toISOString(),
			release: 't',
			house: 'h'
		};
		await expect(saveBackup(blind, { ...what, file: join(folder, 'blind.age') })).rejects.toThrow(
			/does not see past row-level security/
		);
		expect(existsSync(join(folder, 'blind.age'))).toBe(false);
		const seeing = await roleOf('backup_seeing', 'bypassrls');
		await world.owner('grant pg_read_all_data to backup_seeing');
		expect((await saveBackup(seeing, { ...what, file: join(folder, 'seeing.age') })).bytes).toBeGreaterThan(
			10_000
		);
		await world.owner('drop role backup_blind; drop role backup_seeing');
	}, 60_000);
	test('killed at a table or before it has its name: no file of that name, and what is left does not open', async () => {
		for (const fault of ['after_table_in_backup:20', 'before_backup_is_named']) {
			const file = join(folder, `killed-${fault}.age`);
			const ended = await alongside(['backup', '--out', file], env(world.ownerAddress, { FAULT: fault }));
			expect(ended.signal).toBe('SIGKILL');
			expect(existsSync(file)).toBe(false);
		}
		const cut = join(folder, 'killed-after_table_in_backup:20.age.part');
		await expect(restore(cut, empty)).rejects.toThrow(/not whole|not a backup/);
	}, 60_000);
});

describe('a restore is refused, with a sentence and an untouched database', () => {
	const altered = (change: (bytes: Buffer) => Buffer) => {
		const file = join(folder, `${newId()}.age`);
		writeFileSync(file, change(readFileSync(backup)));
		return file;
	};
	test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
		['cut off at the end', (b) => b.subarray(0, -40), /altered or cut off/],
		['cut off in the middle', (b) => b.subarray(0, b.length >> 1), /altered or cut off|too early/],
		[
			'one bit changed in the middle',
			(b) => (b.writeUInt8(b[b.length >> 1]! ^ 1, b.length >> 1), b),
			/altered or cut off/
		],
		[
			'one bit changed at the end',
			(b) => (b.writeUInt8(b.at(-1)! ^ 1, b.length - 1), b),
			/altered or cut off/
		],
		['its beginning changed', (b) => (b.writeUInt8(b[60]! ^ 1, 60), b), /does not open|not a backup/],
		['something added', (b) => Buffer.concat([b, Buffer.alloc(100)]), /altered or cut off/],
		['another kind of file', () => Buffer.from('hello'), /not a backup/],
		['an empty file', () => Buffer.alloc(0), /not a backup/]
	])(
		'%s',
		async (_, change, sentence) => {
			await expect(restore(altered(change), empty)).rejects.toThrow(NotABackup);
			await expect(restore(altered(change), empty)).rejects.toThrow(sentence);
			const there = await sql<{ there: boolean }>(
				empty,
				`select to_regclass('people.persons') is not null as there`
			).catch(() => []);
			if (there[0]?.there) expect(await people(empty)).toBe(0);
		},
		30_000
	);
	test('another private key, none at all, another master key', async () => {
		const other = join(folder, 'other.key');
		await alongside(['keys', 'backup-pair', other], { ALONGSIDE_DATA: folder });
		const refused = async (args: string[], more: Record<string, string>, sentence: RegExp) => {
			const ended = await alongside(['restore', backup, ...args], env(nowhere(), more));
			expect(ended.stderr).toMatch(sentence);
			expect(ended.code).toBe(1);
		};
		await refused(['--identity', other], {}, /does not open: this is not its passphrase or key/);
		await refused([], {}, /Say how to open/);
		await refused(['--identity', key], { ALONGSIDE_MASTER_KEY: 'cd'.repeat(32) }, /another master key/);
	}, 30_000);
	test('people are in it, or Alongside runs on it', async () => {
		const before = await people(world.ownerAddress);
		const somebody = await world.app.pools.app.connect();
		await expect(restore(backup, world.ownerAddress)).rejects.toThrow(/Alongside runs on this database/);
		somebody.release();
		await expect(restore(backup, full)).rejects.toThrow(/There are people in this database/);
		expect(await people(full)).toBe(before);
	}, 60_000);
	test('a file that is not there, and no file at all', async () => {
		expect((await alongside(['restore', 'no-such-file'], env(nowhere()))).stderr).toContain(
			'There is no file'
		);
		expect((await alongside(['restore'], env(nowhere()))).code).toBe(2);
	}, 30_000);
});

describe('a restore', () => {
	test('killed at a table or just before the end leaves nobody in the database; run again it is whole', async () => {
		const address = nowhere();
		for (const fault of ['after_table_in_restore:25', 'before_restore_is_kept']) {
			const ended = await alongside(['restore', backup, '--identity', key], env(address, { FAULT: fault }));
			expect(ended.signal).toBe('SIGKILL');
			expect(await people(address)).toBe(0);
		}
		await restore(backup, address);
		expect(await people(address)).toBe(await people(world.ownerAddress));
	}, 60_000);
	test('brings back every row of every table as it was', async () => {
		const tables = await world.owner<{ name: string; columns: string }>(
			`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r'
			 and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg_%'`
		);
		const digest = (at: string, name: string) =>
			sql<{ digest: string }>(
				at,
				`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t`
			);
		let compared = 0;
		for (const { name } of tables) {
			if (LEFT_OUT.includes(name) || AFTERWARDS.includes(name)) continue;
			expect(await digest(full, name), name).toEqual(await digest(world.ownerAddress, name));
			compared += 1;
		}
		expect(compared).toBeGreaterThan(30);
	}, 60_000);
	test('of a backup made before somebody was erased: their key is destroyed again, everybody else’s opens', async () => {
		const [dee] = await world.owner<{ organization_id: string; id: string }>(
			`select organization_id, id from people.persons where preferred_name = 'Dee'`
		);
		const app = { ...world.app, config: { ...world.app.config, dataDir: folder } };
		await rememberErased(app, { organizationId: dee!.organization_id, personId: dee!.id });
		expect(readErased(outsideOf(app))).toMatchObject({ erased: [{ personId: dee!.id }], wrong: [] });
		const address = nowhere();
		expect(await restore(backup, address)).toMatchObject({ erasedAgain: 1, broken: [] });
		const hers = await sql(
			address,
			'select length(wrapped) as length, destroyed_at from people.data_keys where person_id = $1',
			[dee!.id]
		);
		expect(hers).toEqual([{ length: 0, destroyed_at: expect.any(Date) as Date }]);
		const others = await sql<{ n: number }>(
			address,
			'select count(*)::int as n from people.data_keys where destroyed_at is null'
		);
		expect(others[0]!.n).toBe((await people(world.ownerAddress)) - 1);

		// A list that somebody changed would let the erased come back: refused.
		const list = join(folder, 'outside', 'erased.jsonl');
		const right = readFileSync(list, 'utf8');
		writeFileSync(list, right.replace(dee!.id, newId()));
		await expect(restore(backup, empty)).rejects.toThrow(/list of erased persons .* was changed/);
		expect(await people(empty)).toBe(0);
		rmSync(list);
	}, 60_000);
	test('a newer database that is empty goes back to the tables of the backup, and forward again', async () => {
		const address = nowhere();
		await migrate(address, world.app.masterKey);
		await sql(address, 'alter table people.persons add column of_a_newer_release text not null');
		await sql(
			address,
			`insert into platform.migrations (name, sha256) values ('0999_newer.sql', 'of a newer release')`
		);
		await restore(backup, address);
		const applied = await sql<{ name: string }>(address, 'select name from platform.migrations');
		const here = readdirSync('migrations').filter((name) => /^\d{4}_/.test(name));
		expect(applied.map(({ name }) => name).sort()).toEqual(here.sort());
	}, 60_000);
	test('the other way round, of a release that this one does not know: refused', async () => {
		await world.owner(`insert into platform.migrations (name, sha256) values ('0999_newer.sql', 'x')`);
		const file = join(folder, 'newer.age');
		await saveBackup(world.ownerAddress, {
			file,
			sealedFor: { recipients: [recipient] },
			madeAt: new Date().toISOString(),
			release: 'newer',
			house: oneKey(world.app.masterKey).houseId
		});
		await world.owner(`delete from platform.migrations where name = '0999_newer.sql'`);
		await expect(restore(file, empty)).rejects.toThrow(/needs the migration 0999_newer.sql/);
	}, 60_000);
	test('with --replace takes the place of what is there', async () => {
		await sql(full, `update people.persons set preferred_name = 'Somebody else'`);
		await restore(backup, full, true);
		expect(await sql(full, `select 1 from people.persons where preferred_name = 'Somebody else'`)).toEqual(
			[]
		);
	}, 60_000);
});
