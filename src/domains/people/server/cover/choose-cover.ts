import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { absenceState } from '../../cover.ts';
import { absenceAhead } from './absence-ahead.ts';
import { isWorker, workerName } from './is-worker.ts';

/** For whom: in their own name, and for system actors (demo) that of the person. */
const self = (ctx: WriteContext, personId?: string): string => {
	const me =
		ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.actor.kind === 'system' ? personId : undefined;
	if (!me) throw new Refusal('not_found', 'only the person chooses');
	return me;
};

/**
 * The person says who may open their record while their worker is away: one who is offered, or nobody. It counts from
 * this moment, and can be said anew at any time; 'open' takes the answer back: nobody new opens it then. `always`: also the next times.
 */
export async function chooseCover(
	ctx: WriteContext,
	choice: { coverId: string; who: string; always?: boolean },
	personId?: string
): Promise<void> {
	const me = self(ctx, personId);
	const { organizationId } = ctx.actor;
	const row = isId(choice.coverId)
		? await ctx.tx
				.selectFrom('people.covers as c')
				.innerJoin('people.absences as b', (join) =>
					join.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.id', '=', 'c.absence_id')
				)
				.select(['c.absence_id', 'c.worker_id', 'b.from_at', 'b.until_at', 'b.ended_at'])
				.where('c.organization_id', '=', organizationId)
				.where('b.organization_id', '=', organizationId)
				.where('c.id', '=', choice.coverId)
				.where('c.person_id', '=', me)
				.executeTakeFirst()
		: undefined;
	if (
		!row ||
		absenceState({ from: row.from_at, until: row.until_at, endedAt: row.ended_at }, ctx.now) === 'over'
	)
		throw new Refusal('not_found', 'no such question to this person', {
			detail: { audit: { action: 'cover.chosen' } }
		});
	const open = choice.who === 'open';
	const cover = open || choice.who === 'nobody' ? null : choice.who;
	if (cover && (!(await isOffered(ctx, row.absence_id, cover)) || (await isShutOut(ctx, me, cover))))
		throw new Refusal('invalid', 'not one of those who are offered', {
			fields: { who: await goneWords(ctx, me, cover) }
		});
	await ctx.tx
		.updateTable('people.covers')
		.set({ cover_id: cover, chosen_at: open ? null : ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', choice.coverId)
		.where('person_id', '=', me)
		.execute();
	// What they let people read of themself goes to this one too, from when they cover.
	if (cover) await ctx.enqueue('about-me.carry', { workerId: cover }, { runAt: row.from_at });
	ctx.note({
		action: 'cover.chosen',
		personId: me,
		...(cover && { subject: 'worker', subjectId: cover }),
		basis: ctx.actor.kind === 'system' ? 'system' : 'self'
	});
	if (choice.always) await saveCoverWish(ctx, row.worker_id, open ? 'ask' : choice.who, me);
}

/**
 * Chosen beforehand: who, whenever this worker is away. 'nobody' is a choice; 'ask' takes the wish back. A wish answers
 * the questions that are open and those still to come, never one that has been answered.
 */
export async function saveCoverWish(
	ctx: WriteContext,
	workerId: string,
	who: string,
	personId?: string
): Promise<void> {
	const me = self(ctx, personId);
	const { organizationId } = ctx.actor;
	const cover = who === 'nobody' || who === 'ask' ? null : who;
	const wrong = new Refusal('invalid', 'not somebody who can cover', {
		fields: { who: m.cover_error_gone() }
	});
	if (!isId(workerId) || (cover && !isId(cover))) throw wrong;
	const walks = await ctx.tx
		.selectFrom('people.assignments')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', me)
		.where('worker_id', '=', workerId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	if (!walks)
		throw new Refusal('not_found', 'that worker does not walk with them', {
			detail: { audit: { action: 'cover.wished' } }
		});
	if (who === 'ask')
		await ctx.tx
			.deleteFrom('people.cover_wishes')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', me)
			.where('worker_id', '=', workerId)
			.execute();
	else {
		if (
			cover &&
			(cover === workerId ||
				cover === me ||
				!(await isWorker(ctx, cover)) ||
				(await isShutOut(ctx, me, cover)))
		)
			throw wrong;
		const wish = { cover_id: cover, wished_at: ctx.now };
		await ctx.tx
			.insertInto('people.cover_wishes')
			.values({ organization_id: organizationId, person_id: me, worker_id: workerId, ...wish })
			.onConflict((conflict) =>
				conflict.columns(['organization_id', 'person_id', 'worker_id']).doUpdateSet(wish)
			)
			.execute();
		await answerOpen(ctx, me, workerId, cover);
	}
	ctx.note({
		action: 'cover.wished',
		personId: me,
		...(cover && { subject: 'worker', subjectId: cover }),
		basis: ctx.actor.kind === 'system' ? 'system' : 'self'
	});
}

/** What was asked of them and not answered yet, where the one they wish for is offered. */
async function answerOpen(
	ctx: WriteContext,
	personId: string,
	workerId: string,
	cover: string | null
): Promise<void> {
	const { organizationId } = ctx.actor;
	await ctx.tx
		.updateTable('people.covers as c')
		.set({ cover_id: cover, chosen_at: ctx.now })
		.where('c.organization_id', '=', organizationId)
		.where('c.person_id', '=', personId)
		.where('c.worker_id', '=', workerId)
		.where('c.chosen_at', 'is', null)
		.where(absenceAhead(ctx))
		.$if(cover !== null, (query) =>
			query.where((eb) =>
				eb.exists(
					eb
						.selectFrom('people.stand_ins as s')
						.select('s.worker_id')
						.where('s.organization_id', '=', organizationId)
						.whereRef('s.absence_id', '=', 'c.absence_id')
						.where('s.worker_id', '=', cover!)
				)
			)
		)
		.execute();
}

/** Who was chosen has stepped back since the page was drawn: said by name. Nobody whom the person shut out is named. */
async function goneWords(ctx: WriteContext, personId: string, workerId: string): Promise<string> {
	const name = await workerName(ctx, workerId);
	return name === null || (await isShutOut(ctx, personId, workerId))
		? m.cover_error_gone()
		: m.cover_error_stepped_back({ name });
}

async function isOffered(ctx: WriteContext, absenceId: string, workerId: string): Promise<boolean> {
	if (!isId(workerId)) return false;
	const row = await ctx.tx
		.selectFrom('people.stand_ins')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('absence_id', '=', absenceId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	return row !== undefined;
}

/** The person had their record closed for this worker: the wall would shut it, so it is not offered either. */
async function isShutOut(ctx: WriteContext, personId: string, workerId: string): Promise<boolean> {
	const row = await ctx.tx
		.selectFrom('rights.closed')
		.select('since')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	return row !== undefined;
}
