import { randomUUID } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { basisHere, cardsOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import { heldUntil } from '../hours.ts';
import { MOST_A_DAY, type MessageInput } from '../messaging.ts';
import { wordsPlace } from './read-thread.ts';
import { readerIn } from './reader.ts';
import { walkHere, type Walk } from './walk.ts';

/**
 * Writes in the thread of a walk, in one's own name. Outside the hours of who reads it, it is held for them until those begin.
 * @param as who writes, for the system alone (demo)
 * @throws Refusal not_found for who is not of this thread, conflict when the walk is over, too_many
 */
export async function sendMessage(
	ctx: WriteContext,
	walkId: string,
	{ words }: MessageInput,
	as?: string
): Promise<{ id: string; heldUntil: Date | null }> {
	const walk = await walkHere(ctx, walkId);
	const author = authorOf(ctx, as);
	const byPerson = author === walk.personId;
	if (!walk.open) throw await over(ctx, walk);
	await notTooMany(ctx, walk, author);
	const reader = byPerson ? await readerIn(ctx, walk) : null;
	const held = reader ? heldUntil(reader.reads) : null;
	const id = newId();
	const vault = await ctx.vault.of(walk.personId);
	await ctx.tx
		.insertInto('messaging.messages')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			walk_id: walk.id,
			person_id: walk.personId,
			worker_id: walk.workerId,
			author_id: author,
			sent_at: ctx.now,
			held_until: held,
			sealed: vault.sealJson({ words }, wordsPlace(id))
		})
		.execute();
	if (reader && held) await markHeld(ctx, reader.id);
	// Sealed mail that says nothing, in the hours of who gets it; the job asks again whether it is still unread.
	await ctx.enqueue('message.sent', { messageId: id }, held ? { runAt: held } : {});
	ctx.note({
		action: 'message.sent',
		personId: walk.personId,
		subject: 'message',
		subjectId: id,
		basis: byPerson ? 'self' : ctx.actor.kind === 'system' ? 'system' : basisHere(ctx, walk.personId)
	});
	await ctx.announce('messages', walk.id);
	return { id, heldUntil: held };
}

function authorOf(ctx: WriteContext, as: string | undefined): string {
	const author =
		ctx.actor.kind === 'person' ? ctx.actor.personId : ctx.actor.kind === 'system' ? as : undefined;
	if (!author) throw new Refusal('not_found', 'nobody writes');
	return author;
}

/** The words are kept in the form; whom to turn to instead stands on the page. */
async function over(ctx: WriteContext, walk: Walk): Promise<Refusal> {
	const name = (await cardsOf(ctx, [walk.workerId])).get(walk.workerId)?.preferredName ?? '';
	return new Refusal('invalid', 'the walk is over', { fields: { words: m.messages_over_error({ name }) } });
}

async function notTooMany(ctx: WriteContext, walk: Walk, author: string): Promise<void> {
	const { count } = await ctx.tx
		.selectFrom('messaging.messages')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('walk_id', '=', walk.id)
		.where('author_id', '=', author)
		.where('sent_at', '>', new Date(ctx.now.getTime() - 86_400_000))
		.executeTakeFirstOrThrow();
	if (Number(count) >= MOST_A_DAY)
		throw new Refusal('too_many', `${MOST_A_DAY} in a day`, { fields: { words: m.messages_many() } });
}

/** For the guard of boundaries: a day, and nothing of whom. An id of chance, for the usual ones hold the time. */
async function markHeld(ctx: WriteContext, workerId: string): Promise<void> {
	const zone = (await cardsOf(ctx, [workerId])).get(workerId)?.timeZone ?? 'UTC';
	await ctx.tx
		.insertInto('messaging.held_marks')
		.values({
			organization_id: ctx.actor.organizationId,
			id: randomUUID(),
			worker_id: workerId,
			on_day: dayIn(zone, ctx.now)
		})
		.execute();
}
