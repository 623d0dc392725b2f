import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import type { EventSeen, GoInput, OwnGoing } from '../events.ts';
import { eventsById } from './list-events.ts';
import { goingPlace, notThere, whoGoing } from './own.ts';

/** An event that one can still say something about: not over, not cancelled. @throws Refusal not_found, conflict */
export async function openEvent(ctx: ReadContext, id: string): Promise<EventSeen> {
	const event = (await eventsById(ctx, [id])).get(id);
	if (!event) throw notThere();
	if (event.cancelledWhy !== null || event.overAt <= ctx.now)
		throw new Refusal('conflict', 'cancelled, or over');
	return event;
}

/**
 * Whether there is a place left for this person. The system counts, for nobody else can. Two who take the last place in the
 * same moment both get it: an extra chair does less harm than a lock that everybody waits for.
 */
export async function hasRoom(app: Pick<App, 'read'>, actor: PersonActor, eventId: string): Promise<boolean> {
	return app.read(systemActor(actor.organizationId, 'room at an event'), 'events', async (ctx) => {
		const row = await ctx.db
			.selectFrom('events.events as e')
			.leftJoin('events.goings as g', (join) =>
				join
					.onRef('g.organization_id', '=', 'e.organization_id')
					.onRef('g.event_id', '=', 'e.id')
					.on('g.person_id', '!=', actor.personId)
			)
			.select((eb) => ['e.places', eb.fn.count<string>('g.id').as('count')])
			.where('e.organization_id', '=', actor.organizationId)
			.where('e.id', '=', eventId)
			.groupBy('e.places')
			.executeTakeFirst();
		return !row || row.places === null || Number(row.count) < row.places;
	});
}

/**
 * "I am going", with what others may see of it: by itself nothing but one more in the count. Said again, it is what was said
 * last.
 * @param room from {@link hasRoom}
 */
export async function sayGoing(ctx: WriteContext, input: GoInput, room: boolean): Promise<void> {
	const { personId, organizationId } = whoGoing(ctx);
	await openEvent(ctx, input.id);
	const before = await rowOf(ctx, input.id);
	if (!before && !room) throw new Refusal('invalid', 'full', { fields: { show: m.events_full() } });
	const id = before?.id ?? newId();
	const shown = input.show === 'name';
	const vault = await ctx.vault.of(personId);
	const said = {
		shown,
		told_staff: input.staff,
		said_at: ctx.now,
		// What is shown to nobody is not kept.
		sealed: vault.sealJson(
			{ name: shown || input.staff ? input.name : '', word: shown ? input.word : '' },
			goingPlace(id)
		)
	};
	await ctx.tx
		.insertInto('events.goings')
		.values({ organization_id: organizationId, id, person_id: personId, event_id: input.id, ...said })
		.onConflict((on) => on.columns(['organization_id', 'event_id', 'person_id']).doUpdateSet(said))
		.execute();
	ctx.note({ action: 'going.said', personId, subject: 'going', subjectId: id, basis: 'self' });
}

/** Takes it back at once: the row is gone, and whoever looks next sees no name. A second time is no mistake. */
export async function takeBackGoing(ctx: WriteContext, eventId: string): Promise<void> {
	const { personId, organizationId } = whoGoing(ctx);
	const done = await ctx.tx
		.deleteFrom('events.goings')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('event_id', '=', eventId)
		.executeTakeFirst();
	if (done.numDeletedRows)
		return ctx.note({ action: 'going.taken-back', personId, subject: 'going', basis: 'self' });
	if (!(await eventsById(ctx, [eventId])).has(eventId)) throw notThere();
}

/** What the person said of this event; null: nothing. */
export async function ownGoing(ctx: ReadContext, eventId: string): Promise<OwnGoing | null> {
	const { personId } = whoGoing(ctx);
	const row = await rowOf(ctx, eventId);
	if (!row) return null;
	const vault = await ctx.vault.of(personId);
	const { name, word } = vault.openJson<{ name: string; word: string }>(row.sealed, goingPlace(row.id));
	return { shown: row.shown, toldStaff: row.told_staff, name, word, saidAt: row.said_at };
}

/** The events that the person said they go to. */
export async function eventsIGoTo(ctx: ReadContext): Promise<Set<string>> {
	const { personId, organizationId } = whoGoing(ctx);
	const rows = await ctx.db
		.selectFrom('events.goings')
		.select('event_id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.execute();
	return new Set(rows.map((row) => row.event_id));
}

function rowOf(ctx: ReadContext, eventId: string) {
	const { personId, organizationId } = whoGoing(ctx);
	return ctx.db
		.selectFrom('events.goings')
		.select(['id', 'shown', 'told_staff', 'said_at', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('event_id', '=', eventId)
		.executeTakeFirst();
}
