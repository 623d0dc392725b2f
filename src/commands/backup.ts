import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemActor } from '../platform/actor.ts';
import { openApp } from '../platform/server/app.ts';
import type { App } from '../platform/server/app.ts';
import { anchorNow, chainAll } from '../platform/server/audit/jobs.ts';
import { saveBackup } from '../platform/server/backup/save.ts';
import { checkKeys, openDatabase } from '../platform/server/house.ts';
import { loadKeys } from '../platform/server/master-key.ts';
import { organizationIds } from '../platform/server/within-organization.ts';
import { sealedFor } from './backup-secrets.ts';
import { UsageError } from './command.ts';
import type { Command } from './command.ts';

/** Writes an encrypted backup of the whole database while it runs. Applies no migrations: take one before an upgrade. */
export const run: Command = async (args, { config, say }) => {
	const out = outOf(args);
	const seal = sealedFor(config);
	const keys = loadKeys(config.masterKey);
	const { embedded, ownerAddress } = await openDatabase(config, say);
	try {
		await checkKeys(ownerAddress, keys);
		const app = openApp({ ownerAddress, masterKey: keys.house, keys, config });
		try {
			await chainAll(app);
			const madeAt = app.clock().toISOString();
			const saved = await saveBackup(ownerAddress, {
				file: resolve(out ?? `alongside-${madeAt.slice(0, 19).replaceAll(':', '')}.backup.age`),
				sealedFor: seal,
				madeAt,
				release: config.version,
				house: keys.houseId
			});
			await writeDown(app);
			say(`The backup is ${saved.file} (${(saved.bytes / 1e6).toFixed(1)} MB, ${saved.ms} ms).`);
			say('Its keys are not in it. Keep apart from it, and from each other, on other disks:');
			say(`  the master key (${where(config.masterKey)}): without it nothing in the backup can be read;`);
			say(
				`  ${config.dataDir}/outside: heads of the audit and who was erased; a restore needs it as it is then.`
			);
			return { ...saved, madeAt };
		} finally {
			await app.close();
		}
	} finally {
		await embedded?.stop();
	}
};

const where = (source: Parameters<typeof loadKeys>[0]) =>
	source.from === 'file' ? source.path : 'ALONGSIDE_MASTER_KEY';

function outOf(args: string[]): string | null {
	try {
		return parseArgs({ args, options: { out: { type: 'string' } } }).values.out ?? null;
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/** That a copy of everything left is part of the record; and its head goes outside. */
async function writeDown(app: App): Promise<void> {
	for (const organizationId of await organizationIds(app)) {
		await app.write(systemActor(organizationId, 'backup'), 'backup', async (ctx) =>
			ctx.note({ action: 'backup.made', basis: 'system' })
		);
		await chainAll(app, organizationId);
		await anchorNow(app, organizationId);
	}
}
