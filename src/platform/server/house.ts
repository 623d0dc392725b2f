/** Opens everything a command stands on, in order, and closes it in the opposite order. */
import pg from 'pg';
import { openApp } from './app.ts';
import type { App } from './app.ts';
import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import { assertDurable } from './durable.ts';
import { startEmbedded } from './embedded.ts';
import type { Embedded } from './embedded.ts';
import type { Keyring } from './keyring.ts';
import { loadKeys } from './master-key.ts';
import { unknownKeys } from './rotate-keys.ts';
import { eraseAgainAtStart } from './outside/erased.ts';
import { migrate, roleAddress } from './migrate.ts';

export type House = {
	app: App;
	/** The owner's address: for migrations, never for requests. */
	ownerAddress: string;
	/** Null when DATABASE_URL names the database. */
	embedded: Embedded | null;
	/** Migrations applied just now. */
	migrated: string[];
	stop(): Promise<void>;
};

/** The database cannot be reached; the sentence holds no password. */
export class NoDatabaseError extends Error {
	override name = 'NoDatabaseError';
}

type Say = (sentence: string) => void;

/**
 * Starts or adopts the embedded database (or takes DATABASE_URL), refuses one that loses commits, migrates, opens the pools.
 * @example const house = await openHouse(readConfig(process.env), (sentence) => console.error(sentence))
 */
export async function openHouse(config: Config, say: Say): Promise<House> {
	const keys = loadKeys(config.masterKey);
	const masterKey = keys.house;
	const { embedded, ownerAddress } = await openDatabase(config, say);
	try {
		await checkServer(ownerAddress, keys);
		const migrated = await migrate(ownerAddress, masterKey);
		const app = openApp({ ownerAddress, masterKey, keys, config });
		const stop = async () => {
			await app.close();
			await embedded?.stop();
		};
		await eraseAgainAtStart(app, say).catch(async (error: unknown) => {
			await app.close();
			throw error;
		});
		return { app, ownerAddress, embedded, migrated, stop };
	} catch (error) {
		await embedded?.stop();
		throw error;
	}
}

/** The owner's address of a running server; its database may not be made yet. */
export async function openDatabase(
	config: Config,
	say: Say
): Promise<{ embedded: Embedded | null; ownerAddress: string }> {
	if (config.databaseUrl) return { embedded: null, ownerAddress: config.databaseUrl };
	const embedded = await startEmbedded({ dataDir: config.dataDir, say });
	return { embedded, ownerAddress: embedded.ownerUrl('alongside') };
}

/** Throws a sentence when these are not the keys of this database. */
export async function checkKeys(ownerAddress: string, keys: Keyring): Promise<void> {
	const client = await connectAsOwner(ownerAddress);
	if (!client) throw new NoDatabaseError('There is no database yet, so there is nothing to keep.');
	try {
		await refuseOtherKey(client, ownerAddress, keys);
	} finally {
		await client.end();
	}
}

async function checkServer(ownerAddress: string, keys: Keyring): Promise<void> {
	const client = await connectAsOwner(ownerAddress);
	if (!client) return;
	try {
		await assertDurable(client);
		await refuseOtherKey(client, ownerAddress, keys);
	} finally {
		await client.end();
	}
}

/** A guarded connection, or null when the database is not made yet (`migrate` makes it). */
async function connectAsOwner(ownerAddress: string): Promise<pg.Client | null> {
	const client = new pg.Client({ connectionString: ownerAddress, connectionTimeoutMillis: 10_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		return client;
	} catch (error) {
		if (error instanceof pg.DatabaseError && error.code === '3D000') return null;
		const { host, pathname } = new URL(ownerAddress);
		const why = error instanceof Error && error.message ? error.message : 'nothing answers there';
		throw new NoDatabaseError(
			`The database ${pathname.slice(1)} at ${host} does not let us in: ${why}. Check DATABASE_URL and that PostgreSQL runs.`
		);
	}
}

/** Our roles' passwords come from the master key: with another key nothing sealed in this database would open. */
async function refuseOtherKey(owner: pg.Client, ownerAddress: string, keys: Keyring): Promise<void> {
	const { rows } = await owner.query<{ known: boolean }>(
		`select to_regclass('platform.migrations') is not null
		    and exists (select 1 from pg_roles where rolname = 'alongside_system') as known`
	);
	if (!rows[0]?.known) return;
	const client = new pg.Client({
		connectionString: roleAddress(ownerAddress, keys.house, 'alongside_system')
	});
	client.on('error', () => {});
	try {
		await client.connect();
	} catch (error) {
		if (error instanceof pg.DatabaseError && error.code === '28P01')
			throw new ConfigError(
				'This database was set up with another master key, and nothing in it would open with this one. ' +
					'Put the right key back (master.key, ALONGSIDE_MASTER_KEY or ALONGSIDE_MASTER_KEY_FILE).'
			);
		throw error;
	} finally {
		await client.end().catch(() => {});
	}
	const unknown = await unknownKeys(owner, keys);
	if (unknown.length > 0)
		throw new ConfigError(
			`Some persons’ keys in this database are wrapped by a master key that is not here (${unknown.join(', ')}), and what they wrote would not open. ` +
				'Put the key file back as it was, or add that key to it as a line “previous <key>”.'
		);
}
