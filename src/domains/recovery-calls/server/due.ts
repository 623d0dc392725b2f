import { keptApart } from '#domains/matching/server/matching.ts';
import { basisHere, cardsOf, caseloadOf } from '#domains/people/server/people.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { dueCall, type DueCall } from '../rounds.ts';
import type { Voicemail } from '../recovery-calls.ts';
import { cardPlace, wishPlace } from './own.ts';
import { attemptsOf, callOf, callQuery, wishRows, type CallRow, type Wish } from './rows.ts';

/** What whoever calls reads of a person: no more than a call needs. */
export interface ToCall {
	personId: string;
	name: string;
	/** The caller walks with them: their page opens. */
	walks: boolean;
	language: 'en' | 'es';
	voicemail: Voicemail;
	timeZone: string;
	due: DueCall;
	/** Now is within the person's hours. */
	now: boolean;
}
/** The call that the actor has taken. */
export interface OwnCall {
	id: string;
	personId: string;
	takenAt: Date;
	walks: boolean;
	/** null: the person has switched the calls off meanwhile; nothing of them is shown any more. */
	told: { name: string; number: string; language: 'en' | 'es'; voicemail: Voicemail; attempt: number } | null;
}

/** Whom the actor may call today, those who can be called now first. Each look is noted. */
export async function callsToday(app: Pick<App, 'read'>, ctx: ReadContext): Promise<ToCall[]> {
	const { personId: me } = worksWithPeople(ctx.actor);
	const walked = new Set((await caseloadOf(ctx, me)).map(({ id }) => id));
	const today = await dueToday(app, ctx, me);
	const names = await namesOf(
		ctx,
		today.map(({ wish }) => wish),
		walked
	);
	return today
		.flatMap(({ wish, due }) => {
			const name = names.get(wish.personId);
			if (name === undefined) return [];
			noteLook(ctx, wish.personId, walked.has(wish.personId));
			return [
				{
					personId: wish.personId,
					name,
					walks: walked.has(wish.personId),
					language: wish.language,
					voicemail: wish.voicemail,
					timeZone: wish.timeZone,
					due,
					now: due.from <= ctx.now
				}
			];
		})
		.toSorted(
			(a, b) =>
				Number(b.now) - Number(a.now) ||
				(a.now
					? a.due.until.getTime() - b.due.until.getTime()
					: a.due.from.getTime() - b.due.from.getTime()) ||
				a.name.localeCompare(b.name)
		);
}

/** How many the actor could call now: a number, for which nobody's card is opened. */
export async function callsWaiting(app: Pick<App, 'read'>, ctx: ReadContext): Promise<number> {
	const { personId: me } = worksWithPeople(ctx.actor);
	return (await dueToday(app, ctx, me)).filter(({ due }) => due.from <= ctx.now).length;
}

/** Of everybody whom the actor may call: the call that is due today. */
async function dueToday(
	app: Pick<App, 'read'>,
	ctx: ReadContext,
	me: string
): Promise<{ wish: Wish; due: DueCall }[]> {
	const wishes = await mayCall(app, ctx, me, await wishRows(ctx));
	const made = await attemptsOf(
		ctx,
		wishes.map(({ personId }) => personId)
	);
	return wishes.flatMap((wish) => {
		const due = dueCall(wish, made.get(wish.personId) ?? [], ctx.now);
		return due ? [{ wish, due }] : [];
	});
}

/**
 * Of these wishes those of people whom the actor may call: not their own, and not of somebody with whom either side wants to have nothing
 * to do. Whoever walks with a person was not kept from them, and calls them.
 */
export async function mayCall(
	app: Pick<App, 'read'>,
	ctx: ReadContext,
	me: string,
	wishes: readonly Wish[]
): Promise<Wish[]> {
	const others = wishes.filter(({ personId }) => personId !== me);
	if (others.every(({ card }) => card === null)) return others;
	const walked = new Set((await caseloadOf(ctx, me)).map(({ id }) => id));
	const listed = others.filter(({ personId }) => !walked.has(personId)).map(({ personId }) => personId);
	const apart = await keptApart(app, ctx.actor.organizationId, me, listed);
	return others.filter(({ personId }) => !apart.has(personId));
}

/** The call that the actor has taken and not closed; null: none. */
export async function ownRecoveryCall(ctx: ReadContext): Promise<OwnCall | null> {
	const { personId: me } = worksWithPeople(ctx.actor);
	const row = await callQuery(ctx)
		.where('caller_id', '=', me)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	const call = callOf(row);
	const walks = (await caseloadOf(ctx, me)).some(({ id }) => id === call.personId);
	return {
		id: call.id,
		personId: call.personId,
		takenAt: call.takenAt,
		walks,
		told: await toldOf(ctx, call, walks)
	};
}

async function toldOf(ctx: ReadContext, call: CallRow, walks: boolean): Promise<OwnCall['told']> {
	const wish = (await wishRows(ctx, [call.personId]))[0];
	if (!wish || (!walks && !wish.card)) return null;
	noteLook(ctx, call.personId, walks);
	const { language, voicemail } = wish;
	const card = walks
		? {
				name: (await cardsOf(ctx, [call.personId])).get(call.personId)?.preferredName ?? '',
				number: (await ctx.vault.of(call.personId)).openJson<{ number: string }>(
					wish.sealed,
					wishPlace(call.personId)
				).number
			}
		: openCard(ctx, wish);
	return { ...card, language, voicemail, attempt: call.attempt };
}

/** First names: of whom the actor walks with from their record, of others from the card that they gave the callers. */
async function namesOf(
	ctx: ReadContext,
	wishes: readonly Wish[],
	walked: ReadonlySet<string>
): Promise<Map<string, string>> {
	const cards = await cardsOf(
		ctx,
		wishes.flatMap(({ personId }) => (walked.has(personId) ? [personId] : []))
	);
	return new Map(
		wishes.flatMap((wish): [string, string][] => {
			if (walked.has(wish.personId)) return [[wish.personId, cards.get(wish.personId)?.preferredName ?? '']];
			return wish.card ? [[wish.personId, openCard(ctx, wish).name]] : [];
		})
	);
}

const openCard = (ctx: ReadContext, wish: Wish) =>
	ctx.vault
		.ofRecoveryCall(wish.personId)
		.openJson<{ name: string; number: string }>(wish.card!, cardPlace(wish.personId));

function noteLook(ctx: ReadContext, personId: string, walks: boolean): void {
	ctx.note({
		action: 'recovery-call.opened',
		personId,
		subject: 'recovery-call',
		basis: walks ? basisHere(ctx, personId) : 'role'
	});
}
