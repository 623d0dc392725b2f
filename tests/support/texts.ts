/** A phone as a test holds it: what waits is run, what went out is read, what is written comes in. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { queueInbound, tasks as smsTasks } from '#platform/server/sms-jobs.ts';
import { tasks as checkInTasks } from '#domains/check-ins/server/jobs.ts';
import { tasks as textTasks } from '#domains/texts/server/jobs.ts';
import { askForCode, proveNumber } from '#domains/texts/server/texts.ts';
import type { TestWorld } from './database.ts';
import type { TestPerson } from './people.ts';

export function phoneOf(world: TestWorld) {
	let count = 0;
	const folder = () => join(world.app.config.dataDir, 'texts');
	const tasks = { ...smsTasks, ...textTasks, ...checkInTasks };

	/** Nothing waits, nobody has a phone. */
	async function reset(): Promise<void> {
		await world.owner('delete from login.attempts');
		await world.owner('delete from graphile_worker._private_jobs');
		await world.owner('delete from texts.mornings');
		await world.owner('delete from texts.phones');
		await world.owner('delete from texts.received');
		await world.owner('delete from platform.sms_numbers');
		rmSync(folder(), { recursive: true, force: true });
	}
	/** Runs what waits, oldest first, until nothing does. */
	async function work(): Promise<void> {
		for (;;) {
			const [job] = await world.owner<{ id: string; task: string; payload: unknown }>(
				`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
				 where j.task_id = t.id and j.id = (select min(id) from graphile_worker._private_jobs) returning j.id, t.identifier as task, j.payload`
			);
			if (!job) return;
			await tasks[job.task]?.(world.app, job.payload);
		}
	}
	/** What has gone out since the last look, oldest first. */
	async function out(): Promise<{ to: string; text: string }[]> {
		await work();
		const files = existsSync(folder()) ? readdirSync(folder()).sort() : [];
		const texts = files.map((file) => {
			const [head = '', ...rest] = readFileSync(join(folder(), file), 'utf8').trimEnd().split('\n');
			return { to: head.slice(4), text: rest.slice(1).join('\n') };
		});
		rmSync(folder(), { recursive: true, force: true });
		return texts;
	}
	const texts = async () => (await out()).map((one) => one.text);
	const ask = (who: TestPerson, number: string) =>
		world.app.write(who.actor, 'texts', (ctx) => askForCode(ctx, world.app, number));
	async function prove(who: TestPerson, number: string): Promise<void> {
		await ask(who, number);
		const code = /\d{6}/.exec((await texts()).at(-1) ?? '')![0];
		await world.app.write(who.actor, 'texts', (ctx) => proveNumber(ctx, world.app, code));
		await work();
	}
	/** What comes back for a text. */
	async function write(text: string, from: string, id = `m-${++count}`): Promise<string[]> {
		await queueInbound(world.app, { id, from, text });
		return texts();
	}
	return { reset, work, out, texts, ask, prove, write };
}
