import { sql } from 'kysely';
import { hasRole, systemActor, type Actor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { shownCount } from '#platform/small-counts.ts';
import { dayIn } from '#platform/time.ts';
import { KIT_KINDS, type KitKind, type KitLogInput, type KitMonth, type KitPlace } from '../kit-log.ts';

const MONTHS = 12;

function whoHandsOut(actor: Actor): PersonActor {
	if (actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(actor, 'coach', 'peer', 'supervisor'))
		throw new Refusal('forbidden', 'no coach, peer or supervisor');
	return actor;
}

/** The day that it is in the house. Asked for the zone alone: My day waits for it. */
async function today(ctx: ReadContext): Promise<string> {
	const { time_zone } = await ctx.db
		.selectFrom('people.organizations')
		.select('time_zone')
		.where('organization_id', '=', ctx.actor.organizationId)
		.executeTakeFirstOrThrow();
	return dayIn(time_zone, ctx.now);
}

/** Writes down kits of today: how many, what happened, what kind of place. */
export async function logKits(ctx: WriteContext, { kind, place, number }: KitLogInput): Promise<void> {
	const { personId, organizationId } = whoHandsOut(ctx.actor);
	const id = newId();
	await ctx.tx
		.insertInto('safer_use.kit_log')
		.values({
			organization_id: organizationId,
			id,
			worker_id: personId,
			at: ctx.now,
			day: await today(ctx),
			kind,
			place,
			number
		})
		.execute();
	ctx.note({ action: 'kits.logged', subject: 'kits', subjectId: id, basis: 'role' });
}

export interface KitEntry {
	id: string;
	kind: KitKind;
	place: KitPlace;
	number: number;
}

/** What the worker wrote down today, the latest first: as long as they can take it back. */
export async function ownKitsToday(ctx: ReadContext): Promise<KitEntry[]> {
	const { personId, organizationId } = whoHandsOut(ctx.actor);
	const rows = await ctx.db
		.selectFrom('safer_use.kit_log')
		.select(['id', 'kind', 'place', 'number'])
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.where('day', '=', await today(ctx))
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, kind: row.kind as KitKind, place: row.place as KitPlace }));
}

/** Takes back an entry of one's own, on the day it was written. */
export async function takeBackKits(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whoHandsOut(ctx.actor);
	const { numDeletedRows } = await ctx.tx
		.deleteFrom('safer_use.kit_log')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.where('day', '=', await today(ctx))
		.where('id', '=', id)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw new Refusal('not_found', 'no entry of this worker and this day');
	ctx.note({ action: 'kits.taken-back', subject: 'kits', subjectId: id, basis: 'role' });
}

/** Kits by month, the latest first, for who leads the house. The system counts; a small count never leaves this function. */
export async function kitCounts(app: Pick<App, 'read'>, actor: PersonActor): Promise<KitMonth[]> {
	if (!hasRole(actor, 'supervisor', 'director')) throw new Refusal('forbidden', 'no supervisor or director');
	return app.read(systemActor(actor.organizationId, 'kits'), 'kits', async (ctx) => {
		const now = Temporal.PlainYearMonth.from(await today(ctx));
		const months = Array.from({ length: MONTHS }, (_, back) => now.subtract({ months: back }).toString());
		const rows = await ctx.db
			.selectFrom('safer_use.kit_log')
			.select([
				sql<string>`to_char(day, 'YYYY-MM')`.as('month'),
				'kind',
				sql<number>`sum(number)::int`.as('count')
			])
			.where('organization_id', '=', actor.organizationId)
			.where('day', '>=', `${months.at(-1)!}-01`)
			.groupBy(['month', 'kind'])
			.execute();
		// Before the first entry nothing was counted: a row of zeros would say that nothing was handed out.
		const first = rows.map(({ month }) => month).toSorted()[0] ?? months[0]!;
		const count = (month: string, kind: KitKind) =>
			shownCount(rows.find((row) => row.month === month && row.kind === kind)?.count ?? 0);
		return months
			.filter((month) => month >= first)
			.map((month) => ({
				month,
				...(Object.fromEntries(KIT_KINDS.map((kind) => [kind, count(month, kind)])) as Record<
					KitKind,
					number | null
				>)
			}));
	});
}
