import { m } from '#paraglide/messages.js';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { COVER_NOW_DAYS, MOST_ABSENT_DAYS, overlap } from '../../cover.ts';
import { isWorker } from './is-worker.ts';
import { askWalks, writeDownWishes } from './ask-walks.ts';
import { offerStandIn } from './offer-stand-in.ts';

export interface NewAbsence {
	/** The actor when left out; a supervisor says it for a worker. */
	workerId?: string;
	from: Date;
	until: Date;
	words?: string;
	standIns?: string[];
	/** For system actors only (demo): who said it. */
	by?: string;
}

/**
 * A worker will be away, or is. Said by the worker or by a supervisor for them; nobody asks why. Everybody they walk with
 * is asked who may stand in, and whoever has chosen beforehand has answered already.
 */
export async function sayAbsence(ctx: WriteContext, absence: NewAbsence): Promise<{ id: string }> {
	const { actor, now } = ctx;
	const me = actor.kind === 'person' ? actor.personId : (absence.by ?? absence.workerId);
	const workerId = absence.workerId ?? me;
	const refused = new Refusal('not_found', 'may not say that this worker is away', {
		detail: { audit: { action: 'absence.said' } }
	});
	if (!me || !isId(workerId) || actor.kind === 'visitor') throw refused;
	if (actor.kind === 'person' && !hasRole(actor, 'supervisor')) {
		if (workerId !== actor.personId || !hasRole(actor, 'coach', 'peer')) throw refused;
	}
	if (!(await isWorker(ctx, workerId))) throw refused;
	const { from, until } = absence;
	const wrong = (words: string) =>
		new Refusal('invalid', 'not a time to be away', { fields: { untilDay: words } });
	if (until <= from) throw wrong(m.cover_error_order());
	if (until <= now) throw wrong(m.cover_error_past());
	if (until.getTime() - from.getTime() > MOST_ABSENT_DAYS * 86_400_000)
		throw wrong(m.cover_error_long({ days: MOST_ABSENT_DAYS }));
	if ((await openAbsences(ctx, workerId)).some((other) => overlap(other, { from, until })))
		throw new Refusal('invalid', 'away then already', { fields: { fromDay: m.cover_error_twice() } });
	const id = newId();
	await ctx.tx
		.insertInto('people.absences')
		.values({
			organization_id: actor.organizationId,
			id,
			worker_id: workerId,
			from_at: from,
			until_at: until,
			words: absence.words?.trim() || null,
			said_by: me,
			said_at: now
		})
		.execute();
	ctx.note({
		action: 'absence.said',
		subject: 'worker',
		subjectId: workerId,
		basis: workerId === me ? 'own' : 'role'
	});
	for (const standIn of absence.standIns ?? [])
		await offerStandIn(ctx, id, standIn, { quietly: true, by: me });
	await askWalks(ctx, id);
	await writeDownWishes(ctx, id);
	return { id };
}

/** "I need cover": from this moment, for some days; the supervisor sees it at once, and no reason with it. */
export async function needCoverNow(ctx: WriteContext, standIns: string[]): Promise<{ id: string }> {
	const until = new Date(ctx.now.getTime() + COVER_NOW_DAYS * 86_400_000);
	return sayAbsence(ctx, { from: ctx.now, until, standIns });
}

/** Back early, or called off: from this moment nobody covers. By the worker or a supervisor. */
export async function endAbsence(ctx: WriteContext, absenceId: string): Promise<void> {
	const ended = await ctx.tx
		.updateTable('people.absences')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', absenceId)
		.where('ended_at', 'is', null)
		.$if(ctx.actor.kind === 'person' && !hasRole(ctx.actor, 'supervisor'), (query) =>
			query.where('worker_id', '=', ctx.actor.kind === 'person' ? ctx.actor.personId : '')
		)
		.returning('worker_id')
		.executeTakeFirst();
	if (!ended)
		throw new Refusal('not_found', 'no such absence that this actor may end', {
			detail: { audit: { action: 'absence.ended' } }
		});
	ctx.note({ action: 'absence.ended', subject: 'worker', subjectId: ended.worker_id, basis: 'role' });
}

async function openAbsences(ctx: WriteContext, workerId: string): Promise<{ from: Date; until: Date }[]> {
	const rows = await ctx.tx
		.selectFrom('people.absences')
		.select(['from_at', 'until_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.where('until_at', '>', ctx.now)
		.execute();
	return rows.map((row) => ({ from: row.from_at, until: row.until_at }));
}
