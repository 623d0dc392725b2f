/** Events of the organization: schemas and words, for the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isTimeZone } from '#platform/time.ts';
import { isId } from '#platform/ids.ts';
import { LEAST } from '#platform/small-counts.ts';

/** A hand that somebody can give. */
export const HELPS = ['greet', 'drive', 'co-lead', 'cook', 'set-up'] as const;
export type Help = (typeof HELPS)[number];
/** What somebody tells the staff of an event: a hand they give, or that they want to be met at the door. */
export type HandKind = Help | 'met';
export const ANSWERS = ['yes', 'enough'] as const;
export type HandAnswer = (typeof ANSWERS)[number];

/** What everybody who may see it reads of an event. */
export interface EventFacts {
	title: string;
	what: string;
	place: string;
	/** ISO date, '18:00', and '20:00' or null, in its own zone. */
	day: string;
	starts: string;
	ends: string | null;
	zone: string;
	cost: string;
	gettingThere: string;
	forKids: boolean;
	wheelchair: boolean;
	places: number | null;
	isPublic: boolean;
	wants: Help[];
	/** The organization's own rule for drivers. */
	driving: string;
}
export interface EventSeen extends EventFacts {
	id: string;
	version: number;
	startsAt: Date;
	overAt: Date;
	changedAt: Date;
	cancelledWhy: string | null;
}

/** What somebody said of their own going. */
export interface OwnGoing {
	shown: boolean;
	toldStaff: boolean;
	name: string;
	word: string;
	saidAt: Date;
}
export interface OwnHand {
	id: string;
	eventId: string;
	kind: HandKind;
	name: string;
	words: string;
	answer: HandAnswer | null;
	/** Who of the staff answered, by name. */
	by: string | null;
}

export const TITLE_LETTERS = 120;
export const TEXT_LETTERS = 2000;
export const LINE_LETTERS = 300;
export const NAME_LETTERS = 40;

const id = z.string().refine(isId, { error: () => m.form_please_check() });
const clock = z
	.string({ error: () => m.events_time_needed() })
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => m.events_time_needed() });
const needed = (most: number, say: () => string) =>
	z.string({ error: say }).trim().min(1, { error: say }).max(most);
const text = (most: number) => z.string().trim().max(most).default('');
const ticked = z
	.literal('yes')
	.optional()
	.transform((value) => value === 'yes');

const eventFields = {
	title: needed(TITLE_LETTERS, () => m.events_title_needed()),
	what: text(TEXT_LETTERS),
	place: needed(LINE_LETTERS, () => m.events_place_needed()),
	// As far as a day of the plan goes, into which what one gave can be put.
	day: z.iso
		.date({ error: () => m.events_day_needed() })
		.refine((day) => day >= '2000-01-01' && day < '2100-01-01', { error: () => m.events_day_needed() }),
	starts: clock,
	ends: clock.optional(),
	zone: z.string().refine(isTimeZone, { error: () => m.events_zone_needed() }),
	cost: text(LINE_LETTERS),
	gettingThere: text(TEXT_LETTERS),
	fits: z.array(z.enum(['kids', 'wheelchair'])).default([]),
	places: z.coerce
		.number({ error: () => m.events_places_wrong() })
		.int({ error: () => m.events_places_wrong() })
		.min(1, { error: () => m.events_places_wrong() })
		.max(10_000, { error: () => m.events_places_wrong() })
		.optional(),
	open: ticked,
	wants: z.array(z.enum(HELPS)).default([]),
	driving: text(TEXT_LETTERS)
};
/** Nobody is asked to drive before the organization has said what it wants of drivers. */
const saysRule = ({ wants, driving }: { wants: Help[]; driving: string }) =>
	!wants.includes('drive') || driving !== '';
const rule = { path: ['driving'], error: () => m.events_driving_needed() };

/** An end before the beginning is that of the next day, for an evening that goes past midnight; otherwise it is a slip. */
const endsAfter = ({ starts, ends }: { starts: string; ends?: string | undefined }) =>
	ends === undefined || ends > starts || (ends <= '06:00' && starts >= '12:00');
const order = { path: ['ends'], error: () => m.events_ends_wrong() };

/** A new event. */
export const EventInput = z.object(eventFields).refine(saysRule, rule).refine(endsAfter, order);
/** One that is there, with the version that was on the screen. */
export const ChangeEventInput = z
	.object({ ...eventFields, id, base: z.coerce.number().int().min(1).max(100_000) })
	.refine(saysRule, rule)
	.refine(endsAfter, order);
export type ChangeEventInput = z.output<typeof ChangeEventInput>;
export type EventInput = z.output<typeof EventInput>;

export const CancelInput = z.object({
	id,
	why: needed(LINE_LETTERS, () => m.events_why_needed())
});

export const GoInput = z
	.object({
		id,
		show: z.enum(['count', 'name'], { error: () => m.events_show_needed() }),
		name: text(NAME_LETTERS),
		word: text(80),
		staff: ticked
	})
	.refine(({ show, staff, name }) => name || (show === 'count' && !staff), {
		path: ['name'],
		error: () => m.events_name_needed()
	});
export type GoInput = z.output<typeof GoInput>;

export const HandInput = z.object({
	id,
	kind: z.enum(['met', ...HELPS], { error: () => m.events_kind_needed() }),
	name: needed(NAME_LETTERS, () => m.events_hand_name_needed()),
	words: text(LINE_LETTERS)
});
export type HandInput = z.output<typeof HandInput>;
export const EventIdInput = z.object({ id });
export const HandIdInput = z.object({ hand: id });
export const AnswerHandInput = z.object({
	hand: id,
	answer: z.enum(ANSWERS, { error: () => m.form_please_check() })
});
export const GainInput = z.object({ hand: id, words: text(TEXT_LETTERS) });

export const handWord = (kind: HandKind): string =>
	({
		met: m.events_hand_met,
		greet: m.events_hand_greet,
		drive: m.events_hand_drive,
		'co-lead': m.events_hand_co_lead,
		cook: m.events_hand_cook,
		'set-up': m.events_hand_set_up
	})[kind]();

/** What somebody gave, told afterwards. */
export const gaveWord = (kind: Help): string =>
	({
		greet: m.events_gave_greet,
		drive: m.events_gave_drive,
		'co-lead': m.events_gave_co_lead,
		cook: m.events_gave_cook,
		'set-up': m.events_gave_set_up
	})[kind]();

/**
 * How many go, by tens, as those see it who may go too. Nobody and ten are said alike: one who takes it back, or a small group of whom one is
 * known, is not given away by a number that changed.
 */
export const manySay = (count: number): string =>
	count < LEAST ? m.events_few() : m.events_more_than({ count: String(Math.floor((count - 1) / 10) * 10) });
