import { basisHere, walksWith } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { moodOf, outcomeOf, type EndInput } from '../recovery-calls.ts';
import { notThere, saidPlace } from './own.ts';
import { callOf, callQuery, wishRows } from './rows.ts';

/**
 * How a call went, in one tap, and one line if there is one. Its contact is written afterwards (`settleCalls`). A person who switched the
 * calls off meanwhile was called all the same: it is kept.
 * @throws Refusal not_found for a call that is not the actor's, conflict when it was closed with something else
 */
export async function endRecoveryCall(ctx: WriteContext, input: EndInput): Promise<{ mood: string | null }> {
	const { organizationId, personId: me } = worksWithPeople(ctx.actor);
	const row = await callQuery(ctx).where('id', '=', input.id).where('caller_id', '=', me).executeTakeFirst();
	if (!row) throw notThere();
	const call = callOf(row);
	const [outcome, mood] = [outcomeOf(input.how), moodOf(input.how)];
	if (call.endedAt) {
		if (call.outcome === outcome) return { mood };
		throw new Refusal('conflict', 'closed already', { fields: { how: m.rcalls_closed_already() } });
	}
	const wish = (await wishRows(ctx, [call.personId]))[0];
	if (outcome === 'voicemail' && wish?.voicemail === 'no')
		throw new Refusal('invalid', 'no voicemail', { fields: { how: m.rcalls_no_voicemail() } });
	const done = await ctx.tx
		.updateTable('recovery_calls.calls')
		.set({ ended_at: ctx.now, outcome })
		.where('organization_id', '=', organizationId)
		.where('id', '=', call.id)
		.where('caller_id', '=', me)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'closed in this moment');
	const walks = await walksWith(ctx, me, call.personId);
	if (mood || input.line)
		await keepSaid(ctx, { id: call.id, personId: call.personId, me, mood, line: input.line, walks });
	ctx.note({
		action: 'recovery-call.closed',
		personId: call.personId,
		subject: 'recovery-call',
		subjectId: call.id,
		basis: walks ? basisHere(ctx, call.personId) : 'role'
	});
	return { mood };
}

interface Said {
	id: string;
	personId: string;
	me: string;
	mood: string | null;
	line: string;
	walks: boolean;
}

/** A caller who does not read the record has not its key either: their line is sealed with one of the call's own. */
async function keepSaid(ctx: WriteContext, { id, personId, me, mood, line, walks }: Said): Promise<void> {
	const vault = !line ? null : walks ? await ctx.vault.of(personId) : ctx.vault.ofRecoveryCall(id);
	await ctx.tx
		.insertInto('recovery_calls.said')
		.values({
			organization_id: ctx.actor.organizationId,
			call_id: id,
			person_id: personId,
			caller_id: me,
			mood,
			sealed: vault ? vault.sealJson({ line }, saidPlace(id)) : null,
			sealed_with: vault ? (walks ? 'person' : 'call') : null
		})
		.execute();
}
