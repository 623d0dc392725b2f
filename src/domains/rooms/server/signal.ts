/** What a page in a room sends, and what it is told: by this alone the two browsers find each other. */
import { Refusal } from '#platform/errors.ts';
import type { Actor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Entered, Heard, Numbered } from '../kinds.ts';
import { MOST, closesAt, otherSide, roomState } from '../kinds.ts';
import type { SignalInput, TellInput } from '../rooms.ts';
import { goIn, type Place } from './at-the-door.ts';
import { iceFor } from './ice.ts';
import { changed, countedRoom, leaveSeat, noteRoom, stillHere, takeSeat, whoSits } from './seats.ts';

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock' | 'config'>;
type Refused = 'too_many' | 'closed' | 'taken';
/** Of those who come to a taken seat within one minute, so many are written down. */
const KNOCKS_NOTED = 10;

/**
 * Comes in, tells and hears, or leaves. Who is refused for good reason every few seconds (the seat is taken, too much at once)
 * is refused outside of the unit of work: so what was counted stays counted, and the audit is not filled.
 */
export async function signal(
	app: Needs,
	who: { actor: Actor | null; id: string },
	input: SignalInput
): Promise<Entered | Heard | { left: true }> {
	const done = await goIn(app, who, async (ctx, place) => {
		const { asked, sent } = await countedRoom(ctx, place);
		if (asked > MOST.perMinute) return 'too_many';
		if (input.act === 'leave') {
			await leaveSeat(ctx, place, input.page);
			return { left: true as const };
		}
		if (roomState(place.visit, ctx.now) !== 'open') return 'closed';
		if (input.act === 'tell') return tell(ctx, place, input, sent);
		if (!(await takeSeat(ctx, place, input.page, input.key))) {
			if (asked <= KNOCKS_NOTED) noteRoom(ctx, place, 'room.full');
			return 'taken';
		}
		await changed(ctx, place.visit.id);
		return entered(app, ctx, place);
	});
	if (typeof done === 'string') throw refusal(done);
	return done;
}

function refusal(why: Refused): Refusal {
	if (why === 'too_many') return new Refusal('too_many', 'too much at once in one room');
	return new Refusal(why === 'taken' ? 'conflict' : 'not_found', `the room: ${why}`);
}

function entered(app: Needs, ctx: WriteContext, { visit, side }: Place): Entered {
	const closes = closesAt(visit);
	return { side, closesAt: closes.toISOString(), ...iceFor(app.config.video, ctx.now, closes) };
}

async function tell(
	ctx: WriteContext,
	place: Place,
	input: TellInput,
	sent: number
): Promise<Heard | Refused> {
	const last = await stillHere(ctx, place, input.page);
	if (last === null) return 'taken';
	const other = await whoSits(ctx, place.visit.id, otherSide(place.side));
	const fresh = input.messages.filter((one) => one.n > last);
	if (fresh.length > 0) {
		if (sent + fresh.length > MOST.ofVisit) return 'too_many';
		if (!(await keep(ctx, place, input, fresh, other))) return 'too_many';
	}
	return { other, messages: await heard(ctx, place, input.page, input.got) };
}

/** Keeps what was said until the other has it. What was meant for a page that is gone is nobody's. */
async function keep(
	ctx: WriteContext,
	{ visit, side }: Place,
	input: TellInput,
	fresh: Numbered[],
	other: string | null
): Promise<boolean> {
	const organization_id = ctx.actor.organizationId;
	const of = { organization_id, visit_id: visit.id };
	await ctx.tx
		.updateTable('rooms.seats')
		.set({ last_n: Math.max(...fresh.map((one) => one.n)) })
		.where('organization_id', '=', organization_id)
		.where('visit_id', '=', visit.id)
		.where('side', '=', side)
		.execute();
	if (other === null || input.to !== other) return true;
	const { waiting } = await ctx.tx
		.selectFrom('rooms.signals')
		.select((eb) => eb.fn.countAll<string>().as('waiting'))
		.where('organization_id', '=', organization_id)
		.where('visit_id', '=', visit.id)
		.where('side', '=', side)
		.executeTakeFirstOrThrow();
	if (Number(waiting) + fresh.length > MOST.waiting) return false;
	const vault = await ctx.vault.of(visit.personId);
	await ctx.tx
		.insertInto('rooms.signals')
		.values(
			fresh.map((one) => ({
				...of,
				side,
				n: one.n,
				person_id: visit.personId,
				to_page: other,
				sealed: vault.seal(JSON.stringify(one), placeOf(visit.id, side, one.n))
			}))
		)
		.onConflict((c) => c.doNothing())
		.execute();
	await ctx.tx
		.updateTable('rooms.rooms')
		.set((eb) => ({ sent: eb('sent', '+', fresh.length) }))
		.where('organization_id', '=', organization_id)
		.where('visit_id', '=', visit.id)
		.execute();
	await changed(ctx, visit.id);
	return true;
}

/** What waits for this page. What it has got already is forgotten. */
async function heard(
	ctx: WriteContext,
	{ visit, side }: Place,
	page: string,
	got: number
): Promise<Numbered[]> {
	const from = otherSide(side);
	await ctx.tx
		.deleteFrom('rooms.signals')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.where('side', '=', from)
		.where('n', '<=', got)
		.execute();
	const rows = await ctx.tx
		.selectFrom('rooms.signals')
		.select(['n', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('visit_id', '=', visit.id)
		.where('side', '=', from)
		.where('to_page', '=', page)
		.orderBy('n')
		.limit(MOST.inOneGo)
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(visit.personId);
	return rows.map((row) => JSON.parse(vault.open(row.sealed, placeOf(visit.id, from, row.n))) as Numbered);
}

const placeOf = (visitId: string, side: string, n: number) => `rooms.signals.sealed/${visitId}/${side}/${n}`;
