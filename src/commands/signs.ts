import { systemActor } from '../platform/actor.ts';
import { openHouse } from '../platform/server/house.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { lookBackHere } from '../domains/early-signs/server/early-signs.ts';
import { organizationOf } from '../domains/people/server/people.ts';
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

const FEW = 'fewer than 11';
const share = (value: number | null) =>
	value === null ? `not said, since a count behind it is ${FEW}` : `${value} in 100`;

function linesOf({ name, from, until, version, numbers }: Back): string[] {
	const { all, alerts, personWeeks, enough, brier, rules } = numbers;
	return [
		`${name}, ${from} to ${until}, weights of version ${version}:`,
		`  Cards for 100 weeks of people: ${alerts ?? 'too few to say'}, over ${personWeeks} weeks.`,
		`  Weeks that could be compared: ${all.weeks ?? FEW}; with use beyond the own aim in the week after: ${all.events ?? FEW}.`,
		...(enough
			? [
					`  Of weeks called extra support, a setback was told after: ${share(all.precision)}.`,
					`  Of weeks with a setback, the one before was called extra support: ${share(all.recall)}.`,
					`  Brier score (0 is best): ${brier}.`
				]
			: ['  Too little to tell of precision and recall: it takes 200 such weeks and 40 setbacks.']),
		...rules.map(
			({ rule, cards, notUseful, lookAgain }) =>
				`  Rule ${rule}: closed cards ${cards ?? FEW}${cards === null ? '' : `, not useful: ${share(notUseful)}`}${lookAgain ? '; worth another look' : ''}.`
		)
	];
}
