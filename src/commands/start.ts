import { setTimeout } from 'node:timers/promises';
import { databaseAway } from '../platform/server/away.ts';
import { openHouse } from '../platform/server/house.ts';
import { knownPasswords } from '../platform/server/sign-in/known-passwords.ts';
import { log } from '../platform/server/log.ts';
import { setTheApp } from '../platform/server/the-app.ts';
import { serve } from '../serve.ts';
import { startWorker } from '../worker.ts';
import { makeFirstDirectorLink } from '../domains/people/server/people.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '../demo/sign-ins.ts';
import type { App } from '../platform/server/app.ts';
import { CommandError, noArguments } from './command.ts';
import type { Command } from './command.ts';
import { stopSignal } from './stop-signal.ts';

export const run: Command = async (args, { config, say }) => {
	noArguments(args);
	// A list that cannot be read is said now, not to the first person who chooses a password.
	knownPasswords(config);
	// A signal that comes while we start counts too: it is obeyed as soon as there is something to stop.
	const stopped = stopSignal();
	const began = performance.now();
	const house = await openHouse(config, say);
	const closing: (() => Promise<void>)[] = [() => house.stop()];
	try {
		if (config.demo) await demo(house.app);
		setTheApp(house.app);
		const web = await serve(config);
		closing.unshift(() => web.stop());
		const worker = await whenThere(() => startWorker(house.app));
		// Requests finish first, then jobs: a last request may still record one.
		closing.splice(1, 0, () => worker.stop());
		log('info', 'ready', {
			port: config.port,
			demo: config.demo,
			ms: Math.round(performance.now() - began)
		});
		process.stdout.write(
			`\nAlongside is at ${web.address}\n${config.demo ? demoSignIns() : await firstDirector(house.app)}\n`
		);
		const signal = await stopped;
		log('info', 'stopping', { signal });
		return { stopped: signal, address: web.address };
	} finally {
		for (const close of closing) await close();
	}
};

async function demo(app: App): Promise<void> {
	try {
		await loadDemo(app);
	} catch (error) {
		throw new CommandError(error instanceof Error ? error.message : String(error));
	}
}

/** On an empty database that is no demo: the one-time link by which its first director comes in. */
async function firstDirector(app: App): Promise<string> {
	const link = await whenThere(() => makeFirstDirectorLink(app));
	return link
		? `Nobody is here yet. Open this link to set up your organization; it works once, for 24 hours:\n  ${link}\n`
		: '';
}

/** The web server answers already: a database that goes away now is started again, and this waits for it. */
async function whenThere<T>(work: () => Promise<T>, tries = 60): Promise<T> {
	for (;;) {
		try {
			return await work();
		} catch (error) {
			if (!databaseAway(error) || --tries === 0) throw error;
			await setTimeout(500);
		}
	}
}

function demoSignIns(): string {
	const lines = DEMO_SIGN_INS.map(({ email, role }) => `  ${email.padEnd(26)}${role}`);
	return [
		'This is the demo: nothing here is about a real person. Sign in as',
		...lines,
		`with the password ${DEMO_PASSWORD}`,
		''
	].join('\n');
}
