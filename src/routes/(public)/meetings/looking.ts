import type { RequestEvent } from '@sveltejs/kit';
import type { Actor, Role } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import { openOrganizations, visitorIn } from '#platform/server/visitor.ts';
import type { OpenOrganization } from '#platform/server/visitor.ts';

/** Who is looking at the directory: a signed-in person, or a visitor of one organization. */
export type Looking = {
	actor: Actor | null;
	/** Set when a visitor has to say whose list they want to see. */
	choices: OpenOrganization[];
	/** To be carried along in links; null where it goes without saying. */
	org: string | null;
	/** Whose days and hours are meant. */
	timeZone: string;
};

/** Where somebody keeps their own groups; null for whoever keeps none, who is not told that there is such a list. */
export const ownGroupsOf = (role: Role | undefined): string | null =>
	role === 'participant' ? '/me/groups' : role === 'ally' ? '/ally/groups' : null;

/** No sign-in is needed: a visitor sees the one organization there is, or the one they chose. */
export async function whoIsLooking({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): Promise<Looking> {
	if (locals.actor)
		return {
			actor: locals.actor,
			choices: [],
			org: null,
			timeZone: locals.session?.active?.timeZone ?? 'UTC'
		};
	const open = await openOrganizations(locals.app);
	const [only] = open;
	if (only && open.length === 1)
		return { actor: visitorIn(only.id), choices: [], org: null, timeZone: only.timeZone };
	const wanted = url.searchParams.get('org');
	const chosen = isId(wanted) ? open.find((one) => one.id === wanted) : undefined;
	return chosen
		? { actor: visitorIn(chosen.id), choices: [], org: chosen.id, timeZone: chosen.timeZone }
		: { actor: null, choices: open, org: null, timeZone: 'UTC' };
}
