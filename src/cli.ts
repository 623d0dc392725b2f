/** The program `alongside`: finds the command, gives it what it needs, says how it ended. */
import process from 'node:process';
import { CommandError, UsageError } from './commands/command.ts';
import type { Command, Report } from './commands/command.ts';
import { doctor } from './commands/doctor.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { start } from './commands/start.ts';
import { workerCommand } from './commands/worker.ts';
import { readConfig } from './platform/server/config.ts';

const commands: Record<string, Command> = {
	start,
	worker: workerCommand,
	migrate: migrateCommand,
	import: importCommand,
	doctor
};

/** Failures that were foreseen: their message is the sentence to show, and enough. */
const foreseen = new Set([
	'ConfigError',
	'EmbeddedError',
	'NotDurableError',
	'NoDatabaseError',
	'PortError',
	'CommandError',
	'Refusal'
]);

function overview(): string {
	const lines = Object.entries(commands).map(
		([name, { usage, about }]) => `  ${name.padEnd(10)}${about}${usage && `\n            ${name} ${usage}`}`
	);
	return [
		'Usage: alongside <command> [--json]',
		'',
		...lines,
		'',
		'Settings are read from the environment; docs/guide.md lists them.'
	].join('\n');
}

async function main(argv: string[]): Promise<number> {
	const json = argv.includes('--json');
	const [name, ...args] = argv.filter((word) => word !== '--json');
	const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
	const print = (report: Report) => json && process.stdout.write(`${JSON.stringify(report)}\n`);
	if (name === undefined || name === '--help' || name === 'help') {
		(name === undefined ? process.stderr : process.stdout).write(`${overview()}\n`);
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) {
		say(`There is no command "${name}".\n\n${overview()}`);
		return 2;
	}
	if (args.includes('--help')) {
		process.stdout.write(`Usage: alongside ${name} ${command.usage}\n${command.about}\n`);
		return 0;
	}
	try {
		print(await command.run(args, { config: readConfig(process.env), say }));
		return 0;
	} catch (error) {
		const known = error instanceof Error ? error : new Error(String(error));
		say(
			foreseen.has(known.name) || known instanceof UsageError ? known.message : (known.stack ?? known.message)
		);
		print({ ...(error instanceof CommandError ? error.report : {}), error: known.message });
		if (!(error instanceof UsageError)) return 1;
		say(`Usage: alongside ${name} ${command.usage}`);
		return 2;
	}
}

process.exitCode = await main(process.argv.slice(2));
