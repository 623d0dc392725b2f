import { systemActor, type PersonActor } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import type { CronLine, Task } from '#platform/server/jobs.ts';
import { inOrganization, organizationIds } from '#platform/server/within-organization.ts';
import { endWalk } from '#domains/people/server/people.ts';
import { localeOf } from '#platform/languages.ts';
import { collect } from './archive.ts';
import { dueDeletions, erase } from './erase.ts';
import { archiveProgress, keepArchive, pack } from './take.ts';

function idsOf<N extends string>(task: string, payload: unknown, ...names: N[]): Record<N, string> {
	const given = payload as Partial<Record<N, unknown>> | null;
	for (const name of names) if (!isId(given?.[name])) throw new TypeError(`${task} without its ids`);
	return given as Record<N, string>;
}

/** Puts a large record together, with the person's own rights and no others. */
const archive: Task = async (app, payload) => {
	const { organizationId, personId, archiveId } = idsOf(
		'rights.archive',
		payload,
		'organizationId',
		'personId',
		'archiveId'
	);
	const actor: PersonActor = { kind: 'person', organizationId, personId, userId: '', roles: [] };
	const asked = await app.read(actor, 'own record', (ctx) =>
		ctx.db
			.selectFrom('rights.archives')
			.select(['language', 'until', 'ready_at'])
			.where('organization_id', '=', organizationId)
			.where('id', '=', archiveId)
			.executeTakeFirst()
	);
	if (!asked || asked.ready_at || asked.until <= app.clock()) return;
	const language = localeOf(asked.language);
	const file = await app.read(actor, 'own record', async (ctx) =>
		pack(
			ctx,
			language,
			await collect(ctx, async (n) => {
				if (n % 5 === 0)
					await app.write(actor, 'own record', (other) => archiveProgress(other, archiveId, n));
			})
		)
	);
	await app.write(actor, 'own record', (ctx) => keepArchive(ctx, archiveId, file));
};

/** A record was closed for a worker: their walk with that person ends. */
const close: Task = async (app, payload) => {
	const { organizationId, personId, workerId } = idsOf(
		'rights.close',
		payload,
		'organizationId',
		'personId',
		'workerId'
	);
	await app.write(systemActor(organizationId, 'rights.close'), 'restriction', (ctx) =>
		endWalk(ctx, personId, workerId)
	);
};

const eraseDue: Task = async (app) => {
	for (const organizationId of await organizationIds(app))
		for (const personId of await dueDeletions(app, organizationId))
			await erase(app, organizationId, personId);
};

/** At least the three years of 42 CFR 2.25; an operator's counsel may say longer (settings.erased_keep_years). */
const LEAST_YEARS = 3;

/** Archives that nobody fetched are emptied; what was kept of the erased goes when its time is over. */
const tidy: Task = async (app) => {
	const now = app.clock();
	for (const organizationId of await organizationIds(app))
		await inOrganization(app, organizationId, async (client) => {
			await client.query(
				'update rights.archives set sealed = null where organization_id = $1 and sealed is not null and until <= $2',
				[organizationId, now]
			);
			const { rows } = await client.query<{ years: number | null }>(
				`select case when settings ->> 'erased_keep_years' ~ '^\\d{1,2}$' then (settings ->> 'erased_keep_years')::int end as years
				 from people.organizations where organization_id = $1`,
				[organizationId]
			);
			const before = new Date(now);
			before.setUTCFullYear(before.getUTCFullYear() - Math.max(LEAST_YEARS, rows[0]?.years ?? 0));
			await client.query('call rights.forget_kept($1, $2)', [organizationId, before]);
		});
};

export const tasks: Record<string, Task> = {
	'rights.archive': archive,
	'rights.close': close,
	'rights.erase-due': eraseDue,
	'rights.tidy': tidy
};
export const cron: CronLine[] = [
	{ crontab: '*/10 * * * *', task: 'rights.erase-due' },
	{ crontab: '5 * * * *', task: 'rights.tidy' }
];
