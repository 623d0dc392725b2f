import type { Duplex } from 'node:stream';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { isRefusal, Refusal } from '../errors.ts';
import { isId } from '../ids.ts';
import { auditEntry, insertAudit, type AuditEntry, type AuditNote } from './audit/entries.ts';
import { kyselyOn, type Pools } from './db.ts';
import type { DB } from './db.types.ts';
import { databaseAway } from './away.ts';
import { faultPoint } from './fault.ts';
import { addJob, type JobOptions } from './jobs.ts';
import type { Keyring } from './keyring.ts';
import { Vault } from './vault.ts';

/** Why somebody is here, in fixed words: shown on "who looked", so keep them plain ('weekly review', 'my day'). */
export type Purpose = string;

/** A handle for reading, and only reading: a write through `db` does not compile. */
export interface ReadContext {
	readonly db: ReadonlyKysely<DB>;
	readonly actor: Actor;
	readonly purpose: Purpose;
	/** The instant of this unit of work: use it for every timestamp. */
	readonly now: Date;
	readonly vault: Vault;
	/** Adds an audit row to this transaction. A look at another person's record must call it; at one's own need not. */
	note(entry: AuditNote): void;
}

/** A handle for changing things, inside one transaction. */
export interface WriteContext extends ReadContext {
	readonly tx: Kysely<DB>;
	/** Records a job in the same transaction. Sent without waiting; awaited before commit. */
	enqueue(task: string, payload: object, options?: JobOptions): Promise<void>;
	/**
	 * A hot statement, named and written out. It goes out at once, with what stands before and after it in one flight, and
	 * is awaited before commit: when it fails, nothing of this unit is kept. Use `tx` for everything else.
	 */
	send<R extends pg.QueryResultRow>(statement: HotStatement): Promise<pg.QueryResult<R>>;
	/** Tells pages that watch this thing to read it again, after commit. Use it only where somebody may be watching: NOTIFY serialises commits. */
	announce(kind: string, id: string): void;
}

/** `name` is unique to `text`: the server plans it once per connection. */
export interface HotStatement {
	name: string;
	text: string;
	values: unknown[];
}

export interface WriteOptions {
	/** The id that the form or phone made for this act. A second arrival gets the first's result and does nothing. */
	once?: string;
}

export interface Contexts {
	read<T>(actor: Actor, purpose: Purpose, work: (ctx: ReadContext) => Promise<T>): Promise<T>;
	write<T>(
		actor: Actor,
		purpose: Purpose,
		work: (ctx: WriteContext) => Promise<T>,
		options?: WriteOptions
	): Promise<T>;
}

/** The only maker of handles. `clock` is for tests. */
export function makeContexts(pools: Pools, masters: Keyring, clock: () => Date = () => new Date()): Contexts {
	const read: Contexts['read'] = (actor, purpose, work) => run(actor, purpose, (unit) => work(unit));
	const write: Contexts['write'] = (actor, purpose, work, options = {}) =>
		run(actor, purpose, async (unit) => {
			if (!options.once) return work(unit);
			return once(unit, options.once, purpose, () => work(unit));
		});

	async function run<T>(actor: Actor, purpose: Purpose, work: (unit: Unit) => Promise<T>): Promise<T> {
		const pool = actor.kind === 'system' ? pools.system : pools.app;
		const client = await connect(pool);
		const unit = new Unit(client, actor, purpose, clock(), masters);
		let broken: Error | undefined;
		try {
			unit.open();
			const result = await work(unit);
			await unit.commit();
			faultPoint('after_commit_before_answer');
			return result;
		} catch (error) {
			broken = (await rollback(client)) ?? outlived(error);
			if (isRefusal(error) && error.code !== 'invalid' && !broken) await recordRefusal(client, unit, error);
			throw databaseAway(error) || outlived(error)
				? new Refusal('unavailable', 'the database went away')
				: error;
		} finally {
			client.release(broken);
		}
	}

	return { read, write };
}

class Unit implements WriteContext {
	readonly entries: AuditEntry[] = [];
	readonly client: pg.PoolClient;
	readonly actor: Actor;
	readonly purpose: Purpose;
	readonly now: Date;
	readonly #sent: Promise<unknown>[] = [];
	readonly #announced: string[] = [];
	readonly #masters: Keyring;
	#tx: Kysely<DB> | undefined;
	#vault: Vault | undefined;

	constructor(client: pg.PoolClient, actor: Actor, purpose: Purpose, now: Date, masters: Keyring) {
		this.client = client;
		this.actor = actor;
		this.purpose = purpose;
		this.now = now;
		this.#masters = masters;
	}

