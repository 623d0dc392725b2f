import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { correctable } from '../../care.ts';
import type { CorrectInput, Correctable } from '../../care.ts';
import { foldWords } from '../../words.ts';
import { keepChanges, lockService, staffActing } from './care.sql.ts';
import { serviceDetail } from './service-detail.sql.ts';
import type { Phone } from './service-lines.sql.ts';
import { correctingOf } from './show-care.ts';
import { keepWords } from './stored-words.sql.ts';
import { typedPhone } from './typed-phone.ts';

/**
 * Corrects what a list got wrong. What was changed is kept from then on, stands in the history, and is found by
 * its new words.
 */
export async function correctService(ctx: WriteContext, id: string, input: CorrectInput): Promise<void> {
	const who = await staffActing(ctx);
	const service = await lockService(ctx, id);
	if (service.changed_at.getTime() !== Date.parse(input.seen))
		throw new Refusal('conflict', 'changed since it was read');
	const shown = await serviceDetail(ctx, id);
	if (!shown) throw new Refusal('not_found', 'no such service');
	const before = Object.fromEntries(correctingOf(shown).map(({ field, value }) => [field, value])) as Record<
		Correctable,
		string
	>;
	const changed = correctable.filter((field) => before[field].trim() !== input[field].trim());
	if (changed.length === 0) return;
	const or = (text: string) => (text === '' ? null : text);
	const documents = input.documents
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	await ctx.tx
		.updateTable('directory.services')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.set({
			name: input.name,
			description: or(input.description),
			application_process: or(input.application_process),
			fees: or(input.fees),
			eligibility: or(input.eligibility),
			alert: or(input.alert),
			documents,
			...(changed.includes('phone') && {
				phones: JSON.stringify(phonesWith(service.phones as unknown as Phone[], before.phone, input.phone))
			}),
			kept: [
				...new Set([...service.kept, ...changed.map((field) => (field === 'phone' ? 'phones' : field))])
			],
			changed_at: ctx.now
		})
		.execute();
	await searchAnew(ctx, id, input);
	await keepChanges(
		ctx,
		id,
		who,
		changed.map((field) => ({
			how: 'corrected' as const,
			field,
			before: or(before[field]),
			after: or(input[field])
		}))
	);
	ctx.note({ action: 'service.corrected', subject: 'directory.services', subjectId: id });
}

/** The new number stands first and the old one is not shown any more, whichever list says it. */
function phonesWith(phones: Phone[], before: string, after: string): Phone[] {
	const others = phones.filter(({ number }) => number !== before);
	return after ? [{ ...typedPhone(after), ...(before && { replaces: before }) }, ...others] : others;
}

/** The words of the service in each of its places, anew. */
async function searchAnew(ctx: WriteContext, id: string, input: CorrectInput): Promise<void> {
	const rows = await ctx.tx
		.selectFrom('directory.service_locations as sl')
		.innerJoin('directory.services as s', (join) =>
			join.onRef('s.organization_id', '=', 'sl.organization_id').onRef('s.id', '=', 'sl.service_id')
		)
		.innerJoin('directory.providers as p', (join) =>
			join.onRef('p.organization_id', '=', 's.organization_id').onRef('p.id', '=', 's.provider_id')
		)
		.leftJoin('directory.locations as l', (join) =>
			join.onRef('l.organization_id', '=', 'sl.organization_id').onRef('l.id', '=', 'sl.location_id')
		)
		.where('sl.organization_id', '=', ctx.actor.organizationId)
		.where('sl.service_id', '=', id)
		.select(['sl.id', 's.alternate_name', 'p.name as provider', 'l.name as place', 'l.city'])
		.execute();
	for (const row of rows) {
		const words = [
			input.name,
			row.alternate_name,
			row.provider,
			row.place,
			row.city,
			input.description,
			input.eligibility,
			input.application_process,
			input.fees
		];
		const search_text = foldWords(words.filter(Boolean).join(' '));
		const name = [input.name, row.alternate_name].filter((one) => one !== null).join(' ');
		await ctx.tx
			.updateTable('directory.service_locations')
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', row.id)
			.set({ search_text, name, needs: sql`directory.read_needs(${search_text}, tokens, ${name})` })
			.execute();
	}
	await keepWords(
		ctx,
		rows.map((row) => row.id)
	);
}

/** Takes a service out of what people find, with the reason; nothing is deleted. */
export async function retireService(ctx: WriteContext, id: string, why: string): Promise<void> {
	const who = await staffActing(ctx);
	const service = await lockService(ctx, id);
	// Somebody was first: their reason stands, and this one's words come back to the form.
	if (service.retired_at !== null) throw new Refusal('conflict', 'is taken out already');
	await setRetired(ctx, id, ctx.now, why);
	await keepChanges(ctx, id, who, [{ how: 'retired', after: why }]);
	ctx.note({ action: 'service.retired', subject: 'directory.services', subjectId: id });
}

/** Shows a retired service again. */
export async function bringServiceBack(ctx: WriteContext, id: string, why: string): Promise<void> {
	const who = await staffActing(ctx);
	const service = await lockService(ctx, id);
	if (service.retired_at === null) throw new Refusal('conflict', 'is in the list already');
	await setRetired(ctx, id, null, null);
	await keepChanges(ctx, id, who, [{ how: 'brought back', after: why }]);
	ctx.note({ action: 'service.brought_back', subject: 'directory.services', subjectId: id });
}

async function setRetired(ctx: WriteContext, id: string, at: Date | null, why: string | null): Promise<void> {
	const mine = ctx.actor.organizationId;
	await ctx.tx
		.updateTable('directory.services')
		.where('organization_id', '=', mine)
		.where('id', '=', id)
		.set({ retired_at: at, retired_why: why })
		.execute();
	// Shown again only where its list and its place still have it.
	await ctx.tx
		.updateTable('directory.service_locations as sl')
		.where('organization_id', '=', mine)
		.where('service_id', '=', id)
		.set({
			shown:
				at !== null
					? false
					: sql<boolean>`exists (select 1 from directory.services s where s.organization_id = sl.organization_id and s.id = sl.service_id
						and s.gone_at is null and s.merged_into is null and s.status = 'active')
						and not exists (select 1 from directory.locations l where l.organization_id = sl.organization_id and l.id = sl.location_id
							and (l.gone_at is not null or l.merged_into is not null))`
		})
		.execute();
}
