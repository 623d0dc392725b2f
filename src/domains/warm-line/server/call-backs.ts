import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { MOST_TRIES, type BackInput, type PromiseInput } from '../warm-line.ts';
import { ownCall } from './calls.ts';
import { backPlace, lineChanged, notThere } from './own.ts';
import { lineSettings } from './settings.ts';

export interface CallBack {
	id: string;
	ownerId: string;
	owner: string;
	mine: boolean;
	dueAt: Date;
	late: boolean;
	tries: number;
	/** Whom to call and what about: for who owns the promise alone. */
	told: { name: string; number: string; about: string; voicemail: boolean } | null;
}

/** The promises that are open, the nearest first. Who wants a number takes the promise over first. */
export async function openCallBacks(ctx: ReadContext): Promise<CallBack[]> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const rows = await ctx.db
		.selectFrom('warm_line.call_backs')
		.select(['id', 'owner_id', 'due_at', 'tries', 'voicemail', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('done_at', 'is', null)
		.orderBy('due_at')
		.orderBy('id')
		.execute();
	const cards = await cardsOf(
		ctx,
		rows.map((row) => row.owner_id)
	);
	return rows.map((row) => ({
		id: row.id,
		ownerId: row.owner_id,
		owner: cards.get(row.owner_id)?.preferredName ?? '–',
		mine: row.owner_id === personId,
		dueAt: row.due_at,
		late: row.due_at <= ctx.now,
		tries: row.tries,
		told:
			row.owner_id === personId && row.sealed
				? {
						...ctx.vault
							.ofCall(row.id)
							.openJson<{ name: string; number: string; about: string }>(row.sealed, backPlace(row.id)),
						voicemail: row.voicemail
					}
				: null
	}));
}

/** "We call you back": from now on it is the actor's own, with a clock. Of the call they are in, where there is one. */
export async function promiseCallBack(ctx: WriteContext, input: PromiseInput): Promise<{ id: string }> {
	return promiseFor(ctx, worksWithPeople(ctx.actor).personId, input);
}

/** The promise that stands for a call, where there is one. */
export async function openPromiseOf(ctx: ReadContext, callId: string): Promise<string | null> {
	const row = await ctx.db
		.selectFrom('warm_line.call_backs')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('call_id', '=', callId)
		.where('done_at', 'is', null)
		.executeTakeFirst();
	return row?.id ?? null;
}

/** As {@link promiseCallBack}, owned by `ownerId`. */
export async function promiseFor(
	ctx: WriteContext,
	ownerId: string,
	said: PromiseInput
): Promise<{ id: string }> {
	worksWithPeople(ctx.actor);
	const { minutes } = await mustBeSetUp(ctx);
	const callId = (await ownCall(ctx))?.id ?? null;
	return savePromise(ctx, { ownerId, callId, dueAt: inMinutes(ctx, minutes), said, basis: 'role' });
}

interface Promised {
	ownerId: string;
	callId: string | null;
	dueAt: Date;
	said: PromiseInput;
	basis: 'role' | 'system';
}

/** Writes a promise down. Who may make one is asked by who calls this. */
export async function savePromise(
	ctx: WriteContext,
	{ ownerId, callId, dueAt, said, basis }: Promised
): Promise<{ id: string }> {
	const id = newId();
	const { voicemail, name, number, about } = said;
	await ctx.tx
		.insertInto('warm_line.call_backs')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			call_id: callId,
			owner_id: ownerId,
			promised_at: ctx.now,
			due_at: dueAt,
			voicemail,
			sealed: ctx.vault.ofCall(id).sealJson({ name, number, about }, backPlace(id))
		})
		.execute();
	ctx.note({ action: 'line.call-back-promised', subject: 'call-back', subjectId: id, basis });
	lineChanged(ctx);
	return { id };
}

/**
 * Takes a promise over, or says what came of the call. With its end the name and the number are forgotten.
 * @throws Refusal not_found for what is done already, or is somebody else's; conflict when somebody else was faster
 */
export async function changeCallBack(ctx: WriteContext, { id, act }: BackInput): Promise<void> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const row = await ctx.db
		.selectFrom('warm_line.call_backs')
		.select(['owner_id', 'tries'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('done_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw notThere();
	const mine = row.owner_id === personId;
	if (act === 'take' ? mine : !mine) {
		if (act === 'take') return;
		throw notThere();
	}
	const done = { outcome: act, done_at: ctx.now, sealed: null };
	if (act === 'take') await change(ctx, id, row, { owner_id: personId });
	else if (act !== 'no-answer') await change(ctx, id, row, done);
	else {
		const tries = row.tries + 1;
		const { minutes } = await mustBeSetUp(ctx);
		await change(
			ctx,
			id,
			row,
			tries >= MOST_TRIES ? { ...done, tries } : { tries, due_at: inMinutes(ctx, minutes) }
		);
	}
	ctx.note({ action: `line.call-back-${act}`, subject: 'call-back', subjectId: id, basis: 'role' });
	lineChanged(ctx);
}

async function change(
	ctx: WriteContext,
	id: string,
	seen: { owner_id: string; tries: number },
	values: Record<string, unknown>
): Promise<void> {
	const done = await ctx.tx
		.updateTable('warm_line.call_backs')
		.set(values)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('owner_id', '=', seen.owner_id)
		.where('tries', '=', seen.tries)
		.where('done_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'changed meanwhile');
}

async function mustBeSetUp(ctx: ReadContext): Promise<{ minutes: number }> {
	const settings = await lineSettings(ctx);
	if (!settings) throw new Refusal('conflict', 'no line yet', { fields: { number: m.line_not_set_up() } });
	return settings;
}

const inMinutes = (ctx: ReadContext, minutes: number) => new Date(ctx.now.getTime() + minutes * 60_000);
