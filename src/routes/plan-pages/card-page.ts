import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import { z } from 'zod';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { NATIONAL } from '#domains/crisis/crisis.ts';
import { organizationOf, whoToTurnTo, whyLineOf } from '#domains/people/server/people.ts';
import { cardOptions, cardParts, isLive, type CardOption, type FittedCard } from '#domains/plans/plans.ts';
import { cardHasLetters, layCard, planOf, printCard } from '#domains/plans/server/plans.ts';
import { owner, unsaved, type PlanEvent, type Whose } from './shared.ts';

const typed = z
	.string()
	.trim()
	.max(160, { error: () => m.plan_error_long({ most: 160 }) })
	.default('');
const CardInput = z.object({
	show: z.array(z.string().max(100)).max(60).default([]),
	first: typed,
	kit: typed
});
type CardInput = z.output<typeof CardInput>;

/** What this person may tick: of their own plan, who walks with them, and lines to call that were checked lately. */
async function optionsOf(ctx: ReadContext, personId: string): Promise<CardOption[]> {
	const plan = await planOf(ctx, personId);
	const organization = await organizationOf(ctx);
	const why = await whyLineOf(ctx, personId);
	const goals = plan.goals.filter((goal) => isLive(goal) && goal.why);
	return cardOptions({
		personName: plan.personName,
		organizationName: organization.name,
		things: plan.strategies.map((line) => line.text),
		reasons: [
			...(why ? [{ id: 'mine', words: why }] : []),
			...goals.map((goal) => ({ id: goal.id, words: goal.why }))
		],
		who: await whoToTurnTo(ctx, personId, getLocale()),
		lines: [
			{ id: '988', name: NATIONAL['988'].number, number: NATIONAL['988'].number },
			...organization.crisisLines.flatMap(({ id, name, number, fresh }) =>
				number && fresh ? [{ id, name, number }] : []
			)
		]
	});
}

async function cardOf(ctx: ReadContext, personId: string, given: CardInput): Promise<FittedCard> {
	const options = await optionsOf(ctx, personId);
	if (given.show.some((key) => !options.some((option) => option.key === key)))
		throw new Refusal('invalid', 'not among what can be ticked', { fields: { show: m.plan_error_choose() } });
	const parts = cardParts(options, given.show, given);
	if (!parts) throw new Refusal('invalid', 'nothing is ticked', { fields: { show: m.plan_print_nothing() } });
	return layCard(parts);
}

/** A card for the wallet, made for this answer and kept nowhere: what was ticked and typed travels in no address. */
export const cardPage = (whose: Whose) => ({
	load: (event: PlanEvent) => {
		const me = owner(event, whose);
		return event.locals.read('plan', async (ctx) => ({
			options: await optionsOf(ctx, me.personId),
			base: whose.base
		}));
	},
	show: async (event: PlanEvent) => {
		const me = owner(event, whose);
		const form = await readForm(event, CardInput);
		if (!form.ok) return form.failure;
		const card = await answer(form, () =>
			event.locals.read('plan', (ctx) => cardOf(ctx, me.personId, form.data))
		);
		if (unsaved(card)) return card;
		return { card, values: form.values, letters: cardHasLetters(card) };
	}
});

/** The same as a PDF. Its name says nothing. */
export const cardPdf =
	(whose: Whose) =>
	async (event: PlanEvent): Promise<Response> => {
		const me = owner(event, whose);
		const back = new Response(null, { status: 303, headers: { location: `${whose.base}/card` } });
		if (event.request.method !== 'POST') return back;
		const form = await readForm(event, CardInput);
		if (!form.ok) return back;
		const card = await answer(form, () =>
			event.locals.read('plan', (ctx) => cardOf(ctx, me.personId, form.data))
		);
		// What the page would refuse, or letters that the file cannot draw: the page says so.
		if (unsaved(card) || !cardHasLetters(card)) return back;
		return new Response(new Uint8Array(await printCard(card, getLocale())), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': 'attachment; filename="card.pdf"',
				'cache-control': 'no-store'
			}
		});
	};
