import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { AddInput } from '../../care.ts';
import { keepChanges, staffActing } from './care.sql.ts';
import { indexService } from './index-service.ts';
import { readEntries } from './read-entries.ts';
import type { Entry } from './shape.ts';
import { typedPhone } from './typed-phone.ts';
import { saveRows } from './write.sql.ts';

/**
 * Adds a service that no list has. Its words go the way that those of a list go: cleaned, put under our terms, and
 * without a trace of the address where a place keeps it to itself.
 */
export async function addService(ctx: WriteContext, input: AddInput): Promise<{ id: string }> {
	const who = await staffActing(ctx);
	const phones = input.phone ? [typedPhone(input.phone)] : [];
	const content = readEntries([entryOf(input)]);
	const first = <T>(all: Map<string, T>) => all.values().next().value;
	const provider = first(content.providers);
	const service = first(content.services);
	const location = first(content.locations);
	// A name of nothing but tags or signs is none once it is cleaned.
	if (!provider || !service)
		throw new Refusal('invalid', 'no name left', { fields: { name: m.finding_error_name() } });
	const id = newId();
	const known = await providerNamed(ctx, provider.name);
	const providerId = known ?? newId();
	if (!known) await saveRows(ctx, 'providers', [written(ctx, providerId, { ...provider })]);
	const locationId = location ? newId() : null;
	if (location && locationId)
		await saveRows(ctx, 'locations', [written(ctx, locationId, { ...location, provider_id: providerId })]);
	const row = written(ctx, id, { ...service, phones, provider_id: providerId });
	await saveRows(ctx, 'services', [row]);
	await saveRows(ctx, 'service_locations', [
		{
			organization_id: ctx.actor.organizationId,
			id: newId(),
			service_id: id,
			location_id: locationId,
			phones: [],
			schedules: [],
			...indexService(row as never, provider.name, (location ?? null) as never)
		}
	]);
	await keepChanges(ctx, id, who, [{ how: 'added' }]);
	ctx.note({ action: 'service.added', subject: 'directory.services', subjectId: id });
	return { id };
}

type Row = Record<string, unknown>;

/** In the shape that every list is put into. */
function entryOf(input: AddInput): Entry {
	const { hidden, address, city, state, zip } = input;
	const placed = Boolean(hidden ?? (address || city || zip));
	const location = {
		id: 'here',
		transportation: input.transport,
		addresses: [
			{ address_1: hidden ? 'Confidential' : address, city, state_province: state, postal_code: zip }
		]
	};
	return {
		row: 1,
		provider: { id: 'here', name: input.provider || input.name },
		service: {
			id: 'here',
			name: input.name,
			status: 'active',
			description: input.description,
			application_process: input.application_process,
			fees_description: input.fees,
			eligibility_description: input.eligibility,
			minimum_age: input.ageFrom,
			maximum_age: input.ageTo,
			schedules: input.hours ? [{ description: input.hours }] : [],
			required_documents: linesOf(input.documents).map((document) => ({ document })),
			service_areas: input.county
				.split(',')
				.filter((one) => one.trim())
				.map((name) => ({ name })),
			service_at_locations: placed ? [{ location }] : []
		},
		labels: input.what
	};
}

const linesOf = (text: string): string[] =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** A row that a person here wrote: of no list. */
function written(ctx: WriteContext, id: string, fields: Row): Row {
	const { provider: _provider, places: _places, source_terms: _labels, ...columns } = fields;
	return {
		organization_id: ctx.actor.organizationId,
		id,
		...columns,
		...('source_terms' in fields && { source_terms: [] }),
		feed_id: null,
		external_id: null,
		kept: [],
		full_hash: '',
		first_seen: ctx.now,
		changed_at: ctx.now
	};
}

/** Whoever offers it may have another service here that was written by hand. */
async function providerNamed(ctx: WriteContext, name: string): Promise<string | undefined> {
	const found = await ctx.tx
		.selectFrom('directory.providers')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('feed_id', 'is', null)
		.where('gone_at', 'is', null)
		.where('merged_into', 'is', null)
		.where('name', '=', name)
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return found?.id;
}
