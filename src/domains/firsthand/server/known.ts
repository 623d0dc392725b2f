import type { Known } from '#domains/directory/server/directory.ts';
import { TERM_OF, type YesNo, type YesNoFact } from '../firsthand.ts';
import { verdictOf, type Tally } from '../judge.ts';
import type { Statement } from '../show.ts';

/** What follows for the search from what is said of a place. What is disputed is in both, and so not known. */
export function knownOf(
	serviceId: string,
	statements: readonly Pick<Statement, 'fact' | 'value'>[],
	tallies: readonly Tally[]
): Known {
	const known: string[] = [];
	const knownNot: string[] = [];
	for (const fact of Object.keys(TERM_OF) as YesNoFact[]) {
		const staff = statements.find((one) => one.fact === fact)?.value as YesNo | undefined;
		const tally = tallies.find((one) => one.fact === fact);
		const verdict = verdictOf(staff ?? null, { yes: Boolean(tally?.yes), no: Boolean(tally?.no) });
		if (verdict === 'yes' || verdict === 'disputed') known.push(TERM_OF[fact]);
		if (verdict === 'no' || verdict === 'disputed') knownNot.push(TERM_OF[fact]);
	}
	return { serviceId, known, knownNot };
}
