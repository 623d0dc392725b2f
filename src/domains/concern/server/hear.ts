/** Hearing the other side: asked with a question of the handler's own, answered in their own field. */
import type { z } from 'zod';
import type { PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { HearInput } from '../inputs.ts';
import type { AskedOfMe } from '../views.ts';
import { mustBeOpen } from './handle.ts';
import { asConcern, staffMembers, writeStep } from './raise.ts';

/** Asks somebody of the staff for their side, or keeps what somebody said in a talk. */
export async function hearOther(
	app: App,
	actor: PersonActor,
	id: string,
	given: z.output<typeof HearInput>
): Promise<void> {
	const row = await app.read(actor, 'concern', (ctx) => mustBeOpen(ctx, id));
	const personId = given.personId ?? null;
	if (personId && personId !== row.about_id) await nameWhom(app, actor, row, personId);
	await app.write(actor, 'concern', async (ctx) => {
		const hearing = newId();
		const seal = ctx.vault.ofConcern(id);
		const talk = given.how === 'talk';
		await ctx.tx
			.insertInto('concern.hearings')
			.values({
				organization_id: actor.organizationId,
				id: hearing,
				concern_id: id,
				person_id: personId,
				asked_by: actor.personId,
				asked_at: ctx.now,
				question: seal.seal(given.question, `concern.hearings.question/${hearing}`),
				answered_at: talk ? ctx.now : null,
				answer: talk ? seal.seal(given.answer, `concern.hearings.answer/${hearing}`) : null,
				in_a_talk: talk
			})
			.execute();
		if (talk) await writeStep(ctx, id, 'heard_other', null, actor.personId);
	});
}

/** From now on it is about this member of staff: kept from them, as everything before. */
async function nameWhom(
	app: App,
	actor: PersonActor,
	row: { id: string; kept_from: string[]; raised_by: string | null },
	personId: string
): Promise<void> {
	if (personId === actor.personId || personId === row.raised_by)
		throw new Refusal('invalid', 'not somebody to be heard here');
	await app.write(asConcern(actor.organizationId), 'concern', async (ctx) => {
		const one = (await staffMembers(app, ctx)).find((member) => member.id === personId);
		if (!one) throw new Refusal('invalid', 'not on staff');
		await ctx.tx
			.updateTable('concern.concerns')
			.set({ about_id: personId, kept_from: [...new Set([...row.kept_from, personId])] })
			.where('organization_id', '=', actor.organizationId)
			.where('id', '=', row.id)
			.execute();
		await writeStep(ctx, row.id, 'named', one.name, actor.personId);
	});
}

/** What I was asked for my side about, and what I said. */
export async function askedOfMe(ctx: ReadContext): Promise<AskedOfMe[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = await ctx.db
		.selectFrom('concern.hearings')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.orderBy('asked_at', 'desc')
		.limit(100)
		.execute();
	return rows.map((row) => {
		const seal = ctx.vault.ofConcern(row.concern_id);
		return {
			id: row.id,
			askedAt: row.asked_at,
			askedById: row.asked_by,
			question: seal.open(row.question, `concern.hearings.question/${row.id}`),
			answeredAt: row.answered_at,
			answer: row.answer && seal.open(row.answer, `concern.hearings.answer/${row.id}`),
			inATalk: row.in_a_talk
		};
	});
}

/** My side, once; what is added later is said in a talk. */
export async function answerAsked(app: App, actor: PersonActor, id: string, words: string): Promise<void> {
	const concernId = await app.write(actor, 'my side', async (ctx) => {
		const row = await ctx.tx
			.selectFrom('concern.hearings')
			.select('concern_id')
			.where('organization_id', '=', actor.organizationId)
			.where('id', '=', id)
			.where('person_id', '=', actor.personId)
			.where('answered_at', 'is', null)
			.executeTakeFirst();
		if (!row) throw new Refusal('not_found', 'nothing asked');
		await ctx.tx
			.updateTable('concern.hearings')
			.set({
				answered_at: ctx.now,
				answer: ctx.vault.ofConcern(row.concern_id).seal(words, `concern.hearings.answer/${id}`)
			})
			.where('organization_id', '=', actor.organizationId)
			.where('id', '=', id)
			.execute();
		return row.concern_id;
	});
	await app.write(asConcern(actor.organizationId), 'concern', (ctx) =>
		writeStep(ctx, concernId, 'heard_other', null, actor.personId)
	);
}
