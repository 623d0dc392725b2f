import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { promiseStates, type PromiseState } from '#domains/sessions/server/sessions.ts';
import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { supervises } from '#platform/works-with-people.ts';
import { sayable, type IncidentNumbers } from '../incidents.ts';
import { supervisorsFor } from './debriefs.ts';
import { mayGiveLooks, type OwnWorker } from './give-looks.ts';
import { filled, incidentById, incidentRows, type Incident } from './read-incidents.ts';

/** So long a supervisor reads of one; a year makes the director's numbers. */
const SHOWN_DAYS = 90;
const YEAR_MS = 365 * 86_400_000;

export interface OverseenIncident extends Incident {
	name: string;
	/** How the looks afterwards stand, in their order. */
	looks: PromiseState[];
	/** Own workers of the person to whom the open ones may be given, where somebody else has them. */
	mayGive: OwnWorker[];
	/** Supervisors who were told of it: all whom the person has not shut out. Of open ones. */
	told: string[];
}

/**
 * Incidents of the workers of the house, open ones first: names, codes and times, and whether the looks afterwards took place.
 * Each look at one is noted. Looks are promises in the record, which no supervisor reads: the system says how they stand.
 */
export async function overseenIncidents(
	app: Pick<App, 'pools' | 'read'>,
	ctx: ReadContext
): Promise<OverseenIncident[]> {
	const me = supervises(ctx.actor);
	const rows = await incidentRows(ctx)
		.where('person_id', '!=', me.personId)
		.where((eb) =>
			eb.or([
				eb('closed_at', 'is', null),
				eb('closed_at', '>', new Date(ctx.now.getTime() - SHOWN_DAYS * 86_400_000))
			])
		)
		.limit(100)
		.execute();
	const incidents = await filled(ctx, rows);
	const names = await cardsOf(
		ctx,
		incidents.map(({ personId }) => personId)
	);
	const { states, mayGive } = await looksOf(app, me.organizationId, incidents);
	const told = await toldOf(app, ctx, incidents);
	for (const { id, personId } of incidents)
		ctx.note({ action: 'incident.opened', personId, subject: 'incident', subjectId: id, basis: 'role' });
	return incidents
		.map((one) => ({
			...one,
			name: names.get(one.personId)?.preferredName ?? '',
			looks: one.followUps.flatMap((id) => states.get(id) ?? []),
			mayGive: mayGive.get(one.id) ?? [],
			told: told.get(one.id) ?? []
		}))
		.toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
}

async function toldOf(
	app: Pick<App, 'pools' | 'read'>,
	ctx: ReadContext,
	incidents: readonly Incident[]
): Promise<Map<string, string[]>> {
	const told = new Map<string, string[]>();
	for (const { id, personId } of incidents.filter(({ closedAt }) => closedAt === null)) {
		const cards = await cardsOf(ctx, await supervisorsFor(app, ctx.actor.organizationId, personId));
		told.set(
			id,
			[...cards.values()].map(({ preferredName }) => preferredName)
		);
	}
	return told;
}

async function looksOf(app: Pick<App, 'read'>, organizationId: string, incidents: readonly Incident[]) {
	return app.read(systemActor(organizationId, 'incidents'), 'incident', async (ctx) => {
		const states = await promiseStates(
			ctx,
			incidents.flatMap(({ followUps }) => followUps)
		);
		const mayGive = new Map<string, OwnWorker[]>();
		for (const one of incidents) if (one.closedAt) mayGive.set(one.id, await mayGiveLooks(ctx, one, states));
		return { states, mayGive };
	});
}

/** How many looks afterwards are late, of the incidents that the actor reads. */
export async function looksLate(app: Pick<App, 'read'>, ctx: ReadContext): Promise<number> {
	const me = supervises(ctx.actor);
	const rows = await incidentRows(ctx)
		.where('person_id', '!=', me.personId)
		.where('closed_at', '>', new Date(ctx.now.getTime() - SHOWN_DAYS * 86_400_000))
		.execute();
	const today = dayIn((await organizationOf(ctx)).timeZone, ctx.now);
	const states = await app.read(systemActor(me.organizationId, 'incidents'), 'incident', (all) =>
		promiseStates(
			all,
			rows.flatMap((row) => row.follow_ups)
		)
	);
	return [...states.values()].filter(({ dueOn, settledAt }) => settledAt === null && dueOn < today).length;
}

/** Open ones that no supervisor has joined, for the top of a supervisor's pages; whose they are is said on their own page. */
export async function incidentsUnjoined(ctx: ReadContext): Promise<number> {
	const me = supervises(ctx.actor);
	const { count } = await ctx.db
		.selectFrom('crisis.incidents as i')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('i.organization_id', '=', me.organizationId)
		.where('i.person_id', '!=', me.personId)
		.where('i.closed_at', 'is', null)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('crisis.incident_acts as a')
						.select('a.id')
						.whereRef('a.organization_id', '=', 'i.organization_id')
						.where('a.organization_id', '=', me.organizationId)
						.whereRef('a.incident_id', '=', 'i.id')
						.where('a.step', '=', 'join')
				)
			)
		)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** A supervisor stands beside the worker: the worker sees who, and since when. Joined twice, it is once. */
export async function joinIncident(ctx: WriteContext, id: string): Promise<void> {
	const me = supervises(ctx.actor);
	const incident = await incidentById(ctx, id);
	if (!incident || incident.personId === me.personId) throw new Refusal('not_found', 'no such incident');
	if (incident.workerId === me.personId) throw new Refusal('conflict', 'one’s own: another supervisor joins');
	if (incident.closedAt) throw new Refusal('conflict', 'closed already');
	if (incident.joined.some((one) => one.id === me.personId)) return;
	await ctx.tx
		.insertInto('crisis.incident_acts')
		.values({
			organization_id: me.organizationId,
			id: newId(),
			incident_id: id,
			person_id: incident.personId,
			by_id: me.personId,
			step: 'join',
			result: 'done',
			at: ctx.now
		})
		.execute();
	ctx.note({
		action: 'incident.joined',
		personId: incident.personId,
		subject: 'incident',
		subjectId: id,
		basis: 'role'
	});
}

/** The last year in numbers, for a director: counted by the system, small ones never said. */
export async function incidentNumbers(app: Pick<App, 'read'>, actor: PersonActor): Promise<IncidentNumbers> {
	if (!hasRole(actor, 'director')) throw new Refusal('forbidden', 'not a director');
	return app.read(systemActor(actor.organizationId, 'incidents'), 'incident', async (ctx) => {
		const rows = await incidentRows(ctx)
			.where('begun_at', '>', new Date(ctx.now.getTime() - YEAR_MS))
			.execute();
		const incidents = await filled(ctx, rows);
		const states = await promiseStates(
			ctx,
			incidents.flatMap(({ followUps }) => followUps)
		);
		// Persons, not incidents: one person's many are one.
		const persons = (holds: (one: Incident) => boolean) =>
			new Set(incidents.filter(holds).map(({ personId }) => personId)).size;
		return sayable({
			all: persons(() => true),
			joined: persons(({ joined }) => joined.length > 0),
			reached: persons(({ steps }) => steps.some(({ key, act }) => key === 'call' && act?.result === 'done')),
			lookedAfter: persons(
				({ followUps }) => followUps.length > 0 && followUps.every((id) => states.get(id)?.kept === true)
			)
		});
	});
}
