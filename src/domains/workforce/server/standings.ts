/** What is counted from the work itself: room, since when, and kinds of people who agreed to be counted. */
import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { COUNTED_KINDS, SMALLEST, type CountedKind } from '../profile.ts';
import { allWalks, workerLoads } from './loads.ts';

/** The job: counts every worker of one organization anew. May run twice. */
export async function countStandings(ctx: WriteContext): Promise<void> {
	if (ctx.actor.kind !== 'system') throw new Refusal('forbidden', 'a job counts');
	const { organizationId } = ctx.actor;
	const loads = await workerLoads(ctx, await allWalks(ctx));
	const walked = await walkedWith(ctx);
	const rows = loads.map(({ workerId, word }) => {
		const theirs = walked.get(workerId);
		const enough = theirs !== undefined && theirs.people >= SMALLEST;
		return {
			organization_id: organizationId,
			worker_id: workerId,
			room: word !== 'full',
			since: enough ? theirs.since : null,
			kinds: theirs ? COUNTED_KINDS.filter((kind) => theirs.kinds[kind] >= SMALLEST) : [],
			counted_at: ctx.now
		};
	});
	await ctx.tx.deleteFrom('workforce.standings').where('organization_id', '=', organizationId).execute();
	if (rows.length > 0) await ctx.tx.insertInto('workforce.standings').values(rows).execute();
}

interface Walked {
	people: number;
	/** The day on which the first walk began. */
	since: string;
	kinds: Record<CountedKind, number>;
}

/** Different people each worker has ever walked with, and of those who agreed, as what. */
async function walkedWith(ctx: ReadContext): Promise<Map<string, Walked>> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.leftJoin('workforce.counted_in as c', (join) =>
			join.onRef('c.organization_id', '=', 'a.organization_id').onRef('c.person_id', '=', 'a.person_id')
		)
		.select(['a.worker_id', 'a.person_id', 'c.kinds'])
		.select(sql<string>`to_char(min(a.started_at), 'YYYY-MM-DD')`.as('since'))
		.where('a.organization_id', '=', organizationId)
		.groupBy(['a.worker_id', 'a.person_id', 'c.kinds'])
		.execute();
	const all = new Map<string, Walked>();
	for (const row of rows) {
		const nothing = Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, 0])) as Walked['kinds'];
		const one = all.get(row.worker_id) ?? { people: 0, since: row.since, kinds: nothing };
		one.people++;
		if (row.since < one.since) one.since = row.since;
		for (const kind of (row.kinds ?? []) as CountedKind[]) one.kinds[kind]++;
		all.set(row.worker_id, one);
	}
	return all;
}

function person(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'participant')) return ctx.actor.personId;
	throw new Refusal('not_found', 'a participant says this of themself');
}

/** As what the person agreed to be counted; empty: not at all. */
export async function ownCounted(ctx: ReadContext): Promise<CountedKind[]> {
	const row = await ctx.db
		.selectFrom('workforce.counted_in')
		.select('kinds')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', person(ctx))
		.executeTakeFirst();
	return (row?.kinds ?? []) as CountedKind[];
}

/** Agrees to be counted as these, in place of what was; none takes it back. Numbers follow at once. */
export async function saveCounted(ctx: WriteContext, kinds: readonly CountedKind[]): Promise<void> {
	const personId = person(ctx);
	const key = { organization_id: ctx.actor.organizationId, person_id: personId };
	const row = { kinds: [...new Set(kinds)], said_at: ctx.now };
	if (row.kinds.length > 0)
		await ctx.tx
			.insertInto('workforce.counted_in')
			.values({ ...key, ...row })
			.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(row))
			.execute();
	else
		await ctx.tx
			.deleteFrom('workforce.counted_in')
			.where('organization_id', '=', key.organization_id)
			.where('person_id', '=', personId)
			.execute();
	await ctx.enqueue('standings.count', {}, { key: `standings:${key.organization_id}` });
	ctx.note({ action: 'counted-in.saved', personId, subject: 'counted-in', basis: 'self' });
}
