import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { AddInput } from '../../care.ts';
import { likeness, tellingWords } from './propose-twins.ts';
import { typedPhone } from './typed-phone.ts';

export type LikelyTwin = { id: string; name: string; provider: string; where: string | null };
type Row = LikelyTwin & { same: boolean };

const most = 5;
const alike = 0.6;

/**
 * Entries that may be the one somebody is about to add: the same telephone, the same house, or a name that is much
 * alike. Those that were shown and said to be others are left out.
 */
export async function likelyTwins(ctx: ReadContext, input: AddInput): Promise<LikelyTwin[]> {
	const dial = input.phone ? typedPhone(input.phone).dial : null;
	const phone = JSON.stringify([{ dial }]);
	const house = /^\s*(\d+)/.exec(input.address)?.[1];
	const name = tellingWords(input.name).split(' ').filter(Boolean).slice(0, 12);
	const apart = input.apart.split(',').map((id) => id.trim());
	const samePhone = dial
		? sql`(s.phones @> ${phone}::jsonb or sl.phones @> ${phone}::jsonb or l.phones @> ${phone}::jsonb)`
		: sql`false`;
	const sameHouse =
		house && input.zip
			? sql`coalesce(left(l.postal_code, 5) = ${input.zip} and substring(l.address_1 from '^\\s*(\\d+)') = ${house}, false)`
			: sql`false`;
	const named = name.map((word) => `'${word}'`).join(' & ');
	const { rows } = await sql<Row>`
		select distinct on (s.id) s.id, s.name, p.name as provider, (coalesce(${samePhone}, false) or ${sameHouse}) as same,
			case when not coalesce(l.confidential, false) then nullif(concat_ws(', ', l.address_1, l.city, l.state), '') end as "where"
		from directory.service_locations sl
		join directory.services s on s.organization_id = sl.organization_id and s.id = sl.service_id
		join directory.providers p on p.organization_id = s.organization_id and p.id = s.provider_id
		left join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
		where sl.organization_id = ${ctx.actor.organizationId} and s.merged_into is null and s.gone_at is null
			and (${samePhone} or ${sameHouse} or sl.words @@ ${named || `'-'`}::tsquery)
		order by s.id, same desc limit 300`.execute(ctx.db as never);
	return rows
		.filter(
			({ id, same, name: theirs }) => !apart.includes(id) && (same || likeness(theirs, input.name) >= alike)
		)
		.toSorted((a, b) => likeness(b.name, input.name) - likeness(a.name, input.name))
		.slice(0, most)
		.map(({ same: _same, ...twin }) => twin);
}
