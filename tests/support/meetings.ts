import { importMeetings } from '#domains/directory/server/directory.ts';
import { systemActor } from '#platform/actor.ts';
import type { TestWorld } from './database.ts';

/** A small list of weekly meetings of an organization; their ids by name. */
export async function addMeetings(
	world: TestWorld,
	organizationId: string,
	names: string[],
	acceptLoss = false
): Promise<Map<string, string>> {
	const rows = names.map((name) => ({
		name,
		slug: name.toLowerCase().replaceAll(' ', '-'),
		day: 2,
		time: '18:00',
		formatted_address: '1 Oak St, Camden, NJ 08102, USA',
		latitude: 39.94,
		longitude: -75.12
	}));
	await world.app.write(systemActor(organizationId, 'test'), 'meetings', (ctx) =>
		importMeetings(ctx, new TextEncoder().encode(JSON.stringify(rows)), {
			source: 'small.json',
			name: 'Small list',
			timezone: 'America/New_York',
			acceptLoss
		})
	);
	const found = await world.owner<{ id: string; name: string }>(
		'select id, name from directory.meetings where organization_id = $1',
		[organizationId]
	);
	return new Map(found.map((one) => [one.name, one.id]));
}
