/** The master key: the one secret that opens every participant's data key. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError, decodeKey } from './config.ts';
import type { MasterKeySource } from './config.ts';

/** The 32 bytes of the master key. Makes the file, readable by its owner only, on the first start. */
export function loadMasterKey(source: MasterKeySource): Buffer {
	if (source.from === 'environment') return source.key;
	if (!existsSync(source.path)) {
		if (!source.generate)
			throw new ConfigError(
				`There is no master key at ${source.path}. Put it back from your backup, or correct ALONGSIDE_MASTER_KEY_FILE.`
			);
		mkdirSync(dirname(source.path), { recursive: true });
		// 'wx': of two first starts at once only one makes the key; the other reads it below.
		try {
			writeFileSync(source.path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
	}
	const key = decodeKey(readFileSync(source.path, 'utf8'));
	if (key.length !== 32)
		throw new ConfigError(
			`The master key at ${source.path} is damaged: it must hold 64 hexadecimal digits. Put it back from your backup.`
		);
	return key;
}

/** One sentence when other accounts of this machine could read the key, else null. */
export function masterKeyExposed(source: MasterKeySource): string | null {
	if (source.from === 'environment' || !existsSync(source.path)) return null;
	const mode = statSync(source.path).mode & 0o777;
	return (mode & 0o077) === 0
		? null
		: `Others on this machine can read the master key at ${source.path}. Run: chmod 600 ${source.path}`;
}
