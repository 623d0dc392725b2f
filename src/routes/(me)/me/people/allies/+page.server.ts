import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import { NewTieInput } from '#domains/network/network.ts';
import {
	beginTie,
	endTie,
	endedLately,
	mutedByMe,
	ownTies,
	setMuted
} from '#domains/network/server/network.ts';
import { cardsOf, IdInput, invitationsOf, revokeInvitation } from '#domains/people/server/people.ts';
import { signedIn } from '#platform/web/guard.ts';
import { sinceWords } from '#platform/web/since.ts';
import { actOn, inviteAlly } from '../../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	return event.locals.read('family and friends', async (ctx) => {
		const timeZone = (await cardsOf(ctx, [actor.personId])).get(actor.personId)?.timeZone ?? 'UTC';
		const muted = await mutedByMe(ctx);
		const day = (at: Date) => at.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone });
		return {
			title: m.net_close_title(),
			ended: await endedLately(ctx, 'person'),
			ties: (await ownTies(ctx)).map(({ id, allyId, name, label, waiting, since }) => ({
				id,
				name,
				label,
				waiting,
				muted: muted.has(allyId),
				since: day(since)
			})),
			invitations: (await invitationsOf(ctx, { tie: true }))
				.filter((one) => one.state === 'open')
				.map((one) => ({
					id: one.id,
					label: one.label,
					email: one.email,
					until: sinceWords(one.expiresAt, timeZone)
				}))
		};
	});
};

export const actions: Actions = {
	invite: (event) => inviteAlly(event, NewTieInput),
	back: actOn('participant', IdInput, (ctx, { id }) => revokeInvitation(ctx, id)),
	begin: actOn('participant', IdInput, async (ctx, { id }) => {
		await beginTie(ctx, id);
		return { begun: true };
	}),
	mute: actOn('participant', IdInput, (ctx, { id }) => setMuted(ctx, id, true)),
	unmute: actOn('participant', IdInput, (ctx, { id }) => setMuted(ctx, id, false)),
	end: actOn('participant', IdInput, async (ctx, { id }) => {
		return { ended: true, begun: (await endTie(ctx, id)).begun };
	})
};
