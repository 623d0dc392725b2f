/** Is it well formed? What the forms of this subject may hold. Messages are plain sentences in the reader's language. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isId } from '#platform/ids.ts';
import { LANGUAGES } from '#platform/languages.ts';
import { AIMS, BARRIERS, FOCUS_KINDS, STRENGTHS, TIMES, WAYS } from '../intake.ts';
import { HARD_DATE_KINDS, REPEATS } from '../hard-dates.ts';
import { isTimeZone } from '#platform/time.ts';
import { DOSE_MINUTES, LOAD_LEVELS, MOST_CONCERN_DAYS, type LoadLevel } from '../organization.ts';
import { OPENING_FINDINGS, OPENING_REASONS, saysWhy } from '../emergency.ts';
import { READ_BUDGET } from '../read-budget.ts';
import { CHECK_IN_EVERY, REVIEW_EVERY } from '../rhythm.ts';
import { QUIET_ACTS, QUIET_WHO, type AgreementContent } from '../agreement.ts';

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most, { error: () => m.people_error_long({ most }) });
const needed = (most: number, missing: () => string) =>
	z
		.string({ error: missing })
		.trim()
		.min(1, { error: missing })
		.max(most, { error: () => m.people_error_long({ most }) });
const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
	z.enum(values, { error: () => m.people_error_choose() });
const several = <const T extends readonly [string, ...string[]]>(values: T) =>
	z
		.array(choice(values))
		.default([])
		.transform((chosen) => [...new Set(chosen)]);
const day = z.iso
	.date({ error: () => m.people_error_date() })
	.refine((on) => on >= '1900-01-01' && on < '2100-01-01', { error: () => m.people_error_date() });
const yesNo = choice(['yes', 'no'])
	.optional()
	.transform((said) => (said === undefined ? undefined : said === 'yes'));
const base = z.coerce.number().int().min(0).max(1_000_000).optional();
const zone = z
	.string({ error: () => m.people_error_zone() })
	.max(64, { error: () => m.people_error_zone() })
	.refine(isTimeZone, { error: () => m.people_error_zone() });
const phone = text(40).regex(/^[\d\s().+\-/extEXT#*]*$/u, { error: () => m.people_error_phone() });
/** Left empty: taken away. */
export const WorkNumberInput = z.object({
	number: phone.min(3, { error: () => m.people_error_phone() }).optional()
});
export const IdInput = z.object({ id: z.string().refine(isId, { error: () => m.people_error_choose() }) });

export const NameInput = z.object({
	preferredName: needed(80, () => m.people_error_name()),
	pronouns: text(40).default(''),
	language: choice(LANGUAGES),
	timeZone: zone
});
export const ReachInput = z.object({
	phone: phone.optional(),
	email: z
		.email({ error: () => m.people_error_email() })
		.max(200, { error: () => m.people_error_long({ most: 200 }) })
		.optional(),
	ways: several(WAYS),
	times: several(TIMES),
	whenWords: text(200).optional(),
	voicemailOk: yesNo,
	textOk: yesNo,
	safeName: text(80).optional(),
	base
});
export const WhyInput = z.object({ words: text(200).default(''), base });
export const StrengthsInput = z.object({ chosen: several(STRENGTHS), words: text(1000).optional(), base });
export const BarriersInput = z.object({ chosen: several(BARRIERS), note: text(2000).optional(), base });
export const HardDateInput = z.object({
	kind: choice(HARD_DATE_KINDS),
	on: day,
	repeats: choice(REPEATS).default('once'),
	label: text(120).optional()
});

export const RhythmInput = z.object({
	reviewEvery: choice(REVIEW_EVERY),
	checkInEvery: choice(CHECK_IN_EVERY).nullable().default(null)
});

