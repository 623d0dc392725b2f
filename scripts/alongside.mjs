#!/usr/bin/env node
// The command `alongside`: makes sure everything is in place, then hands over to src/cli.ts on the project's Node.
import { fileURLToPath } from 'node:url';
import { realpathSync } from 'node:fs';
import { ensureInstalled, projectNode, run } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureWords } from './prepare.mjs';

/** Runs a command of src/cli.ts and resolves to its exit code. */
export async function alongside(args) {
	ensureInstalled();
	const serves = args[0] === 'start' && !args.includes('--help');
	const ready = await (serves ? ensureBuilt() : ensureWords());
	return ready === 0 ? run(projectNode(), ['src/cli.ts', ...args]) : 1;
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
	process.exitCode = await alongside(process.argv.slice(2));
