// After `npm ci`, and whenever they are stale: the words, the known passwords and SvelteKit's types, which are generated and
// not committed.
// An installation without development packages has no compilers and needs none: its words and build are already made.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.mjs';
import { contentHash, projectNode, root, run, tool } from './ensure.mjs';
import { ensureKnownPasswords } from './known-passwords.mjs';

const has = (name) => existsSync(join(root, 'node_modules', '.bin', name));
const quiet = { stdio: ['ignore', 'ignore', 2] };
const cache = join(root, 'node_modules', '.cache');
const stamp = join(cache, 'words-made-from');

const wordsFrom = () =>
	contentHash(['messages', 'project.inlang/settings.json', 'package-lock.json', 'scripts/words.mjs']);
const fresh = (madeFrom) =>
	existsSync(stamp) &&
	readFileSync(stamp, 'utf8') === madeFrom &&
	existsSync(join(root, 'src/paraglide/messages.js'));

/** Compiles the message files when they have changed. Resolves to 0, or the compiler's exit code. For who is alone already. */
export async function compileWords() {
	const madeFrom = wordsFrom();
	if (fresh(madeFrom) || !has('paraglide-js')) return 0;
	const code = await run(projectNode(), ['scripts/words.mjs'], quiet);
	mkdirSync(cache, { recursive: true });
	if (code === 0) writeFileSync(stamp, madeFrom);
	return code;
}

/** The same, one command at a time. */
export const ensureWords = async () => (fresh(wordsFrom()) ? 0 : alone(compileWords));

/** Words, known passwords and SvelteKit's types. Resolves to 0, or the exit code of what failed. */
export const prepare = () => alone(generate);

async function generate() {
	ensureKnownPasswords();
	const code = await compileWords();
	return code || !has('svelte-kit') ? code : tool('svelte-kit', ['sync'], quiet);
}

if (process.argv[1]?.endsWith('prepare.mjs')) process.exitCode = await prepare();
