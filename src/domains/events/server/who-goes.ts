/** Who is going: the system reads, for nobody else can, and hands on what each person gave to whom. */
import { systemActor, type PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { HandAnswer, HandKind } from '../events.ts';
import { goingPlace, handPlace, whoGoing, whoWrites } from './own.ts';

type Reads = Pick<App, 'read'>;
/** A first name, and a short word of theirs. */
export interface Goer {
	name: string;
	word: string;
}

/**
 * For somebody who may go too: how many others go (to be said by `manySay`, never as it is), and the first names of those who gave
 * theirs, where the reader gave theirs. Nobody is written down as having looked: that would tell the others more of the reader
 * than the first name they gave.
 */
export async function whoGoes(
	app: Reads,
	actor: PersonActor,
	eventId: string
): Promise<{ count: number; names: Goer[] | null }> {
	whoGoing({ actor });
	return app.read(systemActor(actor.organizationId, 'who goes'), 'events', async (ctx) => {
		const rows = await rowsOf(ctx, eventId);
		const others = rows.filter((row) => row.person_id !== actor.personId);
		const gaveOwn = rows.some((row) => row.person_id === actor.personId && row.shown);
		const named = others.filter((row) => row.shown);
		const opened = gaveOwn ? await open<Goer>(ctx, named, goingPlace) : null;
		return {
			count: others.length,
			names: opened && opened.map(({ said }) => said).toSorted((a, b) => a.name.localeCompare(b.name))
		};
	});
}

/** A hand as the staff of the event see it. */
export interface HandSeen {
	id: string;
	kind: HandKind;
	name: string;
	words: string;
	answer: HandAnswer | null;
}

/** How long staff see names after it is over: until the next day's tidying up. */
const HOURS_AFTER = 24;

/**
 * For who writes events: the count, the first names of those who gave them to staff, and what people offer or ask. Each name read
 * is written down as a look. A day after the event there are no names any more.
 */
export async function whoComes(
	app: Reads,
	actor: PersonActor,
	eventId: string
): Promise<{ count: number; names: string[]; hands: HandSeen[] }> {
	whoWrites(actor);
	const seen = await app.read(systemActor(actor.organizationId, 'who comes'), 'events', async (ctx) => {
		const rows = await rowsOf(ctx, eventId);
		if (await isLongOver(ctx, eventId)) return { count: rows.length, named: [], hands: [] };
		const named = await open<Goer>(
			ctx,
			rows.filter((row) => row.told_staff),
			goingPlace
		);
		return { count: rows.length, named, hands: await handsAt(ctx, eventId) };
	});
	await app.read(actor, 'events', (ctx) => {
		for (const personId of new Set([...seen.named, ...seen.hands].map((one) => one.personId)))
			ctx.note({
				action: 'event-names.opened',
				personId,
				subject: 'event',
				subjectId: eventId,
				basis: 'role'
			});
		return Promise.resolve();
	});
	return {
		count: seen.count,
		names: seen.named.map(({ said }) => said.name).toSorted((a, b) => a.localeCompare(b)),
		hands: seen.hands.map(({ row, said, answer }) => ({
			id: row.id,
			kind: row.kind as HandKind,
			name: said.name,
			words: said.words,
			answer: answer as HandAnswer | null
		}))
	};
}

async function handsAt(ctx: ReadContext, eventId: string) {
	const rows = await ctx.db
		.selectFrom('events.hands as h')
		.leftJoin('events.answers as a', (join) =>
			join.onRef('a.organization_id', '=', 'h.organization_id').onRef('a.hand_id', '=', 'h.id')
		)
		.select(['h.id', 'h.person_id', 'h.kind', 'h.sealed', 'a.answer'])
		.where('h.organization_id', '=', ctx.actor.organizationId)
		.where('h.event_id', '=', eventId)
		.orderBy('h.offered_at')
		.execute();
	const opened = await open<{ name: string; words: string }, (typeof rows)[number]>(ctx, rows, handPlace);
	return opened.map((one) => ({ ...one, answer: one.row.answer }));
}

async function isLongOver(ctx: ReadContext, eventId: string): Promise<boolean> {
	const event = await ctx.db
		.selectFrom('events.events')
		.select('over_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', eventId)
		.executeTakeFirst();
	return !event || event.over_at.getTime() + HOURS_AFTER * 3_600_000 < ctx.now.getTime();
}

function rowsOf(ctx: ReadContext, eventId: string) {
	return ctx.db
		.selectFrom('events.goings')
		.select(['id', 'person_id', 'shown', 'told_staff', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('event_id', '=', eventId)
		.execute();
}

/** Those whose key is still there. */
async function open<T, R extends Sealed = Sealed>(
	ctx: ReadContext,
	rows: readonly R[],
	place: (id: string) => string
) {
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	return rows.flatMap((row) => {
		const vault = vaults.get(row.person_id);
		return vault
			? [{ row, personId: row.person_id, said: vault.openJson<T>(row.sealed, place(row.id)) }]
			: [];
	});
}
type Sealed = { id: string; person_id: string; sealed: Buffer };
