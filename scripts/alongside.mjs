#!/usr/bin/env node
// The command `alongside`: makes sure everything is in place, then hands over to src/cli.ts on the project's Node.
import { fileURLToPath } from 'node:url';
import { realpathSync } from 'node:fs';
import { ensureInstalled, projectNode, run } from './ensure.mjs';
import { ensureBuilt } from './build.mjs';

const needsBuild = new Set(['start']);

/** Runs a command of src/cli.ts and resolves to its exit code. */
export async function alongside(args) {
	ensureInstalled();
	if (needsBuild.has(args[0]) && !args.includes('--help')) {
		const code = await ensureBuilt();
		if (code !== 0) return 1;
	}
	return run(projectNode(), ['src/cli.ts', ...args]);
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
	process.exitCode = await alongside(process.argv.slice(2));
