/** A talk afterwards: offered by default to whoever worked in it, private to them and to the one supervisor whom they name. */
import { cardsOf, workNumbersOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { membersOf } from '#platform/server/sign-in/memberships.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { DEBRIEF_DAYS, type DebriefInput } from '../incidents.ts';

const DAY_MS = 86_400_000;

/**
 * Stands ready from the worker's first act on; it is shown once the incident is over.
 * @param incidentId a hard call of the warm line has no incident: then it is the call's id
 */
export async function offerDebrief(ctx: WriteContext, incidentId: string): Promise<void> {
	await ctx.tx
		.insertInto('crisis.debriefs')
		.values({
			organization_id: ctx.actor.organizationId,
			incident_id: incidentId,
			worker_id: worksWithPeople(ctx.actor).personId,
			offered_at: ctx.now,
			state: 'offered',
			changed_at: ctx.now
		})
		.onConflict((on) => on.doNothing())
		.execute();
}

export interface OwnDebrief {
	incidentId: string;
	/** When the worker began in it: whose crisis it was is not said. */
	at: Date;
	state: 'offered' | 'accepted';
	/** With whom, where it was accepted. */
	with: string | null;
	/** By when it should be held. */
	by: Date;
}

/** What is offered to the actor, or agreed and not held yet. Put off, it comes back after a day; nobody is asked twice who said no. */
export async function debriefsForMe(ctx: ReadContext): Promise<OwnDebrief[]> {
	const { personId, organizationId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('crisis.debriefs as d')
		.leftJoin('crisis.incidents as i', (join) =>
			join
				.onRef('i.organization_id', '=', 'd.organization_id')
				.onRef('i.id', '=', 'd.incident_id')
				.on('i.organization_id', '=', organizationId)
		)
		.select([
			'd.incident_id',
			'd.offered_at',
			'd.state',
			'd.supervisor_id',
			'd.changed_at',
			'i.closed_at',
			'i.id'
		])
		.where('d.organization_id', '=', organizationId)
		.where('d.worker_id', '=', personId)
		.where('d.state', 'in', ['offered', 'later', 'accepted'])
		.orderBy('d.offered_at')
		.execute();
	const shown = rows.filter(
		(row) =>
			(row.id === null || row.closed_at !== null) &&
			(row.state !== 'later' || ctx.now.getTime() - row.changed_at.getTime() >= DAY_MS)
	);
	const names = await cardsOf(
		ctx,
		shown.flatMap((row) => row.supervisor_id ?? [])
	);
	return shown.map((row) => ({
		incidentId: row.incident_id,
		at: row.offered_at,
		state: row.state === 'accepted' ? 'accepted' : 'offered',
		with: row.supervisor_id && (names.get(row.supervisor_id)?.preferredName ?? m.looked_someone()),
		by: new Date((row.closed_at ?? row.offered_at).getTime() + DEBRIEF_DAYS * DAY_MS)
	}));
}

/** Yes with a supervisor of the worker's choice, later, or no; said anew as long as it was not held. */
export async function answerDebrief(
	app: Pick<App, 'pools'>,
	ctx: WriteContext,
	{ incidentId, answer, supervisorId }: DebriefInput
): Promise<void> {
	const { personId, organizationId } = worksWithPeople(ctx.actor);
	if (
		answer === 'yes' &&
		!(await supervisorIds(app, organizationId)).some((id) => id === supervisorId && id !== personId)
	)
		throw new Refusal('invalid', 'no supervisor of this house', {
			fields: { supervisorId: m.protocol_debrief_who_needed() }
		});
	const done = await ctx.tx
		.updateTable('crisis.debriefs')
		.set({
			state: answer === 'yes' ? 'accepted' : answer,
			supervisor_id: answer === 'yes' ? supervisorId! : null,
			changed_at: ctx.now
		})
		.where('organization_id', '=', organizationId)
		.where('incident_id', '=', incidentId)
		.where('worker_id', '=', personId)
		.where('state', '!=', 'held')
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('not_found', 'no such offer');
	ctx.note({ action: 'debrief.answered', subject: 'debrief', subjectId: incidentId });
}

/** Talks that workers want with this supervisor. */
export async function debriefsWithMe(
	ctx: ReadContext
): Promise<{ incidentId: string; workerId: string; worker: string; by: Date }[]> {
	const { personId, organizationId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('crisis.debriefs')
		.select(['incident_id', 'worker_id', 'changed_at'])
		.where('organization_id', '=', organizationId)
		.where('supervisor_id', '=', personId)
		.where('state', '=', 'accepted')
		.orderBy('changed_at')
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.map((row) => ({
		incidentId: row.incident_id,
		workerId: row.worker_id,
		worker: names.get(row.worker_id)?.preferredName ?? m.looked_someone(),
		by: new Date(row.changed_at.getTime() + DEBRIEF_DAYS * DAY_MS)
	}));
}

/** The two have talked; the supervisor who was named says so. Nothing of it is written down. */
export async function holdDebrief(ctx: WriteContext, incidentId: string, workerId: string): Promise<void> {
	const { personId, organizationId } = worksWithPeople(ctx.actor);
	const done = await ctx.tx
		.updateTable('crisis.debriefs')
		.set({ state: 'held', changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('incident_id', '=', incidentId)
		.where('worker_id', '=', workerId)
		.where('supervisor_id', '=', personId)
		.where('state', '=', 'accepted')
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('not_found', 'no such talk with this supervisor');
	ctx.note({ action: 'debrief.held', subject: 'debrief', subjectId: incidentId });
}

/**
 * Who supervises here, by name, without the actor; with the number they gave for work, which no other page shows to their colleagues:
 * whoever is with somebody in a crisis calls.
 */
export async function supervisorsHere(
	app: Pick<App, 'pools' | 'read'>,
	ctx: ReadContext
): Promise<{ id: string; name: string; number: string | null }[]> {
	const me = worksWithPeople(ctx.actor);
	const ids = (await supervisorIds(app, me.organizationId)).filter((id) => id !== me.personId);
	const cards = await cardsOf(ctx, ids);
	const numbers = await app.read(systemActor(me.organizationId, 'crisis.numbers'), 'work number', (all) =>
		workNumbersOf(all, ids)
	);
	return ids
		.flatMap((id) => {
			const card = cards.get(id);
			return card ? [{ id, name: card.preferredName, number: numbers.get(id) ?? null }] : [];
		})
		.toSorted((a, b) => a.name.localeCompare(b.name));
}

async function supervisorIds(app: Pick<App, 'pools'>, organizationId: string): Promise<string[]> {
	return [...(await membersOf(app, organizationId))].flatMap(([id, roles]) =>
		roles.includes('supervisor') ? [id] : []
	);
}

/** Those who are told of a crisis of this person: every supervisor whom the person has not shut out. */
export async function supervisorsFor(
	app: Pick<App, 'pools' | 'read'>,
	organizationId: string,
	personId: string
): Promise<string[]> {
	const ids = await supervisorIds(app, organizationId);
	const shut = await app.read(systemActor(organizationId, 'crisis.begun'), 'incident', (ctx) =>
		ctx.db
			.selectFrom('rights.closed')
			.select('worker_id')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute()
	);
	return ids.filter((id) => id !== personId && !shut.some((row) => row.worker_id === id));
}
