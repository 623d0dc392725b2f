import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { NotAnExport, verifyExport } from '../platform/server/audit/export.ts';
import { CommandError, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { sayProblem } from './say-audit.ts';

/** Checks an exported audit, without any database: what the director downloads on /organization/audit. */
export const run: Command = async (args, { say }) => {
	const { file, backdated } = read(args);
	if (!(await stat(file).catch(() => null))?.isFile()) throw new CommandError(`There is no file ${file}.`);
	const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
	const report = await verifyExport(lines, backdated).catch((error: unknown) => {
		throw error instanceof NotAnExport ? new CommandError(error.message, { ok: false }) : error;
	});
	const { entries, words, problems, organizationId, madeAt } = report;
	for (const problem of problems) say(sayProblem(problem));
	say(`${entries} entries of organization ${organizationId}, exported ${madeAt}.`);
	say(`The head reads: ${words.join(' ')}. Compare it with the one on paper or on /organization/audit.`);
	const told = { ok: problems.length === 0, organizationId, madeAt, entries, words, problems };
	if (problems.length > 0)
		throw new CommandError(`The chain does not hold in ${problems.length} places.`, told);
	say('Every link holds.');
	return told;
};

function read(args: string[]): { file: string; backdated: boolean } {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: { demo: { type: 'boolean', default: false } }
		});
		const [file, more] = positionals;
		if (file && !more) return { file, backdated: values.demo };
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
	throw new UsageError('Say which file to verify.');
}
