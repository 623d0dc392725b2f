/** Warm hand-offs of a person: for the person (/me, /ally) and for whoever walks with them (/coach). */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import {
	ASK_AFTER_DAYS,
	askDay,
	endedWord,
	isOpen,
	NEEDS,
	needWord,
	OfferInput,
	stateWord,
	type Handoff
} from '#domains/referrals/referrals.ts';
import { handoffsOf, offerHandoff } from '#domains/referrals/server/referrals.ts';
import { linkHandoff } from '#domains/barriers/server/barriers.ts';
import { serviceDetail } from '#domains/directory/server/directory.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { isId } from '#platform/ids.ts';
import type { Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { dayLong } from '../sharing-pages/days.ts';
import { needOf } from './need-of.ts';

/** Where these pages stand: whose they are, and under which address. */
export interface Standing {
	roles: readonly Role[];
	/** The person; the one who is signed in, where it is their own page. */
	personId(event: Pick<RequestEvent, 'params'>, me: string): string;
	base(personId: string): string;
	back(personId: string): string;
	/** Whether the person has a board of what stands in their way. */
	board?: true;
}

export const OWN: Standing = {
	roles: ['participant'],
	personId: (_, me) => me,
	base: () => '/me/handoffs',
	back: () => '/me/plan',
	board: true
};
export const ALLY: Standing = {
	...OWN,
	roles: ['ally'],
	base: () => '/ally/handoffs',
	back: () => '/ally/plan'
};
export const OF: Standing = {
	roles: ['coach', 'peer'],
	personId: ({ params }) => params['id'] ?? '',
	base: (id) => `/coach/people/${id}/handoffs`,
	back: (id) => `/coach/people/${id}`
};

/** Begun from a card of the person's own board, it is written down on that card. */
const BeginInput = OfferInput.extend({ barrier: z.string().refine(isId).optional() });

type Place = Pick<RequestEvent, 'locals' | 'params' | 'request' | 'url'>;

/** One line of the list. */
function lineOf(one: Handoff, today: string, locale: string) {
	const ask = askDay(one);
	return {
		id: one.id,
		place: one.words.place,
		need: needWord(one.need),
		state: one.endedWhy ? endedWord(one.endedWhy) : stateWord(one.state),
		open: isOpen(one.state),
		offered: one.state === 'offered',
		when: one.state === 'wanted' && one.goesOn ? dayLong(one.goesOn, locale) : null,
		ask: ask !== null && ask <= today
	};
}

export const handoffsPage = (standing: Standing) => ({
	load: async (event: Place) => {
		const me = signedIn(event, ...standing.roles).personId;
		const personId = standing.personId(event, me);
		return event.locals.read('hand-offs', async (ctx) => {
			const person = await openRecord(ctx, personId, 'hand-off');
			const locale = getLocale();
			const own = personId === me;
			const query = event.url.searchParams;
			const from = query.get('from') ?? '';
			const card = query.get('barrier') ?? '';
			const service = isId(from) ? await serviceDetail(ctx, from) : null;
			return {
				own,
				name: person.preferredName,
				options: own ? '/directory/options' : `/directory/options?person=${personId}`,
				base: standing.base(personId),
				back: standing.back(personId),
				// Behind a refusal one begins the next way with the same need; from an entry of the directory, with its place.
				begin: {
					need: query.get('need') ?? needOf(service?.terms ?? []),
					barrier: own && standing.board && isId(card) ? card : '',
					place: service ? placeOf(service) : '',
					phone: service?.mainPhone ?? ''
				},
				needs: NEEDS.map((value) => ({ value, label: needWord(value) })),
				days: ASK_AFTER_DAYS,
				handoffs: (await handoffsOf(ctx, personId)).map((one) =>
					lineOf(one, dayIn(person.timeZone, ctx.now), locale)
				)
			};
		});
	},
	actions: {
		default: async (event: Place) => {
			const me = signedIn(event, ...standing.roles).personId;
			const personId = standing.personId(event, me);
			const form = await readForm(event, BeginInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				const { id } = await event.locals
					.write('hand-offs', (ctx) => begin(ctx, personId, form.data), { once: form.once })
					.catch(full);
				redirect(303, `${standing.base(personId)}/${id}?new`);
			});
		}
	}
});

async function begin(
	ctx: WriteContext,
	personId: string,
	{ barrier, ...input }: z.output<typeof BeginInput>
) {
	const made = await offerHandoff(ctx, personId, input);
	if (barrier) await linkHandoff(ctx, barrier, made.id);
	return made;
}

export const placeOf = ({ name, provider }: { name: string; provider: string }) =>
	(name.includes(provider) ? name : `${provider}: ${name}`).slice(0, 160);

function full(error: unknown): never {
	if (error instanceof Refusal && error.code === 'too_many')
		throw new Refusal('too_many', error.message, { fields: { place: m.referrals_full() } });
	throw error;
}
