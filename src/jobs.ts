/** The one table of everything that runs later. A subject adds its server/jobs.ts here. */
import * as checkIns from './domains/check-ins/server/jobs.ts';
import * as earlySigns from './domains/early-signs/server/jobs.ts';
import * as crisis from './domains/crisis/server/jobs.ts';
import * as firsthand from './domains/firsthand/server/jobs.ts';
import * as directory from './domains/directory/server/jobs.ts';
import * as consent from './domains/consent/server/jobs.ts';
import * as network from './domains/network/server/jobs.ts';
import * as people from './domains/people/server/jobs.ts';
import * as matching from './domains/matching/server/jobs.ts';
import * as messaging from './domains/messaging/server/jobs.ts';
import * as rooms from './domains/rooms/server/jobs.ts';
import * as sessions from './domains/sessions/server/jobs.ts';
import * as rights from './domains/rights/server/jobs.ts';
import * as recoveryCalls from './domains/recovery-calls/server/jobs.ts';
import * as warmLine from './domains/warm-line/server/jobs.ts';
import * as workforce from './domains/workforce/server/jobs.ts';
import * as audit from './platform/server/audit/jobs.ts';
import * as texts from './domains/texts/server/jobs.ts';
import * as house from './platform/server/house-jobs.ts';
import * as mail from './platform/server/mail-jobs.ts';
import * as sms from './platform/server/sms-jobs.ts';
import type { CronLine, Task } from './platform/server/jobs.ts';

type Jobs = {
	tasks: Record<string, Task>;
	cron: CronLine[];
	/** Facts of subjects below that this one listens to: run after the fact's own task, in the same job. */
	listens?: Record<string, Task>;
};

const subjects: Jobs[] = [
	house,
	audit,
	mail,
	sms,
	people,
	consent,
	network,
	workforce,
	matching,
	checkIns,
	sessions,
	earlySigns,
	crisis,
	messaging,
	rooms,
	recoveryCalls,
	warmLine,
	texts,
	rights,
	directory,
	firsthand
];

/** Every task by name, and what the clock starts. Two tasks of one name are a mistake. */
export function jobsOf(parts: Jobs[] = subjects): Jobs {
	const tasks: Record<string, Task> = {};
	for (const part of parts)
		for (const [name, task] of Object.entries(part.tasks)) {
			if (tasks[name]) throw new Error(`Two subjects name a task ${name}.`);
			tasks[name] = task;
		}
	for (const part of parts)
		for (const [fact, hears] of Object.entries(part.listens ?? {})) {
			const first = tasks[fact];
			if (!first) throw new Error(`Nobody tells the fact ${fact}.`);
			tasks[fact] = async (app, payload) => {
				await first(app, payload);
				await hears(app, payload);
			};
		}
	return { tasks, cron: parts.flatMap((part) => part.cron) };
}
