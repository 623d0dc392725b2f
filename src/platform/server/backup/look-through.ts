/** Before a restore is kept: is every row there, do the audit chains hold, does what is sealed open? */
import type pg from 'pg';
import { sql } from 'kysely';
import { linksOf } from '../audit/chain.ts';
import { walkChain } from '../audit/verify.ts';
import { open } from '../crypto.ts';
import { kyselyOn } from '../db.ts';
import type { Keyring } from '../keyring.ts';
import { dataKeyPlace } from '../vault.ts';
import { JOBS, type End } from './format.ts';
import { BackupRefused } from './save.ts';

export interface LookedThrough {
	/** Audit entries whose links were followed. */
	entries: number;
	/** Persons whose data key opened. */
	keys: number;
	/** Sealed texts that were opened. */
	texts: number;
	/** Where an audit chain did not hold when the backup was made: it is put back as it was. */
	broken: string[];
}

/** Where sealed words stand with the id of their row and person; some of each are opened. */
const SEALED = [
	['plans.goals', 'sealed'],
	['plans.steps', 'sealed'],
	['plans.versions', 'sealed'],
	['people.intake_pieces', 'content'],
	['sessions.contacts', 'words'],
	['sessions.promises', 'words'],
	['check_ins.check_ins', 'words']
] as const;
const OPENED_OF_EACH = 40;

export async function lookThrough(client: pg.ClientBase, end: End, keys: Keyring): Promise<LookedThrough> {
	for (const [table, expected] of Object.entries(end.rows)) {
		const { rows } = await client.query<{ n: number }>(
			`select count(*) as n from ${table === JOBS ? 'waiting' : table}`
		);
		if (Number(rows[0]!.n) !== expected)
			throw new BackupRefused(
				`${table} has ${rows[0]!.n} rows and should have ${expected}. Nothing was kept.`
			);
	}
	let entries = 0;
	const broken: string[] = [];
	for (const { organizationId, seq, hash } of end.heads) {
		const walk = await walkChain(linksOf(kyselyOn(client), organizationId), { backdated: true });
		if (walk.head.seq !== seq || walk.head.hash !== hash)
			throw new BackupRefused(
				`The audit of organization ${organizationId} does not end where the backup says. Nothing was kept.`
			);
		broken.push(
			...walk.problems.map((one) => `entry ${one.seq} of organization ${organizationId} is ${one.kind}`)
		);
		entries += walk.entries;
	}
	const opened = await openKeys(client, keys);
	return { entries, keys: opened.size, texts: await openTexts(client, opened), broken };
}

async function openKeys(client: pg.ClientBase, keys: Keyring): Promise<Map<string, Buffer>> {
	const { rows } = await client.query<{
		organization_id: string;
		person_id: string;
		wrapped: Buffer;
		master_key_id: string;
	}>(
		'select organization_id, person_id, wrapped, master_key_id from people.data_keys where destroyed_at is null'
	);
	const opened = new Map<string, Buffer>();
	for (const row of rows) {
		try {
			const place = dataKeyPlace(row.organization_id, row.person_id);
			opened.set(row.person_id, open(keys.find(row.master_key_id)!, row.wrapped, place));
		} catch {
			throw new BackupRefused(`The key of person ${row.person_id} does not open. Nothing was kept.`);
		}
	}
	return opened;
}

async function openTexts(client: pg.ClientBase, keys: Map<string, Buffer>): Promise<number> {
	let texts = 0;
	for (const [table, column] of SEALED) {
		const { rows } = await sql<{ id: string; person_id: string; sealed: Buffer }>`
			select id, person_id, ${sql.ref(column)} as sealed from ${sql.table(table)}
			where ${sql.ref(column)} is not null order by id desc limit ${OPENED_OF_EACH}`.execute(kyselyOn(client));
		for (const { id, person_id, sealed } of rows) {
			const key = keys.get(person_id);
			if (!key) continue;
			try {
				open(key, sealed, `${table}.${column}/${id}`);
			} catch {
				throw new BackupRefused(`What is sealed in ${table}, row ${id}, does not open. Nothing was kept.`);
			}
			texts += 1;
		}
	}
	return texts;
}
