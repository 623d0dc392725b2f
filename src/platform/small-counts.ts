/**
 * What may be shown of counts of people: none from 1 to 10, nor anything from which one could be worked out (CMS cell suppression
 * policy; domain/funding-reporting.md section 5, H). Pure.
 */

/** The smallest count that is shown, beside 0. */
export const LEAST = 11;

const isSmall = (count: number) => count > 0 && count < LEAST;

/** The count, or null where it is too small to be shown. */
export const shownCount = (count: number): number | null => (isSmall(count) ? null : count);

/** A part of a whole that is shown too: the rest must not be small either, or it would tell. */
export const shownPart = (part: number, whole: number): number | null =>
	isSmall(part) || isSmall(whole) || isSmall(whole - part) ? null : part;
