import { systemActor } from '../platform/actor.ts';
import { openHouse } from '../platform/server/house.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { lookBackHere } from '../domains/early-signs/server/early-signs.ts';
import { UsageError } from './command.ts';
import type { Command, Report } from './command.ts';

/** Looks back over each organization's own past: how the rules and the signal would have done. Counts only, small ones hidden. */
export const run: Command = async ([what, ...more], { config, say }): Promise<Report> => {
	if (what !== 'backtest')
		throw new UsageError(what ? `I do not know "signs ${what}".` : 'Say: signs backtest.');
	if (more.length > 0) throw new UsageError(`I do not know "${more[0]}".`);
	const house = await openHouse(config, say);
	try {
		const organizations = [];
		for (const organization of await organizationIds(house.app)) {
			const back = await house.app.write(systemActor(organization, 'signs.backtest'), 'signs', lookBackHere);
			organizations.push({ organization, ...back });
			const { numbers } = back;
			say(`Organization ${organization}, ${back.from} to ${back.until}, weights of version ${back.version}:`);
			say(
				`  ${numbers.alerts ?? 'too few'} cards for 100 person-weeks, over ${numbers.personWeeks} person-weeks.`
			);
			say(
				numbers.enough
					? `  Of weeks called extra support, a setback was told after ${numbers.all.precision ?? '(small)'} in 100; of weeks with a setback, ${numbers.all.recall ?? '(small)'} in 100 were called. Brier ${numbers.brier}.`
					: '  Too little to tell: 200 weeks and 40 setbacks are needed.'
			);
		}
		return { organizations };
	} finally {
		await house.stop();
	}
};
