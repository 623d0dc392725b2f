import { systemActor } from '../platform/actor.ts';
import { openHouse } from '../platform/server/house.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { BUILT_IN_CODES, builtInWord, type BuiltInCode } from '../domains/early-signs/early-signs.ts';
import { lookBackHere } from '../domains/early-signs/server/early-signs.ts';
import { organizationOf } from '../domains/people/server/people.ts';
import { m } from '../paraglide/messages.js';
import { UsageError } from './command.ts';
import type { Command, Report } from './command.ts';

type Back = Awaited<ReturnType<typeof lookBackHere>> & { name: string };

/** Looks back over each organization's own past: how the rules and the signal would have done. Counts only, small ones hidden. */
export const run: Command = async ([what, ...more], { config, say }): Promise<Report> => {
	if (what !== 'backtest')
		throw new UsageError(what ? `I do not know "signs ${what}".` : 'Say: signs backtest.');
	if (more.length > 0) throw new UsageError(`I do not know "${more[0]}".`);
	const house = await openHouse(config, say);
	try {
		const organizations = [];
		for (const organization of await organizationIds(house.app)) {
			const back = await house.app.write(
				systemActor(organization, 'signs.backtest'),
				'signs',
				async (ctx) => ({ name: (await organizationOf(ctx)).name, ...(await lookBackHere(ctx)) })
			);
			organizations.push({ organization, ...back });
			for (const line of linesOf(back)) say(line);
		}
		return { organizations };
	} finally {
		await house.stop();
	}
};

/** As the page of the same report names it; a rule that nobody names any more, by its code. */
const ruleWord = (rule: string): string =>
	rule === 'own'
		? m.signs_team_own_rules()
		: (BUILT_IN_CODES as readonly string[]).includes(rule)
			? builtInWord(rule as BuiltInCode)
			: rule;

const FEW = 'fewer than 11';
const share = (value: number | null) =>
	value === null ? `not said, since a count behind it is ${FEW}` : `${value} in 100`;

function linesOf({ name, from, until, version, numbers }: Back): string[] {
	const { all, alerts, personWeeks, enough, brier, rules } = numbers;
	return [
		`${name}, ${from} to ${until}, weights of version ${version}:`,
		`  Cards that would have opened, in 100 weeks of one person: ${alerts ?? 'too few to say'}; ${personWeeks} such weeks were looked at.`,
		`  Weeks that could be compared: ${all.weeks ?? FEW}; after so many of them the person told of use beyond their own aim: ${all.events ?? FEW}.`,
		...(enough
			? [
					`  Of weeks called extra support, a setback was told after: ${share(all.precision)}.`,
					`  Of weeks with a setback, the one before was called extra support: ${share(all.recall)}.`,
					`  Brier score (0 is best): ${brier}.`
				]
			: ['  Too little to tell of precision and recall: it takes 200 such weeks and 40 setbacks.']),
		...rules.map(
			({ rule, cards, notUseful, lookAgain }) =>
				`  Rule “${ruleWord(rule)}”: closed cards ${cards ?? FEW}${cards === null ? '' : `, not useful: ${share(notUseful)}`}${lookAgain ? '; worth another look' : ''}.`
		)
	];
}
