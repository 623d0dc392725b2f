/** For whoever handles concerns: a supervisor or a director, as the wall decides row by row. */
import type { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { organizationOf } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { closingNeeds } from '../rules.ts';
import type { CloseInput, StepInput } from '../inputs.ts';
import type { ConcernLine, Handled, Hearing } from '../views.ts';
import { followedOf, lineOf } from './follow.ts';
import { asConcern, staffMembers, writeStep } from './raise.ts';

/** A wall says no in the same words as "there is none", and writes nothing: the reader may be the one it is about. */
const none = () => new Refusal('invalid', 'no such concern for this actor');
const DAY = 86_400_000;

export function handler(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person' || !hasRole(ctx.actor, 'supervisor', 'director')) throw none();
	return ctx.actor;
}

/** Open ones first, what is overdue at the top; then those closed within the year. */
export async function handledConcerns(ctx: ReadContext): Promise<ConcernLine[]> {
	const actor = handler(ctx);
	const rows = await ctx.db
		.selectFrom('concern.concerns')
		.selectAll()
		.where('organization_id', '=', actor.organizationId)
		.where((eb) => eb.or([eb('raised_by', 'is', null), eb('raised_by', '<>', actor.personId)]))
		.where((eb) =>
			eb.or([eb('closed_at', 'is', null), eb('closed_at', '>', new Date(ctx.now.getTime() - 365 * DAY))])
		)
		.orderBy('answer_by')
		.limit(500)
		.execute();
	return rows
		.map((row) => lineOf(row, ctx.now))
		.toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
}

async function rowOf(ctx: ReadContext, id: string) {
	const actor = handler(ctx);
	const row = isId(id)
		? await ctx.db
				.selectFrom('concern.concerns')
				.selectAll()
				.where('organization_id', '=', actor.organizationId)
				.where('id', '=', id)
				.where((eb) => eb.or([eb('raised_by', 'is', null), eb('raised_by', '<>', actor.personId)]))
				.executeTakeFirst()
		: undefined;
	if (!row) throw none();
	return row;
}

export async function handledConcern(ctx: ReadContext, id: string): Promise<Handled> {
	const row = await rowOf(ctx, id);
	const seal = ctx.vault.ofConcern(row.id);
	const looks =
		row.raised_by && row.about_id
			? await ctx.db
					.selectFrom('audit.entries')
					.select(['at', 'action'])
					.where('organization_id', '=', row.organization_id)
					.where('actor_id', '=', row.about_id)
					.where('person_id', '=', row.raised_by)
					.where('at', '>=', row.received_at)
					.orderBy('at', 'desc')
					.limit(200)
					.execute()
			: [];
	return {
		...(await followedOf(ctx, row)),
		nameMayBeTold: row.name_may_be_told,
		signedIn: row.raised_by !== null,
		aboutId: row.about_id,
		goesTo: row.goes_to as Handled['goesTo'],
		unheardReason:
			row.unheard_reason && seal.open(row.unheard_reason, `concern.concerns.unheard_reason/${row.id}`),
		hearings: await hearingsOf(ctx, row.id),
		looks
	};
}

async function hearingsOf(ctx: ReadContext, concernId: string): Promise<Hearing[]> {
	const seal = ctx.vault.ofConcern(concernId);
	const rows = await ctx.db
		.selectFrom('concern.hearings')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('concern_id', '=', concernId)
		.orderBy('asked_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		askedAt: row.asked_at,
		question: seal.open(row.question, `concern.hearings.question/${row.id}`),
		answeredAt: row.answered_at,
		answer: row.answer && seal.open(row.answer, `concern.hearings.answer/${row.id}`),
		inATalk: row.in_a_talk
	}));
}

export async function takeStep(
	ctx: WriteContext,
	id: string,
	step: z.output<typeof StepInput>
): Promise<void> {
	const row = await rowOf(ctx, id);
	if (row.closed_at) throw new Refusal('conflict', 'closed');
	await writeStep(ctx, row.id, step.kind, step.words, handler(ctx).personId);
}

