import { sql } from 'kysely';
import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { worksWithPeople } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import { HOURS_WITHOUT_SHIFT, type OffInput, type SignOnInput } from '../warm-line.ts';
import { promiseFor } from './call-backs.ts';
import { endWithout, ownCall } from './calls.ts';
import { giveAtOnce, refuseHanded } from './given-calls.ts';
import { nextOpening } from './next-opening.ts';
import { lineChanged, onPlace } from './own.ts';
import { ringNumbers } from './phone-numbers.ts';
import { lineSettings } from './settings.ts';
import { whoIsThere, type There } from './who-is-there.ts';

/** Who comes a little early signs on for the shift that is about to begin. */
const EARLY_MINUTES = 60;

export interface OnNow extends Omit<There, 'sealed'> {
	name: string;
}

/** Who is on the line now, and who of them talks; by name. */
export async function whoIsOn(ctx: ReadContext): Promise<OnNow[]> {
	worksWithPeople(ctx.actor);
	const there = await whoIsThere(ctx);
	const cards = await cardsOf(
		ctx,
		there.map(({ workerId }) => workerId)
	);
	return there
		.map(({ sealed: _, ...one }) => ({ ...one, name: cards.get(one.workerId)?.preferredName ?? '–' }))
		.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Where calls ring for the actor while they are on; null: nowhere. */
export async function ownRingNumber(ctx: ReadContext): Promise<string | null> {
	const { personId } = worksWithPeople(ctx.actor);
	const me = (await whoIsThere(ctx)).find(({ workerId, until }) => workerId === personId && until);
	return me ? ((await ringNumbers(ctx, [me])).get(personId) ?? null) : null;
}

/**
 * Signs on: to the end of one's shift, otherwise for a few hours. Again, it goes on from now. `number`: where calls ring meanwhile, in
 * the place of one's work number.
 * @throws Refusal conflict while the organization has not said who answers when nobody is on
 */
export async function signOn(ctx: WriteContext, { number }: SignOnInput = {}): Promise<{ until: Date }> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	if (!(await lineSettings(ctx)))
		throw new Refusal('conflict', 'no line yet', { fields: { on: m.line_not_set_up() } });
	const shift = await ctx.db
		.selectFrom('warm_line.shifts')
		.select(['id', 'ends_at'])
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.where('starts_at', '<=', new Date(ctx.now.getTime() + EARLY_MINUTES * 60_000))
		.where('ends_at', '>', ctx.now)
		.orderBy('ends_at', 'desc')
		.executeTakeFirst();
	const until = shift?.ends_at ?? new Date(ctx.now.getTime() + HOURS_WITHOUT_SHIFT * 3_600_000);
	// Who is there has said yes to the shift.
	if (shift)
		await ctx.tx
			.updateTable('warm_line.shifts')
			.set({ state: 'confirmed', changed_at: ctx.now })
			.where('organization_id', '=', organizationId)
			.where('id', '=', shift.id)
			.where('worker_id', '=', personId)
			.where('state', '=', 'asked')
			.execute();
	const sealed = number ? ctx.vault.ofCall(personId).sealJson({ number }, onPlace(personId)) : null;
	await ctx.tx
		.insertInto('warm_line.on_now')
		.values({ organization_id: organizationId, worker_id: personId, since: ctx.now, until, sealed })
		.onConflict((on) =>
			on.columns(['organization_id', 'worker_id']).doUpdateSet({
				until,
				// Staying on longer keeps the number; another day's does not come back.
				sealed: sql`case when on_now.until > ${ctx.now} then coalesce(excluded.sealed, on_now.sealed) else excluded.sealed end`
			})
		)
		.execute();
	ctx.note({ action: 'line.signed-on', subject: 'warm-line', basis: 'role' });
	lineChanged(ctx);
	return { until };
}

/**
 * Signs off. In the middle of a call it goes to somebody who is on and free, or it becomes a call-back: owned by somebody who is still
 * on, otherwise by who promised it. A second time is no mistake.
 * @throws Refusal invalid when a call goes on and nothing is said of it
 */
export async function signOff(ctx: WriteContext, input: OffInput): Promise<void> {
	const { organizationId, personId } = worksWithPeople(ctx.actor);
	const call = await ownCall(ctx);
	if (call) {
		if (input.to === undefined)
			throw new Refusal('invalid', 'a call goes on', { fields: { to: m.line_off_first() } });
		if (input.to === 'call-back') {
			const other = (await whoIsOn(ctx)).find((one) => one.until !== null && one.workerId !== personId);
			await promiseFor(ctx, other?.workerId ?? personId, { ...input, number: input.number! });
			await endWithout(ctx, call.id);
		} else await giveAtOnce(ctx, call.id, input.to);
	}
	await refuseHanded(ctx);
	await ctx.tx
		.deleteFrom('warm_line.on_now')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.execute();
	ctx.note({ action: 'line.signed-off', subject: 'warm-line', basis: 'role' });
	lineChanged(ctx);
}

/** The line as everybody may know it: no names, no numbers of people. */
export interface LineNow {
	number: string;
	/** Somebody is on; until when at least one of them is. */
	openUntil: Date | null;
	/** Somebody is on and free. */
	free: boolean;
	/** When the next shift that somebody confirmed begins, while nobody is on. */
	opensAt: Date | null;
	fallbackName: string;
	fallbackNumber: string;
	callBackMinutes: number;
	timeZone: string;
}

/** What a page without sign-in may say of an organization's line; null: it has none. The system looks, for a visitor sees no rota. */
export async function lineNow(app: Pick<App, 'read'>, organizationId: string): Promise<LineNow | null> {
	return app.read(systemActor(organizationId, 'warm line'), 'warm line', async (ctx) => {
		const settings = await lineSettings(ctx);
		if (!settings) return null;
		const organization = await ctx.db
			.selectFrom('people.organizations')
			.select('time_zone')
			.where('organization_id', '=', organizationId)
			.executeTakeFirstOrThrow();
		const on = (await whoIsThere(ctx)).filter(({ until }) => until);
		return {
			number: settings.number,
			openUntil: on.map(({ until }) => until!).toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
			free: on.some(({ free }) => free),
			opensAt: on.length > 0 ? null : ((await nextOpening(ctx))?.startsAt ?? null),
			fallbackName: settings.fallbackName,
			fallbackNumber: settings.fallbackNumber,
			callBackMinutes: settings.minutes,
			timeZone: organization.time_zone
		};
	});
}
