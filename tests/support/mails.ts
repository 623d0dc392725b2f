import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tasks } from '#platform/server/mail-jobs.ts';
import type { TestWorld } from './database.ts';

/** The mails that wait, as they would leave: opened and written by the job itself, without their heads. */
export async function waitingMails(world: TestWorld): Promise<string[]> {
	const folder = join(world.app.config.dataDir, 'mail');
	const files = () => new Set(safeList(folder));
	const before = files();
	const jobs = await world.owner<{ payload: object }>(
		`select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send'`
	);
	for (const { payload } of jobs) await tasks['mail.send']!(world.app, payload);
	return [...files()]
		.filter((name) => !before.has(name))
		.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll(/^(To|Date): .*$/gm, ''));
}

function safeList(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
