import { closeReached } from '#domains/early-signs/server/early-signs.ts';
import type { ContactInput } from '#domains/sessions/sessions.ts';
import { recordContact } from '#domains/sessions/server/sessions.ts';
import type { WriteContext } from '#platform/server/context.ts';

/** How a contact went, from the line of My day; somebody who was reached has no card left open. */
export async function takeContact(ctx: WriteContext, input: ContactInput) {
	const done = await recordContact(ctx, input);
	if (input.outcome === 'reached') await closeReached(ctx, input.personId);
	return done;
}
