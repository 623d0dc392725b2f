import { sql } from 'kysely';
import type { Insertable } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import type { DB } from '#platform/server/db.types.ts';
import type { Known } from './import-meetings.ts';

export type MeetingRow = Insertable<DB['directory.meetings']>;

const batch = 1000;

/** Every meeting that the feed has or had, by slug. */
export async function existingMeetings(ctx: WriteContext, feedId: string): Promise<Map<string, Known>> {
	const rows = await ctx.db
		.selectFrom('directory.meetings')
		.select(['id', 'slug', 'key_hash', 'full_hash', 'first_seen', 'changed_at', 'gone_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('feed_id', '=', feedId)
		.execute();
	return new Map(
		rows.map((row) => [
			row.slug,
			{
				id: row.id,
				keyHash: row.key_hash,
				fullHash: row.full_hash,
				firstSeen: row.first_seen,
				changedAt: row.changed_at,
				gone: row.gone_at !== null
			}
		])
	);
}

/** Inserts or replaces by id. A batch goes as one JSON parameter instead of forty thousand. */
export async function saveMeetings(ctx: WriteContext, rows: MeetingRow[]): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = Object.keys(first);
	const list = sql.join(columns.map((column) => sql.ref(column)));
	const update = sql.join(
		columns
			.filter((column) => column !== 'organization_id' && column !== 'id')
			.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
	);
	for (let from = 0; from < rows.length; from += batch) {
		const part = JSON.stringify(rows.slice(from, from + batch));
		await sql`insert into directory.meetings (${list})
			select ${list} from json_populate_recordset(null::directory.meetings, ${part}::json)
			on conflict (organization_id, id) do update set ${update}`.execute(ctx.tx);
	}
}

export async function saveWords(ctx: WriteContext, words: Set<string>): Promise<void> {
	const all = [...words].sort();
	for (let from = 0; from < all.length; from += 5000) {
		await ctx.tx
			.insertInto('directory.words')
			.values(
				all.slice(from, from + 5000).map((word) => ({ organization_id: ctx.actor.organizationId, word }))
			)
			.onConflict((conflict) => conflict.columns(['organization_id', 'word']).doNothing())
			.execute();
	}
}

export async function markGone(ctx: WriteContext, ids: string[]): Promise<void> {
	for (let from = 0; from < ids.length; from += 5000) {
		await ctx.tx
			.updateTable('directory.meetings')
			.set({ gone_at: ctx.now })
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', 'in', ids.slice(from, from + 5000))
			.execute();
	}
}
