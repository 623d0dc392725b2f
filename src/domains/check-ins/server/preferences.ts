import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { CheckInPreferences } from '../schemas.ts';
import { ITEMS } from '../items.ts';

/** What the signed-in person wants to be asked and shown. */
export async function ownPreferences(ctx: ReadContext): Promise<CheckInPreferences> {
	const row = await ctx.db
		.selectFrom('check_ins.preferences')
		.select(['hide_numbers', 'items', 'takes_medication'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', own(ctx))
		.executeTakeFirst();
	return {
		hideNumbers: row?.hide_numbers ?? false,
		items: row?.items ? ITEMS.filter((item) => row.items!.includes(item)) : null,
		takesMedication: row?.takes_medication ?? false
	};
}

/** Keeps what is named in `changes`; the rest stays as it is. `personId` is for system actors only. */
export async function savePreferences(
	ctx: WriteContext,
	changes: Partial<CheckInPreferences>,
	personId = own(ctx)
): Promise<void> {
	if (ctx.actor.kind !== 'system' && personId !== own(ctx))
		throw new Refusal('not_found', 'not one’s own preferences');
	const set = {
		...(changes.hideNumbers === undefined ? {} : { hide_numbers: changes.hideNumbers }),
		...(changes.items === undefined ? {} : { items: changes.items }),
		...(changes.takesMedication === undefined ? {} : { takes_medication: changes.takesMedication }),
		updated_at: ctx.now
	};
	await ctx.tx
		.insertInto('check_ins.preferences')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...set })
		.onConflict((conflict) => conflict.columns(['organization_id', 'person_id']).doUpdateSet(set))
		.execute();
	ctx.note({ action: 'check-in-preferences.changed', personId, basis: 'self' });
}

function own(ctx: ReadContext): string {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'only a person has preferences');
	return ctx.actor.personId;
}
