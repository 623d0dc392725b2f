import { startWorker } from '../worker.ts';
import { openHouse } from '../platform/server/house.ts';
import { log } from '../platform/server/log.ts';
import { noArguments } from './command.ts';
import type { Command } from './command.ts';
import { stopSignal } from './stop-signal.ts';

export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	const stopped = stopSignal();
	const house = await openHouse(config, say);
	const worker = await startWorker(house.app);
	log('info', 'worker ready');
	say('The worker runs. Stop it with Ctrl-C.');
	const signal = await stopped;
	log('info', 'stopping', { signal });
	await worker.stop();
	await house.stop();
	return { stopped: signal };
};
