/** Who has whom and who carries how much. For supervisors, and for the job that counts. */
import { organizationOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { loadWord, weightedLoad, type SupportLevel, type WorkerLoad } from '../workforce.ts';

/** Only a supervisor (or a job) may see and change who walks with whom. */
export function mustSupervise(ctx: ReadContext, action: string): void {
	if (ctx.actor.kind === 'system' || hasRole(ctx.actor, 'supervisor')) return;
	throw new Refusal('not_found', 'not a supervisor', { detail: { audit: { action } } });
}

/** One pair of who has whom, for the supervisor: names and dates, no record. */
export interface Walk {
	id: string;
	personId: string;
	personName: string;
	workerId: string;
	workerName: string;
	as: 'coach' | 'peer';
	since: Date;
	lastHeardAt: Date | null;
	level: SupportLevel;
}

/** Every walk that goes on now. Supervisors only. */
export async function allWalks(ctx: ReadContext): Promise<Walk[]> {
	mustSupervise(ctx, 'walks.listed');
	const organizationId = ctx.actor.organizationId;
	const rows = await ctx.db
		.selectFrom('people.assignments as a')
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'a.organization_id').onRef('p.id', '=', 'a.person_id')
		)
		.innerJoin('people.persons as w', (join) =>
			join.onRef('w.organization_id', '=', 'a.organization_id').onRef('w.id', '=', 'a.worker_id')
		)
		.leftJoin('workforce.support_levels as l', (join) =>
			join.onRef('l.organization_id', '=', 'a.organization_id').onRef('l.person_id', '=', 'a.person_id')
		)
		.select([
			'a.id',
			'a.person_id',
			'p.preferred_name as person_name',
			'a.worker_id',
			'w.preferred_name as worker_name',
			'a.as_role',
			'a.started_at',
			'p.last_heard_at',
			'l.level'
		])
		.where('a.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('w.organization_id', '=', organizationId)
		.where('a.ended_at', 'is', null)
		.orderBy('p.preferred_name')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		personName: row.person_name,
		workerId: row.worker_id,
		workerName: row.worker_name,
		as: row.as_role === 'peer' ? ('peer' as const) : ('coach' as const),
		since: row.started_at,
		lastHeardAt: row.last_heard_at,
		level: (row.level ?? 'weekly') as SupportLevel
	}));
}

/** Participants whom nobody walks with, longest waiting first. Supervisors only. */
export async function unassigned(
	ctx: ReadContext
): Promise<{ personId: string; name: string; since: Date }[]> {
	mustSupervise(ctx, 'unassigned.listed');
	const organizationId = ctx.actor.organizationId;
	const rows = await ctx.db
		.selectFrom('people.persons as p')
		.select(['p.id', 'p.preferred_name', 'p.created_at'])
		.where('p.organization_id', '=', organizationId)
		.where('p.is_participant', '=', true)
		.where('p.ended_at', 'is', null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('people.assignments as a')
						.select('a.id')
						.where('a.organization_id', '=', organizationId)
						.whereRef('a.person_id', '=', 'p.id')
						.where('a.ended_at', 'is', null)
				)
			)
		)
		.orderBy('p.created_at')
		.execute();
	return rows.map((row) => ({ personId: row.id, name: row.preferred_name, since: row.created_at }));
}

/** Each coach and peer with what they carry, weighed by the organization's own weights. Supervisors only. */
export async function workerLoads(ctx: ReadContext, walks: readonly Walk[]): Promise<WorkerLoad[]> {
	mustSupervise(ctx, 'loads.listed');
	const organizationId = ctx.actor.organizationId;
	const { loadWeights } = await organizationOf(ctx);
	const capacities = await ctx.db
		.selectFrom('workforce.capacities')
		.select(['worker_id', 'points'])
		.where('organization_id', '=', organizationId)
		.execute();
	const own = new Map(capacities.map((row) => [row.worker_id, row.points]));
	const workers = await walkingStaff(ctx);
	return workers.map(({ id, name }) => {
		const theirs = walks.filter((walk) => walk.workerId === id);
		const load = weightedLoad(
			theirs.map((walk) => walk.level),
			loadWeights
		);
		const points = own.get(id) ?? loadWeights.full;
		return {
			workerId: id,
			name,
			people: theirs.length,
			load,
			capacity: points,
			word: loadWord(load, points)
		};
	});
}

/** Coaches and peers, by name. */
export async function walkingStaff(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('can_walk', '=', true)
		.where('ended_at', 'is', null)
		.orderBy('preferred_name')
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.preferred_name }));
}
