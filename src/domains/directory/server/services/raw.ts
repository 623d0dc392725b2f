import type { Raw } from './shape.ts';

/** The value as a list: a list as it is, nothing as an empty one, one thing as a list of it. */
export const listOf = (value: unknown): unknown[] =>
	Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];

export const isRaw = (value: unknown): value is Raw =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; what is none is passed over. */
export const rawsOf = (value: unknown): Raw[] => listOf(value).filter(isRaw);

/** "a, b, c" as three words. */
export const split = (value: unknown, by: RegExp = /\s*[,;]\s*/): string[] =>
	typeof value === 'string'
		? value
				.split(by)
				.map((one) => one.trim())
				.filter((one) => one !== '')
		: [];
