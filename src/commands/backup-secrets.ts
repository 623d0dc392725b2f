/** Who may open a backup: read from settings, because what stands on a command line can be seen by every account. */
import { existsSync, readFileSync } from 'node:fs';
import type { OpenedBy, SealedFor } from '../platform/server/backup/envelope.ts';
import type { Config } from '../platform/server/config.ts';
import { CommandError } from './command.ts';

const SHORTEST = 12;

export function sealedFor(config: Config): SealedFor {
	const { recipients } = config.backup;
	const passphrase = passphraseOf(config);
	if (recipients.length > 0 && passphrase !== null)
		throw new CommandError(
			'Give a passphrase or ALONGSIDE_BACKUP_TO, not both: a backup is sealed for one or the other.'
		);
	if (recipients.length > 0) return { recipients };
	if (passphrase === null)
		throw new CommandError(
			'A backup is always encrypted. Set ALONGSIDE_BACKUP_PASSPHRASE_FILE to a file with a passphrase, ' +
				'or ALONGSIDE_BACKUP_TO to a public key (make a pair with: npx alongside keys backup-pair FILE).'
		);
	if (passphrase.length < SHORTEST)
		throw new CommandError(`The passphrase needs at least ${SHORTEST} letters; five random words are good.`);
	return { passphrase };
}

/** `identity`: the file with the private key, for backups that were sealed to a public one. */
export function openedBy(config: Config, identity: string | null): OpenedBy {
	const passphrase = passphraseOf(config);
	if (identity === null && passphrase === null)
		throw new CommandError(
			'Say how to open the backup: ALONGSIDE_BACKUP_PASSPHRASE_FILE with its passphrase, or --identity FILE with the private key.'
		);
	if (identity === null) return { passphrase: passphrase! };
	const keys = read(identity)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
	if (keys.length === 0 || !keys.every((key) => key.startsWith('AGE-SECRET-KEY-')))
		throw new CommandError(`${identity} does not hold a private key (AGE-SECRET-KEY-…).`);
	return { identities: keys };
}

function passphraseOf({ backup }: Config): string | null {
	return backup.passphraseFile ? read(backup.passphraseFile).trim() : backup.passphrase;
}

function read(file: string): string {
	if (!existsSync(file)) throw new CommandError(`There is no file ${file}.`);
	return readFileSync(file, 'utf8');
}
