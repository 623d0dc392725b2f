/** How many different people's records one worker opens in an hour before they show again that it is them. Pure rules. */

/**
 * Of a full caseload every record can be opened in an hour, with room; of a whole organization not. A starting point that
 * no study sets: each organization changes it. Another number here is another version.
 */
export const READ_BUDGET = { version: 1, perHour: 60, least: 10, most: 500 } as const;

/** The organization's own limit, or the usual one where it has none, or one that cannot be. */
export function budgetOf(settings: { read_budget?: unknown } | null | undefined): number {
	const own = settings?.read_budget;
	return typeof own === 'number' &&
		Number.isInteger(own) &&
		own >= READ_BUDGET.least &&
		own <= READ_BUDGET.most
		? own
		: READ_BUDGET.perHour;
}
