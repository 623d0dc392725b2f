import type { ReadContext } from '#platform/server/context.ts';
import type { Shareable } from '#domains/consent/server/consent.ts';
import { barrierThings, repairThings } from '#domains/barriers/server/barriers.ts';
import { ownTies, promiseThings } from '#domains/network/server/network.ts';
import { planThings } from '#domains/plans/server/plans.ts';
import { visitThings } from '#domains/sessions/server/sessions.ts';

/** Everything a person may name in a consent: single things of theirs, and the allies they know again. */
export async function shareable(ctx: ReadContext, personId: string, locale: string): Promise<Shareable> {
	return {
		things: [
			...(await planThings(ctx, personId)),
			...(await visitThings(ctx, personId, locale)),
			...(await promiseThings(ctx)),
			...(await barrierThings(ctx)),
			...(await repairThings(ctx))
		],
		members: (await ownTies(ctx))
			.filter((tie) => !tie.waiting)
			.map((tie) => ({ id: tie.allyId, name: tie.name }))
	};
}
