/** The record of a worker's credentials and trainings: theirs to take along, also when they leave. */
import { organizationOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Credential } from '../credentials.ts';
import type { Training, TrainingCategory } from '../trainings.ts';
import { credentialsOf } from './credentials.ts';
import { mustCheck, ownName, ownWork } from './who-checks.ts';
import { trainingsOf } from './trainings.ts';

export interface WorkRecord {
	name: string;
	organization: string;
	madeAt: Date;
	credentials: Credential[];
	trainings: Training[];
	/** Of trainings that were found right. */
	hours: { category: TrainingCategory; hours: number }[];
}

/** The worker's own record. */
export const ownWorkRecord = async (ctx: ReadContext): Promise<WorkRecord> => recordOf(ctx, ownWork(ctx));

/** A worker's record, for a supervisor or director: to check it, and to hand it to somebody who has left. The look is written down. */
export async function workRecordOf(ctx: ReadContext, workerId: string): Promise<WorkRecord> {
	mustCheck(ctx, 'work-record.opened');
	if (!isId(workerId)) throw new Refusal('not_found', 'no such worker');
	const record = await recordOf(ctx, workerId);
	if (record.credentials.length + record.trainings.length === 0)
		throw new Refusal('not_found', 'nothing is kept of this worker');
	ctx.note({ action: 'work-record.opened', subject: 'worker', subjectId: workerId, basis: 'role' });
	return record;
}

async function recordOf(ctx: ReadContext, workerId: string): Promise<WorkRecord> {
	const credentials = await credentialsOf(ctx, workerId);
	const trainings = await trainingsOf(ctx, workerId);
	const hours = new Map<TrainingCategory, number>();
	for (const one of trainings)
		if (one.found === 'right') hours.set(one.category, (hours.get(one.category) ?? 0) + one.hours);
	return {
		name: (credentials[0] ?? trainings[0])?.workerName ?? (await ownName(ctx, workerId)),
		organization: (await organizationOf(ctx)).name,
		madeAt: ctx.now,
		credentials,
		trainings,
		hours: [...hours].map(([category, sum]) => ({ category, hours: sum }))
	};
}

/** The record as a file for other programs: names of fields are fixed, days are YYYY-MM-DD. */
export const workRecordFile = ({
	name,
	organization,
	madeAt,
	credentials,
	trainings,
	hours
}: WorkRecord) => ({
	format: 'alongside-work-record',
	version: 1,
	name,
	organization,
	made_at: madeAt.toISOString(),
	credentials: credentials.map((one) => ({
		name: one.name,
		issuer: one.issuer,
		number: one.number,
		issued_on: one.issuedOn,
		expires_on: one.expiresOn,
		...checked(one)
	})),
	trainings: trainings.map((one) => ({
		title: one.title,
		provider: one.provider,
		category: one.category,
		hours: one.hours,
		held_on: one.heldOn,
		...checked(one)
	})),
	verified_hours: hours
});

const checked = ({ found, checkedBy, checkedAt }: Pick<Training, 'found' | 'checkedBy' | 'checkedAt'>) => ({
	verified: found === 'right',
	checked_by: checkedBy,
	checked_at: checkedAt?.toISOString() ?? null
});
