import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { whose } from './whose.ts';

/** Use during close support was told by the yes to it alone, unless the person shows signs anyway. */
export const untellWindows = (ctx: WriteContext, coachSees: boolean): Promise<void> =>
	untell(ctx, { codes: ['close_support', ...(coachSees ? [] : ['window_use'])] });

/** Close support that opened by itself rests on the yes given beforehand: that taken back, it is over. */
export async function endWhatOpenedByItself(ctx: WriteContext, coachSees: boolean): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const ended = await ctx.tx
		.updateTable('early_signs.windows')
		.set({ state: 'ended' })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('state', '=', 'open')
		.where('answered_at', 'is', null)
		.executeTakeFirst();
	if (!ended.numUpdatedRows) return;
	const left = await ctx.tx
		.selectFrom('early_signs.windows')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('state', '=', 'open')
		.where('started_on', '>', sql<string>`(${ctx.now}::timestamptz - interval '28 days')::date`)
		.executeTakeFirst();
	if (!left) await untellWindows(ctx, coachSees);
}

/** What is taken back: one own rule, rules of the program, close support; and the word of the week. */
interface TakenBack {
	rule?: string;
	codes?: readonly string[];
	signals?: boolean;
}

/**
 * What was told is told no longer, from now on: a worker sees neither the sign nor, where nothing else is on it, the card.
 * The person keeps reading both.
 */
export async function untell(ctx: WriteContext, { rule, codes = [], signals }: TakenBack): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const keys = rule ? [rule] : [...codes];
	if (keys.length > 0)
		await ctx.tx
			.updateTable('early_signs.signs')
			.set({ told: false })
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('told', '=', true)
			.where(sql<boolean>`(key = any(${keys}::text[]) or rule_id::text = any(${keys}::text[]))`)
			.execute();
	await ctx.tx
		.updateTable('early_signs.cards as c')
		.set((eb) => ({
			told: false,
			outcome: eb.fn.coalesce('outcome', eb.val('taken_back')),
			closed_at: eb.fn.coalesce('closed_at', eb.val(ctx.now))
		}))
		.where('c.organization_id', '=', organizationId)
		.where('c.person_id', '=', personId)
		.where('c.told', '=', true)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('early_signs.signs as s')
						.select('s.id')
						.whereRef('s.organization_id', '=', 'c.organization_id')
						.whereRef('s.card_id', '=', 'c.id')
						.where('s.told', '=', true)
				)
			)
		)
		.execute();
	if (signals)
		await ctx.tx
			.updateTable('early_signs.signals')
			.set({ told: false })
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('told', '=', true)
			.execute();
}
