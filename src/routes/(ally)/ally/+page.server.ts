import { cardsOf, organizationOf, workersOf } from '#domains/people/server/people.ts';
import { planOf } from '#domains/plans/server/plans.ts';
import { firstStep, isLive } from '#domains/plans/plans.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { PageServerLoad } from './$types';

/** The ally's own page. Nothing here asks whether anybody else is a member. */
export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'ally');
	return event.locals.read('home', async (ctx) => {
		const { goals } = await planOf(ctx, actor.personId);
		return {
			next: firstStep(goals),
			goals: goals.filter(isLive).length,
			name: (await cardsOf(ctx, [actor.personId])).get(actor.personId)?.preferredName ?? '',
			organization: (await organizationOf(ctx)).name,
			workers: (await workersOf(ctx, actor.personId)).map(({ id, preferredName, as }) => ({
				id,
				name: preferredName,
				as
			}))
		};
	});
};
