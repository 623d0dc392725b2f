/** Before a credential runs out, at 90, 30 and 7 days: the worker and who supervises get a mail that names nothing. */
import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { somethingNew } from '#platform/server/mail-jobs.ts';
import { emailOf, membersOf } from '#platform/server/sign-in/memberships.ts';
import { sql } from 'kysely';
import { dueNotice, type TellBefore } from '../credentials.ts';
import { todayHere } from './who-checks.ts';

interface Due {
	id: string;
	workerId: string;
	days: TellBefore;
}

/** One organization, once a day; a second run the same day tells nothing anew. */
export async function tellExpiring(app: App, organizationId: string): Promise<void> {
	const members = await membersOf(app, organizationId);
	const supervisors = [...members].flatMap(([id, roles]) => (roles.includes('supervisor') ? [id] : []));
	const mails = new Map<string, string>();
	await app.write(systemActor(organizationId, 'credentials.round'), 'credentials', async (ctx) => {
		const due = (await dueToday(ctx)).filter(({ workerId }) => members.has(workerId));
		for (const id of new Set(due.flatMap(({ workerId }) => [workerId, ...supervisors]))) {
			const to = await emailOf(app, organizationId, id);
			if (to) mails.set(id, to);
		}
		const cards = await cardsOf(ctx, [...mails.keys()]);
		for (const one of due) {
			await remember(ctx, one);
			for (const reader of new Set([one.workerId, ...supervisors])) {
				const to = mails.get(reader);
				if (!to) continue;
				const locale = cards.get(reader)?.language ?? 'en';
				await ctx.enqueue('mail.send', somethingNew(app, to, locale), {
					key: `credential.mail:${one.id}:${one.days}:${reader}`
				});
			}
			ctx.note({
				action: 'credential.expiry-told',
				subject: 'credential',
				subjectId: one.id,
				basis: 'system'
			});
		}
	});
}

async function dueToday(ctx: WriteContext): Promise<Due[]> {
	const today = await todayHere(ctx);
	const rows = await ctx.tx
		.selectFrom('workforce.credentials')
		.select(['id', 'worker_id', 'told'])
		.select(sql<string>`to_char(expires_on, 'YYYY-MM-DD')`.as('expires'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where((eb) => eb.or([eb('found', 'is', null), eb('found', '=', 'right')]))
		.where('expires_on', '>=', sql<string>`${today}::date`)
		.where('expires_on', '<=', sql<string>`${today}::date + 90`)
		.orderBy('id')
		.forUpdate()
		.execute();
	return rows.flatMap((row) => {
		const days = dueNotice(row.expires, today, row.told);
		return days === null ? [] : [{ id: row.id, workerId: row.worker_id, days }];
	});
}

const remember = (ctx: WriteContext, { id, days }: Due) =>
	ctx.tx
		.updateTable('workforce.credentials')
		.set({ told: days })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.execute();
