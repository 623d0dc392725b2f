// After `npm ci`, and whenever they are stale: the words, the known passwords and SvelteKit's types, which are generated and
// not committed.
// An installation without development packages has no compilers and needs none: its words and build are already made.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, projectNode, root, run, tool } from './ensure.mjs';
import { ensureKnownPasswords } from './known-passwords.mjs';

const has = (name) => existsSync(join(root, 'node_modules', '.bin', name));
const quiet = { stdio: ['ignore', 'ignore', 2] };
const cache = join(root, 'node_modules', '.cache');
const stamp = join(cache, 'words-made-from');

/** Compiles the message files when they have changed. Resolves to 0, or the compiler's exit code. */
export async function ensureWords() {
	const madeFrom = contentHash([
		'messages',
		'project.inlang/settings.json',
		'package-lock.json',
		'scripts/words.mjs'
	]);
	const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom;
	if ((fresh && existsSync(join(root, 'src/paraglide/messages.js'))) || !has('paraglide-js')) return 0;
	const code = await run(projectNode(), ['scripts/words.mjs'], quiet);
	mkdirSync(cache, { recursive: true });
	if (code === 0) writeFileSync(stamp, madeFrom);
	return code;
}

/** Words, known passwords and SvelteKit's types. Resolves to 0, or the exit code of what failed. */
export async function prepare() {
	ensureKnownPasswords();
	const code = await ensureWords();
	return code || !has('svelte-kit') ? code : tool('svelte-kit', ['sync'], quiet);
}

if (process.argv[1]?.endsWith('prepare.mjs')) process.exitCode = await prepare();
