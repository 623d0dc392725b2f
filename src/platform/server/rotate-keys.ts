/** Changing the master key while everything runs: data keys are wrapped anew, nothing sealed is touched. */
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type pg from 'pg';
import { auditEntry, insertAudit } from './audit/entries.ts';
import { systemActor } from '../actor.ts';
import type { App } from './app.ts';
import { keyId, open, seal } from './crypto.ts';
import { faultPoint } from './fault.ts';
import { writeKeys, type KeyFile, type Keyring } from './keyring.ts';
import { readKeyFile } from './master-key.ts';
import { dataKeyPlace } from './vault.ts';
import { inOrganization, organizationIds } from './within-organization.ts';

const AT_ONCE = 200;

/** Puts a new key first in the file; the old one goes on opening. Does nothing while an earlier rotation is not finished. */
export function beginRotation(path: string, now: Date): { begun: boolean; keys: KeyFile } {
	const before = readKeyFile(path);
	if (before.previous.length > 0) return { begun: false, keys: before };
	const keys = {
		current: randomBytes(32),
		previous: [{ key: before.current, since: now.toISOString() }],
		house: before.house
	};
	replaceKeyFile(path, keys);
	return { begun: true, keys };
}

/** The whole file or the old one, never a half; for the same account as before. */
export function replaceKeyFile(path: string, keys: KeyFile): void {
	const { uid, gid } = statSync(path);
	const half = `${path}.new`;
	rmSync(half, { force: true });
	const to = openSync(half, 'wx', 0o600);
	try {
		writeSync(to, writeKeys(keys));
		fsyncSync(to);
	} finally {
		closeSync(to);
	}
	if (process.getuid?.() === 0) chownSync(half, uid, gid);
	renameSync(half, path);
	const folder = openSync(dirname(path), 'r');
	fsyncSync(folder);
	closeSync(folder);
}

/**
 * Wraps every data key anew that is not wrapped by the current key; stopped in the middle, another run does the rest.
 * @returns how many were wrapped anew
 */
export async function rewrapAll(app: App, told: (done: number) => void = () => {}): Promise<number> {
	let done = 0;
	for (const organizationId of await organizationIds(app))
		for (;;) {
			const some = await inOrganization(app, organizationId, (client) =>
				rewrapSome(client, organizationId, app.keys, app.clock())
			);
			if (some === 0) break;
			told((done += some));
			faultPoint('after_some_keys_rewrapped');
		}
	return done;
}

async function rewrapSome(
	client: pg.ClientBase,
	organizationId: string,
	keys: Keyring,
	now: Date
): Promise<number> {
	const { id: current, key } = keys.current;
	const { rows } = await client.query<{ person_id: string; wrapped: Buffer; master_key_id: string }>(
		`select person_id, wrapped, master_key_id from people.data_keys
		 where organization_id = $1 and master_key_id <> $2 and destroyed_at is null
		 order by person_id limit ${AT_ONCE} for update`,
		[organizationId, current]
	);
	if (rows.length === 0) return 0;
	const wrapped = rows.map((row) => {
		const old = keys.find(row.master_key_id);
		if (!old) throw new Error(`No master key ${row.master_key_id} is in the key file.`);
		const place = dataKeyPlace(organizationId, row.person_id);
		return seal(key, open(old, row.wrapped, place), place);
	});
	await client.query(
		`update people.data_keys k set wrapped = n.wrapped, master_key_id = $2
		 from unnest($3::uuid[], $4::bytea[]) as n (person_id, wrapped)
		 where k.organization_id = $1 and k.person_id = n.person_id`,
		[organizationId, current, rows.map((row) => row.person_id), wrapped]
	);
	await insertAudit(client, systemActor(organizationId, 'keys'), 'change the master key', [
		auditEntry({ action: 'keys.rewrapped', basis: 'system' }, now)
	]);
	return rows.length;
}

/** How many data keys each master key wraps, over all organizations. */
export async function keysInUse(app: App): Promise<Map<string, number>> {
	const used = new Map<string, number>();
	for (const organizationId of await organizationIds(app)) {
		const { rows } = await inOrganization(app, organizationId, (client) =>
			client.query<{ id: string; n: number }>(
				`select master_key_id as id, count(*) as n from people.data_keys
				 where organization_id = $1 and destroyed_at is null group by 1`,
				[organizationId]
			)
		);
		for (const { id, n } of rows) used.set(id, (used.get(id) ?? 0) + n);
	}
	return used;
}

/** Names of master keys that wrap data keys here and are not in the keyring. `owner`: a role that sees past the walls. */
export async function unknownKeys(owner: pg.ClientBase, keys: Keyring): Promise<string[]> {
	const there = await owner.query<{ there: boolean }>(
		`select to_regclass('people.data_keys') is not null as there`
	);
	if (!there.rows[0]!.there) return [];
	const { rows } = await owner.query<{ id: string }>(
		'select distinct master_key_id as id from people.data_keys where destroyed_at is null'
	);
	return rows.map(({ id }) => id).filter((id) => !keys.find(id));
}

/** How long after a rotation the old key is kept at least: what was under way with it has ended by then. */
export const KEEP_PREVIOUS = 3_600_000;

/**
 * Takes the previous keys out of the file and sets them aside, each in a file of its own, for backups of their time.
 * @returns where they are; a sentence instead when it is too early
 */
export async function retirePrevious(app: App, path: string): Promise<string[] | string> {
	const keys = readKeyFile(path);
	const now = app.clock().getTime();
	const young = keys.previous.find(({ since }) => since && now - Date.parse(since) < KEEP_PREVIOUS);
	if (young)
		return 'The key was changed less than an hour ago. What is under way may still need the old one: try again later.';
	await rewrapAll(app);
	const aside = keys.previous.map(({ key }) => {
		const file = `${path}.retired-${keyId(key)}`;
		const to = openSync(file, 'w', 0o600);
		writeSync(to, `${key.toString('hex')}\n`);
		fsyncSync(to);
		closeSync(to);
		return file;
	});
	replaceKeyFile(path, { ...keys, previous: [] });
	return aside;
}
