import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { FACTS, isYesNo, KEEP_DAYS, type FactCode, type VoiceInput } from '../firsthand.ts';
import { entriesOf, firsthandOf, whose } from './read.ts';

const notThere = () => new Refusal('not_found', 'no house or employer of this organization');

/**
 * What the person says of a place from their own knowledge; "I do not know" takes back what they said of that before and
 * leaves nothing. What they leave out stays as it was. It is counted at night: a line that came up at once would tell who.
 * @throws Refusal conflict when staff have written another value meanwhile: that one has not been seen
 */
export async function sayVoice(ctx: WriteContext, id: string, input: VoiceInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const place = await firsthandOf(ctx, id);
	if (!place) throw notThere();
	const facts: readonly FactCode[] = FACTS[place.kind];
	const said = facts.flatMap((fact) => (input[fact] ? [{ fact, says: input[fact] }] : []));
	if (said.length === 0)
		throw new Refusal('invalid', 'nothing of this kind of place', {
			fields: { any: m.firsthand_any_needed() }
		});
	for (const { fact, says } of said) {
		const valueId = place.statements.find((one) => one.fact === fact)?.valueId ?? null;
		if (says !== 'unknown' && !isYesNo(fact) && (valueId === null || !input.seen.includes(valueId)))
			throw new Refusal('conflict', 'another value stands there', {
				fields: { [fact]: m.firsthand_changed() }
			});
		await forget(ctx, place.serviceId, fact);
		if (says === 'unknown') continue;
		await ctx.tx
			.insertInto('firsthand.voices')
			.values({
				organization_id: organizationId,
				id: newId(),
				person_id: personId,
				service_id: place.serviceId,
				fact,
				says,
				value_id: isYesNo(fact) ? null : valueId,
				knows: input.knows,
				said_at: ctx.now,
				fades_at: new Date(ctx.now.getTime() + KEEP_DAYS[fact] * 86_400_000)
			})
			.execute();
	}
	// Not which place: the directors read the audit, and where somebody lived is nobody's to know.
	ctx.note({ action: 'place.said', personId, basis: 'self' });
}

/** Takes back everything that the person said of a place. */
export async function takeVoicesBack(ctx: WriteContext, id: string): Promise<void> {
	const { personId } = whose(ctx);
	const place = await firsthandOf(ctx, id);
	if (!place) throw notThere();
	if ((await forget(ctx, place.serviceId)) === 0n)
		throw new Refusal('not_found', 'nothing said of this place');
	ctx.note({ action: 'place.taken-back', personId, basis: 'self' });
}

async function forget(ctx: WriteContext, serviceId: string, fact?: FactCode): Promise<bigint> {
	const { personId, organizationId } = whose(ctx);
	let query = ctx.tx
		.deleteFrom('firsthand.voices')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('service_id', 'in', await entriesOf(ctx, serviceId));
	if (fact) query = query.where('fact', '=', fact);
	return (await query.executeTakeFirst()).numDeletedRows;
}
