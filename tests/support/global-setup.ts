import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/server/embedded.ts';
import { migrate } from '../../src/platform/server/migrate.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		/** The owner's address of the migrated template database. */
		template: string;
	}
}

/** Never a real key: tests of one cluster share the roles whose passwords come from it. */
export const TEST_MASTER_KEY = Buffer.alloc(32, 7);

/** One throw-away PostgreSQL for the whole run, with one migrated template that each test file clones. */
export default async function setup(project: TestProject) {
	const dataDir = mkdtempSync(join(tmpdir(), 'alongside-test-'));
	// As root the server runs as nobody, who must get to its cluster.
	chmodSync(dataDir, 0o755);
	const server = await startEmbedded({ dataDir, durable: false });
	const template = server.ownerUrl('alongside_template');
	await migrate(template, TEST_MASTER_KEY);
	project.provide('template', template);
	return async () => {
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	};
}
