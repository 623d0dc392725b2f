import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { GIVEN_OUT_DAYS, OPENING_MINUTES, opensNow, type Opening, type OpeningReason } from '../emergency.ts';
import type { PersonCard } from '../people.ts';
import { CARD, card } from './card.ts';
import { mayOpenInEmergency, searchThatFound } from './find-for-emergency.ts';
import { walksWith } from './open-record.ts';

const COLUMNS = [
	'id',
	'person_id',
	'opened_by',
	'reason',
	'words',
	'opened_at',
	'until',
	'closed_at',
	'closed_by'
] as const;

interface Row {
	id: string;
	person_id: string;
	opened_by: string;
	reason: string;
	words: string;
	opened_at: Date;
	until: Date;
	closed_at: Date | null;
	closed_by: string | null;
}

export const openingOf = (row: Row): Opening => ({
	id: row.id,
	personId: row.person_id,
	openedBy: row.opened_by,
	reason: row.reason as OpeningReason,
	words: row.words,
	openedAt: row.opened_at,
	until: row.until,
	closedAt: row.closed_at,
	closedBy: row.closed_by
});

/** The openings that this actor may see, newest first. Narrow it further. */
export function openings(ctx: ReadContext) {
	return ctx.db
		.selectFrom('people.openings')
		.select(COLUMNS)
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('opened_at', 'desc');
}

/**
 * Opens somebody's record for an hour, because it is an emergency. By a worker or supervisor who does not walk with
 * them and has just found them by name; for the reason that they gave before they searched. The person is told at once;
 * a supervisor or director looks at it afterwards.
 */
export async function openInEmergency(ctx: WriteContext, personId: string): Promise<{ id: string }> {
	const { actor } = ctx;
	const refuse = (text: string) =>
		new Refusal('not_found', text, {
			detail: { audit: { action: 'emergency.begun', personId: isId(personId) ? personId : undefined } }
		});
	if (actor.kind !== 'person' || !mayOpenInEmergency(ctx) || !isId(personId)) throw refuse('may not open');
	const search = personId === actor.personId ? null : await searchThatFound(ctx, personId);
	if (!search) throw refuse('not found by name');
	if (await walksWith(ctx, actor.personId, personId))
		throw new Refusal('conflict', 'walks with them: the record is open already');
	const open = await openingNow(ctx, personId);
	if (open) return { id: open.id };
	const id = newId();
	await ctx.tx
		.insertInto('people.openings')
		.values({
			organization_id: actor.organizationId,
			id,
			person_id: personId,
			opened_by: actor.personId,
			reason: search.reason,
			words: search.words,
			search_id: search.id,
			opened_at: ctx.now,
			until: new Date(ctx.now.getTime() + OPENING_MINUTES * 60_000)
		})
		.execute();
	ctx.note({ action: 'emergency.begun', personId, subject: 'opening', subjectId: id, basis: 'emergency' });
	await ctx.enqueue('emergency.told', { personId, openingId: id }, { key: `emergency.told:${id}` });
	return { id };
}

/** The opening by which this person's record is open to the actor at this instant; null when it is not. */
export async function openingNow(ctx: ReadContext, personId: string): Promise<Opening | null> {
	if (ctx.actor.kind !== 'person' || !isId(personId)) return null;
	const rows = await openings(ctx)
		.where('opened_by', '=', ctx.actor.personId)
		.where('person_id', '=', personId)
		.where('closed_at', 'is', null)
		.where('until', '>', ctx.now)
		.limit(1)
		.execute();
	const opening = rows[0] && openingOf(rows[0]);
	return opening && opensNow(opening, ctx.now) && mayOpenInEmergency(ctx) ? opening : null;
}

/**
 * May you read what is needed to help this person, because you opened their record in an emergency? The look is noted;
 * after the hour it is as if the person were not here, and that attempt is noted too.
 */
export async function inEmergency(
	ctx: ReadContext,
	personId: string
): Promise<{ opening: Opening; person: PersonCard }> {
	const opening = await openingNow(ctx, personId);
	const row =
		opening &&
		(await ctx.db
			.selectFrom('people.persons')
			.select(CARD)
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', personId)
			.executeTakeFirst());
	if (!opening || !row)
		throw new Refusal('not_found', 'not opened in an emergency', {
			detail: { audit: { action: 'emergency.opened', personId: isId(personId) ? personId : undefined } }
		});
	ctx.note({
		action: 'emergency.opened',
		personId,
		subject: 'opening',
		subjectId: opening.id,
		basis: 'emergency'
	});
	return { opening, person: card(row) };
}

/** The opener says that it is over, before the hour is. */
export async function closeOpening(ctx: WriteContext, personId: string): Promise<void> {
	const opening = await openingNow(ctx, personId);
	if (!opening)
		throw new Refusal('not_found', 'nothing is open', {
			detail: { audit: { action: 'emergency.ended', personId: isId(personId) ? personId : undefined } }
		});
	await ctx.tx
		.updateTable('people.openings')
		.set({ closed_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', opening.id)
		.execute();
	ctx.note({
		action: 'emergency.ended',
		personId,
		subject: 'opening',
		subjectId: opening.id,
		basis: 'emergency'
	});
	ctx.announce('emergency', personId);
}

/** The actor's own openings of the last days: what was given out by them can still be written down. */
export async function ownOpenings(ctx: ReadContext): Promise<Opening[]> {
	if (ctx.actor.kind !== 'person' || !mayOpenInEmergency(ctx)) return [];
	const rows = await openings(ctx)
		.where('opened_by', '=', ctx.actor.personId)
		.where('opened_at', '>', new Date(ctx.now.getTime() - GIVEN_OUT_DAYS * 86_400_000))
		.limit(20)
		.execute();
	return rows.map(openingOf);
}

/**
 * The same, also those of a person who has shut this worker out since: the law asks that what was given out is written down
 * (42 CFR 2.51), and the wall hides those openings from the worker. The system reads them; no name is in them.
 * `shut`: nothing of the record is open any more, whatever the hour says.
 */
export async function ownOpeningsAlsoShut(
	app: Pick<App, 'read'>,
	own: ReadContext
): Promise<(Opening & { shut: boolean })[]> {
	const { actor } = own;
	if (actor.kind !== 'person' || !mayOpenInEmergency(own)) return [];
	const seen = new Set((await ownOpenings(own)).map((one) => one.id));
	const rows = await app.read(systemActor(actor.organizationId, 'emergency'), 'emergency', (ctx) =>
		openings(ctx)
			.where('opened_by', '=', actor.personId)
			.where('opened_at', '>', new Date(own.now.getTime() - GIVEN_OUT_DAYS * 86_400_000))
			.limit(20)
			.execute()
	);
	return rows.map((row) => ({ ...openingOf(row), shut: !seen.has(row.id) }));
}

/** Changes when the record is no longer open to the actor: a page that shows it goes by itself. */
export async function emergencyMark(ctx: ReadContext, personId: string): Promise<string> {
	const opening = await openingNow(ctx, personId);
	if (!opening) throw new Refusal('not_found', 'not opened in an emergency');
	return opening.id;
}