const aim = choice(AIMS).nullable().default(null);
export const FocusInput = z
	.object({
		...(Object.fromEntries(
			FOCUS_KINDS.flatMap((kind) => [
				[`aim_${kind}`, aim],
				[`since_${kind}`, day.nullable().default(null)]
			])
		) as Record<`aim_${string}`, typeof aim>),
		ownWords: text(120).optional()
	})
	.transform((given) => {
		const values = given as Record<string, string | null | undefined>;
		return FOCUS_KINDS.map((kind) => ({
			kind,
			aim: (values[`aim_${kind}`] ?? null) as (typeof AIMS)[number] | null,
			since: values[`since_${kind}`] ?? null,
			ownWords: kind === 'own' ? (values.ownWords ?? null) : null
		}));
	});

const long = (missing: () => string) => needed(2000, missing);
/** Rows of the quiet rule come as three lists; a row without an act is left out. */
export const AgreementInput = z
	.object({
		fromCoach: long(() => m.people_error_agreement()),
		fromPerson: long(() => m.people_error_agreement()),
		setbacks: long(() => m.people_error_agreement()),
		boundaries: long(() => m.people_error_agreement()),
		act: z
			.array(z.union([z.literal(''), choice(QUIET_ACTS)]))
			.max(8)
			.default([]),
		who: z.array(choice(QUIET_WHO)).max(8).default([]),
		after: z
			.array(
				z.union([z.literal(''), z.coerce.number().int().min(1).max(60)], {
					error: () => m.people_error_days()
				})
			)
			.max(8)
			.default([]),
		supporterTick: z.stringbool().default(false),
		supporterName: text(80).default(''),
		supporterReach: text(80).default(''),
		agreedAtTable: z.stringbool().default(false),
		base
	})
	.transform(
		({
			act,
			who,
			after,
			supporterTick,
			supporterName,
			supporterReach,
			agreedAtTable,
			base: from,
			...words
		}) => {
			const steps = act.flatMap((one, at) =>
				one === ''
					? []
					: [{ act: one, who: who[at] ?? ('coach' as const), afterDays: Number(after[at] ?? 0) }]
			);
			const supporter =
				supporterTick && supporterName ? { name: supporterName, reach: supporterReach } : undefined;
			const content: AgreementContent = { ...words, quiet: { steps, ...(supporter && { supporter }) } };
			return { content, agreedAtTable, base: from };
		}
	);

export const NewPersonInput = NameInput.extend({
	understood: z.literal('yes', { error: () => m.people_error_understood() })
});
export const WelcomeInput = z.object({ version: z.coerce.number().int().min(0).max(1_000_000) });

export const BasicsInput = z.object({
	name: needed(120, () => m.people_error_org_name()),
	timeZone: zone,
	languages: z
		.array(choice(LANGUAGES), { error: () => m.people_error_choose() })
		.min(1, { error: () => m.people_error_choose() }),
	staffSecondFactor: z.stringbool().default(false)
});
const clock = z
	.string()
	.regex(/^([01]\d|2[0-3]):[0-5]\d$/u, { error: () => m.people_error_time() })
	.optional();
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const HoursInput = z
	.object(
		Object.fromEntries(
			DAYS.flatMap((one) => [
				[`from_${one}`, clock],
				[`to_${one}`, clock]
			])
		) as Record<string, typeof clock>
	)
	.superRefine((given, context) => {
		for (const one of DAYS) {
			const [from, to] = [given[`from_${one}`], given[`to_${one}`]];
			if ((from === undefined) !== (to === undefined) || (from && to && from >= to))
				context.addIssue({ code: 'custom', path: [`to_${one}`], message: m.people_error_hours() });
		}
	})
	.transform((given) =>
		DAYS.flatMap((one) =>
			given[`from_${one}`]
				? [{ days: [one as number], from: given[`from_${one}`]!, to: given[`to_${one}`]! }]
				: []
		)
	);
