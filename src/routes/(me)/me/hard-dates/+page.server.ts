import { ExtraContactInput, HardTimesIdInput } from '#domains/hard-times/hard-times.ts';
import { agreeToContact, endContact, proposeContact } from '#domains/hard-times/server/hard-times.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { signedIn } from '#platform/web/guard.ts';
import { hardDatesPage } from '../../../hard-date-pages/view.ts';
import { actOn } from '../../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'participant');
	return event.locals.read('hard dates', async (ctx) => ({
		title: m.used_page_title(),
		...(await hardDatesPage(ctx, personId, getLocale()))
	}));
};

const purpose = 'hard dates';
export const actions: Actions = {
	plan: async (event) => {
		const { personId } = signedIn(event, 'participant');
		return actOn(
			'participant',
			ExtraContactInput,
			(ctx, input) => proposeContact(ctx, personId, input).then(saved),
			purpose
		)(event);
	},
	agree: actOn(
		'participant',
		HardTimesIdInput,
		(ctx, { id }) => agreeToContact(ctx, id).then(saved),
		purpose
	),
	end: actOn('participant', HardTimesIdInput, (ctx, { id }) => endContact(ctx, id).then(saved), purpose)
};
const saved = () => ({ saved: true as const });
