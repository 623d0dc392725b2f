import { redirect, type RequestEvent } from '@sveltejs/kit';
import { isListed } from '#domains/workforce/server/workforce.ts';
import type { Actor } from '#platform/actor.ts';
import { signedIn } from '#platform/web/guard.ts';
import { whoIsLooking } from '../(public)/meetings/looking.ts';

/** Who may open the list: whoever is signed in here; a visitor only where the organization has opened it. Else to the sign-in. */
export async function whoReads(
	event: Pick<RequestEvent, 'locals' | 'url' | 'request'>
): Promise<{ actor: Actor; org: string | null }> {
	const { actor, org } = await whoIsLooking(event);
	if (actor?.kind === 'person') return { actor, org: null };
	if (actor && (await event.locals.app.read(actor, 'coaches', isListed))) return { actor, org };
	signedIn(event);
	redirect(303, '/sign-in');
}
