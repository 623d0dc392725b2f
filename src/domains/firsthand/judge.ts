/** What is made of what people say: which sums are shown, and what follows for the search. Pure, apart from pages and queries. */
import type { FactCode, Knows, YesNo } from './facts.ts';

/** One alone is not shown: whoever walks with somebody who lives there would know who said it. */
export const LEAST = 2;

export interface Voice {
	personId: string;
	serviceId: string;
	fact: FactCode;
	says: YesNo;
	valueId: string | null;
	knows: Knows;
	/** The first day of the month in which it was said, where the organization is. */
	month: string;
}
export interface Side {
	count: number;
	month: string;
	/** Somebody among them knows it through a person close to them. */
	close: boolean;
}
export interface Tally {
	serviceId: string;
	fact: FactCode;
	valueId: string | null;
	yes: Side | null;
	no: Side | null;
}

/**
 * Sums of what was said. `shown` gives the value that staff say now, for what has one: who confirmed another value has not
 * confirmed this one. A side with fewer than {@link LEAST} persons is left out whole.
 */
export function tallyOf(
	voices: readonly Voice[],
	shown: (serviceId: string, fact: FactCode) => string | undefined
): Tally[] {
	const live = voices.filter((one) => one.valueId === null || shown(one.serviceId, one.fact) === one.valueId);
	return [...Map.groupBy(live, (one) => `${one.serviceId}/${one.fact}`).values()].flatMap((all) => {
		const { serviceId, fact, valueId } = all[0]!;
		const [yes, no] = [sideOf(all, 'yes'), sideOf(all, 'no')];
		return yes || no ? [{ serviceId, fact, valueId, yes, no }] : [];
	});
}

function sideOf(voices: readonly Voice[], says: YesNo): Side | null {
	const those = voices.filter((one) => one.says === says);
	const count = new Set(those.map((one) => one.personId)).size;
	if (count < LEAST) return null;
	return {
		count,
		month: those
			.map((one) => one.month)
			.toSorted()
			.at(-1)!,
		close: those.some((one) => one.knows === 'close')
	};
}

/**
 * Whether it is so, by those who know: people from the inside before our staff, and where they do not agree it is not known.
 * Somebody turned away at a door because of their medicine is harmed more than somebody who calls first. Null: nobody said.
 */
export function verdictOf(
	staff: YesNo | null,
	people: { yes: boolean; no: boolean }
): YesNo | 'disputed' | null {
	const said = new Set<YesNo>([
		...(people.yes ? (['yes'] as const) : []),
		...(people.no ? (['no'] as const) : []),
		...(staff ? [staff] : [])
	]);
	if (said.size === 2) return 'disputed';
	return [...said][0] ?? null;
}
