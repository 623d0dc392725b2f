/** The log of kits on pages of staff: what was written today, the forms, and the counts. */
import {
	KIT_KINDS,
	KIT_PLACES,
	kitKindWord,
	KitLogIdInput,
	KitLogInput,
	kitPlaceWord,
	monthWords
} from '#domains/safer-use/safer-use.ts';
import { kitCounts, logKits, ownKitsToday, takeBackKits } from '#domains/safer-use/server/safer-use.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../tie-pages/acts.ts';

/** What the form offers, and what this worker wrote down today. */
export async function kitLogView(ctx: ReadContext) {
	return {
		kinds: KIT_KINDS.map((value) => ({ value, label: kitKindWord(value) })),
		places: KIT_PLACES.map((value) => ({ value, label: kitPlaceWord(value) })),
		today: (await ownKitsToday(ctx)).map(({ id, kind, place, number }) => ({
			id,
			words: m.kits_line({ kind: kitKindWord(kind), number: String(number), place: kitPlaceWord(place) })
		}))
	};
}

/** A row of the table for each month: a number, or that it is hidden. */
export async function kitCountsView(app: Pick<App, 'read'>, actor: PersonActor) {
	const locale = getLocale();
	return (await kitCounts(app, actor)).map((one) => ({
		month: one.month,
		name: monthWords(one.month, locale),
		counts: KIT_KINDS.map((kind) => one[kind]?.toLocaleString(locale) ?? m.line_counts_hidden())
	}));
}

const ON_THE_FLOOR = ['coach', 'peer', 'supervisor'] as const;
/** The two forms, for the page on which they stand. */
export const kitActs = {
	kits: actOn(
		ON_THE_FLOOR,
		KitLogInput,
		async (ctx, entry) => {
			await logKits(ctx, entry);
			return { kits: 'saved' as const };
		},
		'kits'
	),
	unkits: actOn(
		ON_THE_FLOOR,
		KitLogIdInput,
		async (ctx, { entry }) => {
			await takeBackKits(ctx, entry);
			return { kits: 'taken-back' as const };
		},
		'kits'
	)
};
