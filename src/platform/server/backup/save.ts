/** A backup as a file: it has its name only when it is whole and on the disk. */
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import pg from 'pg';
import { faultPoint } from '../fault.ts';
import { dump } from './dump.ts';
import { sealBackup, type SealedFor } from './envelope.ts';
import { seesEverything } from './tables.ts';

/** Cannot be made or put back, for a reason that the sentence names. */
export class BackupRefused extends Error {
	override name = 'BackupRefused';
}

export interface Saved {
	file: string;
	bytes: number;
	ms: number;
}

/**
 * Writes a sealed backup of the database at `ownerAddress`. Until it is whole it is called `<file>.part`; what a killed
 * program leaves under that name is no backup and does not open as one.
 */
export async function saveBackup(
	ownerAddress: string,
	what: { file: string; sealedFor: SealedFor; madeAt: string; release: string; house: string }
): Promise<Saved> {
	const began = performance.now();
	const { file, sealedFor, ...head } = what;
	if (await stat(file).catch(() => null))
		throw new BackupRefused(`${file} is there already. Give another name with --out.`);
	const client = new pg.Client({ connectionString: ownerAddress });
	client.on('error', () => {});
	await client.connect();
	try {
		await mayCopyEverything(client);
		const bytes = await write(`${file}.part`, () => sealBackup(dump(client, head), sealedFor));
		faultPoint('before_backup_is_named');
		await rename(`${file}.part`, file);
		await syncFolder(dirname(file));
		return { file, bytes, ms: Math.round(performance.now() - began) };
	} finally {
		await client.end();
	}
}

async function write(part: string, seal: () => Promise<AsyncIterable<Uint8Array>>): Promise<number> {
	const to = await open(part, 'w', 0o600).catch((error: Error) => {
		throw new BackupRefused(`The backup cannot be written to ${part}: ${error.message}`);
	});
	let bytes = 0;
	try {
		for await (const some of await seal()) {
			await to.write(some);
			bytes += some.length;
		}
		await to.sync();
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	} finally {
		await to.close();
	}
	return bytes;
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync();
	await handle.close();
}

async function mayCopyEverything(client: pg.ClientBase): Promise<void> {
	if (await seesEverything(client)) return;
	const { rows } = await client.query<{ name: string }>('select quote_ident(current_user) as name');
	throw new BackupRefused(
		`The role ${rows[0]!.name} does not see past row-level security, so its copy would be empty. ` +
			`Run once as a superuser: alter role ${rows[0]!.name} bypassrls; or give this command alone a DATABASE_URL ` +
			`of a role made for it: create role alongside_backup login bypassrls password '…'; grant pg_read_all_data to alongside_backup;`
	);
}
