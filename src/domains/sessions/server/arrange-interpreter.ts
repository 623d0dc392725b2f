/**
 * How an interpreter is there for one meeting. The person and whoever walks with them say it; the worker of a first talk, who does
 * not walk with them yet, by a code alone.
 */
import { openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { ArrangedInput } from '../interpreter.ts';
import type { Visit } from '../sessions.ts';
import { actorId, basisOf } from './actor.ts';
import { interpreterRow, needRow, setNeeded } from './carry-interpreter.ts';
import { arrangedPlace } from './places.ts';
import { findVisit } from './visits.ts';

/** This one meeting is with an interpreter, or without one, whatever is said for all. The person, or whoever walks with them. */
export async function changeForMeeting(ctx: WriteContext, visitId: string, needed: boolean): Promise<void> {
	const visit = await toCome(ctx, visitId);
	await openRecord(ctx, visit.personId, 'visit');
	const language =
		(await interpreterRow(ctx, visitId))?.language ?? (await needRow(ctx, visit.personId))?.language;
	if (!language)
		throw new Refusal('invalid', 'no language was said', { fields: { needed: m.interp_say_first() } });
	await setNeeded(ctx, visit, needed, language);
	noteOf(ctx, 'interpreter.meeting', visit);
}

/** How an interpreter is there for one meeting, or that nobody is yet. Whoever walks with the person, or meets them for a first talk. */
export async function arrangeInterpreter(
	ctx: WriteContext,
	{ visit: visitId, how, who }: ArrangedInput
): Promise<void> {
	const visit = await toCome(ctx, visitId);
	if (actorId(ctx) === visit.personId)
		throw new Refusal('forbidden', 'a worker arranges it', {
			detail: { audit: { action: 'interpreter.arranged', personId: visit.personId } }
		});
	const talk = isOwnTalk(ctx, visit);
	if (!talk) await openRecord(ctx, visit.personId, 'visit');
	if (talk && who) throw new Refusal('invalid', 'no words', { fields: { who: m.interp_talk_no_words() } });
	const done = await ctx.tx
		.updateTable('sessions.visit_interpreters')
		.set({
			arranged: how ?? null,
			sealed:
				how && who
					? (await ctx.vault.of(visit.personId)).sealJson({ words: who }, arrangedPlace(visitId))
					: null,
			changed_at: ctx.now,
			changed_by: actorId(ctx)
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visitId)
		.where('needed', '=', true)
		.executeTakeFirst();
	if (!done.numUpdatedRows)
		throw new Refusal('conflict', 'none is needed', { fields: { how: m.interp_not_needed() } });
	noteOf(ctx, 'interpreter.arranged', visit);
}

/** A first talk is its worker's by the talk itself. */
const isOwnTalk = (ctx: ReadContext, visit: Visit) =>
	visit.kind === 'first_talk' && visit.workerId === actorId(ctx);

async function toCome(ctx: ReadContext, visitId: string): Promise<Visit> {
	const visit = await findVisit(ctx, visitId);
	if (visit.state !== 'planned')
		throw new Refusal('conflict', 'the visit is not planned any more', {
			fields: { how: m.meeting_not_planned(), needed: m.meeting_not_planned() }
		});
	return visit;
}

const noteOf = (ctx: WriteContext, action: string, visit: Visit) =>
	ctx.note({
		action,
		personId: visit.personId,
		subject: 'visit',
		subjectId: visit.id,
		basis: isOwnTalk(ctx, visit) ? 'asked' : basisOf(ctx, visit.personId)
	});
