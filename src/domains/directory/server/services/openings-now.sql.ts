import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';

/** Free places that somebody of the staff heard of, and whose word has not faded yet. */
export interface OpeningNow {
	serviceId: string;
	/** Where its page is. */
	placeId: string | null;
	name: string;
	free: number;
	saidAt: Date;
}

/** The services with free places as last heard, the newest word first; who said there are none any more takes it away. */
export async function openingsNow(ctx: ReadContext, most: number): Promise<OpeningNow[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('directory.facts as f')
		.innerJoin('directory.services as s', (join) =>
			join.onRef('s.organization_id', '=', 'f.organization_id').onRef('s.id', '=', 'f.service_id')
		)
		.distinctOn('f.service_id')
		.select(['f.service_id', 's.name', 'f.value', 'f.said_at'])
		.select((eb) =>
			eb
				.selectFrom('directory.service_locations as l')
				.select('l.id')
				.where('l.organization_id', '=', organizationId)
				.whereRef('l.service_id', '=', 'f.service_id')
				.orderBy('l.id')
				.limit(1)
				.as('place_id')
		)
		.where('f.organization_id', '=', organizationId)
		.where('s.organization_id', '=', organizationId)
		.where('f.kind', '=', 'openings')
		.where('f.fades_at', '>', ctx.now)
		.where('s.merged_into', 'is', null)
		.where('s.status', '=', sql.lit('active'))
		.orderBy('f.service_id')
		.orderBy('f.said_at', 'desc')
		.execute();
	return rows
		.filter((row) => row.value > 0)
		.toSorted((a, b) => b.said_at.getTime() - a.said_at.getTime())
		.slice(0, most)
		.map((row) => ({
			serviceId: row.service_id,
			placeId: row.place_id,
			name: row.name,
			free: row.value,
			saidAt: row.said_at
		}));
}
