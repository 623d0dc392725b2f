/** What goes in and out, parsed where it enters. Needs Zod, so it stays on the server. */
import { z } from 'zod';
import {
	CONNECTION,
	GOOD,
	HELPED,
	ITEMS,
	MEDICATION,
	RISKY,
	SLEEP_QUALITY,
	USE_ANSWERS,
	type Item
} from './items.ts';

const zeroToTen = z.int().min(0).max(10);
const words = (longest: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(longest)
		.refine((text) => !text.includes('\0') && text.isWellFormed(), 'not text');
const several = <const T extends readonly [string, ...string[]]>(codes: T) =>
	z
		.array(z.enum(codes))
		.max(codes.length)
		.refine((list) => new Set(list).size === list.length, 'each once');

export const LONGEST_WORDS = 2000;

/** One check-in. Every answer may be left out; one of them is enough. */
export const CheckInInput = z
	.strictObject({
		today: zeroToTen.optional().describe('How today is: 0 very rough, 10 very good.'),
		craving: zeroToTen.optional().describe('Strongest pull since the last check-in: 0 none, 10 very strong.'),
		confidence: zeroToTen
			.optional()
			.describe("Confidence to keep to one's own aim for the week: 0 none, 10 full."),
		stress: zeroToTen.optional(),
		sleepMinutes: z.int().min(0).max(1440).optional(),
		sleepQuality: z.enum(SLEEP_QUALITY).optional(),
		use: z
			.array(z.strictObject({ aimId: z.uuid().toLowerCase(), answer: z.enum(USE_ANSWERS) }))
			.max(20)
			.refine((list) => new Set(list.map((one) => one.aimId)).size === list.length, 'each aim once')
			.optional()
			.describe("Use since the last check-in, by the person's own aims: none, within the aim, or beyond it."),
		medication: z.enum(MEDICATION).optional().describe('Own medicine for recovery today.'),
		risky: several(RISKY).optional(),
		good: several(GOOD).optional(),
		connection: z.enum(CONNECTION).optional().describe('Contact with somebody good for the person.'),
		helped: several(HELPED).optional(),
		helpedWords: words(300).optional(),
		learned: words(LONGEST_WORDS).optional().describe('Something to keep: what the person learned.'),
		note: words(LONGEST_WORDS).optional(),
		shared: z.boolean().default(true).describe('false: kept for oneself; the coach never sees it.')
	})
	.refine(
		(input) =>
			Object.entries(input).some(
				([name, value]) =>
					name !== 'shared' && value !== undefined && !(Array.isArray(value) && value.length === 0)
			),
		{
			message: 'one answer at least'
		}
	);
export type CheckInInput = z.output<typeof CheckInInput>;

/** A client-made id of one check-in. A UUID does well; any 1 to 200 visible ASCII characters do. */
export const IdempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** A recorded check-in as those who may see it see it. */
export const CheckIn = z.object({
	id: z.uuid(),
	at: z.iso.datetime().describe('The instant.'),
	day: z.iso.date().describe('The calendar day where the person was.'),
	zone: z.string().describe('IANA zone that made it that day.'),
	shared: z.boolean(),
	today: zeroToTen.nullable(),
	craving: zeroToTen.nullable(),
	confidence: zeroToTen.nullable(),
	stress: zeroToTen.nullable(),
	sleepMinutes: z.int().nullable(),
	sleepQuality: z.enum(SLEEP_QUALITY).nullable(),
	use: z.array(
		z.object({
			aimId: z.uuid(),
			kind: z.string(),
			aim: z.enum(['abstain', 'reduce', 'safer', 'unsure']),
			answer: z.enum(USE_ANSWERS)
		})
	),
	medication: z.enum(MEDICATION).nullable(),
	risky: z.array(z.enum(RISKY)),
	good: z.array(z.enum(GOOD)),
	connection: z.enum(CONNECTION).nullable(),
	helped: z.array(z.enum(HELPED)),
	helpedWords: z.string().nullable(),
	learned: z.string().nullable(),
	note: z.string().nullable()
});
export type CheckIn = z.output<typeof CheckIn>;

/** One page of own check-ins, newest first. `next` goes into `before` for the following page. */
export const CheckInPage = z.object({ items: z.array(CheckIn), next: z.string().nullable() });
export type CheckInPage = z.output<typeof CheckInPage>;

export const CheckInQuery = z.strictObject({
	limit: z.coerce.number().int().min(1).max(200).default(30),
	before: z.string().max(100).optional().describe('`next` of the page before.')
});

/** What the person wants to be asked and shown. */
export interface CheckInPreferences {
	hideNumbers: boolean;
	/** null: the usual ones. */
	items: Item[] | null;
	takesMedication: boolean;
}

/** The settings' form: boxes that are ticked, and the items of this role that were offered. */
export const PreferencesFields = z.object({
	hide_numbers: z.string().optional(),
	medication: z.string().optional(),
	items: z.array(z.enum(ITEMS)).default([])
});

/** Whether something was used beyond the person's own aim: the one answer that is met with a question first. */
export function beyondAim(checkIn: Pick<CheckIn, 'use'>): boolean {
	return checkIn.use.some((one) => one.answer === 'beyond');
}

/** How many answers a check-in holds. */
export function answerCount(checkIn: CheckIn): number {
	const { id: _id, at: _at, day: _day, zone: _zone, shared: _shared, ...answers } = checkIn;
	return Object.values(answers).filter((value) => (Array.isArray(value) ? value.length > 0 : value !== null))
		.length;
}
