/** Asks everybody whose time it is, each once a day. */
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Task } from '#platform/server/jobs.ts';
import { sealedText } from '#platform/server/sms-jobs.ts';
import { textsAreSetUp } from '#platform/server/sms.ts';
import { organizationIds } from '#platform/server/within-organization.ts';
import { cardsOf, readersOf } from '#domains/people/server/people.ts';
import type { Locale } from '#platform/languages.ts';
import { dueDay, questionText, REST_AFTER } from '../morning.ts';
import { markAsked, morningRows, type MorningRow } from './mornings.sql.ts';
import { proofHolds } from './own-phone.ts';
import { seenBy } from './own-morning.ts';
import { phoneRow } from './phones.sql.ts';

type Due = MorningRow & { day: string; until: Date; language: Locale };

/** Runs every few minutes; run twice, or by two at once, it asks once. */
export const askMornings: Task = async (app) => {
	if (!textsAreSetUp(app.config)) return;
	for (const organizationId of await organizationIds(app)) {
		const actor = systemActor(organizationId, 'texts.mornings');
		const due = await app.read(actor, 'text word', async (ctx) => {
			const rows = (await morningRows(ctx)).filter((row) => row.unanswered < REST_AFTER);
			const cards = await cardsOf(
				ctx,
				rows.map((row) => row.personId)
			);
			return rows.flatMap((row): Due[] => {
				const card = cards.get(row.personId);
				const now = card && dueDay(row, card.timeZone, ctx.now);
				if (!now || (row.askedOn !== null && row.askedOn >= now.day)) return [];
				return [{ ...row, ...now, language: card.language }];
			});
		});
		// Each in a transaction of its own: what stands in one person's way is nobody else's.
		for (const one of due) await app.write(actor, 'text word', (ctx) => ask(ctx, app, one));
	}
};

async function ask(ctx: WriteContext, app: App, due: Due): Promise<void> {
	const phone = await phoneRow(ctx, due.personId);
	if (!phone || phone.stopped_at || !proofHolds(phone, ctx.now)) return;
	if (!(await markAsked(ctx, due.personId, due.day))) return;
	const walkers = await readersOf(ctx, due.personId);
	const text = questionText(due.minute, seenBy(due, walkers), due.language);
	await ctx.enqueue(
		'sms.send',
		sealedText(app.masterKey, { to: phone.content.number, text }, { until: due.until })
	);
	ctx.note({
		action: 'texts.asked',
		personId: due.personId,
		subject: 'morning',
		subjectId: due.personId,
		basis: 'system'
	});
}