/** Closed with words for the person. Against somebody who was not heard only with a reason; the table holds it too. */
export async function closeConcern(
	ctx: WriteContext,
	id: string,
	given: z.output<typeof CloseInput>
): Promise<'closed' | 'hear'> {
	const row = await rowOf(ctx, id);
	if (row.closed_at) throw new Refusal('conflict', 'closed');
	const heard = (await hearingsOf(ctx, id)).find((one) => one.answeredAt !== null);
	const { about, aboutWords } = (await followedOf(ctx, row)).said;
	const hasOther = row.about_id !== null || aboutWords !== '' || about !== 'unsaid';
	const needs = closingNeeds({ hasOther, heardOther: heard !== undefined }, given.outcome, given.unheard);
	if (needs) return needs;
	await ctx.tx
		.updateTable('concern.concerns')
		.set({
			closed_at: ctx.now,
			outcome: given.outcome,
			heard_other_at: heard?.answeredAt ?? null,
			unheard_reason:
				!heard && given.unheard
					? ctx.vault.ofConcern(id).seal(given.unheard, `concern.concerns.unheard_reason/${id}`)
					: null
		})
		.where('organization_id', '=', row.organization_id)
		.where('id', '=', id)
		.execute();
	const by = handler(ctx).personId;
	await writeStep(ctx, id, 'told', given.words, by);
	await writeStep(ctx, id, 'closed', null, by);
	return 'closed';
}

/** A later day, with a reason the person reads; and handing it on to a director who is not named in it. */
export async function moveAnswerDay(
	app: App,
	actor: PersonActor,
	id: string,
	on: string,
	words: string
): Promise<void> {
	const by = await app.read(actor, 'concern', async (ctx) => {
		await mustBeOpen(ctx, id);
		const { timeZone } = await organizationOf(ctx);
		// The whole of that day, where the organization is.
		return new Date(Temporal.PlainDate.from(on).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
	});
	if (by < app.clock() || by.getTime() > app.clock().getTime() + 120 * DAY)
		throw new Refusal('invalid', 'a day within 120 days', { fields: { on: m.concern_day_needed() } });
	await app.write(asConcern(actor.organizationId), 'concern', async (ctx) => {
		await ctx.tx
			.updateTable('concern.concerns')
			.set({ answer_by: by })
			.where('organization_id', '=', actor.organizationId)
			.where('id', '=', id)
			.where('closed_at', 'is', null)
			.execute();
		await writeStep(ctx, id, 'moved', words, actor.personId);
	});
}

/** "It is about me, or too near": from now on a director's. Refuses when no director is left who is not named in it. */
export async function handOn(app: App, actor: PersonActor, id: string, words: string): Promise<void> {
	const row = await app.read(actor, 'concern', (ctx) => mustBeOpen(ctx, id));
	await app.write(asConcern(actor.organizationId), 'concern', async (ctx) => {
		const keptFrom = [...new Set([...row.kept_from, actor.personId])];
		const free = (await staffMembers(app, ctx)).some(
			(one) => one.roles.includes('director') && !keptFrom.includes(one.id) && one.id !== row.raised_by
		);
		if (!free)
			throw new Refusal('invalid', 'no director to hand it to', {
				fields: { words: m.concern_no_director() }
			});
		await ctx.tx
			.updateTable('concern.concerns')
			.set({ goes_to: 'director', kept_from: keptFrom })
			.where('organization_id', '=', actor.organizationId)
			.where('id', '=', id)
			.execute();
		await writeStep(ctx, id, 'handed_on', words, actor.personId);
	});
}

export async function mustBeOpen(ctx: ReadContext, id: string) {
	const row = await rowOf(ctx, id);
	if (row.closed_at) throw new Refusal('conflict', 'closed');
	return row;
}

/** How many are open and how many overdue, for the first page. */
export async function concernCounts(ctx: ReadContext): Promise<{ open: number; overdue: number }> {
	const lines = (await handledConcerns(ctx)).filter((one) => one.closedAt === null);
	return { open: lines.length, overdue: lines.filter((one) => one.overdue).length };
}
