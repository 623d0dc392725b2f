/**
 * Mail about meetings, for who wants it: that one was made or called off (with a file for their own calendar), a reminder,
 * and a kind word after one that did not happen. The words name nobody and nothing; they come in the person's language and
 * by day. Runs every few minutes; run twice, or by two at once, each goes out once.
 */
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Task } from '#platform/server/jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { localeOf } from '#platform/languages.ts';
import { inMailHours, remindAt } from '../slots.ts';
import type { Remind } from './mail-wishes.ts';
import { sealedFor, type MailFacts, type MailKind } from './meeting-mail.ts';
import { visitColumns, visitOf } from './rows.ts';

export type { MailFacts, MailKind };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A meeting of a weekly series is told of when it is the next one: twelve mails in one evening help nobody. */
const SERIES_AHEAD = 8 * DAY;

/** Which mail is due now; null: none. */
export function mailDue(facts: MailFacts, now: Date): MailKind | null {
	const { visit, sent } = facts;
	if (!inMailHours(now, facts.timeZone)) return null;
	const ahead = visit.startsAt.getTime() - now.getTime();
	if (visit.state === 'missed')
		return facts.changedAt >= facts.since &&
			now.getTime() - facts.changedAt.getTime() < 2 * DAY &&
			!sent.includes('missed')
			? 'missed'
			: null;
	if (visit.state === 'cancelled' || visit.state === 'moved')
		return sent.includes('invitation') && !sent.includes('cancelled') && ahead > -HOUR ? 'cancelled' : null;
	if (visit.state !== 'planned' || ahead <= 0) return null;
	const at = remindAt(visit.startsAt, facts.timeZone, facts.remind);
	// Whoever has just booked it need not be reminded of it.
	if (!sent.includes('reminder') && at <= now && facts.createdAt < at) return 'reminder';
	if (sent.includes('invitation') || facts.createdAt < facts.since) return null;
	return !facts.inSeries || ahead < SERIES_AHEAD ? 'invitation' : null;
}

export const tellByMail: Task = async (app) => {
	for (const organizationId of await organizationIds(app)) {
		const actor = systemActor(organizationId, 'visits.mail');
		const due = await app.read(actor, 'meeting mail', async (ctx) =>
			(await factsOf(ctx)).flatMap((facts) => {
				const kind = mailDue(facts, ctx.now);
				return kind ? [{ facts, kind }] : [];
			})
		);
		// Each in a transaction of its own: what stands in one person's way is nobody else's.
		for (const { facts, kind } of due) {
			const to = await emailOf(app, organizationId, facts.visit.personId);
			if (to) await app.write(actor, 'meeting mail', (ctx) => tell(ctx, app, facts, kind, to));
		}
	}
};

async function tell(
	ctx: WriteContext,
	app: App,
	facts: MailFacts,
	kind: MailKind,
	to: string
): Promise<void> {
	const { visit } = facts;
	const first = await ctx.tx
		.insertInto('sessions.visit_mails')
		.values({
			organization_id: ctx.actor.organizationId,
			visit_id: visit.id,
			kind,
			person_id: visit.personId,
			at: ctx.now
		})
		.onConflict((c) => c.doNothing())
		.executeTakeFirst();
	if (!first.numInsertedOrUpdatedRows) return;
	await ctx.enqueue('mail.send', sealedFor(ctx, app, facts, kind, to));
	ctx.note({
		action: 'meeting-mail.sent',
		personId: visit.personId,
		subject: 'visit',
		subjectId: visit.id,
		basis: 'system'
	});
}

async function factsOf(ctx: ReadContext): Promise<MailFacts[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('sessions.mail_wishes as w')
		.innerJoin('sessions.visits as v', (join) =>
			join.onRef('v.organization_id', '=', 'w.organization_id').onRef('v.person_id', '=', 'w.person_id')
		)
		.innerJoin('people.persons as p', (join) =>
			join.onRef('p.organization_id', '=', 'w.organization_id').onRef('p.id', '=', 'w.person_id')
		)
		.select([
			...visitColumns.map((name) => `v.${name}` as const),
			'v.series_id',
			'v.created_at',
			'v.changed_at'
		])
		.select(['w.remind', 'w.since', 'p.time_zone as zone_now', 'p.language'])
		.where('w.organization_id', '=', organizationId)
		.where('v.organization_id', '=', organizationId)
		.where('p.organization_id', '=', organizationId)
		.where('p.ended_at', 'is', null)
		.where('v.starts_at', '>', new Date(ctx.now.getTime() - 4 * DAY))
		.where('v.state', 'in', ['planned', 'cancelled', 'moved', 'missed'])
		.orderBy('v.starts_at')
		.execute();
	const sent = await ctx.db
		.selectFrom('sessions.visit_mails as s')
		.innerJoin('sessions.visits as v', (join) =>
			join.onRef('v.organization_id', '=', 's.organization_id').onRef('v.id', '=', 's.visit_id')
		)
		.select(['s.visit_id', 's.kind'])
		.where('s.organization_id', '=', organizationId)
		.where('v.organization_id', '=', organizationId)
		.where('v.starts_at', '>', new Date(ctx.now.getTime() - 4 * DAY))
		.execute();
	const byVisit = new Map<string, MailKind[]>();
	for (const { visit_id, kind } of sent)
		byVisit.set(visit_id, [...(byVisit.get(visit_id) ?? []), kind as MailKind]);
	return rows.map((row) => ({
		visit: visitOf(row),
		inSeries: row.series_id !== null,
		createdAt: row.created_at,
		changedAt: row.changed_at,
		remind: row.remind as Remind,
		since: row.since,
		timeZone: row.zone_now,
		language: localeOf(row.language),
		sent: byVisit.get(row.id) ?? []
	}));
}
