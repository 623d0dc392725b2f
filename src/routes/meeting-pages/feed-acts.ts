/** The link by which a phone calendar reads one's meetings: made and ended on one's own page. */
import type { RequestEvent } from '@sveltejs/kit';
import { Nothing } from '#domains/directory/directory.ts';
import { endFeed, feedLink, makeFeed } from '#domains/sessions/server/sessions.ts';
import type { Role } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { linkOnce } from '#platform/web/link-once.ts';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { actOn } from '../tie-pages/acts.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const feedActs = (...roles: Role[]) => ({
	/** The link is in the answer, once. Who are you, is it well formed, do it, answer. */
	feed: async (event: Place) => {
		signedIn(event, ...roles);
		const form = await readForm(event, Nothing);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { origin } = event.locals.app.config;
			return {
				feed: await linkOnce(
					event.locals,
					'meetings',
					form.once,
					async (ctx) => `${origin}/calendar/${await makeFeed(ctx)}.ics`
				)
			};
		});
	},
	endFeed: actOn(
		roles,
		Nothing,
		async (ctx) => {
			await endFeed(ctx);
			return { feedEnded: true as const };
		},
		'meetings'
	)
});

/** Since which day the reader has a link, in words; null: they have none. */
export async function feedSince(ctx: ReadContext, timeZone: string): Promise<string | null> {
	const since = await feedLink(ctx);
	return since && dayLong(dayIn(timeZone, since), getLocale());
}
