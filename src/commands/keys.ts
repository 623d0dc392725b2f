import { writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Config } from '../platform/server/config.ts';
import { openHouse } from '../platform/server/house.ts';
import { keyId } from '../platform/server/crypto.ts';
import { beginRotation, retirePrevious, rewrapAll } from '../platform/server/rotate-keys.ts';
import { loadKeys, readKeyFile } from '../platform/server/master-key.ts';
import { CommandError, UsageError } from './command.ts';
import type { Command, Here, Report } from './command.ts';

/** Changes the master key while everything runs; takes the old one away later; makes a pair for backups. */
export const run: Command = async ([what, ...args], here) => {
	if (what === 'rotate') return rotate(args, here);
	if (what === 'retire') return retire(args, here);
	if (what === 'backup-pair') return backupPair(args, here);
	throw new UsageError(what ? `I do not know "keys ${what}".` : 'Say what to do with the keys.');
};

async function rotate(args: string[], { config, say }: Here): Promise<Report> {
	const prepare = args[0] === '--prepare';
	if (args.length > (prepare ? 1 : 0)) throw new UsageError(`I do not know "${args.at(-1)}".`);
	const path = fileOf(config);
	// Both must be right before the file is touched.
	const house = await openHouse(config, say);
	try {
		const { begun, keys } = beginRotation(path, new Date());
		say(
			begun
				? `A new master key stands in ${path}; the old one still opens.`
				: `A rotation is under way since ${keys.previous[0]!.since ?? 'an unknown time'}; going on with it.`
		);
		if (prepare) {
			say(
				'Copy the key file to every machine that runs Alongside on this database, then run: npx alongside keys rotate'
			);
			return { begun, rewrapped: 0 };
		}
		const began = performance.now();
		const rewrapped = await rewrapAll(house.app);
		const ms = Math.round(performance.now() - began);
		say(`${rewrapped} persons’ keys are wrapped anew (${ms} ms). Nothing that is sealed was touched.`);
		say('Keep a copy of the key file apart, now. In an hour or later, run: npx alongside keys retire');
		return { begun, rewrapped, ms, key: keyId(keys.current) };
	} finally {
		await house.stop();
	}
}

async function retire(args: string[], { config, say }: Here): Promise<Report> {
	if (args.length > 0) throw new UsageError(`I do not know "${args[0]}".`);
	const path = fileOf(config);
	if (readKeyFile(path).previous.length === 0) {
		say('There is no old master key in the file.');
		return { retired: [] };
	}
	const house = await openHouse(config, say);
	try {
		const aside = await retirePrevious(house.app, path);
		if (typeof aside === 'string') throw new CommandError(aside);
		for (const file of aside)
			say(
				`The old key is in ${file}. Take it off this machine: it opens backups from its time, and is destroyed with the last of them.`
			);
		return { retired: aside };
	} finally {
		await house.stop();
	}
}

function fileOf(config: Config): string {
	if (config.masterKey.from === 'environment')
		throw new CommandError(
			'The master key is in ALONGSIDE_MASTER_KEY, which a running program cannot read anew. ' +
				'Put it into a file that only its account can read, set ALONGSIDE_MASTER_KEY_FILE to it, restart, and rotate then.'
		);
	loadKeys({ ...config.masterKey, generate: false });
	return config.masterKey.path;
}

async function backupPair(args: string[], { say }: Here): Promise<Report> {
	const [file, more] = args;
	if (!file || more) throw new UsageError('Say into which file the private key goes.');
	const identity = await generateX25519Identity();
	const recipient = await identityToRecipient(identity);
	try {
		writeFileSync(file, `# opens backups sealed to ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' });
	} catch (error) {
		throw new CommandError(
			`The private key cannot be written: ${error instanceof Error ? error.message : ''}`
		);
	}
	say(`The private key is in ${file}. Take it off this machine: it is needed only to restore.`);
	say(`Set ALONGSIDE_BACKUP_TO=${recipient}`);
	return { file, recipient };
}
