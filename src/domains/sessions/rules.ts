/** Pure rules of the review. */

/**
 * Every fourth week asks of a goal whether it makes life better (map row 5.2).
 * @param before reviews of this goal that are over
 * @param weeks from one review to the next
 */
export function betterLifeDue(before: number, weeks = 1): boolean {
	return (before + 1) % Math.max(1, Math.round(4 / weeks)) === 0;
}

export type Words = Record<string, string>;

/**
 * Two people type at once. For each field: what I did not touch keeps what the other saved; what only I touched is
 * mine; what both touched, differently, is named in `clash`, and nothing is saved over anybody.
 * @param was what my page showed when I began
 * @param now what is saved
 */
export function keepBoth<T extends Words>(was: T, mine: T, now: T): { kept: T; clash: (keyof T & string)[] } {
	const kept = { ...now };
	const clash: (keyof T & string)[] = [];
	for (const name of Object.keys(now) as (keyof T & string)[]) {
		const touched = mine[name] !== was[name];
		if (!touched || mine[name] === now[name]) continue;
		if (now[name] !== was[name]) clash.push(name);
		else kept[name] = mine[name];
	}
	return { kept, clash };
}
