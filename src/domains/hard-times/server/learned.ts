import { openRecord } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Learned, LearnedInput, LearnedPart } from '../hard-times.ts';
import { notThere, whose } from './own.ts';

const MOST = 100;
const place = (id: string) => `hard_times.learned.sealed/${id}`;

/** What the person wrote down, the latest first. */
export async function ownLearned(ctx: ReadContext): Promise<Learned[]> {
	return learnedOf(ctx, whose(ctx).personId);
}

/** What somebody opened to who walks with them. The look is noted. */
export async function openedLearnedOf(ctx: ReadContext, personId: string): Promise<Learned[]> {
	await openRecord(ctx, personId, 'person');
	return (await learnedOf(ctx, personId)).filter((one) => one.opened);
}

/** Writes one down, for the person alone. @throws Refusal too_many past {@link MOST} */
export async function addLearned(ctx: WriteContext, words: LearnedInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	if ((await ownLearned(ctx)).length >= MOST)
		throw new Refusal('too_many', `${MOST} are written down`, { fields: { before: m.learned_full() } });
	const id = newId();
	await ctx.tx
		.insertInto('hard_times.learned')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			made_at: ctx.now,
			opened: false,
			sealed: (await ctx.vault.of(personId)).sealJson(words, place(id))
		})
		.execute();
	noted(ctx, 'added', id);
}

/** Opens one to who walks with the person, or closes it again. */
export async function openLearned(ctx: WriteContext, id: string, open: boolean): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('hard_times.learned')
		.set({ opened: open })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	noted(ctx, open ? 'shown' : 'kept', id);
}

export async function removeLearned(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const gone = await ctx.tx
		.deleteFrom('hard_times.learned')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw notThere();
	noted(ctx, 'removed', id);
}

async function learnedOf(ctx: ReadContext, personId: string): Promise<Learned[]> {
	const rows = await ctx.db
		.selectFrom('hard_times.learned')
		.select(['id', 'made_at', 'opened', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('made_at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		madeAt: row.made_at,
		opened: row.opened,
		...vault.openJson<Record<LearnedPart, string>>(row.sealed, place(row.id))
	}));
}

function noted(ctx: WriteContext, what: string, id: string): void {
	const { personId } = whose(ctx);
	ctx.note({ action: `learned.${what}`, personId, subject: 'learned', subjectId: id, basis: 'self' });
}
