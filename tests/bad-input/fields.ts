/** What a field takes, what it must refuse, and a good value for it. */
import { newId } from '#platform/ids.ts';
import type { Ids } from '../access/records.ts';

export type Value = string | string[];

/** Everything that one form may name: the people and the record of its own place. */
export interface Names {
	person: string;
	coach: string;
	peer: string;
	supervisor: string;
	director: string;
	ids: Ids;
	token: string;
	organization: string;
	/** What was prepared for this form. */
	made?: string;
	/** The page it stands on, where that is a thing of its own. */
	on?: string;
	/** Whose ally the ally is. */
	tied?: string;
	/** Whose record a peer has open in an emergency. */
	opened?: string;
}

export interface Field {
	good: (names: Names) => Value;
	/** Each must be refused; the second argument is another organization's. */
	wrong: (names: Names, foreign: Names) => Value[];
	/** Left out, it must be refused. */
	needed: boolean;
	/** For what a person types: the longest that is taken. */
	words?: number;
	/** A password or code: never sent back. */
	secret?: boolean;
	/** Any value is taken as "ticked". */
	lenient?: boolean;
	/** Any organization is right here: a visitor says which one they mean. */
	anyones?: boolean;
}

const same = (good: Value) => () => good;

/** Words of a person, at most `most` characters. */
export const words = (most: number, more: Partial<Field> & { say?: string } = {}): Field => ({
	good: same((more.say ?? 'A walk by the river, "slowly" & <together>').slice(0, most)),
	wrong: () => ['x'.repeat(most + 1)],
	needed: false,
	words: most,
	...more
});
export const needs = (most: number, say?: string): Field => words(most, { needed: true, say });

/** A calendar day. */
export const day = (good = '2026-12-24', needed = false): Field => ({
	good: same(good),
	wrong: () => [
		'2026-02-30',
		'2026-13-01',
		'0000-01-01',
		'99999-01-01',
		'12/24/2026',
		'tomorrow',
		'2026-12-24T10:00'
	],
	needed
});
export const clock = (good = '10:30', needed = false): Field => ({
	good: same(good),
	wrong: () => ['25:61', '24:00', 'noon', '10:30:99', '-1:00'],
	needed
});
export const number = (least: number, most: number, good: number, needed = false): Field => ({
	good: same(String(good)),
	wrong: () => [String(least - 1), String(most + 1), '1e400', '-1e400', 'NaN', 'seven', '1,000,000'],
	needed
});
export const whole = (least: number, most: number, good: number, needed = false): Field => {
	const field = number(least, most, good, needed);
	return { ...field, wrong: (...all) => [...field.wrong(...all), String(good + 0.5)] };
};
/** An id of the record: another organization's is as unknown as one that was made up. */
export const id = (of: (names: Names) => string | undefined, needed = true): Field => ({
	good: (names) => of(names) ?? '',
	wrong: (_, foreign) => [of(foreign) ?? newId(), newId(), 'not-an-id', "' or 1=1 --", '00000000-0000'],
	needed
});
export const choice = (good: string, needed = false): Field => ({
	good: same(good),
	wrong: () => ['nonsense', '__proto__', 'constructor'],
	needed
});
export const several = (good: string[], needed = false): Field => ({
	good: same(good),
	wrong: () => [['nonsense'], ['__proto__']],
	needed
});
/** Ticked or not, whatever is sent. */
export const ticked = (good = 'on'): Field => ({
	good: same(good),
	wrong: () => [],
	needed: false,
	lenient: true
});
/** yes or no, and nothing else. */
export const yesNo = (good = 'true'): Field => ({
	good: same(good),
	wrong: () => ['perhaps'],
	needed: false
});
export const secret = (good: string, most: number): Field => ({
	good: same(good),
	wrong: () => ['x'.repeat(most + 1)],
	needed: true,
	secret: true
});
export const email = (needed = true): Field => ({
	good: () => `somebody-${newId()}@example.test`,
	wrong: () => ['nobody', '@', 'a@b c', `${'x'.repeat(400)}@example.test`],
	needed
});
/** Words of a fixed shape: a phone number, a web address. */
export const shaped = (good: string, most: number, ...wrong: string[]): Field => ({
	good: same(good),
	wrong: () => [...wrong, good + 'x'.repeat(most)],
	needed: false,
	words: most
});
export const mark = (good: (names: Names) => Value): Field => ({
	good,
	wrong: () => [],
	needed: false,
	lenient: true
});
