/** Close support for 28 days after a change, whatever any signal says (early-warning.md section 3). Pure. */

export const WINDOW_KINDS = [
	'jail',
	'detox',
	'residential',
	'hospital',
	'medicine_started',
	'medicine_stopped',
	'medicine_missed',
	'first_use',
	'housing'
] as const;
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** Elevated for 28 days after hospital (Scotland), and in weeks 1 to 4 off treatment (Cornish 2010). */
export const WINDOW_DAYS = 28;
/** After these tolerance may be low: the card about it is shown. */
export const LOW_TOLERANCE: readonly WindowKind[] = [
	'jail',
	'detox',
	'residential',
	'hospital',
	'medicine_stopped',
	'medicine_missed',
	'first_use'
];

/** Whether close support is open on a day; days as numbers (facts.ts). */
export const isOpen = (startedOn: number, today: number): boolean =>
	today >= startedOn && today - startedOn < WINDOW_DAYS;

/**
 * By which day a contact is due: in the first three days one; then two a week in weeks 1 and 2, one a week in weeks 3 and 4.
 * @param contacts days on which the person was reached since it began
 * @returns null where nothing is due before the window closes
 */
export function contactDueOn(startedOn: number, contacts: readonly number[], today: number): number | null {
	if (!isOpen(startedOn, today)) return null;
	const last = Math.max(-Infinity, ...contacts.filter((day) => day >= startedOn && day <= today));
	if (!Number.isFinite(last)) return startedOn + 2;
	const due = last + (last - startedOn < 14 ? 4 : 7);
	return isOpen(startedOn, due) ? due : null;
}