export const LineInput = z
	.object({
		name: needed(120, () => m.people_error_line_name()),
		number: phone.optional(),
		text: phone.optional(),
		note: text(200).optional(),
		page: z
			.url({ protocol: /^https?$/, error: () => m.people_error_page() })
			.max(300, { error: () => m.people_error_page() })
			.optional(),
		called: z.literal('yes', { error: () => m.people_error_called() })
	})
	.refine((line) => line.number || line.text, { path: ['number'], error: () => m.people_error_line_number() })
	.transform(({ called: _, ...line }) => line);
export const LineIdInput = z.object({ id: z.string().max(64) });
export const ProtocolInput = z.object({ text: text(6000).default('') });
export const RecordNoticeInput = z.object({ text: needed(12_000, () => m.people_error_record_notice()) });
export const ReadNoticeInput = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) });
const points = (most: number) =>
	z.coerce
		.number({ error: () => m.people_error_points({ most }) })
		.min(0, { error: () => m.people_error_points({ most }) })
		.max(most, { error: () => m.people_error_points({ most }) });
export const ConcernSettingsInput = z.object({
	days: z.coerce
		.number({ error: () => m.concern_days_error({ most: MOST_CONCERN_DAYS }) })
		.int({ error: () => m.concern_days_error({ most: MOST_CONCERN_DAYS }) })
		.min(1, { error: () => m.concern_days_error({ most: MOST_CONCERN_DAYS }) })
		.max(MOST_CONCERN_DAYS, { error: () => m.concern_days_error({ most: MOST_CONCERN_DAYS }) }),
	outside: z.string().trim().max(2000).default('')
});
export const WeightsInput = z
	.object({
		...(Object.fromEntries(LOAD_LEVELS.map((level) => [level, points(20)])) as Record<
			LoadLevel,
			ReturnType<typeof points>
		>),
		full: points(500).refine((full) => full > 0, { error: () => m.people_error_points({ most: 500 }) })
	})
	.transform(({ full, ...levels }) => ({ full, levels }));

export const FindInput = z.object({
	reason: choice(OPENING_REASONS),
	words: needed(2000, () => m.emergency_error_words()).refine((words) => words === '' || saysWhy(words), {
		error: () => m.emergency_error_few()
	}),
	name: needed(80, () => m.emergency_error_name()).refine((name) => name.length >= 2, {
		error: () => m.emergency_error_name()
	})
});
/** A part of a name among one's own people. */
export const PersonSearchInput = z.object({ q: text(100).default('') });
export const EndSignInInput = z.object({
	invitationId: z.string().refine(isId, { error: () => m.people_error_choose() })
});
const look = {
	found: choice(OPENING_FINDINGS),
	words: text(2000).optional(),
	/** So many findings stood there when this one was written. */
	seen: z.coerce.number().int().min(0).max(1000).default(0)
};
export const OpeningLookInput = z.object({
	openingId: z.string().refine(isId, { error: () => m.people_error_choose() }),
	...look
});
export const SearchLookInput = z.object({
	searchId: z.string().refine(isId, { error: () => m.people_error_choose() }),
	...look
});

const budgetError = { error: () => m.budget_set_error({ least: READ_BUDGET.least, most: READ_BUDGET.most }) };
const doseError = () => ({
	error: () => m.people_error_dose({ least: DOSE_MINUTES.least, most: DOSE_MINUTES.most })
});
export const DoseInput = z.object({
	/** Left out: what the toolkit says. */
	minutes: z
		.string(doseError())
		.trim()
		.regex(/^\d{0,2}$/, doseError())
		.transform((typed) => (typed === '' ? null : Number(typed)))
		.refine((n) => n === null || (n >= DOSE_MINUTES.least && n <= DOSE_MINUTES.most), doseError())
		.default(null)
});
export const ReadBudgetInput = z.object({
	perHour: z
		.string(budgetError)
		.regex(/^\d{1,4}$/, budgetError)
		.transform(Number)
		.refine((n) => n >= READ_BUDGET.least && n <= READ_BUDGET.most, budgetError)
});
