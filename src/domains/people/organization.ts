/** The organization as the people in it see it. Pure rules. */
import type { Locale } from '#platform/languages.ts';

/** Hours in which somebody answers, in the organization's zone. Days: 1 Monday to 7 Sunday. */
export interface StaffedHours {
	days: number[];
	/** '09:00' */
	from: string;
	to: string;
}

export interface CrisisLine {
	id: string;
	name: string;
	/** To call; digits as dialled. */
	number: string | null;
	/** To text. */
	text: string | null;
	note: string | null;
	/** The page where the number can be checked again. */
	page: string | null;
	/** ISO date on which somebody here last checked it. */
	verifiedOn: string;
	/** Checked in the last half year. */
	fresh: boolean;
}

/** After so many days a number has to be checked again. */
export const LINE_FRESH_DAYS = 180;

/**
 * Minutes between two doses of naloxone that an organization may set. The Overdose Prevention and Response Toolkit of SAMHSA says 2 to 3
 * (which holds where nothing is set), a county's page 2 to 5.
 */
export const DOSE_MINUTES = { least: 2, most: 5 };

export const LOAD_LEVELS = ['close', 'weekly', 'two-weeks', 'monthly', 'on-request'] as const;
export type LoadLevel = (typeof LOAD_LEVELS)[number];
export interface LoadWeights {
	levels: Record<LoadLevel, number>;
	/** Points of one full-time worker. */
	full: number;
}
/** A starting point that each organization changes; no study sets these numbers. */
export const DEFAULT_LOAD_WEIGHTS: LoadWeights = {
	levels: { close: 3, weekly: 2, 'two-weeks': 1, monthly: 0.5, 'on-request': 0.25 },
	full: 30
};

export interface Organization {
	id: string;
	name: string;
	timeZone: string;
	languages: Locale[];
	staffedHours: StaffedHours[];
	crisisLines: CrisisLine[];
	protocol: { text: string; version: number } | null;
	live: boolean;
	isDemo: boolean;
	loadWeights: LoadWeights;
	staffSecondFactor: boolean;
	concerns: ConcernSettings;
	/** Minutes until a second dose of naloxone, in the organization's own words; null: what the toolkit says. */
	doseMinutes: number | null;
	/** Different people's records that one worker opens in an hour. */
	readBudget: number;
}

/** Within how many days somebody who raises a concern is answered, and where else they can turn, in the operator's words. */
export interface ConcernSettings {
	days: number;
	outside: string;
}
/** A starting point that each organization changes; no rule or study sets it. */
export const CONCERN_DAYS = 14;
export const MOST_CONCERN_DAYS = 60;

/** Whether a number last checked on `verifiedOn` still counts as checked on `today` (ISO dates). */
export function isFresh(verifiedOn: string, today: string): boolean {
	return Temporal.PlainDate.from(verifiedOn).until(today, { largestUnit: 'days' }).days <= LINE_FRESH_DAYS;
}

/** Whether somebody answers at this instant. Hours past midnight are not kept: 22:00 to 02:00 is two lines. */
export function staffedAt(hours: readonly StaffedHours[], timeZone: string, at: Date): boolean {
	const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
	const time = here.toPlainTime().toString({ smallestUnit: 'minute' });
	return hours.some((line) => line.days.includes(here.dayOfWeek) && line.from <= time && time < line.to);
}

export const GOING_LIVE_NEEDS = ['name', 'protocol', 'hours', 'lines'] as const;
/** What is left before somebody can be served. Only `protocol` holds it up; the others are asked for. */
export function leftToDo(
	organization: Pick<Organization, 'name' | 'protocol' | 'staffedHours' | 'crisisLines'>
): (typeof GOING_LIVE_NEEDS)[number][] {
	const done = {
		name: organization.name.trim() !== '',
		protocol: organization.protocol !== null,
		hours: organization.staffedHours.length > 0,
		lines: organization.crisisLines.some((line) => line.fresh)
	};
	return GOING_LIVE_NEEDS.filter((need) => !done[need]);
}
