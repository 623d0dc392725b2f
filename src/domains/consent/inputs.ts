import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import {
	categoriesFor,
	ITEM_KINDS,
	LIVE_CATEGORIES,
	OUTSIDE_KINDS,
	PURPOSES,
	type ItemKind
} from './elements.ts';

const id = z.string().refine(isId, { error: () => m.form_field_check() });
const words = (most: number) => z.string().trim().max(most).optional();
const THING = new RegExp(`^(${ITEM_KINDS.join('|')}):([0-9a-f-]{36})$`);

/** The form of /me/sharing/new. What is left out is not an error of form: `missing()` says it in its own words. */
export const ConsentInput = z.object({
	/** `member:<id>`, or the kind of somebody outside. */
	recipient: z.union([z.string().regex(/^member:[0-9a-f-]{36}$/), z.enum(OUTSIDE_KINDS)]),
	name: words(200),
	covered: z.literal('yes').optional(),
	/** Of a network: whoever treats the person there, or those who are named, one on each line. */
	through: z.enum(['class', 'named']).optional(),
	members: words(2000),
	treats: z.literal('yes').optional(),
	what: z.array(z.enum([...LIVE_CATEGORIES, ...categoriesFor('organization')])).optional(),
	/** `goal:<id>`, … */
	things: z
		.array(
			z
				.string()
				.regex(THING)
				.transform((text) => {
					const [, kind, thing] = THING.exec(text)!;
					return { kind: kind as ItemKind, id: thing! };
				})
		)
		.max(50)
		.optional(),
	information: words(2000),
	purposes: z.array(z.enum(PURPOSES)).optional(),
	purposeWords: words(500),
	until: z.enum(['date', 'event', 'none']).optional(),
	// A consent that ends in the year 0000 or 9999 is a slip of the finger.
	untilOn: z.iso
		.date()
		.refine((day) => day > '2000' && day < '2200', { error: () => m.consent_lacks_until_past() })
		.optional(),
	untilEvent: words(300),
	signer: z.enum(['self', 'guardian', 'representative']).optional(),
	authority: words(300),
	/** The name of who signs, typed: the signature. */
	signed: words(200),
	/** The mark of the page that was read. What is signed is that page and no other. */
	read: words(64),
	/** The consent whose place this one takes. */
	again: id.optional()
});
export type ConsentInput = z.output<typeof ConsentInput>;

/** A worker gives a paper out: to whom, and the mark of what they saw. */
export const GiveInput = z.object({ to: words(200), seen: z.string().max(64) });

export const EndInput = z.object({ id });

const needed = (most: number, missing: () => string) =>
	z
		.string({ error: missing })
		.trim()
		.min(1, { error: missing })
		.max(most, { error: () => m.form_field_long({ most: String(most) }) });

/** How long ago something was given out, in minutes: what a worker can say in the middle of it. */
export const MINUTES_AGO = ['0', '15', '30', '60', '180', '1440', '4320'] as const;
export const GIVEN_CHANNELS = ['spoken', 'print', 'file', 'mail'] as const;

/** What a worker told somebody outside under a consent. */
export const ToldInput = z.object({
	to: needed(200, () => m.told_error_to()),
	given: z.array(z.enum(categoriesFor('organization'), { error: () => m.form_field_check() })).default([]),
	what: needed(2000, () => m.told_error_what()),
	minutesAgo: z
		.enum(MINUTES_AGO, { error: () => m.form_field_check() })
		.default('0')
		.transform(Number),
	noticeSaid: z.enum(['yes', 'no'], { error: () => m.told_error_notice() })
});

/** What was given out in an emergency: the elements of 42 CFR 2.51(c). */
export const GivenInEmergencyInput = z.object({
	openingId: id,
	to: needed(200, () => m.emergency_error_to()),
	affiliation: needed(200, () => m.emergency_error_affiliation()),
	what: needed(2000, () => m.emergency_error_what()),
	channel: z.enum(GIVEN_CHANNELS, { error: () => m.form_field_check() }),
	minutesAgo: z
		.enum(MINUTES_AGO, { error: () => m.form_field_check() })
		.default('0')
		.transform(Number)
});
