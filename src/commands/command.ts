/** What every command is made of. */
import type { Config } from '../platform/server/config.ts';

/** Resolves to the object that `--json` prints as the last line. `args` is what follows the command's name. */
export type Command = (args: string[], here: Here) => Promise<Report>;

export type Report = Record<string, unknown>;

export type Here = {
	config: Config;
	/** One sentence for the person at the terminal, on standard error. */
	say(sentence: string): void;
};

/** Wrong usage: exit status 2 and the usage line. */
export class UsageError extends Error {
	override name = 'UsageError';
}

/** Refused, with a sentence: exit status 1. A report, when given, is still printed under `--json`. */
export class CommandError extends Error {
	override name = 'CommandError';
	readonly report: Report;
	constructor(sentence: string, report: Report = {}) {
		super(sentence);
		this.report = report;
	}
}

/** For commands that take no arguments of their own. */
export function noArguments(args: string[]): void {
	if (args.length > 0) throw new UsageError(`I do not know "${args[0]}".`);
}
