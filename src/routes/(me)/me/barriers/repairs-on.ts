import { ownRepairNotes, ownRepairs } from '#domains/barriers/server/barriers.ts';
import { consentsOf } from '#domains/consent/server/consent.ts';
import { ownTies } from '#domains/network/server/network.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

/**
 * Steps to repair on a card, with the person's own notes, the allies with whom one can be planned, and for each step the consent
 * by which its ally reads it now: who shared it must see on the card that it is out, and where it is ended.
 */
export async function repairsOn(ctx: ReadContext, personId: string, cardId: string) {
	const steps = await ownRepairs(ctx, cardId);
	const allies = (await ownTies(ctx)).filter((tie) => !tie.waiting);
	const notes = await ownRepairNotes(
		ctx,
		steps.map(({ id }) => id)
	);
	const now = steps.length > 0 ? (await consentsOf(ctx, personId)).filter((one) => one.state === 'now') : [];
	return {
		allies: allies.map((tie) => ({ value: tie.allyId, label: tie.name })),
		steps: steps.map(({ id, ally, does, asks, state }) => ({
			id,
			ally,
			does,
			asks,
			name: allies.find((tie) => tie.allyId === ally)?.name ?? m.repair_someone(),
			done: state === 'done',
			note: notes.get(id) ?? '',
			shared:
				now.find((one) => one.recipientId === ally && one.items.some((item) => item.id === id))?.id ?? null
		}))
	};
}
