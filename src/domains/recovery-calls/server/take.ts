import { basisHere, walksWith } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { dueCall } from '../rounds.ts';
import { notThere } from './own.ts';
import { attemptsOf, wishRows } from './rows.ts';
import { mayCall, ownRecoveryCall } from './due.ts';

/**
 * Takes the call that is due now. Two who take it at once: an index gives it to one, the other is told. Taking it again is no mistake.
 * @throws Refusal not_found, conflict when somebody has it, it is not the person's hour, or the actor is in another call
 */
export async function takeRecoveryCall(
	app: Pick<App, 'read'>,
	ctx: WriteContext,
	personId: string
): Promise<{ id: string }> {
	const { organizationId, personId: me } = worksWithPeople(ctx.actor);
	const mine = await ownRecoveryCall(ctx);
	if (mine?.personId === personId) return { id: mine.id };
	const wish = (await mayCall(app, ctx, me, await wishRows(ctx, [personId])))[0];
	if (!wish) throw notThere();
	const walks = await walksWith(ctx, me, personId);
	if (!walks && !wish.card) throw notThere();
	if (mine) throw told('own call first', m.rcalls_close_first());
	const due = dueCall(wish, (await attemptsOf(ctx, [personId])).get(personId) ?? [], ctx.now);
	if (!due) throw told('taken, or done', m.rcalls_taken());
	if (due.from > ctx.now) throw told('not their hours', m.rcalls_not_yet());
	const id = newId();
	const done = await ctx.tx
		.insertInto('recovery_calls.calls')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			caller_id: me,
			round_on: due.roundOn,
			attempt: due.attempt,
			by_callers: wish.card !== null,
			taken_at: ctx.now
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw told('taken in this moment', m.rcalls_taken());
	ctx.note({
		action: 'recovery-call.taken',
		personId,
		subject: 'recovery-call',
		subjectId: id,
		basis: walks ? basisHere(ctx, personId) : 'role'
	});
	return { id };
}

/** Gives a call back before anything came of it: others may take it. @throws Refusal not_found when the actor has it not (any more) */
export async function giveBackRecoveryCall(ctx: WriteContext, id: string): Promise<void> {
	const { organizationId, personId: me } = worksWithPeople(ctx.actor);
	const rows = await ctx.tx
		.deleteFrom('recovery_calls.calls')
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('caller_id', '=', me)
		.where('ended_at', 'is', null)
		.returning('person_id')
		.execute();
	if (rows.length === 0) throw notThere();
	for (const row of rows)
		ctx.note({
			action: 'recovery-call.given-back',
			personId: row.person_id,
			subject: 'recovery-call',
			subjectId: id,
			basis: 'role'
		});
}

const told = (why: string, words: string) => new Refusal('conflict', why, { fields: { personId: words } });
