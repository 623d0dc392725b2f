/**
 * First talks of matching in the calendars of both. They stand there from the moment both have agreed; whatever else becomes
 * of a talk is told by matching as the job `first-talk.changed`, and the calendar follows.
 */
import { agreeTalk } from '#domains/matching/server/matching.ts';
import { TALK_MINUTES, type MeetWay } from '#domains/matching/matching.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Visit, Way } from '../sessions.ts';
import { actorId } from './actor.ts';
import { carryNeed } from './carry-interpreter.ts';
import { visitColumns, visitOf } from './rows.ts';
import { oneAtATime, takeTime } from './taken.ts';
import { setState } from './visits.ts';
import { shownInstant } from './when.ts';

const WAY: Record<MeetWay, Way> = { 'in-person': 'in_person', call: 'phone', video: 'video', text: 'other' };

/** A time of the form, in the zone of whoever typed it: one that a clock shows, to come, and within two months. */
export function talkTime(at: string, timeZone: string, now: Date): Date {
	const [date, time] = at.split('T') as [string, string];
	const starts = shownInstant(date, time, timeZone, 'at');
	const days = (starts.getTime() - now.getTime()) / 86_400_000;
	if (days <= 0 || days > 60)
		throw new Refusal('invalid', 'not in the next two months', { fields: { at: m.match_time_range() } });
	return starts;
}

/** Says yes to the time that the other one proposed; refused where the worker's time is taken then. */
export async function agreeFirstTalk(ctx: WriteContext, talkId: string): Promise<void> {
	const talk = await agreeTalk(ctx, talkId);
	if (talk.startsAt <= ctx.now)
		throw new Refusal('conflict', 'the time has passed', { fields: { at: m.match_time_range() } });
	await oneAtATime(ctx, talk.workerId);
	const id = newId();
	await ctx.tx
		.insertInto('sessions.visits')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			talk_id: talk.id,
			person_id: talk.personId,
			worker_id: talk.workerId,
			kind: 'first_talk',
			way: WAY[talk.way],
			starts_at: talk.startsAt,
			time_zone: await ownZone(ctx),
			minutes: TALK_MINUTES,
			created_at: ctx.now,
			created_by: actorId(ctx),
			changed_at: ctx.now,
			changed_by: actorId(ctx)
		})
		.execute();
	if (!(await takeTime(ctx, { id, workerId: talk.workerId, startsAt: talk.startsAt, minutes: TALK_MINUTES })))
		throw new Refusal('conflict', 'the time is taken', { fields: { at: m.match_time_taken() } });
	await carryNeed(ctx, { id, personId: talk.personId });
	ctx.note({
		action: 'visit.planned',
		personId: talk.personId,
		subject: 'visit',
		subjectId: id,
		basis: 'asked'
	});
}

/** The zone of whoever says yes: neither may read the other's record yet. */
async function ownZone(ctx: ReadContext): Promise<string> {
	const row = await ctx.db
		.selectFrom('people.persons')
		.select('time_zone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', ctx.actor.kind === 'person' ? ctx.actor.personId : '')
		.executeTakeFirstOrThrow();
	return row.time_zone;
}

/** The first talks of the actor that stand in the calendars, by the talk: on either side. */
export async function plannedTalks(ctx: ReadContext): Promise<Map<string, Visit>> {
	const rows = await ctx.db
		.selectFrom('sessions.visits')
		.select([...visitColumns, 'talk_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('kind', '=', 'first_talk')
		.where('state', '=', 'planned')
		.where((eb) => {
			const me = ctx.actor.kind === 'person' ? ctx.actor.personId : '';
			return eb.or([eb('person_id', '=', me), eb('worker_id', '=', me)]);
		})
		.execute();
	return new Map(rows.map((row) => [row.talk_id!, visitOf(row)]));
}

/** What stands in the calendars for a talk that was moved, passed, or held, follows it. Run twice, it changes nothing. */
export async function followTalk(ctx: WriteContext, talkId: string): Promise<void> {
	const { organizationId } = ctx.actor;
	const talk = await ctx.tx
		.selectFrom('matching.talks')
		.select(['state', 'starts_at'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', talkId)
		.executeTakeFirst();
	const rows = await ctx.tx
		.selectFrom('sessions.visits')
		.select(visitColumns)
		.where('organization_id', '=', organizationId)
		.where('talk_id', '=', talkId)
		.where('state', '=', 'planned')
		.execute();
	for (const visit of rows.map(visitOf)) {
		const same = talk?.starts_at.getTime() === visit.startsAt.getTime();
		if (talk?.state === 'agreed' && same) continue;
		await setState(ctx, visit, talk?.state === 'held' && same ? 'held' : 'cancelled');
	}
}
