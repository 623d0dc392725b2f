import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { choiceOf, type CoverAsked } from '../../cover.ts';
import { absencesNow, type AbsenceNow } from './absence-rows.ts';

/** An absence as who arranges it sees it: with everybody who was asked, and what they said. */
export interface ArrangedAbsence extends AbsenceNow {
	asked: CoverAsked[];
}

/** One's own absences, or, for a supervisor who asks for `all`, those of everybody. Names and choices, no record. */
export async function arrangedAbsences(ctx: ReadContext, all: boolean): Promise<ArrangedAbsence[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !(all ? hasRole(actor, 'supervisor') : hasRole(actor, 'coach', 'peer')))
		throw new Refusal('not_found', 'arranges no absences', {
			detail: { audit: { action: 'absences.listed' } }
		});
	const absences = await absencesNow(ctx, all ? {} : { workerIds: [actor.personId] });
	if (absences.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('people.covers as c')
		.innerJoin('people.assignments as a', (join) =>
			join.onRef('a.organization_id', '=', 'c.organization_id').onRef('a.id', '=', 'c.assignment_id')
		)
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'c.organization_id').onRef('p.id', '=', 'c.person_id')
		)
		.select(['c.absence_id', 'c.person_id', 'c.cover_id', 'c.chosen_at', 'p.preferred_name'])
		.where('c.organization_id', '=', actor.organizationId)
		.where('a.organization_id', '=', actor.organizationId)
		.where('p.organization_id', '=', actor.organizationId)
		.where('a.ended_at', 'is', null)
		.where('c.absence_id', '=', sql<string>`any(${absences.map(({ id }) => id)}::uuid[])`)
		.orderBy('p.preferred_name')
		.execute();
	return absences.map((absence) => ({
		...absence,
		asked: rows
			.filter((row) => row.absence_id === absence.id)
			.map((row) => ({
				personId: row.person_id,
				personName: row.preferred_name,
				...choiceOf({ coverId: row.cover_id, chosenAt: row.chosen_at }, absence.standIns)
			}))
	}));
}

/**
 * What somebody was offered for: whose absence, when, how many chose them. Names come with the record, when it opens. Before
 * that there is no number either: whoever names somebody as too close to them would see it fall, and learn that they are here.
 */
export interface Covering extends AbsenceNow {
	chosenBy: number | null;
}

/** The absences in which the actor was offered as a stand-in. */
export async function coveringFor(ctx: ReadContext): Promise<Covering[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !hasRole(actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'covers for nobody', { detail: { audit: { action: 'absences.listed' } } });
	const offered = await ctx.db
		.selectFrom('people.stand_ins')
		.select('absence_id')
		.where('organization_id', '=', actor.organizationId)
		.where('worker_id', '=', actor.personId)
		.execute();
	const absences = await absencesNow(ctx, { ids: offered.map((row) => row.absence_id) });
	const chosen = await ctx.db
		.selectFrom('people.covers')
		.select('absence_id')
		.where('organization_id', '=', actor.organizationId)
		.where('cover_id', '=', actor.personId)
		.execute();
	return absences.map((absence) => ({
		...absence,
		chosenBy: absence.state !== 'now' ? null : chosen.filter((row) => row.absence_id === absence.id).length
	}));
}
