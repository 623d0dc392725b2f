// After `npm ci`: the words and SvelteKit's types, which are generated and not committed.
// An installation without development packages has no compilers and needs none: its build is already made.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './ensure.mjs';

const has = (name) => existsSync(join(root, 'node_modules', '.bin', name));

/** Resolves to 0, or the exit code of the compiler that failed. */
export async function prepare() {
	const quiet = { stdio: ['ignore', 'ignore', 2] };
	const words = [
		'compile',
		'--project',
		'./project.inlang',
		'--outdir',
		'./src/paraglide',
		'--emit-ts-declarations',
		'--strategy',
		'cookie',
		'preferredLanguage',
		'baseLocale'
	];
	if (has('paraglide-js')) {
		const code = await tool('paraglide-js', words, quiet);
		if (code !== 0) return code;
	}
	return has('svelte-kit') ? tool('svelte-kit', ['sync'], quiet) : 0;
}

if (process.argv[1]?.endsWith('prepare.mjs')) process.exitCode = await prepare();
