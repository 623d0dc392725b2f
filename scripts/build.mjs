// Builds the web part when what it is made from has changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, root, tool } from './ensure.mjs';

const stamp = join(root, 'build', '.made-from');
const sources = [
	'src',
	'messages',
	'static',
	'project.inlang',
	'vite.config.ts',
	'tsconfig.json',
	'package-lock.json'
];

/** A hash over the content of every source file; tests and generated files do not count. */
function sourcesHash() {
	const hash = createHash('sha256');
	const add = (path) => {
		if (/\.test\.ts$|^src\/paraglide|^project\.inlang\/(cache|\.)/.test(path)) return;
		const full = join(root, path);
		if (!existsSync(full)) return;
		const names = isFolder(full);
		if (names) for (const name of names) add(`${path}/${name}`);
		else hash.update(`${path}\n`).update(readFileSync(full));
	};
	for (const source of sources) add(source);
	return hash.digest('hex');
}

function isFolder(path) {
	try {
		return readdirSync(path).sort();
	} catch {
		return null;
	}
}

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();

/** Resolves to vite's exit code, 0 at once when the build is fresh. */
export async function ensureBuilt() {
	if (isBuilt()) return 0;
	console.error('Building …');
	const madeFrom = sourcesHash();
	const code = await tool('vite', ['build', '--logLevel', 'warn'], { stdio: ['ignore', 2, 2] });
	if (code === 0) writeFileSync(stamp, madeFrom);
	else console.error('The build did not finish; what is wrong is said above.');
	return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	ensureInstalled();
	process.exitCode = await ensureBuilt();
}
