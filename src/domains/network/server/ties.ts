/** Ties: made by an invitation, begun by the person, ended by either without a word of why. */
import { endConsentsBetween } from '#domains/consent/server/consent.ts';
import { cardsOf, invitationLabels } from '#domains/people/server/people.ts';
import type { PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { OwnTie, PastTie, Tie } from '../ties.ts';

/** How long the other one still reads that a connection has ended. */
const SAID_FOR_DAYS = 14;
const DAY = 86_400_000;

export function me(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	return ctx.actor;
}

/** Somebody came in with a participant's invitation. Twice is once; who is tied already stays tied as before. */
export async function tieCameIn(
	ctx: WriteContext,
	came: { invitationId: string; personId: string; allyId: string }
): Promise<void> {
	const id = newId();
	const made = await ctx.tx
		.insertInto('network.ties')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: came.personId,
			ally_id: came.allyId,
			invitation_id: came.invitationId,
			came_at: ctx.now
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows)
		ctx.note({
			action: 'tie.made',
			personId: came.personId,
			subject: 'tie',
			subjectId: id,
			basis: 'invitation'
		});
}

/** The participant's own ties that have not ended: who waits to be known first. */
export async function ownTies(ctx: ReadContext): Promise<OwnTie[]> {
	const rows = await ctx.db
		.selectFrom('network.ties')
		.select(['id', 'ally_id', 'invitation_id', 'came_at', 'started_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', me(ctx).personId)
		.where('ended_at', 'is', null)
		.orderBy('came_at')
		.execute();
	const labels = await invitationLabels(
		ctx,
		rows.map((row) => row.invitation_id)
	);
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.ally_id)
	);
	return rows
		.map((row) => ({
			id: row.id,
			allyId: row.ally_id,
			name: names.get(row.ally_id)?.preferredName ?? '',
			label: labels.get(row.invitation_id) ?? '',
			waiting: row.started_at === null,
			since: row.started_at ?? row.came_at
		}))
		.toSorted((a, b) => Number(b.waiting) - Number(a.waiting));
}

/** The actor's own ties that have ended, by whom they were with: their name is not the actor's to read any more. */
export async function pastTies(ctx: ReadContext): Promise<Map<string, PastTie>> {
	const rows = await ctx.db
		.selectFrom('network.ties')
		.select(['ally_id', 'invitation_id', 'started_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', me(ctx).personId)
		.where('ended_at', 'is not', null)
		.orderBy('came_at')
		.execute();
	const labels = await invitationLabels(
		ctx,
		rows.map((row) => row.invitation_id)
	);
	return new Map(
		rows.map((row) => [
			row.ally_id,
			{ label: labels.get(row.invitation_id) ?? '', begun: row.started_at !== null }
		])
	);
}

/** For the jobs that carry words from one record into the other: whether the two are tied still. */
export async function stillTied(ctx: ReadContext, personId: string, allyId: string): Promise<boolean> {
	const tie = await ctx.db
		.selectFrom('network.ties')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('ally_id', '=', allyId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return tie !== undefined;
}

/** Everybody who is tied to somebody now, as pairs of the person and their ally: for the house alone, which tells nobody. */
export async function tiedPairs(ctx: ReadContext): Promise<[string, string][]> {
	if (ctx.actor.kind !== 'system') throw new Refusal('not_found', 'for the house alone');
	const rows = await ctx.db
		.selectFrom('network.ties')
		.select(['person_id', 'ally_id'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('started_at', 'is not', null)
		.where('ended_at', 'is', null)
		.execute();
	return rows.map((row) => [row.person_id, row.ally_id]);
}

/** The people whose ally this actor is now. */
export async function tiesAsAlly(ctx: ReadContext): Promise<Tie[]> {
	const rows = await ctx.db
		.selectFrom('network.ties')
		.select(['id', 'person_id', 'started_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('ally_id', '=', me(ctx).personId)
		.where('started_at', 'is not', null)
		.where('ended_at', 'is', null)
		.orderBy('started_at')
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.person_id)
	);
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		name: names.get(row.person_id)?.preferredName ?? '',
		since: row.started_at!
	}));
}

/** The tie of this actor, as their ally, with somebody. Refuses when there is none now. */
export async function tieWith(ctx: ReadContext, personId: string, what: string): Promise<Tie> {
	const tie = (await tiesAsAlly(ctx)).find((one) => one.personId === personId);
	if (!tie) throw refusal(what);
	return tie;
}

/** The actor's own tie, as an ally, by its id: an ally's addresses name the tie, never whose record it is. */
export async function tieById(ctx: ReadContext, id: string, what: string): Promise<Tie> {
	const tie = (await tiesAsAlly(ctx)).find((one) => one.id === id);
	if (!tie) throw refusal(what);
	return tie;
}

/** "Yes, that is them": from now on the ally sees the tie. The person alone. */
export async function beginTie(ctx: WriteContext, id: string): Promise<void> {
	const done = await ctx.tx
		.updateTable('network.ties')
		.set({ started_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('person_id', '=', me(ctx).personId)
		.where('started_at', 'is', null)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal('tie.begun');
	// An ally who works here stands in for nobody's worker with the one they are close to.
	await ctx.enqueue('stand-ins.part', {});
	ctx.note({
		action: 'tie.begun',
		personId: me(ctx).personId,
		subject: 'tie',
		subjectId: id,
		basis: 'self'
	});
}

/** Either ends it, at once, and with it every consent between the two. The other is told that it has ended, not by whom and not why. */
export async function endTie(ctx: WriteContext, id: string): Promise<{ begun: boolean }> {
	const actor = me(ctx);
	const ended = await ctx.tx
		.updateTable('network.ties')
		.set({ ended_at: ctx.now, ended_by: actor.personId })
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', id)
		.where((eb) => eb.or([eb('person_id', '=', actor.personId), eb('ally_id', '=', actor.personId)]))
		.where('ended_at', 'is', null)
		.returning(['person_id', 'ally_id', 'started_at'])
		.executeTakeFirst();
	if (!ended) throw refusal('tie.ended');
	await endConsentsBetween(ctx, ended.person_id, ended.ally_id);
	ctx.note({
		action: 'tie.ended',
		personId: ended.person_id,
		subject: 'tie',
		subjectId: id,
		basis: ended.person_id === actor.personId ? 'self' : 'tie'
	});
	return { begun: ended.started_at !== null };
}

/** How many connections the other side has ended lately: "you are no longer connected", and nothing else. */
export async function endedLately(ctx: ReadContext, as: 'person' | 'ally'): Promise<number> {
	const rows = await ctx.db
		.selectFrom('network.ties')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where(as === 'person' ? 'person_id' : 'ally_id', '=', me(ctx).personId)
		.where('started_at', 'is not', null)
		.where('ended_at', '>', new Date(ctx.now.getTime() - SAID_FOR_DAYS * DAY))
		.where('ended_by', '<>', me(ctx).personId)
		.execute();
	return rows.length;
}

export function refusal(action: string): Refusal {
	return new Refusal('not_found', 'no such tie of this actor', { detail: { audit: { action } } });
}
