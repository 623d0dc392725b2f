import {
	DoneDutyInput,
	DUTY_KINDS,
	DutyIdInput,
	dutyWord,
	SaveDutyInput
} from '#domains/barriers/barriers.ts';
import { removeDuty, saveDuty, settleDuty } from '#domains/barriers/server/barriers.ts';
import { signedIn } from '#platform/web/guard.ts';
import { getLocale } from '#paraglide/runtime.js';
import { actOn } from '../../../tie-pages/acts.ts';
import { datesPage } from './dates.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return {
		kinds: DUTY_KINDS.map((value) => ({ value, label: dutyWord(value) })),
		dates: await event.locals.read('own dates', (ctx) => datesPage(ctx, zone, getLocale()))
	};
};

export const actions: Actions = {
	save: actOn('participant', SaveDutyInput, async (ctx, input) => {
		await saveDuty(ctx, input);
		return { saved: true as const };
	}),
	done: actOn('participant', DoneDutyInput, async (ctx, { id, done }) => {
		await settleDuty(ctx, id, done === 'yes');
		return { saved: true as const };
	}),
	remove: actOn('participant', DutyIdInput, async (ctx, { id }) => {
		await removeDuty(ctx, id);
		return { removed: true as const };
	})
};
