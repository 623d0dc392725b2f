import { z } from 'zod';
import { cardsOf, organizationOf, ownCover, workersOf } from '#domains/people/server/people.ts';
import { endedLately, ownCoachWish, tiesAsAlly, wishForCoach } from '#domains/network/server/network.ts';
import { aboutWorkers } from '#domains/workforce/server/workforce.ts';
import { planOf } from '#domains/plans/server/plans.ts';
import { firstStep, isLive } from '#domains/plans/plans.ts';
import { signedIn } from '#platform/web/guard.ts';
import { sinceWords } from '#platform/web/since.ts';
import { unreadOpenings } from '../../own-pages/openings-view.ts';
import { allyKit, takeKit } from '../../kit-pages/ally-kit.ts';
import { coverLine } from '../../cover-pages/cover-line.ts';
import { zoneOf } from '../../record-pages/acts.ts';
import { deletionWaits, keepRecord } from '../../record-pages/deletion-waits.ts';
import { actOn } from '../../tie-pages/acts.ts';
import type { Actions, PageServerLoad } from './$types';

/** The ally's own page. Whether anybody is here shows only when they have said yes to the tie themselves. */
export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'ally');
	return event.locals.read('home', async (ctx) => {
		const ties = (await tiesAsAlly(ctx)).map(({ id, name }) => ({ id, name }));
		const wish = await ownCoachWish(ctx);
		const { goals } = await planOf(ctx, actor.personId);
		const workers = await workersOf(ctx, actor.personId);
		const about = await aboutWorkers(ctx, 'people');
		return {
			next: firstStep(goals),
			goals: goals.filter(isLive).length,
			name: (await cardsOf(ctx, [actor.personId])).get(actor.personId)?.preferredName ?? '',
			ties,
			openings: await unreadOpenings(ctx),
			kit: await allyKit(ctx, zoneOf(event)),
			deletes: await deletionWaits(ctx, zoneOf(event)),
			endedNow: event.url.searchParams.has('ended'),
			wish: wish && sinceWords(wish, event.locals.session?.active?.timeZone ?? 'UTC'),
			ended: await endedLately(ctx, 'ally'),
			covers: (await ownCover(ctx)).covers.map((one) =>
				coverLine(one, event.locals.session?.active?.timeZone ?? 'UTC', about)
			),
			organization: (await organizationOf(ctx)).name,
			workers: workers.map(({ id, preferredName, as }) => ({
				id,
				name: preferredName,
				as,
				about: about.get(id) ?? []
			}))
		};
	});
};

export const actions: Actions = {
	wish: actOn('ally', z.object({}), (ctx) => wishForCoach(ctx, true)),
	unwish: actOn('ally', z.object({}), (ctx) => wishForCoach(ctx, false)),
	kit: takeKit,
	keep: keepRecord('ally')
};
