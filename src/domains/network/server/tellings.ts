/** An ally tells the coach something about the person. The person reads it at the same moment, word for word. */
import { cardsOf, caseloadOf, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { Telling } from '../passing.ts';
import { me, stillTied, tieWith } from './ties.ts';

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
