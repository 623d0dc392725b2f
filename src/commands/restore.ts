import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { systemActor } from '../platform/actor.ts';
import { openApp } from '../platform/server/app.ts';
import { anchorNow, chainAll } from '../platform/server/audit/jobs.ts';
import { openBackup } from '../platform/server/backup/envelope.ts';
import { readBackup } from '../platform/server/backup/format.ts';
import type { Header } from '../platform/server/backup/format.ts';
import { restoreBackup } from '../platform/server/backup/restore.ts';
import type { Config } from '../platform/server/config.ts';
import { openDatabase } from '../platform/server/house.ts';
import { loadKeys } from '../platform/server/master-key.ts';
import { outsideOf } from '../platform/server/outside/place.ts';
import { openedBy } from './backup-secrets.ts';
import { CommandError, UsageError } from './command.ts';
import type { Command, Here } from './command.ts';

/** Puts a backup back into an empty database, looks it through, and says what was found. */
export const run: Command = async (args, here) => {
	const { file, identity, replace, check } = read(args);
	if (!(await stat(file).catch(() => null))?.isFile()) throw new CommandError(`There is no file ${file}.`);
	const lines = await openBackup(createReadStream(file), openedBy(here.config, identity));
	return check ? look(lines, here) : restore(lines, replace, here);
};

/** Opens and reads all of it, without any database. */
async function look(lines: AsyncIterable<Uint8Array>, { say }: Here) {
	let header: Header | undefined;
	const end = await readBackup(lines, {
		header: async (found) => void (header = found),
		table: async () => ({ rows: async () => {}, end: async () => {} })
	});
	const rows = Object.values(end.rows).reduce((sum, some) => sum + some, 0);
	say(`The backup of ${header!.madeAt} is whole: ${rows} rows in ${Object.keys(end.rows).length} tables.`);
	return { madeAt: header!.madeAt, rows, tables: Object.keys(end.rows).length };
}

async function restore(lines: AsyncIterable<Uint8Array>, replace: boolean, { config, say }: Here) {
	const began = performance.now();
	const keys = loadKeys(mustBeThere(config.masterKey));
	const { embedded, ownerAddress } = await openDatabase(config, say);
	try {
		const outside = outsideOf({ masterKey: keys.house, config });
		const restored = await restoreBackup(lines, { ownerAddress, keys, outside, replace });
		const app = openApp({ ownerAddress, masterKey: keys.house, keys, config });
		try {
			for (const organizationId of restored.organizations) {
				// Before anything new is written: later heads are gone because of this.
				await anchorNow(app, organizationId, { restored: restored.madeAt });
				await app.write(systemActor(organizationId, 'restore'), 'restore', async (ctx) =>
					ctx.note({ action: 'backup.restored', basis: 'system' })
				);
				await chainAll(app, organizationId);
				await anchorNow(app, organizationId);
			}
		} finally {
			await app.close();
		}
		const ms = Math.round(performance.now() - began);
		say(`Restored as of ${restored.madeAt}: ${restored.rows} rows in ${restored.tables} tables, ${ms} ms.`);
		say(
			`Looked through: every row counted, ${restored.entries} audit entries followed, ${restored.keys} persons’ keys and ${restored.texts} sealed texts opened.`
		);
		for (const problem of restored.broken) say(`As it was in the backup already: ${problem}`);
		if (restored.erasedAgain > 0)
			say(`${restored.erasedAgain} persons were erased after this backup; their keys are destroyed again.`);
		say(
			'Everybody signs in anew. Passwords, roles and invitations are those of the backup: look at who works here.'
		);
		return { ...restored, ms };
	} finally {
		await embedded?.stop();
	}
}

/** A key made just now opens nothing: the right one must be there first. */
function mustBeThere(source: Config['masterKey']): Config['masterKey'] {
	return source.from === 'file' ? { ...source, generate: false } : source;
}

function read(args: string[]) {
	try {
		const { values, positionals } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				identity: { type: 'string' },
				replace: { type: 'boolean', default: false },
				check: { type: 'boolean', default: false }
			}
		});
		const [file, more] = positionals;
		if (file && !more)
			return { file, identity: values.identity ?? null, replace: values.replace, check: values.check };
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
	throw new UsageError('Say which backup to restore.');
}
