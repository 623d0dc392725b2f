import { sql } from 'kysely';
import type { WriteContext } from '#platform/server/context.ts';
import { indexService } from './index-service.ts';
import { keepWords } from './stored-words.sql.ts';

type Found = { id: string; service: never; provider: string; location: never | null };

/** Brings what a search finds of these services up to date with what is stored of them. */
export async function reindexServices(ctx: WriteContext, serviceIds: string[]): Promise<void> {
	if (serviceIds.length === 0) return;
	const { rows } = await sql<Found>`
		select sl.id, to_jsonb(s) as service, p.name as provider, to_jsonb(l) as location
		from directory.service_locations sl
		join directory.services s on s.organization_id = sl.organization_id and s.id = sl.service_id
		join directory.providers p on p.organization_id = s.organization_id and p.id = s.provider_id
		left join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
		where sl.organization_id = ${ctx.actor.organizationId} and sl.service_id = any(${serviceIds}::uuid[])`.execute(
		ctx.tx
	);
	const now = rows.map((row) => ({ id: row.id, ...indexService(row.service, row.provider, row.location) }));
	await sql`update directory.service_locations sl set name = n.name, search_text = n.search_text, tokens = n.tokens,
			needs = directory.read_needs(n.search_text, n.tokens, n.name), latitude = n.latitude, longitude = n.longitude, shown = n.shown
		from json_to_recordset(${JSON.stringify(now)}::json)
			as n(id uuid, name text, search_text text, tokens text, latitude double precision, longitude double precision, shown boolean)
		where sl.organization_id = ${ctx.actor.organizationId} and sl.id = n.id`.execute(ctx.tx);
	await keepWords(
		ctx,
		now.map(({ id }) => id)
	);
}
