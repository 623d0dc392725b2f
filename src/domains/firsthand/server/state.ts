import { setKnownTerms } from '#domains/directory/server/directory.ts';
import { isStaff } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { FACTS, KEEP_DAYS, type FactCode, type StateInput } from '../firsthand.ts';
import { seenOf } from '../show.ts';
import { knownOf } from './known.ts';
import { entriesOf, firsthandOf } from './read.ts';

/**
 * What our staff say of a place now. What is left empty is not known any more; what is the same is said again today, and who
 * confirmed it has still confirmed it.
 */
export async function statePlace(ctx: WriteContext, id: string, input: StateInput): Promise<void> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !isStaff(actor)) throw new Refusal('forbidden', 'not on staff');
	const place = await firsthandOf(ctx, id);
	if (!place) throw new Refusal('not_found', 'no house or employer of this organization');
	if (seenOf(place) !== input.seen.toSorted().join(','))
		throw new Refusal('conflict', 'a colleague was faster', { fields: { any: m.firsthand_colleague() } });
	const me = await ctx.db
		.selectFrom('people.persons')
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', actor.personId)
		.select('preferred_name as name')
		.executeTakeFirstOrThrow();
	for (const fact of FACTS[place.kind] as readonly FactCode[]) {
		const value = input[fact] === undefined ? '' : String(input[fact]);
		const before = place.statements.find((one) => one.fact === fact);
		await unsay(ctx, place.serviceId, fact);
		if (value === '') continue;
		await ctx.tx
			.insertInto('firsthand.statements')
			.values({
				organization_id: actor.organizationId,
				service_id: place.serviceId,
				fact,
				value,
				value_id: before?.value === value ? before.valueId : newId(),
				said_by: actor.personId,
				said_name: me.name,
				said_at: ctx.now,
				fades_at: new Date(ctx.now.getTime() + KEEP_DAYS[fact] * 86_400_000)
			})
			.execute();
	}
	const now = await firsthandOf(ctx, place.serviceId);
	if (now) await setKnownTerms(ctx, [knownOf(now.serviceId, now.statements, now.tallies)]);
	ctx.note({ action: 'service.firsthand_said', subject: 'firsthand.statements', subjectId: place.serviceId });
}

async function unsay(ctx: WriteContext, serviceId: string, fact: FactCode): Promise<void> {
	await ctx.tx
		.deleteFrom('firsthand.statements')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', 'in', await entriesOf(ctx, serviceId))
		.where('fact', '=', fact)
		.execute();
}
