import { myDay } from '#domains/early-signs/server/early-signs.ts';
import { newForWorker } from '#domains/messaging/server/messaging.ts';
import { unreadTellings } from '#domains/network/server/network.ts';
import { dayIn } from '#platform/time.ts';
import { signedIn } from '#platform/web/guard.ts';
import { debriefsView, takeDebrief } from '../../crisis-pages/debrief.ts';
import { kitActs, kitLogView } from '../../kit-pages/kit-log.ts';
import { waitingForMe } from '../../oversight-pages/waiting.ts';
import { cardsView, takeCard } from '../../sign-pages/coach-cards.ts';
import { asksToday } from './asks-today.ts';
import { takeAct } from './take-act.ts';
import { takeKept } from './take-kept.ts';
import { takeWordInContact } from './take-word.ts';
import { dateWords, lineView, toldView } from './day-words.ts';
import { m } from '#paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { personId } = signedIn(event, 'coach', 'peer');
	const day = await event.locals.read('my day', myDay);
	const now = event.locals.app.clock();
	const zone = event.locals.session!.active!.timeZone;
	return {
		title: m.day_title(),
		waiting: await event.locals.read('my day', waitingForMe),
		messages: await event.locals.read('my day', newForWorker),
		debriefs: await event.locals.read('my day', (ctx) => debriefsView(event.locals.app, ctx, zone)),
		told: (await event.locals.read('my day', unreadTellings)).map((one) => toldView(one, zone, now)),
		asks: await event.locals.read('my day', (ctx) => asksToday(event.locals.app, ctx, personId, zone)),
		today: dateWords(dayIn(zone, now)),
		cards: await event.locals.read('my day', (ctx) => cardsView(ctx, zone)),
		kits: await event.locals.read('my day', kitLogView),
		others: day.others,
		lines: day.lines.map((line) => lineView(line, now))
	};
};

export const actions: Actions = {
	act: takeAct,
	word: takeWordInContact,
	card: takeCard,
	kept: takeKept,
	debrief: takeDebrief,
	...kitActs
};
