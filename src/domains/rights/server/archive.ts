import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { PersonVault } from '#platform/server/vault.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import {
	BY_OTHER_COLUMN,
	EMPTIED,
	LEFT_OUT,
	NOT_IN_IT,
	NOT_SEALED,
	ROW_KEY,
	SECTION_NAMES,
	SECTIONS,
	type Section
} from './archive-tables.ts';

/** One row as it is handed over: sealed words opened, columns of the program left out. */
export type ArchiveRow = Record<string, unknown>;

/** docs/archive.md says what each field means. Raise the version when one changes its meaning or goes. */
export const ARCHIVE_VERSION = 1;
export interface Archive {
	format: 'alongside-record';
	version: typeof ARCHIVE_VERSION;
	made_at: string;
	organization: string;
	person_id: string;
	/** Names of the people the rows speak of, as far as this person sees them. */
	people: Record<string, string>;
	tables: Record<string, ArchiveRow[]>;
	not_in_it: Record<string, string>;
}

const ALL: { table: string; column: string; section: Section; also?: Record<string, boolean> }[] = [
	...BY_OTHER_COLUMN.filter((one) => one.section === 'me'),
	...SECTION_NAMES.flatMap((section) =>
		SECTIONS[section].map((table) => ({ table, column: 'person_id', section }))
	),
	...BY_OTHER_COLUMN.filter((one) => one.section !== 'me')
];
export const PARTS = ALL.length;

/**
 * Everything that is this person's, read with their own rights and no others: row-level security decides, this asks for all.
 * @param partDone called after each table
 */
export async function collect(
	ctx: ReadContext,
	partDone: (n: number) => Promise<void> = async () => {}
): Promise<Archive> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is taken by the person');
	const { personId } = ctx.actor;
	const vault = await ctx.vault.of(personId);
	const tables: Archive['tables'] = {};
	for (const [n, { table, column, also }] of ALL.entries()) {
		const rows = await theirs(ctx, table, column, also).selectAll().execute();
		if (rows.length > 0 || !tables[table])
			(tables[table] ??= []).push(...rows.map((row) => readable(table, row, personId, vault)));
		await partDone(n + 1);
	}
	const names = await cardsOf(ctx, idsIn(tables));
	return {
		format: 'alongside-record',
		version: ARCHIVE_VERSION,
		made_at: ctx.now.toISOString(),
		organization: (await organizationOf(ctx)).name,
		person_id: personId,
		people: Object.fromEntries([...names].map(([id, card]) => [id, card.preferredName])),
		tables,
		not_in_it: NOT_IN_IT
	};
}

/** Rows of this table that are the actor's own by this column: row-level security says the rest. */
function theirs(ctx: ReadContext, table: string, column: string, also: Record<string, boolean> = {}) {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is taken by the person');
	let query = ctx.db
		.selectFrom(sql<ArchiveRow>`${sql.table(table)}`.as('t'))
		.where(sql<boolean>`organization_id = ${ctx.actor.organizationId}`)
		.where(sql<boolean>`${sql.ref(column)} = ${ctx.actor.personId}`);
	for (const [name, value] of Object.entries(also))
		query = query.where(sql<boolean>`${sql.ref(name)} = ${value}`);
	return query;
}

/** Bytes of photos that are put in without waiting. */
const MOST_PHOTOS = 2_000_000;

/** How many rows it would be, counted where many gather: more than this is put together by a job. */
export async function isLarge(ctx: ReadContext, most = 3000): Promise<boolean> {
	if (ctx.actor.kind !== 'person') return false;
	let rows = 0;
	for (const table of ['audit.entries', 'plans.versions', 'check_ins.check_ins', 'consent.disclosures']) {
		const counted = await theirs(ctx, table, 'person_id')
			.select(sql<number>`count(*)::int`.as('n'))
			.executeTakeFirstOrThrow();
		rows += counted.n;
	}
	const photos = await theirs(ctx, 'wallet.documents', 'person_id')
		.select(sql<number>`coalesce(sum(bytes), 0)::int`.as('n'))
		.executeTakeFirstOrThrow();
	return rows > most || photos.n > MOST_PHOTOS;
}

function readable(table: string, row: ArchiveRow, personId: string, vault: PersonVault): ArchiveRow {
	const key = String(ROW_KEY[table] === 'person_id' ? personId : row[ROW_KEY[table] ?? 'id']);
	const out: ArchiveRow = {};
	for (const [name, value] of Object.entries(row)) {
		if (LEFT_OUT.has(name) || EMPTIED.has(`${table}.${name}`)) continue;
		if (!Buffer.isBuffer(value)) out[name] = value;
		else if (NOT_SEALED.has(name)) out[name] = value.toString('hex');
		else out[name] = words(vault.open(value, `${table}.${name}/${key}`));
	}
	return out;
}

/** A sealed text is words, or a few of them by name. */
function words(text: string): unknown {
	if (!/^[[{]/.test(text)) return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function idsIn(tables: Archive['tables']): string[] {
	const ids = new Set<string>();
	for (const rows of Object.values(tables))
		for (const row of rows)
			for (const [name, value] of Object.entries(row))
				if (name !== 'id' && isId(value) && /(_by|_id)$/.test(name)) ids.add(String(value));
	return [...ids];
}
