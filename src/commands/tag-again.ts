import { systemActor } from '../platform/actor.ts';
import { openHouse } from '../platform/server/house.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { tagAgain } from '../domains/directory/server/directory.ts';
import { noArguments } from './command.ts';
import type { Command } from './command.ts';

/** Entries of the directory that were read before our list had a term: put under it now, one organization at a time. */
export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const house = await openHouse(config, say);
	try {
		let tagged = 0;
		for (const organizationId of await organizationIds(house.app))
			tagged += await house.app.write(systemActor(organizationId, 'tag again'), 'directory', tagAgain);
		say(tagged === 0 ? 'Nothing to add: every entry is tagged.' : `${tagged} entries have a term more.`);
		return { tagged };
	} finally {
		await house.stop();
	}
};
