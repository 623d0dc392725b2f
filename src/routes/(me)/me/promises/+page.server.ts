import { getLocale } from '#paraglide/runtime.js';
import {
	ifMissedWord,
	IF_MISSED,
	promiseStateWord,
	PromiseInput,
	SettlePromiseInput
} from '#domains/network/network.ts';
import { ownPromises, promiseMyself, settleOwnPromise } from '#domains/network/server/network.ts';
import { signedIn } from '#platform/web/guard.ts';
import { dayIn } from '#platform/time.ts';
import { dayLong } from '#routes/sharing-pages/days.ts';
import { actOn } from '#routes/tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	signedIn(event, 'participant');
	const zone = event.locals.session!.active!.timeZone;
	return event.locals.read('own promises', async (ctx) => ({
		today: dayIn(zone, ctx.now),
		week: dayIn(zone, new Date(ctx.now.getTime() + 7 * 86_400_000)),
		choices: IF_MISSED.map((value) => ({ value, label: ifMissedWord(value) })),
		promises: (await ownPromises(ctx)).map((one) => ({
			id: one.id,
			words: one.words,
			open: one.state === 'open' || one.state === 'passed',
			by: dayLong(one.byOn, getLocale()),
			state: promiseStateWord(one.state),
			passed: one.state === 'passed',
			ifMissed: ifMissedWord(one.ifMissed)
		}))
	}));
};

export const actions: Actions = {
	make: actOn('participant', PromiseInput, async (ctx, promise) => {
		await promiseMyself(ctx, promise);
		return { made: true };
	}),
	settle: actOn('participant', SettlePromiseInput, (ctx, said) => settleOwnPromise(ctx, said))
};
