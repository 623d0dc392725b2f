import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { choiceOf, type CoverChoice, type StandIn } from '../../cover.ts';
import { workersOf } from '../cards.ts';
import { absencesNow, type AbsenceNow } from './absence-rows.ts';

/** One absence of somebody who walks with the person, and what the person has said about it. */
export interface OwnCover extends AbsenceNow {
	/** The question, to be answered by this id. */
	coverId: string;
	choice: CoverChoice;
	lost: boolean;
	/** Chosen beforehand, but not among those who are offered this time. */
	wishedFor: StandIn | null;
}
export interface OwnWish {
	workerId: string;
	workerName: string;
	/** 'open': nothing was chosen beforehand. */
	wish: CoverChoice;
	/** Whom they can wish for. */
	could: StandIn[];
}

/** Who covers for the person, when, and what they chose: for the person themself. */
export async function ownCover(ctx: ReadContext): Promise<{ covers: OwnCover[]; wishes: OwnWish[] }> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'cover is chosen by a person');
	const { organizationId, personId } = ctx.actor;
	const workers = await workersOf(ctx, personId);
	if (workers.length === 0) return { covers: [], wishes: [] };
	const staff = await whoCouldCover(ctx, personId);
	const wished = await ctx.db
		.selectFrom('people.cover_wishes')
		.select(['worker_id', 'cover_id'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	const wishes = workers.map((worker): OwnWish => {
		const row = wished.find((one) => one.worker_id === worker.id);
		const could = staff.filter(({ id }) => id !== worker.id);
		const { choice } = choiceOf({ coverId: row?.cover_id ?? null, chosenAt: row ? ctx.now : null }, could);
		return { workerId: worker.id, workerName: worker.preferredName, wish: choice, could };
	});
	return { covers: await asked(ctx, personId, wishes, staff), wishes };
}

/** The absences of those who walk with the person now, with the person's answers. */
async function asked(
	ctx: ReadContext,
	personId: string,
	wishes: readonly OwnWish[],
	staff: readonly StandIn[]
): Promise<OwnCover[]> {
	const rows = await ctx.db
		.selectFrom('people.covers as c')
		.innerJoin('people.assignments as a', (join) =>
			join.onRef('a.organization_id', '=', 'c.organization_id').onRef('a.id', '=', 'c.assignment_id')
		)
		.select(['c.id', 'c.absence_id', 'c.cover_id', 'c.chosen_at'])
		.where('c.organization_id', '=', ctx.actor.organizationId)
		.where('a.organization_id', '=', ctx.actor.organizationId)
		.where('c.person_id', '=', personId)
		.where('a.ended_at', 'is', null)
		.execute();
	const absences = await absencesNow(ctx, { ids: rows.map((row) => row.absence_id) });
	return absences.flatMap((absence): OwnCover[] => {
		const row = rows.find((one) => one.absence_id === absence.id);
		if (!row) return [];
		const standIns = absence.standIns.filter(({ id }) => staff.some((one) => one.id === id));
		const wish = wishes.find(({ workerId }) => workerId === absence.workerId)?.wish;
		return [
			{
				...absence,
				standIns,
				coverId: row.id,
				...choiceOf({ coverId: row.cover_id, chosenAt: row.chosen_at }, standIns),
				wishedFor: typeof wish === 'object' && !standIns.some(({ id }) => id === wish.id) ? wish : null
			}
		];
	});
}

/** Coaches and peers, without the person and without those their record is closed for. */
async function whoCouldCover(ctx: ReadContext, personId: string): Promise<StandIn[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.persons as p')
		.select(['p.id', 'p.preferred_name'])
		.where('p.organization_id', '=', organizationId)
		.where('p.can_walk', '=', true)
		.where('p.ended_at', 'is', null)
		.where('p.id', '!=', personId)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('rights.closed as c')
						.select('c.since')
						.where('c.organization_id', '=', organizationId)
						.where('c.person_id', '=', personId)
						.whereRef('c.worker_id', '=', 'p.id')
				)
			)
		)
		.orderBy('p.preferred_name')
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.preferred_name }));
}
