import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { ChangeEventInput, EventFacts, EventInput } from '../events.ts';
import { momentsOf } from '../moments.ts';
import { eventsById } from './list-events.ts';
import { notThere, whoWrites } from './own.ts';

/**
 * Writes a new event, or a new version of one that is there; every version is kept.
 * @throws Refusal conflict when somebody else wrote one meanwhile, invalid for a day that is over or an event that was cancelled
 */
export async function writeEvent(
	ctx: WriteContext,
	input: EventInput | ChangeEventInput
): Promise<{ id: string }> {
	const { organizationId } = whoWrites(ctx.actor);
	const facts = factsOf(input);
	const { startsAt, overAt } = momentsOf(facts);
	if (overAt <= ctx.now)
		throw new Refusal('invalid', 'a time that is over', { fields: { day: m.events_day_over() } });
	const before = 'id' in input ? input : null;
	const id = before?.id ?? newId();
	const version = (before?.base ?? 0) + 1;
	const values = {
		version,
		title: facts.title,
		what: facts.what,
		place: facts.place,
		on_day: facts.day,
		starts: facts.starts,
		ends: facts.ends,
		timezone: facts.zone,
		starts_at: startsAt,
		over_at: overAt,
		cost: facts.cost,
		getting_there: facts.gettingThere,
		for_kids: facts.forKids,
		wheelchair: facts.wheelchair,
		places: facts.places,
		is_public: facts.isPublic,
		wants: facts.wants,
		driving: facts.driving,
		changed_at: ctx.now
	};
	if (before) await change(ctx, id, before.base, values);
	else
		await ctx.tx
			.insertInto('events.events')
			.values({ organization_id: organizationId, id, ...values })
			.execute();
	await keep(ctx, id, version, facts);
	ctx.note({ action: 'events.written', subject: 'events', subjectId: id, basis: 'role' });
	return { id };
}

/** It does not take place; why is said to everybody. A second time is no mistake, and changes nothing. */
export async function cancelEvent(
	ctx: WriteContext,
	{ id, why }: { id: string; why: string }
): Promise<void> {
	whoWrites(ctx.actor);
	const event = (await eventsById(ctx, [id])).get(id);
	if (!event) throw notThere();
	if (event.cancelledWhy === why) return;
	if (event.cancelledWhy !== null)
		throw new Refusal('conflict', 'cancelled already', { fields: { why: m.events_cancelled_already() } });
	await change(ctx, id, event.version, {
		version: event.version + 1,
		cancelled_why: why,
		cancelled_at: ctx.now,
		changed_at: ctx.now
	});
	await keep(ctx, id, event.version + 1, { cancelledWhy: why });
	ctx.note({ action: 'events.cancelled', subject: 'events', subjectId: id, basis: 'role' });
}

/** Who wrote what and when, the newest first. */
export interface EventVersion {
	version: number;
	at: Date;
	by: string;
	words: Partial<EventFacts> & { cancelledWhy?: string };
}

/** Every version of one event, for who writes events. */
export async function eventHistory(ctx: ReadContext, id: string): Promise<EventVersion[]> {
	const { organizationId } = whoWrites(ctx.actor);
	const rows = await ctx.db
		.selectFrom('events.versions')
		.select(['version', 'words', 'written_at', 'written_by'])
		.where('organization_id', '=', organizationId)
		.where('event_id', '=', id)
		.orderBy('version', 'desc')
		.execute();
	const cards = await cardsOf(ctx, [...new Set(rows.map((row) => row.written_by))]);
	return rows.map((row) => ({
		version: row.version,
		at: row.written_at,
		by: cards.get(row.written_by)?.preferredName ?? '–',
		words: row.words as EventVersion['words']
	}));
}

const factsOf = (input: EventInput): EventFacts => ({
	title: input.title,
	what: input.what,
	place: input.place,
	day: input.day,
	starts: input.starts,
	ends: input.ends ?? null,
	zone: input.zone,
	cost: input.cost,
	gettingThere: input.gettingThere,
	forKids: input.fits.includes('kids'),
	wheelchair: input.fits.includes('wheelchair'),
	places: input.places ?? null,
	isPublic: input.open,
	wants: input.wants,
	driving: input.driving
});

async function change(
	ctx: WriteContext,
	id: string,
	base: number,
	values: { version: number; changed_at: Date } & Record<string, unknown>
): Promise<void> {
	const { organizationId } = whoWrites(ctx.actor);
	const done = await ctx.tx
		.updateTable('events.events')
		.set(values)
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('version', '=', base)
		.where('cancelled_at', 'is', null)
		.executeTakeFirst();
	if (done.numUpdatedRows) return;
	const there = (await eventsById(ctx, [id])).get(id);
	if (!there) throw notThere();
	throw new Refusal('conflict', 'written or cancelled meanwhile');
}

/** The version as it is from now on, in the name of who wrote it. */
async function keep(
	ctx: WriteContext,
	id: string,
	version: number,
	words: EventVersion['words']
): Promise<void> {
	const { organizationId, personId } = whoWrites(ctx.actor);
	await ctx.tx
		.insertInto('events.versions')
		.values({
			organization_id: organizationId,
			event_id: id,
			version,
			words: JSON.stringify(words),
			written_at: ctx.now,
			written_by: personId
		})
		.execute();
}
