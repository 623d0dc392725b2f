/** An ally tells the coach something about the person. The person reads it at the same moment, word for word. */
import { cardsOf, caseloadOf, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Telling } from '../passing.ts';
import { mutedByMe } from './mutes.ts';
import { me, refusal, stillTied, tieWith } from './ties.ts';

const DAY = 86_400_000;
const TELLS_A_DAY = 3;
/** So long a telling stands on the person's page. */
const READ_BACK_DAYS = 30;
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
export async function tellingsOf(
	ctx: ReadContext,
	personId: string,
	sinceDays = READ_BACK_DAYS
): Promise<Telling[]> {
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

/**
 * What the person's first page says of it, of the last days: not of whom they muted, nor what they put away. All of it stays
 * in the record, and before who walks with them.
 */
export async function tellingsToday(ctx: ReadContext, sinceDays: number): Promise<Telling[]> {
	const { personId, organizationId } = me(ctx);
	const all = await tellingsOf(ctx, personId, sinceDays);
	if (all.length === 0) return [];
	const muted = await mutedByMe(ctx);
	const rows = await ctx.db
		.selectFrom('network.tellings')
		.select(['id', 'from_id'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('put_away_at', 'is', null)
		.execute();
	const shown = new Set(rows.filter((row) => !muted.has(row.from_id)).map((row) => row.id));
	return all.filter((one) => shown.has(one.id));
}

/** The person has read it and wants it off their first page. Nobody is told. */
export async function putTellingAway(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const done = await ctx.tx
		.updateTable('network.tellings')
		.set({ put_away_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal('telling.put-away');
	ctx.note({ action: 'telling.put-away', personId, subject: 'telling', subjectId: id, basis: 'self' });
}

/** People the actor walks with about whom an ally told something that the actor has not read yet, the newest first. */
export async function unreadTellings(
	ctx: ReadContext
): Promise<{ personId: string; name: string; at: Date }[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person') return [];
	const caseload = new Map((await caseloadOf(ctx, actor.personId)).map((person) => [person.id, person]));
	if (caseload.size === 0) return [];
	const rows = await ctx.db
		.selectFrom('network.tellings as t')
		.select((eb) => ['t.person_id', eb.fn.max('t.at').as('at')])
		.where('t.organization_id', '=', actor.organizationId)
		.where('t.person_id', 'in', [...caseload.keys()])
		.where('t.at', '>', new Date(ctx.now.getTime() - READ_BACK_DAYS * DAY))
		// Whoever opens the page that shows it leaves this row in the audit.
		.where(({ not, exists, selectFrom, fn, ref }) =>
			not(
				exists(
					selectFrom('audit.entries as e')
						.select('e.id')
						.where('e.organization_id', '=', actor.organizationId)
						.where('e.actor_id', '=', actor.personId)
						.whereRef('e.person_id', '=', 't.person_id')
						.where('e.action', '=', 'tellings.opened')
						.where('e.outcome', '=', 'done')
						.where('e.at', '>', fn.coalesce(ref('t.carried_at'), ref('t.at')))
				)
			)
		)
		.groupBy('t.person_id')
		.orderBy('at', 'desc')
		.execute();
	return rows.map((row) => {
		ctx.note({ action: 'my-day.opened', personId: row.person_id, basis: 'walks-with' });
		return { personId: row.person_id, name: caseload.get(row.person_id)!.preferredName, at: row.at };
	});
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
			carried_at: ctx.now,
			said: (await ctx.vault.of(row.about_id)).sealJson({ name, words }, saidPlace(id))
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
