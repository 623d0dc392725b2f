/** The master key: the one secret that opens every participant's data key. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from './config.ts';
import type { MasterKeySource } from './config.ts';
import { Keyring, parseKeys, type KeyFile } from './keyring.ts';

/** The keys of this house. Makes the file, readable by its owner only, on the first start. */
export function loadKeys(source: MasterKeySource): Keyring {
	if (source.from === 'environment') return new Keyring(() => source.keys, null);
	if (!existsSync(source.path)) makeKeyFile(source);
	return new Keyring(() => readKeyFile(source.path), source.path);
}

/** The key that everything but data keys is derived from. */
export function loadMasterKey(source: MasterKeySource): Buffer {
	return loadKeys(source).house;
}

export function readKeyFile(path: string): KeyFile {
	const keys = parseKeys(readFileSync(path, 'utf8'));
	if (!keys)
		throw new ConfigError(
			`The master key at ${path} is damaged: it must hold 64 hexadecimal digits. Put it back from your backup.`
		);
	return keys;
}

function makeKeyFile(source: Extract<MasterKeySource, { from: 'file' }>): void {
	if (!source.generate)
		throw new ConfigError(
			`There is no master key at ${source.path}. Put it back from your backup, or correct ALONGSIDE_MASTER_KEY_FILE.`
		);
	mkdirSync(dirname(source.path), { recursive: true });
	// 'wx': of two first starts at once only one makes the key; the other reads it.
	try {
		writeFileSync(source.path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
}

/** One sentence when other accounts of this machine could read the key, else null. */
export function masterKeyExposed(source: MasterKeySource): string | null {
	if (source.from === 'environment' || !existsSync(source.path)) return null;
	const mode = statSync(source.path).mode & 0o777;
	return (mode & 0o077) === 0
		? null
		: `Others on this machine can read the master key at ${source.path}. Run: chmod 600 ${source.path}`;
}
