import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { countIn, dayNumber, dayOf, type Facts } from '../signs/facts.ts';
import { MOST_DAYS } from '../signs/own-rules.ts';
import { bandOf, ownUsual, scoreOf, upperThird } from '../signs/score.ts';
import { candidatesOf } from './candidates.ts';
import { factsFor, toldSince, type AsOf } from './facts.sql.ts';
import { knownOf, signalsHere, type Known } from './known.sql.ts';
import { openByItself } from './open-by-itself.ts';
import { raise } from './raise.ts';

/** Somebody to look at as of a day. `today`: where they are now. */
export interface LookAt extends AsOf {
	today: string;
	timeZone: string;
}

/**
 * Looks at these persons, each as of their day: raises signs, and writes the signal of that day. Running it twice changes
 * nothing twice. A day before yesterday is over: its signs are kept for the person, and open neither a card nor close support.
 * @returns how many signs were new
 */
export async function lookAt(ctx: WriteContext, who: readonly LookAt[]): Promise<number> {
	if (who.length === 0) return 0;
	const ids = [...new Set(who.map(({ personId }) => personId))];
	const last = who
		.map(({ day }) => day)
		.toSorted()
		.at(-1)!;
	const facts = await factsFor(ctx, who);
	const known = await knownOf(ctx, ids, last);
	const first = who.map(({ day }) => day).toSorted()[0]!;
	const told = await toldSince(ctx, [...known.rules.keys()], dayOf(dayNumber(first) - MOST_DAYS - 7));
	let fresh = 0;
	for (const [at, one] of who.entries()) {
		const late = dayNumber(one.today) - dayNumber(one.day) > 1;
		if (!late) await openByItself(ctx, one, facts[at]!, known);
		const candidates = candidatesOf(
			one.personId,
			one.day,
			facts[at]!,
			told.get(one.personId) ?? [],
			known,
			(when) => dayIn(one.timeZone, when)
		);
		fresh += await raise(ctx, one.personId, one.day, candidates, late);
		if (one.day === one.today && countIn(facts[at]!.told, 0, 3) > 0) await heard(ctx, one.personId);
	}
	await saveSignals(ctx, who, facts, known, upperThird(await signalsHere(ctx, last)));
	return fresh;
}

/** A word from somebody ends a card that was about quiet alone. */
async function heard(ctx: WriteContext, personId: string): Promise<void> {
	await ctx.tx
		.updateTable('early_signs.cards as c')
		.set({ outcome: 'heard', acted_at: ctx.now, closed_at: ctx.now })
		.where('c.organization_id', '=', ctx.actor.organizationId)
		.where('c.person_id', '=', personId)
		.where('c.closed_at', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('early_signs.signs as s')
						.select('s.id')
						.whereRef('s.organization_id', '=', 'c.organization_id')
						.whereRef('s.card_id', '=', 'c.id')
						.where(sql<boolean>`s.rule <> 'quiet_after_often' and s.kind is distinct from 'quiet'`)
				)
			)
		)
		.execute();
}

async function saveSignals(
	ctx: WriteContext,
	who: readonly LookAt[],
	facts: readonly Facts[],
	known: Known,
	high: number
): Promise<void> {
	const rows = who.map(({ personId, day }, at) => {
		const { z, inputs, version, reasons } = scoreOf(facts[at]!);
		const before = (known.signals.get(personId) ?? []).filter((one) => one.day < day);
		return {
			organization_id: ctx.actor.organizationId,
			person_id: personId,
			day,
			version,
			inputs,
			z,
			band: bandOf(z, ownUsual(before.map((one) => one.z)), high),
			reasons: JSON.stringify(reasons),
			told: known.wishes.get(personId)?.coachSees ?? false
		};
	});
	await ctx.tx
		.insertInto('early_signs.signals')
		.values(rows)
		.onConflict((on) =>
			on.columns(['organization_id', 'person_id', 'day']).doUpdateSet((eb) => ({
				version: eb.ref('excluded.version'),
				inputs: eb.ref('excluded.inputs'),
				z: eb.ref('excluded.z'),
				band: eb.ref('excluded.band'),
				reasons: eb.ref('excluded.reasons'),
				told: eb.ref('excluded.told')
			}))
		)
		.execute();
}
