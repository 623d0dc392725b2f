import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../demo/sign-ins.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { openHouse } from '../platform/server/house.ts';
import { CommandError, noArguments } from './command.ts';
import type { Command } from './command.ts';

/** Loads the demo organization into an empty database, and refuses any other. */
export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const house = await openHouse(config, say);
	try {
		const began = performance.now();
		if (!(await load(house.app)))
			throw new CommandError(
				'The demo is in this database already. For a fresh one, give it an empty database.'
			);
		const { rows } = await house.app.pools.system.query<{ organization: string; name: string }>(
			'select organization_id as organization, name from people.organizations'
		);
		const ms = Math.round(performance.now() - began);
		const [first, second] = DEMO_SIGN_INS;
		say(
			`${rows[0]!.name} is there, with ninety days behind it. Sign in as ${first!.email}, ${second!.email} and so on, with the password ${DEMO_PASSWORD}.`
		);
		return { ...rows[0], ms, signIns: DEMO_SIGN_INS.map(({ email, role }) => ({ email, role })) };
	} finally {
		await house.stop();
	}
};

async function load(app: Parameters<typeof loadDemo>[0]): Promise<boolean> {
	try {
		return await loadDemo(app);
	} catch (error) {
		if (error instanceof Error && /real organization/.test(error.message))
			throw new CommandError(error.message);
		throw error;
	}
}
