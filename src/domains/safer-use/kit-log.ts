/** The house's log of kits: how many, what happened, what kind of place. Nobody's name. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';

export const KIT_KINDS = ['handed', 'refilled', 'used'] as const;
export type KitKind = (typeof KIT_KINDS)[number];
export const KIT_PLACES = ['house', 'street', 'event', 'hospital', 'home', 'other'] as const;
export type KitPlace = (typeof KIT_PLACES)[number];
export const MOST_KITS = 500;

const number = { error: () => m.kits_number_wrong({ most: String(MOST_KITS) }) };
export const KitLogInput = z.object({
	kind: z.enum(KIT_KINDS, { error: () => m.kits_choose() }),
	place: z.enum(KIT_PLACES, { error: () => m.kits_choose() }),
	number: z
		.string(number)
		.regex(/^\d{1,3}$/u, number)
		.transform(Number)
		.refine((count) => count >= 1 && count <= MOST_KITS, number)
});
export type KitLogInput = z.output<typeof KitLogInput>;
export const KitLogIdInput = z.object({
	entry: z.string().refine(isId, { error: () => m.form_please_check() })
});

/** One month of the house; null: a count that is too small to be shown. */
export type KitMonth = { month: string } & Record<KitKind, number | null>;

export const kitKindWord = (kind: KitKind): string =>
	({ handed: m.kits_handed, refilled: m.kits_refilled, used: m.kits_used })[kind]();
export const kitPlaceWord = (place: KitPlace): string =>
	({
		house: m.kits_place_house,
		street: m.kits_place_street,
		event: m.kits_place_event,
		hospital: m.kits_place_hospital,
		home: m.kits_place_home,
		other: m.kits_place_other
	})[place]();
