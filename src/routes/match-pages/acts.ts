/** What the forms about first talks and private limits do, on both sides. */
import type { RequestEvent } from '@sveltejs/kit';
import { ConflictIdInput, TalkIdInput, TalkTimeInput } from '#domains/matching/matching.ts';
import { holdTalk, passTalk, proposeTime, removeConflict } from '#domains/matching/server/matching.ts';
import { agreeFirstTalk, talkTime } from '#domains/sessions/server/sessions.ts';
import type { Role } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { actOn } from '../tie-pages/acts.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;
export const zoneOf = (event: Pick<Place, 'locals'>) => event.locals.session!.active!.timeZone;

/** A form that does one thing and says so. */
export const say =
	<T>(work: (ctx: WriteContext, data: T) => Promise<void>, words: () => string) =>
	async (ctx: WriteContext, data: T) => {
		await work(ctx, data);
		return { said: words() };
	};

/** The steps of a first talk that either side takes. */
export function talkActs(roles: readonly Role[]) {
	const step = (work: (ctx: WriteContext, talkId: string) => Promise<void>, words: () => string) =>
		actOn(
			roles,
			TalkIdInput,
			say((ctx, { talkId }) => work(ctx, talkId), words),
			'first talks'
		);
	return {
		time: async (event: Place) => {
			signedIn(event, ...roles);
			const form = await readForm(event, TalkTimeInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				const startsAt = talkTime(form.data.at, zoneOf(event), event.locals.app.clock());
				await event.locals.write('first talks', (ctx) => proposeTime(ctx, form.data.talkId, startsAt), {
					once: form.once
				});
				return { said: m.match_said_time() };
			});
		},
		agree: step(agreeFirstTalk, m.match_said_agreed),
		held: step(holdTalk, m.match_said_held),
		pass: step(passTalk, m.match_said_passed)
	};
}

export const removeAct = (roles: readonly Role[]) =>
	actOn(
		roles,
		ConflictIdInput,
		say((ctx, { id }) => removeConflict(ctx, id), m.match_private_removed),
		'matching'
	);
