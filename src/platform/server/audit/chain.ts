/** The hash chain over the audit of one organization: laying it, and walking it again (docs/decisions/0003, 0008). */
import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { DB } from '../db.types.ts';

/** What of an entry is hashed, in this order; an export names the same. */
export const HASHED = [
	'organization_id',
	'id',
	'at',
	'actor_id',
	'actor_kind',
	'purpose',
	'action',
	'outcome',
	'person_id',
	'subject',
	'subject_id',
	'basis'
] as const;

/** An entry as it is hashed: `at` in UTC to the millisecond, to the microsecond where there are any. */
export type HashedEntry = Record<(typeof HASHED)[number], string | null>;

export interface Link {
	seq: number;
	/** Hexadecimal. */
	hash: string;
	/** Null when the entry is gone. */
	entry: HashedEntry | null;
}

export interface Head {
	seq: number;
	hash: string;
}

export const NOTHING_YET: Head = { seq: 0, hash: '0'.repeat(64) };

/** SHA-256 over the hash before and the entry's columns as a JSON array. */
export function linkHash(previous: string, entry: HashedEntry): string {
	return createHash('sha256')
		.update(Buffer.from(previous, 'hex'))
		.update(JSON.stringify(HASHED.map((column) => entry[column])))
		.digest('hex');
}

// Our own entries have whole milliseconds; somebody else's microseconds must not go unseen.
const AT = `regexp_replace(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z'`;
const ENTRY = sql.raw(
	`case when e.id is null then null else json_build_object(${HASHED.map((column) => `'${column}', ${column === 'at' ? AT : `e.${column}`}`).join(', ')}) end as entry`
);
const STEP = 2000;

/** Any handle that can read: a request's, a job's, or the owner's. */
export type Reading = Kysely<DB> | ReadonlyKysely<DB>;
const on = (db: Reading) => db as Kysely<DB>;

/** The last link of the chain. */
export async function headOf(db: Reading, organizationId: string): Promise<Head> {
	const { rows } = await sql<Head>`select seq, encode(hash, 'hex') as hash from audit.chain
		where organization_id = ${organizationId} order by seq desc limit 1`.execute(on(db));
	return rows[0] ?? NOTHING_YET;
}

/**
 * Lays the chain over the entries that have no link yet, oldest first; runs twice without harm. `db` must stand in a
 * transaction of the system role in this organization.
 * @returns how many entries were chained
 */
export async function chainAudit(db: Kysely<DB>, organizationId: string, limit = 5000): Promise<number> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${organizationId}, 77))`.execute(db);
	const last = await headOf(db, organizationId);
	const { rows } = await sql<{ entry: HashedEntry }>`select ${ENTRY} from audit.entries e
		where e.organization_id = ${organizationId} and not exists
		  (select 1 from audit.chain c where c.organization_id = ${organizationId} and c.entry_id = e.id)
		order by e.id limit ${limit}`.execute(db);
	let { hash } = last;
	const links = rows.map(({ entry }, i) => {
		hash = linkHash(hash, entry);
		return { seq: last.seq + 1 + i, id: entry.id!, hash: Buffer.from(hash, 'hex') };
	});
	if (links.length > 0)
		await sql`insert into audit.chain (organization_id, seq, entry_id, hash)
			select ${organizationId}::uuid, * from unnest(${links.map((one) => one.seq)}::bigint[],
			${links.map((one) => one.id)}::uuid[], ${links.map((one) => one.hash)}::bytea[])`.execute(db);
	return links.length;
}

/** The chain from its first link on, some thousand at a time, each link with its entry. */
export async function* linksOf(db: Reading, organizationId: string): AsyncGenerator<Link[]> {
	for (let after = 0; ;) {
		const links = await linksAfter(db, organizationId, after);
		if (links.length > 0) yield links;
		if (links.length < STEP) return;
		after = links.at(-1)!.seq;
	}
}

/** The links that follow `seq`, at most some thousand. */
export async function linksAfter(db: Reading, organizationId: string, seq: number): Promise<Link[]> {
	const { rows } = await sql<Link>`select c.seq, encode(c.hash, 'hex') as hash, ${ENTRY} from audit.chain c
		left join audit.entries e on e.organization_id = ${organizationId} and e.id = c.entry_id
		where c.organization_id = ${organizationId} and c.seq > ${seq} order by c.seq limit ${STEP}`.execute(on(db));
	return rows;
}

/** Entries that are not in the chain yet: how many, and since when the oldest waits (by its id, made when it was). */
export async function unchained(
	db: Reading,
	organizationId: string
): Promise<{ count: number; oldest: Date | null }> {
	const { rows } = await sql<{ count: number; oldest: string | null }>`
		select count(*) as count, min(e.id::text) as oldest from audit.entries e
		where e.organization_id = ${organizationId} and not exists
		  (select 1 from audit.chain c where c.organization_id = ${organizationId} and c.entry_id = e.id)`.execute(
		on(db)
	);
	const { count, oldest } = rows[0]!;
	return { count, oldest: oldest ? new Date(madeAt(oldest) ?? 0) : null };
}

/** When an id was made (UUIDv7), in milliseconds; null for an id that is none of ours. */
export function madeAt(id: string): number | null {
	return id[14] === '7' ? Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) : null;
}