	// Made when first asked for: a hot statement needs neither.
	get tx(): Kysely<DB> {
		return (this.#tx ??= kyselyOn(this.client));
	}

	get db(): ReadonlyKysely<DB> {
		return this.tx as unknown as ReadonlyKysely<DB>;
	}

	get vault(): Vault {
		return (this.#vault ??= new Vault(this.tx, this.#masters, this.actor.organizationId, this.now));
	}

	/** Begins without waiting: what follows on this connection stands behind it, and fails with it. */
	open(): void {
		cork(this.client);
		this.#keep(this.client.query(begin(this.actor)));
	}

	note(entry: AuditNote): void {
		this.entries.push(auditEntry(entry, this.now));
	}

	enqueue(task: string, payload: object, options: JobOptions = {}): Promise<void> {
		return this.#keep(
			addJob(this.client, task, { organizationId: this.actor.organizationId, ...payload }, options)
		);
	}

	send<R extends pg.QueryResultRow>(statement: HotStatement): Promise<pg.QueryResult<R>> {
		return this.#keep(this.client.query<R>(statement));
	}

	#keep<T>(sent: Promise<T>): Promise<T> {
		sent.catch(() => {});
		this.#sent.push(sent);
		return sent;
	}

	announce(kind: string, id: string): void {
		if (!isId(id) || !/^[a-z-]+$/.test(kind)) throw new TypeError('announce takes a kind and an id');
		this.#announced.push(`${this.actor.organizationId},${kind},${id}`);
	}

	/** Audit rows and COMMIT go out together; only the tag COMMIT counts as done (a failed transaction answers ROLLBACK). */
	async commit(): Promise<void> {
		const last: Promise<unknown>[] = [...this.#sent];
		if (this.entries.length > 0) last.push(insertAudit(this.client, this.actor, this.purpose, this.entries));
		for (const line of new Set(this.#announced))
			last.push(this.client.query(`select pg_notify('alongside', $1)`, [line]));
		const committed = this.client.query('commit');
		const done = await Promise.allSettled([...last, committed]);
		const failed = done.find((d): d is PromiseRejectedResult => d.status === 'rejected');
		if (failed) throw failed.reason;
		if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back');
	}
}

/** What is sent until this turn ends goes out in one write instead of one a statement. */
function cork(client: pg.PoolClient): void {
	const stream = (client as unknown as { connection: { stream: Duplex } }).connection.stream;
	stream.cork();
	process.nextTick(() => stream.uncork());
}

function begin(actor: Actor): string {
	const person = actor.kind === 'person' ? actor.personId : '';
	if (!isId(actor.organizationId) || (person !== '' && !isId(person)))
		throw new TypeError('an actor holds ids only');
	const roles = actor.kind === 'person' ? actor.roles.filter((role) => /^[a-z]+$/.test(role)).join(',') : '';
	return `begin; set local app.org = '${actor.organizationId}'; set local app.person = '${person}'; set local app.roles = '${roles}'`;
}

async function once<T>(unit: Unit, key: string, action: string, work: () => Promise<T>): Promise<T> {
	if (unit.actor.kind !== 'person' || !isId(key))
		throw new Refusal('invalid', 'the id of this form is missing; reload the page');
	const made = await unit.tx
		.insertInto('platform.once')
		.values({
			organization_id: unit.actor.organizationId,
			person_id: unit.actor.personId,
			key,
			action,
			at: unit.now
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows) return (await firstResult(unit, key)) as T;
	const result = await work();
	await unit.tx
		.updateTable('platform.once')
		.set({ result: JSON.stringify(result ?? null) })
		.where('organization_id', '=', unit.actor.organizationId)
		.where('person_id', '=', unit.actor.personId)
		.where('key', '=', key)
		.execute();
	return result;
}

async function firstResult(unit: Unit, key: string): Promise<unknown> {
	const row = await unit.tx
		.selectFrom('platform.once')
		.select('result')
		.where('organization_id', '=', unit.actor.organizationId)
		.where('key', '=', key)
		.executeTakeFirst();
	return row?.result;
}

async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
	try {
		return await pool.connect();
	} catch (error) {
		throw new Refusal(
			'unavailable',
			`no database connection: ${error instanceof Error ? error.message : error}`
		);
	}
}

/** @returns the error when the connection can no longer be used */
async function rollback(client: pg.PoolClient): Promise<Error | undefined> {
	try {
		await client.query('rollback');
		return undefined;
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error));
	}
}

async function recordRefusal(client: pg.PoolClient, unit: Unit, refusal: Refusal): Promise<void> {
	const note = (refusal.detail as { audit?: AuditNote } | undefined)?.audit;
	const entry = auditEntry(note ?? { action: unit.purpose.replaceAll(' ', '-') }, unit.now, 'refused');
	try {
		await client.query(begin(unit.actor));
		await insertAudit(client, unit.actor, unit.purpose, [{ ...entry, basis: refusal.code }]);
		await client.query('commit');
	} catch {
		await rollback(client);
	}
}

/** A table was changed by a migration while this connection kept a plan for it: the next connection plans anew. */
function outlived(error: unknown): Error | undefined {
	return error instanceof Error && (error as { code?: string }).code === '0A000' ? error : undefined;
}
