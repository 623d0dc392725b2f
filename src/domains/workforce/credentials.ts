/** Credentials of a worker: what they are, and when one still counts. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import type { CredentialType, Requirement } from './credential-types.ts';
import { categoryWord, pastDay, TRAINING_CATEGORIES, type Found } from './trainings.ts';

/** Told this many days before it runs out. */
export const TELL_BEFORE = [90, 30, 7] as const;
export type TellBefore = (typeof TELL_BEFORE)[number];
export const MOST_CREDENTIALS = 40;
export const MOST_PAPER_BYTES = 6 * 1024 * 1024;

export interface Credential {
	id: string;
	workerId: string;
	workerName: string;
	typeCode: string;
	typeVersion: number;
	name: string;
	issuer: string;
	number: string;
	issuedOn: string | null;
	expiresOn: string | null;
	addedAt: Date;
	found: Found | null;
	checkedBy: string | null;
	checkedAt: Date | null;
	hasPaper: boolean;
}

/** Where it stands on a day: on the badge only while it was found right and has not run out. */
export type Standing = 'waiting' | 'wrong' | 'lapsed' | 'good';
export function credentialStanding(
	{ found, expiresOn }: Pick<Credential, 'found' | 'expiresOn'>,
	today: string
): Standing {
	if (found === 'wrong') return 'wrong';
	if (expiresOn !== null && expiresOn < today) return 'lapsed';
	return found === 'right' ? 'good' : 'waiting';
}

/** Days from one day to another. */
export const daysUntil = (day: string, today: string): number =>
	Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);

/**
 * Which of 90, 30 and 7 days is to be told today; null: none, or told already. What was missed is told as the nearest one, once;
 * what has run out is not told any more.
 */
export function dueNotice(expiresOn: string, today: string, told: number | null): TellBefore | null {
	const left = daysUntil(expiresOn, today);
	if (left < 0) return null;
	const due = TELL_BEFORE.filter((days) => left <= days).at(-1) ?? null;
	return due !== null && (told === null || due < told) ? due : null;
}

const optionalDay = pastDay.optional();
export const CredentialInput = z
	.object({
		type: z
			.string({ error: () => m.badges_type_needed() })
			.trim()
			.min(1)
			.max(60),
		/** For a kind that is not in the list. */
		otherName: z.string().trim().max(120).default(''),
		otherIssuer: z.string().trim().max(120).default(''),
		number: z
			.string({ error: () => m.badges_number_needed() })
			.trim()
			.min(1)
			.max(60),
		issuedOn: optionalDay,
		expiresOn: optionalDay
	})
	.refine(({ type, otherName }) => type !== 'other' || otherName !== '', {
		path: ['otherName'],
		error: () => m.badges_other_needed()
	})
	.refine(({ type, otherIssuer }) => type !== 'other' || otherIssuer !== '', {
		path: ['otherIssuer'],
		error: () => m.badges_other_issuer_needed()
	})
	.refine(({ issuedOn, expiresOn }) => !issuedOn || !expiresOn || expiresOn >= issuedOn, {
		path: ['expiresOn'],
		error: () => m.badges_expires_before()
	});
export type CredentialInput = z.output<typeof CredentialInput>;

const hours = z.coerce.number().int().min(0).max(5000).optional();
/** An organization's own version of a kind: hours by domain, and what else. */
export const CredentialTypeInput = z.object({
	code: z.string().trim().max(60).default(''),
	base: z.coerce.number().int().min(0).max(100_000).default(0),
	name: z
		.string({ error: () => m.badges_type_name_needed() })
		.trim()
		.min(1)
		.max(120),
	issuer: z
		.string({ error: () => m.badges_other_issuer_needed() })
		.trim()
		.min(1)
		.max(120),
	jurisdiction: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^([A-Z]{2}(-[A-Z0-9]{1,3})?)?$/, { error: () => m.badges_jurisdiction_check() })
		.default(''),
	from: optionalDay,
	training: hours,
	experience: hours,
	supervision: hours,
	...(Object.fromEntries(TRAINING_CATEGORIES.map((category) => [`in_${category}`, hours])) as Record<
		`in_${(typeof TRAINING_CATEGORIES)[number]}`,
		typeof hours
	>),
	exam: z.string().trim().max(120).default(''),
	renewalMonths: z.coerce.number().int().min(1).max(240).optional(),
	gone: z.literal('yes').optional()
});
export type CredentialTypeInput = z.output<typeof CredentialTypeInput>;

/** What the form of a kind says, as requirements. */
export function requirementsOf(form: CredentialTypeInput): Requirement[] {
	const number = (kind: 'hours' | 'experience' | 'supervision', amount: number | undefined): Requirement[] =>
		amount ? [{ kind, amount }] : [];
	return [
		...number('hours', form.training),
		...TRAINING_CATEGORIES.flatMap((domain) => {
			const amount = form[`in_${domain}`];
			return amount ? [{ kind: 'hours' as const, amount, domain }] : [];
		}),
		...number('experience', form.experience),
		...number('supervision', form.supervision),
		...(form.exam ? [{ kind: 'exam' as const, words: form.exam }] : [])
	];
}

/** A requirement in a line. */
export function requirementWords({ kind, amount = 0, domain, words }: Requirement): string {
	if (kind === 'hours' && domain) return m.badges_req_domain({ hours: amount, domain: categoryWord(domain) });
	if (kind === 'exam') return m.badges_req_exam_of({ name: words ?? '' });
	return {
		hours: m.badges_req_hours,
		experience: m.badges_req_experience,
		supervision: m.badges_req_supervision,
		schooling: m.badges_req_schooling,
		'full-time-year': m.badges_req_full_time_year,
		'year-in-recovery': m.badges_req_year_in_recovery
	}[kind]({ hours: amount });
}

/** A kind with its issuer and place, in a line. */
export const typeLine = ({ issuer, jurisdiction }: Pick<CredentialType, 'issuer' | 'jurisdiction'>): string =>
	[issuer, jurisdiction].filter(Boolean).join(' · ');
