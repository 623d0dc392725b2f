/** An ally tells the coach something about the person. The person reads it at the same moment, word for word. */
import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Telling } from '../passing.ts';
import { me, stillTied, tieWith } from './ties.ts';

const DAY = 86_400_000;
const TELLS_A_DAY = 3;
const tellPlace = (id: string) => `network.tells.words/${id}`;
const saidPlace = (id: string) => `network.tellings.said/${id}`;

export async function tellCoach(
	ctx: WriteContext,
	tell: { personId: string; words: string }
): Promise<{ id: string }> {
	const ally = me(ctx);
	await tieWith(ctx, tell.personId, 'coach.told');
	const today = await ctx.db
		.selectFrom('network.tells')
		.select('id')
		.where('organization_id', '=', ally.organizationId)
		.where('person_id', '=', ally.personId)
		.where('at', '>', new Date(ctx.now.getTime() - DAY))
		.execute();
	if (today.length >= TELLS_A_DAY)
		throw new Refusal('too_many', 'enough for a day', { fields: { words: m.net_tell_enough() } });
	const id = newId();
	await ctx.tx
		.insertInto('network.tells')
		.values({
			organization_id: ally.organizationId,
			id,
			person_id: ally.personId,
			about_id: tell.personId,
			at: ctx.now,
			words: (await ctx.vault.of(ally.personId)).seal(tell.words, tellPlace(id))
		})
		.execute();
	ctx.note({
		action: 'coach.told',
		personId: tell.personId,
		subject: 'telling',
		subjectId: id,
		basis: 'tie'
	});
	await ctx.enqueue('coach.told', { tellId: id });
	return { id };
}

/** What was told about this person, newest first: for the person, and for who walks with them. */
export async function tellingsOf(ctx: ReadContext, personId: string, sinceDays = 30): Promise<Telling[]> {
	await openRecord(ctx, personId, 'tellings');
	const rows = await ctx.db
		.selectFrom('network.tellings')
		.select(['id', 'at', 'said'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('at', '>', new Date(ctx.now.getTime() - sinceDays * DAY))
		.orderBy('at', 'desc')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	return rows.map(({ id, at, said }) => ({
		id,
		at,
		...vault.openJson<{ name: string; words: string }>(said, saidPlace(id))
	}));
}

/** The job: from the ally's record into the person's. A tie that has ended meanwhile carries nothing. */
export async function carryTelling(ctx: WriteContext, id: string): Promise<void> {
	const organizationId = ctx.actor.organizationId;
	const row = await ctx.db
		.selectFrom('network.tells')
		.select(['person_id', 'about_id', 'at', 'words'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row || !(await stillTied(ctx, row.about_id, row.person_id))) return;
	const name = (await cardsOf(ctx, [row.person_id])).get(row.person_id)?.preferredName ?? '';
	const words = (await ctx.vault.of(row.person_id)).open(row.words, tellPlace(id));
	await ctx.tx
		.insertInto('network.tellings')
		.values({
			organization_id: organizationId,
			id,
			person_id: row.about_id,
			from_id: row.person_id,
			at: row.at,
			said: (await ctx.vault.of(row.about_id)).sealJson({ name, words }, saidPlace(id))
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
