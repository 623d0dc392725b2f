/** The program `alongside`: finds the command, gives it what it needs, says how it ended. */
import process from 'node:process';
import { CommandError, UsageError } from './commands/command.ts';
import type { Command, Report } from './commands/command.ts';

type Entry = {
	/** What follows the command's name. */
	usage?: string;
	about: string;
	/** Loaded only when it is run: help and wrong usage answer at once. */
	load: () => Promise<{ run: Command }>;
};

const commands: Record<string, Entry> = {
	start: {
		about: 'the web server and the worker, with the embedded database unless DATABASE_URL is set',
		load: () => import('./commands/start.ts')
	},
	worker: {
		about: 'run jobs only, beside web servers that run elsewhere',
		load: () => import('./commands/worker.ts')
	},
	migrate: { about: 'bring the database up to date', load: () => import('./commands/migrate.ts') },
	import: {
		usage:
			'meetings FILE|URL [--organization NAME|ID] [--name LIST] [--fellowship CODE] [--zone ZONE] [--accept-loss]',
		about: 'read a list of meetings (Meeting Guide JSON) into the directory',
		load: () => import('./commands/import.ts')
	},
	'tag-again': {
		about: 'put entries of the directory that were read earlier under terms that came since',
		load: () => import('./commands/tag-again.ts')
	},
	demo: {
		about: 'load the demo organization into an empty database',
		load: () => import('./commands/demo.ts')
	},
	backup: {
		usage: '[--out FILE]',
		about: 'write an encrypted backup of the whole database, while it runs',
		load: () => import('./commands/backup.ts')
	},
	restore: {
		usage: 'FILE [--identity FILE] [--replace] [--check]',
		about: 'put a backup back into an empty database; --check only opens and counts it',
		load: () => import('./commands/restore.ts')
	},
	keys: {
		usage: 'rotate [--prepare] | retire | backup-pair FILE',
		about: 'change the master key while everything runs; make a key pair for backups',
		load: () => import('./commands/keys.ts')
	},
	signs: {
		usage: 'backtest',
		about: 'look back: how the early signs would have done over what people here told',
		load: () => import('./commands/signs.ts')
	},
	'verify-audit': {
		usage: 'FILE [--demo]',
		about: 'check an exported audit, without a database',
		load: () => import('./commands/verify-audit.ts')
	},
	doctor: {
		about: 'look for what is wrong: database, walls, audit chain, key',
		load: () => import('./commands/doctor.ts')
	}
};

/** Failures that were foreseen: their message is the sentence to show, and enough. */
const foreseen = new Set([
	'ConfigError',
	'EmbeddedError',
	'NotDurableError',
	'NoDatabaseError',
	'PortError',
	'CommandError',
	'Refusal',
	'BackupRefused',
	'NotABackup'
]);

function overview(): string {
	const lines = Object.entries(commands).map(
		([name, { usage = '', about }]) =>
			`  ${name.padEnd(13)}${about}${usage && `\n               ${name} ${usage}`}`
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
		process.stdout.write(`Usage: alongside ${name} ${command.usage ?? ''}\n${command.about}\n`);
		return 0;
	}
	try {
		const [{ run }, { readConfig }] = await Promise.all([
			command.load(),
			import('./platform/server/config.ts')
		]);
		print(await run(args, { config: readConfig(process.env), say }));
		return 0;
	} catch (error) {
		const known = error instanceof Error ? error : new Error(String(error));
		say(
			foreseen.has(known.name) || known instanceof UsageError ? known.message : (known.stack ?? known.message)
		);
		print({ ...(error instanceof CommandError ? error.report : {}), error: known.message });
		if (!(error instanceof UsageError)) return 1;
		say(`Usage: alongside ${name} ${command.usage ?? ''}`);
		return 2;
	}
}

process.exitCode = await main(process.argv.slice(2));
