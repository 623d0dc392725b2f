import { m } from '#paraglide/messages.js';
import type { Line } from '#domains/crisis/crisis.ts';
import { absenceAt, staffedAt } from '#domains/people/people.ts';
import { organizationOf, ownCover, workersOf, workNumbersOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';

type There = { id: string; name: string; inPlaceOf: string | null };

/**
 * Who walks with the person and can be called now: their work number is known, the house is staffed at this hour, and they
 * are not away; in the place of who is away stands whom the person chose. So it never rings into nothing. Empty for
 * everybody who is no participant.
 */
export async function ownPeople(ctx: ReadContext): Promise<Line[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !hasRole(actor, 'participant')) return [];
	const { staffedHours, timeZone, live, name: organization } = await organizationOf(ctx);
	if (!live || !staffedAt(staffedHours, timeZone, ctx.now)) return [];
	const { covers } = await ownCover(ctx);
	const there = (await workersOf(ctx, actor.personId)).flatMap((worker): There[] => {
		const choice = absenceAt(covers, worker.id, ctx.now)?.choice;
		if (choice === undefined) return [{ id: worker.id, name: worker.preferredName, inPlaceOf: null }];
		return typeof choice === 'object' ? [{ ...choice, inPlaceOf: worker.preferredName }] : [];
	});
	const numbers = await workNumbersOf(
		ctx,
		there.map(({ id }) => id)
	);
	return there.flatMap(({ id, name, inPlaceOf }) => {
		const number = numbers.get(id);
		if (!number) return [];
		const note = inPlaceOf ? m.crisis_own_covers({ name: inPlaceOf }) : null;
		return [{ key: id, name, number, text: null, note, checked: m.crisis_own_works({ organization }) }];
	});
}
