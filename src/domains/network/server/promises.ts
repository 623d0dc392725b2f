/** Promises of the person's own (map rows 2.4 and 11.9). The person alone writes; a consent shows one; a coach reads a missed one only where the person chose so. */
import type { Thing } from '#domains/consent/server/consent.ts';
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import type { IfMissed, OwnPromise } from '../promises.ts';
import { me, refusal } from './ties.ts';

const place = (id: string) => `network.promises.sealed/${id}`;
const DAY = 86_400_000;
/** How long a promise that was kept or let go is still shown. */
const SHOWN_DAYS = 14;

export interface NewPromise {
	words: string;
	byOn: string;
	ifMissed: IfMissed;
	missed: string;
}

export async function promiseMyself(ctx: WriteContext, made: NewPromise): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('network.promises')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			made_at: ctx.now,
			by_on: made.byOn,
			if_missed: made.ifMissed,
			sealed: vault.sealJson({ words: made.words, missed: made.missed }, place(id))
		})
		.execute();
	ctx.note({ action: 'promise.made', personId, subject: 'promise', subjectId: id, basis: 'self' });
	return { id };
}

/** The person says what became of it: kept, let go, or another day. */
export async function settleOwnPromise(
	ctx: WriteContext,
	{ id, as, byOn }: { id: string; as: 'kept' | 'let_go' | 'move'; byOn?: string }
): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const set =
		as === 'kept' ? { kept_at: ctx.now } : as === 'let_go' ? { let_go_at: ctx.now } : { by_on: byOn! };
	const done = await ctx.tx
		.updateTable('network.promises')
		.set(set)
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('kept_at', 'is', null)
		.where('let_go_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal(`promise.${as}`);
	ctx.note({ action: `promise.${as}`, personId, subject: 'promise', subjectId: id, basis: 'self' });
}

/** The person's own: open ones first, those settled within two weeks after them. */
export async function ownPromises(ctx: ReadContext): Promise<OwnPromise[]> {
	return promisesOf(ctx, me(ctx).personId);
}

/** Promises whose day has passed and of which the person wanted the coach to know. For who walks with them. */
export async function missedPromisesOf(ctx: ReadContext, personId: string): Promise<OwnPromise[]> {
	await openRecord(ctx, personId, 'own-promises');
	return (await promisesOf(ctx, personId)).filter(
		(one) => one.state === 'passed' && one.ifMissed === 'coach'
	);
}

/** Open promises, that one may share one by one. */
export async function promiseThings(ctx: ReadContext): Promise<Thing[]> {
	return (await ownPromises(ctx))
		.filter((one) => one.state === 'open' || one.state === 'passed')
		.map((one) => ({ kind: 'promise', id: one.id, words: one.words }));
}

/** Whatever of these promises the actor's walls let through. */
export async function promisesOf(ctx: ReadContext, personId: string): Promise<OwnPromise[]> {
	const rows = await ctx.db
		.selectFrom('network.promises')
		.select(['id', 'by_on', 'if_missed', 'sealed', 'kept_at', 'let_go_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('by_on')
		.execute();
	if (rows.length === 0) return [];
	const since = new Date(ctx.now.getTime() - SHOWN_DAYS * DAY);
	const today = dayIn((await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC', ctx.now);
	const vault = await ctx.vault.of(personId);
	return rows
		.filter((row) => (row.kept_at ?? row.let_go_at ?? ctx.now) > since)
		.map((row): OwnPromise => {
			const said = vault.openJson<{ words: string; missed: string }>(row.sealed, place(row.id));
			const open = row.by_on < today ? 'passed' : 'open';
			return {
				id: row.id,
				...said,
				byOn: row.by_on,
				ifMissed: row.if_missed as IfMissed,
				state: row.kept_at ? 'kept' : row.let_go_at ? 'let_go' : open
			};
		})
		.toSorted((a, b) => Number(settled(a)) - Number(settled(b)));
}

const settled = (one: OwnPromise) => one.state === 'kept' || one.state === 'let_go';
