import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { LastTalk } from '../sessions.ts';
import { basisOf } from './actor.ts';
import { isClosed, sideOf } from './find-note.ts';
import { notePlace } from './places.ts';

const FIRST_WORDS = 120;

/**
 * The last note with each of these persons, in one line: the day and the first words. Opened through the vault, so
 * only for who walks with them; each look is noted.
 */
export async function lastTalkOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, LastTalk>> {
	if (personIds.length === 0) return new Map();
	// One look into the index for each person: sorting all notes of a caseload grows with the years.
	const rows = await ctx.db
		.selectFrom(sql<{ id: string }>`unnest(${[...personIds]}::uuid[])`.as<'p'>(sql`p(id)`))
		.innerJoinLateral(
			(eb) =>
				eb
					.selectFrom('sessions.notes')
					.select(['id', 'person_id', 'sealed', 'about_at', 'closed_by_person_at', 'closed_by_worker_at'])
					.where('organization_id', '=', ctx.actor.organizationId)
					.whereRef('person_id', '=', 'p.id')
					.orderBy('about_at', 'desc')
					.limit(1)
					.as('n'),
			(join) => join.onTrue()
		)
		.selectAll('n')
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	const talks = new Map<string, LastTalk>();
	for (const row of rows) {
		const vault = vaults.get(row.person_id);
		if (!vault) continue;
		talks.set(row.person_id, {
			noteId: row.id,
			at: row.about_at,
			words: firstWords(vault.open(row.sealed, notePlace(row.id))),
			closed: isClosed(row)
		});
		if (sideOf(ctx, row.person_id) !== 'person')
			ctx.note({ action: 'last-talk.opened', personId: row.person_id, basis: basisOf(ctx, row.person_id) });
	}
	return talks;
}

/** A note in a list. */
export interface NoteLine extends LastTalk {
	reviewId: string | null;
	/** The actor's side has not closed it yet. */
	waitsForMe: boolean;
}

/** The notes of one person, newest first. */
export async function notesOf(ctx: ReadContext, personId: string, limit = 50): Promise<NoteLine[]> {
	await openRecord(ctx, personId, 'notes');
	const rows = await ctx.db
		.selectFrom('sessions.notes')
		.select(['id', 'review_id', 'sealed', 'about_at', 'closed_by_person_at', 'closed_by_worker_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('about_at', 'desc')
		.limit(limit)
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const mine = sideOf(ctx, personId) === 'person' ? 'closed_by_person_at' : 'closed_by_worker_at';
	return rows.map((row) => ({
		noteId: row.id,
		reviewId: row.review_id,
		at: row.about_at,
		words: firstWords(vault.open(row.sealed, notePlace(row.id))),
		closed: isClosed(row),
		waitsForMe: row[mine] === null
	}));
}

/** The first line, cut at a word. */
export function firstWords(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	if (line.length <= FIRST_WORDS) return line;
	const cut = line.slice(0, FIRST_WORDS);
	const space = cut.lastIndexOf(' ');
	return `${cut.slice(0, space > 60 ? space : FIRST_WORDS).replace(/[\s.,;:…]+$/u, '')}…`;
}
