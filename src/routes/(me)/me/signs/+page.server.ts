import {
	AnswerWindowInput,
	RuleIdInput,
	RuleInput,
	SwitchRuleInput,
	WindowInput,
	WishesInput
} from '#domains/early-signs/early-signs.ts';
import {
	addRule,
	answerWindow,
	openWindow,
	removeRule,
	saveWishes,
	sayItIsSo,
	switchRule
} from '#domains/early-signs/server/early-signs.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../../../tie-pages/acts.ts';
import { signsPage } from './signs-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return {
		title: m.signs_title(),
		signs: await event.locals.read('own signs', (ctx) => signsPage(ctx, personId, zone, getLocale()))
	};
};

const saved = { done: 'saved' as const };
const act = <S extends Parameters<typeof actOn>[1]>(
	schema: S,
	work: Parameters<typeof actOn<S, { done: 'saved' | 'said' }>>[2]
) => actOn<S, { done: 'saved' | 'said' }>('participant', schema, work, 'own signs');

export const actions: Actions = {
	make: act(RuleInput, async (ctx, input) => (await addRule(ctx, input), saved)),
	switch: act(SwitchRuleInput, async (ctx, { id, on }) => (await switchRule(ctx, id, on === 'yes'), saved)),
	remove: act(RuleIdInput, async (ctx, { id }) => (await removeRule(ctx, id), saved)),
	say: act(RuleIdInput, async (ctx, { id }) => (await sayItIsSo(ctx, id), { done: 'said' as const })),
	wishes: act(WishesInput, async (ctx, input) => (await saveWishes(ctx, input), saved)),
	changed: act(WindowInput, async (ctx, input) => (await openWindow(ctx, input), saved)),
	answer: act(AnswerWindowInput, async (ctx, { id, answer }) => (await answerWindow(ctx, id, answer), saved))
};
