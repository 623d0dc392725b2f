import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testWorld } from '../tests/support/database.ts';
import { jobsOf } from './jobs.ts';
import type { CronLine, Task } from './platform/server/jobs.ts';

const world = testWorld();
const { tasks, cron } = jobsOf();
const root = resolve(import.meta.dirname);

test("what every subject's server/jobs.ts does later is in the table", async () => {
	const files = globSync('domains/*/server/jobs.ts', { cwd: root });
	expect(files.length).toBeGreaterThan(1);
	for (const file of files) {
		const part = (await import(resolve(root, file))) as { tasks: Record<string, Task>; cron: CronLine[] };
		expect(Object.keys(tasks), file).toEqual(expect.arrayContaining(Object.keys(part.tasks)));
		expect(cron, file).toEqual(expect.arrayContaining(part.cron));
	}
});

test('whatever is handed to the queue has somebody who does it, and is let in', async () => {
	const named = globSync('**/*.ts', { cwd: root, exclude: ['paraglide/**', '**/*.test.ts'] }).flatMap(
		(file) =>
			[
				...readFileSync(resolve(root, file), 'utf8').matchAll(/(?:enqueue\(|addJob\(\w+,)\s*'([\w.-]+)'/g)
			].map((found) => found[1]!)
	);
	expect(named).toEqual(
		expect.arrayContaining(['check-in.recorded', 'review.held', 'contact.reached', 'mail.send'])
	);
	expect([...new Set(named)].filter((name) => !(name in tasks))).toEqual([]);
	// The database lets in these and no others: a new one needs `platform.tasks()` anew in a migration.
	const [known] = await world.owner<{ tasks: string[] }>('select platform.tasks() as tasks');
	expect(known!.tasks.toSorted()).toEqual([...new Set(named)].toSorted());
});
