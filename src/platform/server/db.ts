import pg from 'pg';
import type { CompiledQuery } from 'kysely';
import {
	Kysely,
	PostgresAdapter,
	PostgresIntrospector,
	PostgresQueryCompiler,
	type DatabaseConnection,
	type Driver,
	type QueryResult
} from 'kysely';
import type { DB } from './db.types.ts';

/**
 * The only file that opens connections. Three pools, three roles (migrations/0001_platform.sql):
 * app (a person's rights), login (sign-in tables), system (jobs). The owner is for migrations only.
 */
export interface Pools {
	app: pg.Pool;
	login: pg.Pool;
	system: pg.Pool;
	end(): Promise<void>;
}

export interface PoolAddresses {
	app: string;
	login: string;
	system: string;
}

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export function openPools(addresses: PoolAddresses, sizes = { app: 10, login: 6, system: 6 }): Pools {
	const app = openPool(addresses.app, sizes.app);
	const login = openPool(addresses.login, sizes.login, 'login');
	const system = openPool(addresses.system, sizes.system);
	return {
		app,
		login,
		system,
		end: async () => {
			await Promise.all([app.end(), login.end(), system.end()]);
		}
	};
}

/** One pool. `pipeline` sends begin, settings, query and commit together (3 % more CPU than none; trip by trip 36 %). */
export function openPool(address: string, max: number, searchPath?: string): pg.Pool {
	const pool = new pg.Pool({
		connectionString: address,
		max,
		pipeline: true,
		connectionTimeoutMillis: 5000,
		statement_timeout: 15000,
		idle_in_transaction_session_timeout: 30000,
		options: searchPath ? `-c search_path=${searchPath}` : undefined
	} as pg.PoolConfig);
	// Without a listener an error on an idle connection ends the process (kit3.md, PostgreSQL traps).
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

/** A Kysely whose every statement goes over this one connection; it cannot open a transaction of its own. */
export function kyselyOn(client: pg.ClientBase): Kysely<DB> {
	return new Kysely<DB>({ dialect: new OneConnection(client) });
}

class OneConnection {
	readonly #driver: Driver;
	constructor(client: pg.ClientBase) {
		this.#driver = new OneConnectionDriver(client);
	}
	createDriver = () => this.#driver;
	createAdapter = () => new PostgresAdapter();
	createQueryCompiler = () => new PostgresQueryCompiler();
	createIntrospector = (db: Kysely<DB>) => new PostgresIntrospector(db as unknown as Kysely<never>);
}

/** Reading statements that one connection keeps planned. */
const MOST_KEPT = 400;
const kept = new WeakMap<pg.ClientBase, Map<string, string>>();

/**
 * A name for a statement that reads, so that PostgreSQL plans it once for a connection and not at every page: with
 * row-level security planning takes 0.4 to 0.9 ms, longer than most of them run. Nothing for the rest, nor when many
 * different ones have been kept already.
 */
function nameOf(client: pg.ClientBase, text: string): string | undefined {
	if (!text.startsWith('select')) return undefined;
	let names = kept.get(client);
	if (!names) kept.set(client, (names = new Map()));
	let name = names.get(text);
	if (!name && names.size < MOST_KEPT) names.set(text, (name = `read-${names.size}`));
	return name;
}

class OneConnectionDriver implements Driver {
	readonly #connection: DatabaseConnection;
	constructor(client: pg.ClientBase) {
		this.#connection = {
			async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
				const result = await client.query({
					name: nameOf(client, compiled.sql),
					text: compiled.sql,
					values: [...compiled.parameters]
				});
				const affected = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
				return {
					rows: result.rows as R[],
					numAffectedRows: affected ? BigInt(result.rowCount ?? 0) : undefined
				};
			},
			streamQuery: () => {
				throw new Error('streaming is not used inside a request');
			}
		};
	}
	async init() {}
	acquireConnection = async () => this.#connection;
	async releaseConnection() {}
	beginTransaction = refuse;
	commitTransaction = refuse;
	rollbackTransaction = refuse;
	async destroy() {}
}

async function refuse(): Promise<never> {
	throw new Error('the context already holds the one transaction');
}
