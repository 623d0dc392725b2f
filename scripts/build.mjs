// Builds the web part when what it is made from has changed since the last build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';
import { contentHash, ensureInstalled, root, tool } from './ensure.mjs';
import { ensureKnownPasswords } from './known-passwords.mjs';
import { compileWords } from './prepare.mjs';

const stamp = join(root, 'build', '.made-from');
const sources = [
	'src',
	'messages',
	'static',
	'project.inlang',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json',
	'scripts/words.mjs'
];

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === contentHash(sources);

/** Resolves to vite's exit code, 0 at once when the build is fresh. Of two at once the second takes what the first has built. */
export async function ensureBuilt() {
	ensureKnownPasswords();
	return isBuilt() ? 0 : alone(build);
}

async function build() {
	if (isBuilt()) return 0;
	console.error('Building …');
	const madeFrom = contentHash(sources);
	const words = await compileWords();
	const code = words || (await tool('vite', ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] }));
	if (code === 0) writeFileSync(stamp, madeFrom);
	else console.error('The build did not finish; what is wrong is said above.');
	return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureInstalled();
	process.exitCode = await ensureBuilt();
}
