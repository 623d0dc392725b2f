import type { Config } from './config.ts';
import { makeContexts, type Contexts } from './context.ts';
import { openPools, type Pools } from './db.ts';
import { oneKey, type Keyring } from './keyring.ts';
import { Live } from './live.ts';
import { roleAddress } from './migrate.ts';

/** Everything one process stands on. Made once by `start`, `worker` or a command; handed to the web server's hooks. */
export interface App extends Contexts {
	pools: Pools;
	/** Tells pages that are open of changes elsewhere. */
	live: Live;
	/** What everything but data keys is derived from. Never logged, never in a page. */
	masterKey: Buffer;
	/** Wraps data keys. */
	keys: Keyring;
	config: AppConfig;
	clock: () => Date;
	close(): Promise<void>;
}

/** The settings that subjects may read. */
export type AppConfig = Pick<
	Config,
	'demo' | 'dataDir' | 'origin' | 'smtpUrl' | 'mailFrom' | 'texts' | 'version'
> &
	Partial<Pick<Config, 'outside' | 'name' | 'exitTo' | 'knownPasswords' | 'video' | 'lines'>>;

export interface AppOptions {
	/** The owner's address of a migrated database. */
	ownerAddress: string;
	masterKey: Buffer;
	/** Without it `masterKey` wraps data keys too, as it does until the first rotation. */
	keys?: Keyring;
	config: AppConfig;
	clock?: () => Date;
	poolSizes?: { app: number; login: number; system: number };
}

/** Opens the pools and makes the contexts. The database must be migrated. */
export function openApp(options: AppOptions): App {
	const address = (role: Parameters<typeof roleAddress>[2]) =>
		roleAddress(options.ownerAddress, options.masterKey, role);
	const pools = openPools(
		{ app: address('alongside_app'), login: address('alongside_login'), system: address('alongside_system') },
		options.poolSizes
	);
	const live = new Live(address('alongside_app'));
	const keys = options.keys ?? oneKey(options.masterKey);
	const clock = options.clock ?? (() => new Date());
	return {
		...makeContexts(pools, keys, clock),
		pools,
		live,
		masterKey: options.masterKey,
		keys,
		config: options.config,
		clock,
		close: async () => {
			await live.end();
			await pools.end();
		}
	};
}
