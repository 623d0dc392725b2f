/** What was asked of others for a person: of whom, for what, what they said, what comes next. Both write, both read. */
import { openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { AskedInput } from '../meeting-inputs.ts';
import { basisOf } from './actor.ts';
import { askedPlace } from './places.ts';

export interface Asked {
	id: string;
	/** YYYY-MM-DD */
	on: string;
	byId: string;
	whom: string;
	what: string;
	answer: string;
	next: string;
	/** Null: nobody has written yet what they said. */
	answeredAt: Date | null;
}

interface Words {
	whom: string;
	what: string;
	answer: string;
	next: string;
}

/** All that was asked for this person, newest first. */
export async function askedFor(ctx: ReadContext, personId: string): Promise<Asked[]> {
	await openRecord(ctx, personId, 'advocacy');
	const rows = await ctx.db
		.selectFrom('sessions.advocacy')
		.select(['id', 'by_id', 'asked_on', 'sealed', 'answered_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('asked_on', 'desc')
		.orderBy('id', 'desc')
		.limit(200)
		.execute();
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		on: row.asked_on,
		byId: row.by_id,
		...vault.openJson<Words>(row.sealed, askedPlace(row.id)),
		answeredAt: row.answered_at
	}));
}

/** Writes down that somebody was asked; with what they said, when that is known. */
export async function writeAsked(ctx: WriteContext, personId: string, input: AskedInput): Promise<string> {
	await openRecord(ctx, personId, 'advocacy');
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	const id = newId();
	const { on, ...words } = input;
	await ctx.tx
		.insertInto('sessions.advocacy')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			by_id: ctx.actor.personId,
			asked_on: on,
			sealed: (await ctx.vault.of(personId)).sealJson(words satisfies Words, askedPlace(id)),
			answered_at: words.answer ? ctx.now : null,
			created_at: ctx.now
		})
		.execute();
	ctx.note({
		action: 'advocacy.written',
		personId,
		subject: 'advocacy',
		subjectId: id,
		basis: basisOf(ctx, personId)
	});
	return id;
}

/** Adds what they said, and what comes next. Once written it stays: who comes second is told, and nothing is lost. */
export async function answerAsked(
	ctx: WriteContext,
	personId: string,
	id: string,
	said: { answer: string; next: string }
): Promise<void> {
	await openRecord(ctx, personId, 'advocacy');
	const row = isId(id)
		? await ctx.tx
				.selectFrom('sessions.advocacy')
				.select(['sealed', 'answered_at'])
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('person_id', '=', personId)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'nothing asked under this id');
	if (row.answered_at) throw new Refusal('conflict', 'answered already');
	const vault = await ctx.vault.of(personId);
	const words = vault.openJson<Words>(row.sealed, askedPlace(id));
	const sealed = vault.sealJson(
		{ ...words, answer: said.answer, next: said.next || words.next } satisfies Words,
		askedPlace(id)
	);
	const done = await ctx.tx
		.updateTable('sessions.advocacy')
		.set({ sealed, answered_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('answered_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'answered already');
	ctx.note({
		action: 'advocacy.answered',
		personId,
		subject: 'advocacy',
		subjectId: id,
		basis: basisOf(ctx, personId)
	});
}
