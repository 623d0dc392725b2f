import { openHouse } from '../platform/server/house.ts';
import { noArguments } from './command.ts';
import type { Command } from './command.ts';

export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const house = await openHouse(config, say);
	await house.stop();
	say(
		house.migrated.length > 0
			? `Applied: ${house.migrated.join(', ')}.`
			: 'The database is up to date; nothing to do.'
	);
	return { migrated: house.migrated };
};
