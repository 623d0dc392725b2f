/** Which threads there are. Names and numbers of new messages that are for the one who looks; no words. */
import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { ThreadLine } from '../messaging.ts';
import { shownToWorker } from './shown.ts';

/** The person's own threads, also of walks that are over and in which something was written; those that go on first. */
export async function ownThreads(ctx: ReadContext): Promise<ThreadLine[]> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'threads are of a person');
	const { organizationId, personId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.worker_id')
		)
		.select(['a.id', 'a.worker_id', 'a.ended_at', 'p.preferred_name'])
		.where('a.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('a.person_id', '=', personId)
		.orderBy('a.started_at')
		.execute();
	const messages = await ctx.db
		.selectFrom('messaging.messages')
		.select('walk_id')
		.select((eb) =>
			eb.fn
				.count<string>('id')
				.filterWhere('read_at', 'is', null)
				.filterWhere('author_id', '!=', personId)
				.as('fresh')
		)
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.groupBy('walk_id')
		.execute();
	const fresh = new Map(messages.map((row) => [row.walk_id, Number(row.fresh)]));
	return rows
		.filter((row) => row.ended_at === null || fresh.has(row.id))
		.map((row) => ({
			walkId: row.id,
			personId,
			workerId: row.worker_id,
			name: row.preferred_name,
			open: row.ended_at === null,
			coverFor: null,
			fresh: fresh.get(row.id) ?? 0
		}))
		.sort((a, b) => Number(b.open) - Number(a.open));
}

/** The threads that a worker opens now: of whom they walk with, and of whom they cover. Those with something new first. */
export async function workerThreads(ctx: ReadContext): Promise<ThreadLine[]> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'threads are for coaches and peers', {
			detail: { audit: { action: 'messages.listed' } }
		});
	const { organizationId, personId: me } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.person_id')
		)
		.innerJoin('people.persons as w', (join) =>
			join.onRef('w.organization_id', '=', 'a.organization_id').onRef('w.id', '=', 'a.worker_id')
		)
		.select(['a.id', 'a.person_id', 'a.worker_id', 'p.preferred_name', 'w.preferred_name as worker_name'])
		.where('a.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('w.organization_id', '=', organizationId)
		.where('a.ended_at', 'is', null)
		.where('a.id', '=', sql<string>`any ((select messaging.walks_of_mine())::uuid[])`)
		.orderBy('p.preferred_name')
		.execute();
	const fresh = await freshByWalk(ctx);
	return rows
		.map((row) => ({
			walkId: row.id,
			personId: row.person_id,
			workerId: row.worker_id,
			name: row.preferred_name,
			open: true,
			coverFor: row.worker_id === me ? null : row.worker_name,
			fresh: fresh.get(row.id) ?? 0
		}))
		.sort((a, b) => Number(b.fresh > 0) - Number(a.fresh > 0));
}

/** The thread that a worker opens with this person now: their own before one they cover; null where there is none. */
export async function threadWith(ctx: ReadContext, personId: string): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('people.assignments')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.where('id', '=', sql<string>`any ((select messaging.walks_of_mine())::uuid[])`)
		.orderBy(sql`worker_id = ${ctx.actor.kind === 'person' ? ctx.actor.personId : null}`, 'desc')
		.executeTakeFirst();
	return row?.id ?? null;
}

/** How many messages are new for this worker, in all their threads; what is held is not counted. */
export async function newForWorker(ctx: ReadContext): Promise<number> {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'coach', 'peer')) return 0;
	return [...(await freshByWalk(ctx)).values()].reduce((sum, one) => sum + one, 0);
}

async function freshByWalk(ctx: ReadContext): Promise<Map<string, number>> {
	const rows = await ctx.db
		.selectFrom('messaging.messages')
		.select(['walk_id', 'person_id', 'author_id', 'sent_at', 'held_until'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('read_at', 'is', null)
		.whereRef('author_id', '=', 'person_id')
		.where('walk_id', '=', sql<string>`any ((select messaging.walks_of_mine())::uuid[])`)
		.execute();
	if (rows.length === 0) return new Map();
	const isShown = await shownToWorker(ctx);
	const shown = rows.filter((row) => isShown(row, row.person_id));
	return new Map([...Map.groupBy(shown, (row) => row.walk_id)].map(([id, all]) => [id, all.length]));
}
