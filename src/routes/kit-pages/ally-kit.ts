import { KitInput } from '#domains/safer-use/safer-use.ts';
import { ownKit, ownKitLine, saveKit } from '#domains/safer-use/server/safer-use.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../tie-pages/acts.ts';
import { kitLineView } from './kit-line.ts';
import { monthChoices } from './month-choices.ts';

/** An ally's own kit on their first page: what is to be said of it today, and what is kept. */
export async function allyKit(ctx: ReadContext, timeZone: string) {
	const kit = await ownKit(ctx);
	return {
		...kit,
		line: kitLineView(await ownKitLine(ctx)),
		months: monthChoices(dayIn(timeZone, ctx.now), kit.until, getLocale())
	};
}

/** Keeps an ally's own kit. */
export const takeKit = actOn(
	'ally',
	KitInput,
	async (ctx, kit) => {
		await saveKit(ctx, kit);
		return { kit: true as const };
	},
	'own page'
);
