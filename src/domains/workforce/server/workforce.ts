/** Workforce, front door for the server. */
import { sql } from 'kysely';
import { cardsOf, mustNotBeShutOut, walksWith } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { SupportLevel } from '../workforce.ts';
import { mustSupervise } from './loads.ts';

export { aboutWorkers, notePrinted, ownAboutMe, saveAboutMe } from './about-me.ts';
export { allWalks, mustSupervise, unassigned, walkingStaff, workerLoads, type Walk } from './loads.ts';
export {
	isListed,
	ownPicture,
	ownProfile,
	publishProfile,
	savePicture,
	saveProfile,
	setListed,
	unpublishProfile,
	type OwnProfile
} from './profile.ts';
export {
	addCredential,
	badgesOf,
	checkCredential,
	credentialPaper,
	paperProblem,
	ownCredentials,
	removeCredential,
	teamCredentials
} from './credentials.ts';
export { credentialTypes, saveCredentialType } from './credential-types.ts';
export {
	addTraining,
	checkTraining,
	ownTrainings,
	removeTraining,
	shownTrainings,
	waitingTrainings
} from './trainings.ts';
export { ethicsVersions, saveEthics } from './ethics.ts';
export {
	giveTestimonial,
	ownTestimonial,
	ownWords,
	prolongTestimonial,
	readOverTestimonial,
	testimonialsOf,
	waitingTestimonials,
	withdrawTestimonial,
	type OwnTestimonial,
	type OwnWords,
	type WaitingTestimonial
} from './testimonials.ts';
export { ownWorkRecord, workRecordFile, workRecordOf, type WorkRecord } from './work-record.ts';
export { pictureOf, profileOf, profilesHere, pagesOf, withProfile } from './profiles.ts';
export { countStandings, ownCounted, saveCounted } from './standings.ts';

/** The agreed level of support of each person; weekly where none is set. */
export async function levelsOf(
	ctx: ReadContext,
	personIds: readonly string[]
): Promise<Map<string, SupportLevel>> {
	if (personIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('workforce.support_levels')
		.select(['person_id', 'level'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.execute();
	const set = new Map(rows.map((row) => [row.person_id, row.level as SupportLevel]));
	return new Map(personIds.map((id) => [id, set.get(id) ?? 'weekly']));
}

/** Sets how closely somebody is walked with: by who walks with them, or a supervisor. */
export async function setSupportLevel(
	ctx: WriteContext,
	personId: string,
	level: SupportLevel
): Promise<void> {
	if (ctx.actor.kind !== 'person' || !(await walksWith(ctx, ctx.actor.personId, personId)))
		mustSupervise(ctx, 'support-level.set');
	await mustNotBeShutOut(ctx, personId, 'support-level.set');
	await mustBeHere(ctx, personId);
	const row = { level, set_at: ctx.now, set_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null };
	await ctx.tx
		.insertInto('workforce.support_levels')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...row })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(row))
		.execute();
	ctx.note({ action: 'support-level.set', personId, basis: ctx.actor.kind === 'system' ? 'system' : 'role' });
}

/** A worker's capacity in points. Supervisors only. */
export async function setCapacity(ctx: WriteContext, workerId: string, points: number): Promise<void> {
	mustSupervise(ctx, 'capacity.set');
	await mustBeHere(ctx, workerId);
	const row = { points, set_at: ctx.now, set_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null };
	await ctx.tx
		.insertInto('workforce.capacities')
		.values({ organization_id: ctx.actor.organizationId, worker_id: workerId, ...row })
		.onConflict((conflict) => conflict.columns(['organization_id', 'worker_id']).doUpdateSet(row))
		.execute();
	ctx.note({ action: 'capacity.set', subject: 'worker', subjectId: workerId, basis: 'role' });
}

async function mustBeHere(ctx: ReadContext, personId: string): Promise<void> {
	if ((await cardsOf(ctx, [personId])).size === 0) throw new Refusal('not_found', 'nobody here has this id');
}
