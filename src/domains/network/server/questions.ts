/** One kind question a day. The ally cannot tell whether it was read, muted, set aside or left: their page is the same. */
import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import type { AnswerKind, Asked, Question, QuestionKind } from '../passing.ts';
import { me, refusal, stillTied, tieWith } from './ties.ts';

const DAY = 86_400_000;
/** How long an unanswered question stays on the person's page. */
const SHOWN_DAYS = 7;
const askedPlace = (id: string) => `network.asked.words/${id}`;
const answerPlace = (id: string) => `network.asked.answer/${id}`;
const wordsPlace = (id: string) => `network.questions.words/${id}`;
const saidPlace = (id: string) => `network.questions.answer/${id}`;

export interface NewQuestion {
	personId: string;
	kind: QuestionKind;
	words?: string;
}

/** An ally asks somebody they are tied to. A job carries it over, whether it is wanted or not. */
export async function askKindly(ctx: WriteContext, question: NewQuestion): Promise<{ id: string }> {
	const ally = me(ctx);
	await tieWith(ctx, question.personId, 'question.asked');
	const id = newId();
	const own = question.kind === 'own' ? (question.words ?? '') : null;
	const made = await ctx.tx
		.insertInto('network.asked')
		.values({
			organization_id: ally.organizationId,
			id,
			person_id: ally.personId,
			about_id: question.personId,
			on_day: await todayOf(ctx, ally.personId),
			asked_at: ctx.now,
			kind: question.kind,
			words: own === null ? null : (await ctx.vault.of(ally.personId)).seal(own, askedPlace(id))
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!made.numInsertedOrUpdatedRows)
		throw new Refusal('too_many', 'one question a day', { fields: { kind: m.net_ask_one_a_day() } });
	ctx.note({
		action: 'question.asked',
		personId: question.personId,
		subject: 'question',
		subjectId: id,
		basis: 'tie'
	});
	await ctx.enqueue('question.asked', { askedId: id });
	return { id };
}

/** The ally's own last questions to somebody, newest first. */
export async function askedOf(ctx: ReadContext, personId: string): Promise<Asked[]> {
	const ally = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.asked')
		.select(['id', 'asked_at', 'on_day', 'kind', 'words', 'answered_at', 'answer'])
		.where('organization_id', '=', ally.organizationId)
		.where('person_id', '=', ally.personId)
		.where('about_id', '=', personId)
		.orderBy('asked_at', 'desc')
		.limit(3)
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(ally.personId);
	const today = await todayOf(ctx, ally.personId);
	return rows.map((row) => ({
		id: row.id,
		at: row.asked_at,
		today: row.on_day === today,
		kind: row.kind as QuestionKind,
		words: row.words && vault.open(row.words, askedPlace(row.id)),
		answer: row.answer && {
			at: row.answered_at!,
			...vault.openJson<{ kind: AnswerKind; words: string }>(row.answer, answerPlace(row.id))
		}
	}));
}

/** Questions that wait on the person's own page. */
export async function questionsForMe(ctx: ReadContext): Promise<Question[]> {
	const { personId, organizationId } = me(ctx);
	const rows = await ctx.db
		.selectFrom('network.questions')
		.select(['id', 'from_id', 'kind', 'words'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('muted', '=', false)
		.where('set_aside_at', 'is', null)
		.where('answered_at', 'is', null)
		.where('asked_at', '>', new Date(ctx.now.getTime() - SHOWN_DAYS * DAY))
		.orderBy('asked_at')
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.from_id)
	);
	const vault = rows.some((row) => row.words) ? await ctx.vault.of(personId) : null;
	// Whoever asked and is no longer connected has no name here: the question goes with the tie.
	return rows.flatMap((row) => {
		const name = names.get(row.from_id)?.preferredName;
		return name === undefined
			? []
			: [
					{
						id: row.id,
						fromId: row.from_id,
						name,
						kind: row.kind as QuestionKind,
						words: row.words && vault!.open(row.words, wordsPlace(row.id))
					}
				];
	});
}

/** The person answers; a job carries the answer over. */
export async function answerQuestion(
	ctx: WriteContext,
	id: string,
	answer: { kind: AnswerKind; words: string }
): Promise<void> {
	const vault = await ctx.vault.of(me(ctx).personId);
	await settle(ctx, id, 'question.answered', {
		answered_at: ctx.now,
		answer: vault.sealJson(answer, saidPlace(id))
	});
	await ctx.enqueue('question.answered', { questionId: id });
}

/** The person leaves it. Nobody is told. */
export async function setQuestionAside(ctx: WriteContext, id: string): Promise<void> {
	await settle(ctx, id, 'question.set-aside', { set_aside_at: ctx.now });
}

async function settle(
	ctx: WriteContext,
	id: string,
	action: string,
	set: { answered_at: Date; answer: Buffer } | { set_aside_at: Date }
): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const done = await ctx.tx
		.updateTable('network.questions')
		.set(set)
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('answered_at', 'is', null)
		.where('set_aside_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw refusal(action);
	ctx.note({ action, personId, subject: 'question', subjectId: id, basis: 'self' });
}

/** The job: from the ally's record into the person's, sealed anew. A tie that has ended meanwhile carries nothing. */
export async function carryQuestion(ctx: WriteContext, askedId: string): Promise<void> {
	const organizationId = ctx.actor.organizationId;
	const row = await ctx.db
		.selectFrom('network.asked')
		.select(['person_id', 'about_id', 'asked_at', 'kind', 'words'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', askedId)
		.executeTakeFirst();
	if (!row || !(await stillTied(ctx, row.about_id, row.person_id))) return;
	const mute = await ctx.db
		.selectFrom('network.mutes')
		.select('since')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', row.about_id)
		.where('other_id', '=', row.person_id)
		.executeTakeFirst();
	const words =
		row.words &&
		(await ctx.vault.of(row.about_id)).seal(
			(await ctx.vault.of(row.person_id)).open(row.words, askedPlace(askedId)),
			wordsPlace(askedId)
		);
	await ctx.tx
		.insertInto('network.questions')
		.values({
			organization_id: organizationId,
			id: askedId,
			person_id: row.about_id,
			from_id: row.person_id,
			asked_at: row.asked_at,
			kind: row.kind,
			words,
			muted: mute !== undefined
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The job: the answer into the ally's own copy. */
export async function carryAnswer(ctx: WriteContext, id: string): Promise<void> {
	const organizationId = ctx.actor.organizationId;
	const row = await ctx.db
		.selectFrom('network.questions')
		.select(['person_id', 'from_id', 'answered_at', 'answer'])
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row?.answer || !(await stillTied(ctx, row.person_id, row.from_id))) return;
	const answer = (await ctx.vault.of(row.person_id)).openJson(row.answer, saidPlace(id));
	await ctx.tx
		.updateTable('network.asked')
		.set({
			answered_at: row.answered_at,
			answer: (await ctx.vault.of(row.from_id)).sealJson(answer, answerPlace(id))
		})
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.execute();
}

async function todayOf(ctx: ReadContext, personId: string): Promise<string> {
	return dayIn((await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC', ctx.now);
}
