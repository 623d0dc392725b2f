/** Who covers for me: the same page for a participant and an ally, who may have a coach of their own. */
import type { RequestEvent } from '@sveltejs/kit';
import {
	chooseCover,
	CoverChoiceInput,
	CoverWishInput,
	ownCover,
	saveCoverWish
} from '#domains/people/server/people.ts';
import type { Role } from '#platform/actor.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { momentOf } from './moments.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const ownCoverPage = (role: Extract<Role, 'participant' | 'ally'>) => ({
	load: async (event: Place) => {
		signedIn(event, role);
		const timeZone = event.locals.session!.active!.timeZone;
		const { covers, wishes } = await event.locals.read('cover', ownCover);
		return {
			title: m.nav_people(),
			covers: covers.map((one) => ({
				id: one.coverId,
				name: one.workerName,
				state: one.state,
				from: momentOf(one.from, timeZone),
				until: momentOf(one.until, timeZone),
				words: one.words,
				choice: one.choice,
				lost: one.lost,
				standIns: one.standIns,
				wishedFor: one.wishedFor?.name ?? null
			})),
			wishes: wishes.map(({ workerId, workerName, wish, could }) => ({
				workerId,
				name: workerName,
				wish,
				could
			}))
		};
	},
	actions: {
		choose: async (event: Place) => {
			signedIn(event, role);
			const form = await readForm(event, CoverChoiceInput);
			if (!form.ok) return form.failure;
			const { coverId, who, always } = form.data;
			return answer(form, async () => {
				await event.locals.write(
					'cover',
					(ctx) => chooseCover(ctx, { coverId, who, always: always === 'yes' }),
					{
						once: form.once
					}
				);
				return { saved: 'choice' as const };
			});
		},
		wish: async (event: Place) => {
			signedIn(event, role);
			const form = await readForm(event, CoverWishInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				await event.locals.write('cover', (ctx) => saveCoverWish(ctx, form.data.workerId, form.data.who), {
					once: form.once
				});
				return { saved: 'wish' as const };
			});
		}
	}
});
