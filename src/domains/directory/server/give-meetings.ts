/** The organization's own meetings in the Meeting Guide format, for the lists of others. */
import type { ReadContext } from '#platform/server/context.ts';

type Row = Awaited<ReturnType<typeof ownMeetings>>[number];

/** Meetings of the lists that somebody here has said are our own. */
const ownMeetings = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('directory.meetings as g')
		.innerJoin('directory.feeds as f', (join) =>
			join.onRef('f.organization_id', '=', 'g.organization_id').onRef('f.id', '=', 'g.feed_id')
		)
		.where('g.organization_id', '=', ctx.actor.organizationId)
		.where('f.given_at', 'is not', null)
		.where('g.gone_at', 'is', null)
		.selectAll('g')
		.orderBy('g.slug')
		.orderBy('g.id')
		.execute();

/** Every meeting as the format names it; what is not known is left out. */
export async function givenMeetings(ctx: ReadContext): Promise<Record<string, unknown>[]> {
	const seen = new Set<string>();
	return (await ownMeetings(ctx)).map((row) => {
		// Two own lists may use one slug; the format wants each once.
		const slug = seen.has(row.slug) ? `${row.slug}-${row.id.slice(-12)}` : row.slug;
		seen.add(slug);
		return shown(row, slug);
	});
}

function shown(row: Row, slug: string): Record<string, unknown> {
	const fields = {
		slug,
		name: row.name,
		day: row.days.length === 1 ? row.days[0] : row.days,
		time: row.start_time?.slice(0, 5),
		end_time: row.end_time?.slice(0, 5),
		timezone: row.timezone,
		types: row.types,
		fellowship: row.fellowship,
		attendance_option: row.attendance,
		location: row.location,
		location_notes: row.location_notes,
		group: row.group_name,
		group_notes: row.group_notes,
		notes: row.notes,
		formatted_address: row.address,
		city: row.city,
		state: row.state,
		postal_code: row.postal_code,
		regions: row.region?.split(' · '),
		latitude: row.latitude,
		longitude: row.longitude,
		approximate: row.latitude === null ? null : row.approximate ? 'yes' : 'no',
		conference_url: row.conference_url,
		conference_url_notes: row.conference_url_notes,
		conference_phone: row.conference_phone,
		conference_phone_notes: row.conference_phone_notes,
		url: row.url,
		updated: row.feed_updated?.toISOString().slice(0, 19).replace('T', ' ')
	};
	return Object.fromEntries(
		Object.entries(fields).filter(
			([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
		)
	);
}
