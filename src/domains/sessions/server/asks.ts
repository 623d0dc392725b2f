import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { AskAbout, AskInput } from '../contacts.ts';

export interface OpenAsk {
	id: string;
	personId: string;
	at: Date;
	about: AskAbout;
	words: string | null;
}

/**
 * The person asks to be contacted. Goes to the top of My day of everyone who walks with them. A second tap while one
 * is open is the same wish and changes nothing.
 * @param more only for system actors (demo)
 */
export async function askForContact(
	ctx: WriteContext,
	input: AskInput,
	more: { personId?: string; at?: Date } = {}
): Promise<{ id: string }> {
	const system = ctx.actor.kind === 'system';
	const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : more.personId;
	if (!personId) throw new Refusal('not_signed_in');
	const open = (await openAsks(ctx, [personId]))[0];
	if (open) return { id: open.id };
	const id = newId();
	const vault = input.words ? await ctx.vault.of(personId) : null;
	await ctx.tx
		.insertInto('sessions.asks')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			at: system && more.at ? more.at : ctx.now,
			about: input.about,
			words: vault ? vault.seal(input.words!, `sessions.asks.words/${id}`) : null
		})
		.execute();
	ctx.note({
		action: 'ask.made',
		personId,
		subject: 'ask',
		subjectId: id,
		basis: system ? 'system' : 'self'
	});
	return { id };
}

/** The person takes the ask back. */
export async function takeBackAsk(ctx: WriteContext, id: string): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	const done = await ctx.tx
		.updateTable('sessions.asks')
		.set({ taken_back_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('person_id', '=', ctx.actor.personId)
		.where('answered_at', 'is', null)
		.where('taken_back_at', 'is', null)
		.executeTakeFirst();
	if (done.numUpdatedRows)
		return ctx.note({
			action: 'ask.taken-back',
			personId: ctx.actor.personId,
			subject: 'ask',
			subjectId: id,
			basis: 'self'
		});
	// One that was answered meanwhile is as good as taken back; one that is nobody's here is not.
	const own = await ctx.db
		.selectFrom('sessions.asks')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('person_id', '=', ctx.actor.personId)
		.executeTakeFirst();
	if (!own) throw new Refusal('not_found', 'no ask of this person');
}

/** Open asks of these persons, oldest first, with their words where the actor may read them. */
export async function openAsks(ctx: ReadContext, personIds: readonly string[]): Promise<OpenAsk[]> {
	if (personIds.length === 0) return [];
	const rows = await ctx.db
		.selectFrom('sessions.asks')
		.select(['id', 'person_id', 'at', 'about', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
		.where('answered_at', 'is', null)
		.where('taken_back_at', 'is', null)
		.orderBy('at')
		.execute();
	const vaults = await ctx.vault.many(rows.filter((row) => row.words).map((row) => row.person_id));
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		at: row.at,
		about: row.about as AskAbout,
		words: row.words
			? (vaults.get(row.person_id)?.open(row.words, `sessions.asks.words/${row.id}`) ?? null)
			: null
	}));
}
