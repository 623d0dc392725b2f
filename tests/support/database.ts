import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { openApp, type App } from '#platform/server/app.ts';
import { newId } from '#platform/ids.ts';

const MASTER_KEY = Buffer.alloc(32, 7);

export interface TestWorld {
	app: App;
	/** The owner's address of this file's own database. */
	ownerAddress: string;
	/** Moves the clock that the contexts read. */
	setClock(instant: string): void;
	/** Runs SQL as the owner, past every wall: for arranging and for looking, never for what is tested. */
	owner<R extends pg.QueryResultRow = Record<string, unknown>>(
		text: string,
		values?: unknown[]
	): Promise<R[]>;
}

/** Clones the template for this test file and opens the program on it. Call it at the top of a file or a describe. */
export function testWorld(): TestWorld {
	const world = {} as TestWorld & { close(): Promise<void> };
	beforeAll(async () => Object.assign(world, await openTestWorld()));
	afterAll(() => world.close?.());
	return world;
}

async function openTestWorld(): Promise<TestWorld & { close(): Promise<void> }> {
	const template = inject('template');
	const url = new URL(template);
	const name = `test_${newId().replaceAll('-', '')}`;
	url.pathname = '/postgres';
	const maintenance = new pg.Client({ connectionString: url.toString() });
	await maintenance.connect();
	// Two clones of one template at a time collide; the lock makes them queue.
	await maintenance.query('select pg_advisory_lock(4202)');
	await maintenance.query(`create database ${name} template alongside_template`);
	await maintenance.query('select pg_advisory_unlock(4202)');
	url.pathname = `/${name}`;
	const owner = new pg.Pool({ connectionString: url.toString(), max: 2 });
	owner.on('error', () => {});
	let at: Date | undefined;
	const app = openApp({
		ownerAddress: url.toString(),
		masterKey: MASTER_KEY,
		clock: () => at ?? new Date(),
		config: {
			demo: false,
			dataDir: mkdtempSync(join(tmpdir(), 'alongside-world-')),
			origin: 'http://localhost:3000',
			smtpUrl: null,
			texts: { gateway: null, inboundSecret: null, number: null, countries: ['1'] },
			mailFrom: 'Alongside <no-reply@localhost>',
			version: 'test'
		},
		poolSizes: { app: 4, login: 2, system: 2 }
	});
	return {
		app,
		ownerAddress: url.toString(),
		setClock: (instant) => {
			at = new Date(instant);
		},
		owner: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
			(await owner.query<R>(text, values)).rows,
		close: async () => {
			await app.close();
			await owner.end();
			await maintenance.query(`drop database ${name} with (force)`);
			await maintenance.end();
		}
	};
}
