/** Who covers for me: the same page for a participant and an ally, who may have a coach of their own. */
import type { RequestEvent } from '@sveltejs/kit';
import {
	chooseCover,
	CoverChoiceInput,
	CoverWishInput,
	ownCover,
	saveCoverWish
} from '#domains/people/server/people.ts';
import { privateWorkers } from '#domains/matching/server/matching.ts';
import type { CoverChoice, StandIn } from '#domains/people/people.ts';
import { Refusal } from '#platform/errors.ts';
import type { Role } from '#platform/actor.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { momentOf } from './moments.ts';

/** Who is not offered to this person for something private between the two, or as their ally: left out without a word. */
const leftOut = (event: Place, role: Role): Promise<ReadonlySet<string>> =>
	privateWorkers(event.locals.app, signedIn(event, role));

/** The words are those for somebody who is not offered any more. */
function mustBeOffered(out: ReadonlySet<string>, who: string): void {
	if (out.has(who))
		throw new Refusal('invalid', 'not somebody who can cover', { fields: { who: m.cover_error_gone() } });
}

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

export const ownCoverPage = (role: Extract<Role, 'participant' | 'ally'>) => ({
	load: async (event: Place) => {
		signedIn(event, role);
		const timeZone = event.locals.session!.active!.timeZone;
		const out = await leftOut(event, role);
		const offered = (list: readonly StandIn[]) => list.filter(({ id }) => !out.has(id));
		// Chosen before it was named: not used any more, and not shown as chosen while the house has yet to look through it.
		const stands = (choice: CoverChoice) =>
			typeof choice === 'object' && out.has(choice.id) ? 'open' : choice;
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
				choice: stands(one.choice),
				lost: one.lost,
				standIns: offered(one.standIns),
				wishedFor: one.wishedFor && !out.has(one.wishedFor.id) ? one.wishedFor.name : null
			})),
			wishes: wishes.map(({ workerId, workerName, wish, could }) => ({
				workerId,
				name: workerName,
				wish: stands(wish),
				could: offered(could)
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
				mustBeOffered(await leftOut(event, role), who);
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
				mustBeOffered(await leftOut(event, role), form.data.who);
				await event.locals.write('cover', (ctx) => saveCoverWish(ctx, form.data.workerId, form.data.who), {
					once: form.once
				});
				return { saved: 'wish' as const };
			});
		}
	}
});
