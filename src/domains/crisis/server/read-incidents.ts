import { sql } from 'kysely';
import { cardsOf, openRecord, organizationOf, protocolVersions } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { OpenReason } from '../crisis-plan.ts';
import { stepsOf, type IncidentOutcome, type Result, type Step, type WhyNot } from '../incidents.ts';

export interface Act {
	result: Result;
	why: WhyNot | null;
	/** A code, or the id of a line of the house. */
	line: string | null;
	at: Date;
	by: string;
}
export interface Incident {
	id: string;
	personId: string;
	workerId: string;
	/** Who began it. */
	worker: string;
	reason: OpenReason;
	begunAt: Date;
	closedAt: Date | null;
	outcome: IncidentOutcome | null;
	steps: (Step & { act: Act | null })[];
	/** Supervisors who stand beside the worker, in the order in which they came. */
	joined: { id: string; name: string; at: Date }[];
	/** Promises of the looks afterwards (sessions). */
	followUps: string[];
	/** The person has read of it. */
	read: boolean;
}

const COLUMNS = [
	'id',
	'person_id',
	'worker_id',
	'reason',
	'protocol_version',
	'begun_at',
	'closed_at',
	'outcome',
	'follow_ups',
	'read_at'
] as const;

/** Rows of incidents that the actor's walls let through, newest first. Narrow it further. */
export function incidentRows(ctx: ReadContext) {
	return ctx.db
		.selectFrom('crisis.incidents')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('begun_at', 'desc');
}
type IncidentRow = Awaited<ReturnType<ReturnType<typeof incidentRows>['execute']>>[number];

/** Of somebody the actor walks with or covers, newest first; the look is noted. */
export async function incidentsOf(ctx: ReadContext, personId: string): Promise<Incident[]> {
	await openRecord(ctx, personId, 'incident');
	if (ctx.actor.kind === 'person' && ctx.actor.personId === personId)
		throw new Refusal('not_found', 'one’s own are on one’s own page');
	return filled(ctx, await incidentRows(ctx).where('person_id', '=', personId).limit(20).execute());
}

/** That it took place, to the person themself. */
export async function ownIncidents(ctx: ReadContext): Promise<Incident[]> {
	return filled(ctx, await incidentRows(ctx).where('person_id', '=', whose(ctx)).limit(20).execute());
}

/** The person has read of it: it leaves the top of their pages. */
export async function readIncident(ctx: WriteContext, id: string): Promise<void> {
	const personId = whose(ctx);
	const done = await ctx.tx
		.updateTable('crisis.incidents')
		.set({ read_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('not_found', 'no such incident of one’s own');
	ctx.note({ action: 'incident.read', personId, subject: 'incident', subjectId: id, basis: 'self' });
}

function whose(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor.personId;
}

/** Behind a wall that has let the actor in; null when there is none for them. */
export async function incidentById(ctx: ReadContext, id: string): Promise<Incident | null> {
	return (await filled(ctx, await incidentRows(ctx).where('id', '=', id).execute()))[0] ?? null;
}

/** The rows with their steps, as far as those were answered. */
export async function filled(ctx: ReadContext, rows: readonly IncidentRow[]): Promise<Incident[]> {
	if (rows.length === 0) return [];
	const acts = await ctx.db
		.selectFrom('crisis.incident_acts')
		.select(['incident_id', 'by_id', 'step', 'result', 'why', 'line', 'at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('incident_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::uuid[])`)
		.orderBy('at')
		.orderBy('id')
		.execute();
	const cards = await cardsOf(ctx, [...acts.map((act) => act.by_id), ...rows.map((row) => row.worker_id)]);
	const name = (id: string) => cards.get(id)?.preferredName ?? m.looked_someone();
	const texts = await protocolTexts(ctx);
	return rows.map((row) => {
		const mine = acts.filter((act) => act.incident_id === row.id);
		const joins = mine.filter((act) => act.step === 'join');
		return {
			id: row.id,
			personId: row.person_id,
			workerId: row.worker_id,
			worker: name(row.worker_id),
			reason: row.reason as OpenReason,
			begunAt: row.begun_at,
			closedAt: row.closed_at,
			outcome: row.outcome as IncidentOutcome | null,
			steps: stepsOf(texts(row.protocol_version)).map((step) => {
				// Whoever joins answers the step themself.
				const last =
					mine.findLast((act) => act.step === step.key) ?? (step.key === 'supervisor' ? joins[0] : undefined);
				return {
					...step,
					act: last
						? {
								result: last.result as Result,
								why: last.why as WhyNot | null,
								line: last.line,
								at: last.at,
								by: name(last.by_id)
							}
						: null
				};
			}),
			joined: joins.map((act) => ({ id: act.by_id, name: name(act.by_id), at: act.at })),
			followUps: row.follow_ups,
			read: row.read_at !== null
		};
	});
}

/** The protocol as it stood in a version. */
async function protocolTexts(ctx: ReadContext): Promise<(version: number) => string> {
	const { protocol } = await organizationOf(ctx);
	const earlier = new Map((await protocolVersions(ctx)).map((one) => [one.version, one.text]));
	return (version) => earlier.get(version) ?? (protocol?.version === version ? protocol.text : '');
}
