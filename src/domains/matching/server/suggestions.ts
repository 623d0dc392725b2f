/** Who could walk with the person who asks: worked out by the house, shown without anything of the others. */
import { cardsOf, workersOf } from '#domains/people/server/people.ts';
import { walkingStaff } from '#domains/workforce/server/workforce.ts';
import { systemActor, type PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Wishes } from '../facts.ts';
import { rankFor, type Ranked } from '../rank.ts';
import { apartFrom } from './apart.ts';
import { bareWishes, gather } from './gather.ts';
import { ownWishes } from './own-answers.ts';
import { mustBe } from './who.ts';

export const MOST_SUGGESTED = 3;

/**
 * Workers who cannot be near this person, by a word of either side or because the two are allies: for other places that would offer
 * them, which leave them out and say nothing. Of the actor alone, worked out by the house.
 */
export async function privateWorkers(app: Pick<App, 'read'>, actor: PersonActor): Promise<Set<string>> {
	const { personId, organizationId } = mustBe(actor, 'participant', 'ally');
	return app.read(systemActor(organizationId, 'matching'), 'matching', async (ctx) => {
		const name = (await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '';
		const workers = new Set((await walkingStaff(ctx)).map(({ id }) => id));
		return new Set((await apartFrom(ctx, new Map([[personId, { name }]]), workers)).get(personId)?.keys());
	});
}

/**
 * Everybody who comes into question for this person, best first. Who does not is simply not among them: no room, a hard
 * limit, a conflict of either side, a passed talk and a worker they left all look the same, and are worked out in the
 * same steps.
 */
export async function possibleFor(
	app: Pick<App, 'read' | 'pools'>,
	actor: PersonActor
): Promise<(Ranked & { wishes: Wishes })[]> {
	const { personId, organizationId } = mustBe(actor, 'participant');
	const own = await app.read(actor, 'matching', async (ctx) => ({
		wishes: await ownWishes(ctx),
		walks: (await workersOf(ctx, personId)).map(({ id }) => id),
		passed: await ctx.db
			.selectFrom('matching.talks')
			.select('worker_id')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('state', '=', 'passed')
			.execute()
	}));
	const { coaches, people, not, left } = await gather(app, organizationId, [personId]);
	const me = people.get(personId);
	if (!me) return [];
	const wishes = own.wishes ?? bareWishes(me.language);
	const out = new Set([...(not.get(personId)?.keys() ?? []), ...own.passed.map((row) => row.worker_id)]);
	return rankFor({ wishes, not: out, fromId: null, left: left.get(personId) ?? new Set() }, coaches)
		.filter(({ coach, fit }) => fit.limits.length === 0 && !own.walks.includes(coach.id))
		.map((one) => ({ ...one, wishes }));
}
