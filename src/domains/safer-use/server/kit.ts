import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { kitState, type Kit, type KitInput, type KitLine } from '../safer-use.ts';
import { EMPTY, keepPlan, planRow, todayOf, whose } from './own.ts';

/** Where an ally's own kit is, and until when it is good. */
export async function ownKit(ctx: ReadContext): Promise<Kit> {
	const { plan } = (await planRow(ctx, whose(ctx, 'ally').personId)) ?? { plan: EMPTY };
	return { kit: plan.kit, until: plan.until };
}

/** An ally's kit, as it was sent. Who is here for themselves too keeps the rest of their plan. */
export async function saveKit(ctx: WriteContext, { kit, until }: KitInput): Promise<void> {
	const { personId } = whose(ctx, 'ally');
	const { plan } = (await planRow(ctx, personId)) ?? { plan: EMPTY };
	await keepPlan(ctx, personId, { ...plan, kit, until });
}

/** What the first page says today: the kit runs out or has, or else a look that the person wanted is due. */
export async function ownKitLine(ctx: ReadContext): Promise<KitLine | null> {
	const { personId } = whose(ctx, 'participant', 'ally');
	const row = await planRow(ctx, personId);
	if (!row) return null;
	const { until, look } = row.plan;
	const today = await todayOf(ctx, personId);
	const kind = kitState(until, today);
	if (kind) return { kind, until };
	return look !== '' && look <= today ? { kind: 'look' } : null;
}
