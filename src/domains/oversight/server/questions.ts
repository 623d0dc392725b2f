import { sql } from 'kysely';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { Mark, RuleName } from '../rules.ts';
import { unusualLooks } from './looks.ts';
import type { Reach } from './oversee.ts';

export interface Question {
	id: string;
	workerId: string;
	worker: string;
	by: string;
	rule: RuleName;
	on: string;
	times: number;
	words: string;
	askedAt: Date;
	answer: string | null;
	answeredAt: Date | null;
}

/** Asks a worker about something that a rule marked: never about oneself, and one question for each mark. */
export async function askWorker(
	app: Reach,
	actor: PersonActor,
	given: { workerId: string; rule: RuleName; on: string; words: string },
	options: { once?: string } = {}
): Promise<void> {
	const marks = await unusualLooks(app, actor);
	const mark = marks.find(
		(one) => one.workerId === given.workerId && one.rule === given.rule && one.on === given.on
	);
	await app.write(
		actor,
		'oversight',
		async (ctx) => {
			if (!mark || given.workerId === actor.personId)
				throw new Refusal('not_found', 'nothing to ask of them', {
					detail: { audit: { action: 'oversight.asked' } }
				});
			// Two at once: the second waits here and then finds the first's question.
			await sql`select pg_advisory_xact_lock(hashtextextended(${`${mark.workerId}|${mark.rule}|${mark.on}`}, 161))`.execute(
				ctx.tx
			);
			if (await isAsked(ctx, mark)) throw new Refusal('conflict', 'asked already');
			const id = newId();
			await ctx.tx
				.insertInto('oversight.questions')
				.values({
					organization_id: actor.organizationId,
					id,
					worker_id: mark.workerId,
					by_id: actor.personId,
					rule: mark.rule,
					about_on: mark.on,
					times: mark.times,
					words: given.words,
					asked_at: ctx.now
				})
				.execute();
			ctx.note({ action: 'oversight.asked', subject: 'question', subjectId: id, basis: 'role' });
		},
		options
	);
}

async function isAsked(ctx: ReadContext, { workerId, rule, on }: Mark): Promise<boolean> {
	const row = await ctx.db
		.selectFrom('oversight.questions')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('rule', '=', rule)
		.where('about_on', '=', on)
		.executeTakeFirst();
	return row !== undefined;
}

/** The worker answers, once, in their own words. */
export async function answerOversight(
	ctx: WriteContext,
	given: { id: string; words: string }
): Promise<void> {
	const { actor } = ctx;
	const done = await ctx.tx
		.updateTable('oversight.questions')
		.set({ answer: given.words, answered_at: ctx.now })
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', given.id)
		.where('worker_id', '=', actor.kind === 'person' ? actor.personId : null)
		.where('answered_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows)
		throw new Refusal('not_found', 'no open question to this worker', {
			detail: { audit: { action: 'oversight.answered' } }
		});
	ctx.note({ action: 'oversight.answered', subject: 'question', subjectId: given.id });
}

/** What was asked of the actor, the open ones first. */
export async function askedOfMe(ctx: ReadContext): Promise<Question[]> {
	if (ctx.actor.kind !== 'person') return [];
	const all = await questions(ctx, ctx.actor.personId);
	return all.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null));
}

/** What was asked of anybody, newest first. Supervisors and directors. */
export async function questionsAsked(ctx: ReadContext): Promise<Question[]> {
	if (!hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'neither supervisor nor director', {
			detail: { audit: { action: 'oversight.opened' } }
		});
	return questions(ctx);
}

async function questions(ctx: ReadContext, workerId?: string): Promise<Question[]> {
	const rows = await ctx.db
		.selectFrom('oversight.questions')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(workerId !== undefined, (query) => query.where('worker_id', '=', workerId!))
		.orderBy('asked_at', 'desc')
		.limit(100)
		.execute();
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => [row.worker_id, row.by_id])
	);
	const name = (id: string) => names.get(id)?.preferredName ?? '';
	return rows.map((row) => ({
		id: row.id,
		workerId: row.worker_id,
		worker: name(row.worker_id),
		by: name(row.by_id),
		rule: row.rule as RuleName,
		on: row.about_on,
		times: row.times,
		words: row.words,
		askedAt: row.asked_at,
		answer: row.answer,
		answeredAt: row.answered_at
	}));
}
