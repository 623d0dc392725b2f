import { linesOf } from '#domains/barriers/barriers.ts';
import { ownDoctorCard } from '#domains/barriers/server/barriers.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** The questions alone, without a name: the person takes them along themself, so nothing is given out by anybody. */
export const load: PageServerLoad = async (event) => {
	signedIn(event, 'participant');
	const timeZone = event.locals.session!.active!.timeZone;
	return event.locals.read('own questions', async (ctx) => ({
		title: m.doctor_title(),
		lines: linesOf(await ownDoctorCard(ctx)),
		printedOn: dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(ctx.now)
	}));
};
