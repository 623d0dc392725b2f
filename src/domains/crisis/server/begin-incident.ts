import { basisHere, openRecord, organizationOf } from '#domains/people/server/people.ts';
import { makePromise } from '#domains/sessions/server/sessions.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import {
	FOLLOW_UPS,
	LINES,
	type BeginIncidentInput,
	type CloseIncidentInput,
	type StepInput
} from '../incidents.ts';
import { offerDebrief } from './debriefs.ts';
import { incidentById, type Incident } from './read-incidents.ts';

/**
 * A worker who walks with somebody begins the steps of the house. Supervisors are told at once. Begun twice, it is one.
 */
export async function beginIncident(
	ctx: WriteContext,
	personId: string,
	{ reason }: BeginIncidentInput
): Promise<{ id: string }> {
	await openRecord(ctx, personId, 'incident');
	const me = workerFor(ctx, personId);
	const open = await ctx.db
		.selectFrom('crisis.incidents')
		.select('id')
		.where('organization_id', '=', me.organizationId)
		.where('person_id', '=', personId)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	if (open) return open;
	const id = newId();
	const { protocol } = await organizationOf(ctx);
	const made = await ctx.tx
		.insertInto('crisis.incidents')
		.values({
			organization_id: me.organizationId,
			id,
			person_id: personId,
			worker_id: me.personId,
			reason,
			protocol_version: protocol?.version ?? 0,
			begun_at: ctx.now
		})
		.onConflict((on) => on.doNothing())
		.executeTakeFirst();
	// Two began it in the same second: the other one's stands, and the page shows it.
	if (!made.numInsertedOrUpdatedRows) return { id };
	await offerDebrief(ctx, id);
	noted(ctx, 'incident.begun', personId, id);
	await ctx.enqueue('crisis.begun', { personId, incidentId: id }, { key: `crisis.begun:${id}` });
	return { id };
}

/** One step is done, or was not possible and why. Said again, the last word counts. */
export async function recordStep(ctx: WriteContext, personId: string, input: StepInput): Promise<void> {
	await openRecord(ctx, personId, 'incident');
	const me = workerFor(ctx, personId);
	const incident = await openIncident(ctx, personId, input.incidentId);
	const step = incident.steps.find(({ key }) => key === input.step);
	if (!step) throw new Refusal('not_found', 'no such step of this protocol');
	const result = input.step !== 'call' && input.result === 'not_reached' ? 'done' : input.result;
	const line = input.step === 'call' && result !== 'not_possible' ? await lineCalled(ctx, input.line) : null;
	const why = result === 'not_possible' ? input.why! : null;
	const { act } = step;
	if (act && act.result === result && act.why === why && act.line === line) return;
	await ctx.tx
		.insertInto('crisis.incident_acts')
		.values({
			organization_id: me.organizationId,
			id: newId(),
			incident_id: incident.id,
			person_id: personId,
			by_id: me.personId,
			step: input.step,
			result,
			why,
			line,
			at: ctx.now
		})
		.execute();
	await offerDebrief(ctx, incident.id);
	noted(ctx, 'incident.stepped', personId, incident.id);
}

/**
 * It is over. Three looks stand on the closer's day from now on, as promises that the person reads too.
 * @throws Refusal invalid while a step has no answer
 */
export async function closeIncident(
	ctx: WriteContext,
	personId: string,
	input: CloseIncidentInput
): Promise<void> {
	const { timeZone } = await openRecord(ctx, personId, 'incident');
	const me = workerFor(ctx, personId);
	const incident = await openIncident(ctx, personId, input.incidentId);
	if (incident.steps.some(({ act }) => act === null))
		throw new Refusal('invalid', 'a step has no answer', { fields: { outcome: m.protocol_close_first() } });
	const today = Temporal.PlainDate.from(dayIn(timeZone, ctx.now));
	const words = [m.protocol_look_1(), m.protocol_look_3(), m.protocol_look_7()];
	const looks: string[] = [];
	for (const [at, days] of FOLLOW_UPS.entries())
		looks.push(
			(await makePromise(ctx, { personId, dueOn: today.add({ days }).toString(), words: words[at]! })).id
		);
	const done = await ctx.tx
		.updateTable('crisis.incidents')
		.set({ closed_at: ctx.now, closed_by: me.personId, outcome: input.outcome, follow_ups: looks })
		.where('organization_id', '=', me.organizationId)
		.where('id', '=', incident.id)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'closed by somebody else meanwhile');
	await offerDebrief(ctx, incident.id);
	noted(ctx, 'incident.closed', personId, incident.id);
}

/** A coach or peer, and not about themself: nobody leads themself through it. */
function workerFor(ctx: WriteContext, personId: string): PersonActor {
	const { actor } = ctx;
	if (actor.kind !== 'person' || actor.personId === personId || !hasRole(actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'no worker of this person', {
			detail: { audit: { action: 'incident.begun', personId } }
		});
	return actor;
}

async function openIncident(ctx: WriteContext, personId: string, id: string): Promise<Incident> {
	const incident = await incidentById(ctx, id);
	if (incident?.personId !== personId) throw new Refusal('not_found', 'no such incident');
	if (incident.closedAt) throw new Refusal('conflict', 'closed already');
	return incident;
}

/** A code of {@link LINES}, or a line that the house has now. */
async function lineCalled(ctx: WriteContext, line: string | undefined): Promise<string> {
	const ours = (await organizationOf(ctx)).crisisLines.map(({ id }) => id);
	if (line !== undefined && ([...LINES, ...ours] as string[]).includes(line)) return line;
	throw new Refusal('invalid', 'no such line', { fields: { line: m.protocol_line_needed() } });
}

function noted(
	ctx: WriteContext,
	action: 'incident.begun' | 'incident.stepped' | 'incident.closed',
	personId: string,
	id: string
): void {
	ctx.note({ action, personId, subject: 'incident', subjectId: id, basis: basisHere(ctx, personId) });
}
