/** Whether, whom and what to tell (map row 18.3): the actor's own. A coach reads one only while the person says so. */
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { EMPTY, type TellTopic, type TellWho, type ToTell, type ToTellWords } from '../to-tell.ts';
import { me, refusal } from './ties.ts';

const place = (id: string) => `network.to_tell.sealed/${id}`;

/** Begins one: whom it is about, and nothing else yet. */
export async function beginToTell(
	ctx: WriteContext,
	{ who, name, asWorker }: { who: TellWho; name: string; asWorker: boolean }
): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('network.to_tell')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			as_worker: asWorker,
			made_at: ctx.now,
			changed_at: ctx.now,
			sealed: vault.sealJson({ ...EMPTY, who, name }, place(id))
		})
		.execute();
	return { id };
}

/** The actor's own, as a worker or as a participant; the newest first. */
export async function ownToTell(ctx: ReadContext, asWorker: boolean): Promise<ToTell[]> {
	return rowsOf(ctx, { asWorker });
}

export async function toTellById(ctx: ReadContext, id: string, asWorker: boolean): Promise<ToTell> {
	const [one] = isId(id) ? await rowsOf(ctx, { asWorker, id }) : [];
	if (!one) throw refusal('to-tell.read');
	return one;
}

async function rowsOf(ctx: ReadContext, which: { asWorker: boolean; id?: string }): Promise<ToTell[]> {
	const { personId, organizationId } = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.to_tell')
		.select(['id', 'state', 'look_again_on', 'with_coach', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('as_worker', '=', which.asWorker)
		.$if(which.id !== undefined, (query) => query.where('id', '=', which.id!))
		.orderBy('made_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		...vault.openJson<ToTellWords>(row.sealed, place(row.id)),
		state: row.state as ToTell['state'],
		lookAgainOn: row.look_again_on,
		withCoach: row.with_coach
	}));
}

/** Writes what is given; what is not given stays. */
export async function saveToTell(
	ctx: WriteContext,
	asWorker: boolean,
	{ id, ...words }: { id: string } & Partial<ToTellWords>
): Promise<void> {
	const { personId } = me(ctx);
	const was = await toTellById(ctx, id, asWorker);
	const { id: _id, state: _state, lookAgainOn: _day, withCoach: _coach, ...kept } = was;
	const vault = await ctx.vault.of(personId);
	await change(ctx, asWorker, id, { sealed: vault.sealJson({ ...kept, ...words }, place(id)) });
}

/** Thinking about it, not now (until a day, or until I say so), or told, with how it went. */
export async function settleToTell(
	ctx: WriteContext,
	asWorker: boolean,
	{ id, as, lookAgainOn }: { id: string; as: ToTell['state']; lookAgainOn?: string }
): Promise<void> {
	await change(ctx, asWorker, id, {
		state: as,
		look_again_on: as === 'not_now' ? (lookAgainOn ?? null) : null,
		// What is told or waits is no topic any more.
		...(as === 'thinking' ? {} : { with_coach: false })
	});
}

/** The coach may see it as a topic of the next talk, or no longer. A participant's alone. */
export async function shareToTell(
	ctx: WriteContext,
	{ id, withCoach }: { id: string; withCoach: boolean }
): Promise<void> {
	await change(ctx, false, id, { with_coach: withCoach });
	const { personId } = me(ctx);
	ctx.note({
		action: withCoach ? 'to-tell.shared' : 'to-tell.unshared',
		personId,
		subject: 'to-tell',
		subjectId: id,
		basis: 'self'
	});
}

export async function removeToTell(ctx: WriteContext, asWorker: boolean, id: string): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const gone = await ctx.tx
		.deleteFrom('network.to_tell')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('as_worker', '=', asWorker)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw refusal('to-tell.removed');
}

/** Topics that the person wants to talk about. For who walks with them, and for the person as the coach sees them. */
export async function tellTopicsOf(ctx: ReadContext, personId: string): Promise<TellTopic[]> {
	await openRecord(ctx, personId, 'review');
	const rows = await ctx.db
		.selectFrom('network.to_tell')
		.select(['id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('with_coach', '=', true)
		.orderBy('made_at')
		.execute();
	if (rows.length === 0) return [];
	if (me(ctx).personId !== personId)
		ctx.note({ action: 'to-tell.opened', personId, subject: 'to-tell', basis: basisHere(ctx, personId) });
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => {
		const { who, name, hope, say, leave, begin } = vault.openJson<ToTellWords>(row.sealed, place(row.id));
		return { id: row.id, who, name, hope, say, leave, begin };
	});
}

async function change(
	ctx: WriteContext,
	asWorker: boolean,
	id: string,
	set: { sealed?: Buffer; state?: string; look_again_on?: string | null; with_coach?: boolean }
): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const done = await ctx.tx
		.updateTable('network.to_tell')
		.set({ ...set, changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('as_worker', '=', asWorker)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal('to-tell.changed');
}
