/** An organization that gives its directory on, and whoever asks for it: for the tests of open data. */
import { beforeAll, beforeEach } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { importServices, publishDirectory } from '#domains/directory/server/directory.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { GET as root } from '../../src/routes/(public)/hsds/+server.ts';
import { GET as organizations } from '../../src/routes/(public)/hsds/organizations/+server.ts';
import { GET as organization } from '../../src/routes/(public)/hsds/organizations/[id]/+server.ts';
import { GET as places } from '../../src/routes/(public)/hsds/service_at_locations/+server.ts';
import { GET as place } from '../../src/routes/(public)/hsds/service_at_locations/[id]/+server.ts';
import { GET as services } from '../../src/routes/(public)/hsds/services/+server.ts';
import { GET as service } from '../../src/routes/(public)/hsds/services/[id]/+server.ts';
import { GET as taxonomies } from '../../src/routes/(public)/hsds/taxonomies/+server.ts';
import { GET as taxonomy } from '../../src/routes/(public)/hsds/taxonomies/[id]/+server.ts';
import { GET as taxonomyTerms } from '../../src/routes/(public)/hsds/taxonomy_terms/+server.ts';
import { GET as taxonomyTerm } from '../../src/routes/(public)/hsds/taxonomy_terms/[id]/+server.ts';
import { GET as meetings } from '../../src/routes/(public)/meetings.json/+server.ts';
import { testWorld } from './database.ts';
import { makeOrganization, makePerson, type TestPerson } from './people.ts';

/** What answers at each address. */
export const at = {
	root,
	organizations,
	organization,
	places,
	place,
	services,
	service,
	taxonomies,
	taxonomy,
	taxonomyTerms,
	taxonomyTerm,
	meetings
};

export type Handler = (event: never) => Response | Promise<Response>;
type Page = { total_items: number; total_pages: number; contents: Record<string, unknown>[] } & Record<
	string,
	unknown
>;
/** One service of a list, as HSDS writes it. */
export const row = (id: string, more: object = {}) => ({
	id,
	name: `Lantern ${id}`,
	status: 'active',
	description: 'A bed for tonight.',
	email: 'front@lantern.example.org',
	url: 'https://lantern.example.org/beds',
	phones: [{ number: '(215) 555-0100', extension: '12', type: 'voice' }],
	schedules: [
		{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00', timezone: 'America/New_York' }
	],
	languages: [{ code: 'es', name: 'Spanish' }],
	required_documents: [{ document: 'Photo ID' }],
	cost_options: [{ option: 'Night', amount: 5, currency: 'USD' }],
	service_areas: [{ name: 'Philadelphia County' }],
	organization: { id: `of-${id}`, name: `Lantern House ${id}`, description: 'Shelter since 1980.' },
	service_at_locations: [
		{
			id: `at-${id}`,
			location: {
				id: `loc-${id}`,
				location_type: 'physical',
				name: 'Main house',
				latitude: 39.95,
				longitude: -75.16,
				addresses: [
					{
						address_1: '12 Elm Street',
						city: 'Philadelphia',
						state_province: 'PA',
						postal_code: '19104',
						country: 'US',
						address_type: 'physical'
					}
				],
				accessibility: [{ description: 'Ramp' }]
			}
		}
	],
	...more
});
export const json = async <T = Page>(answer: Response | Promise<Response>) =>
	(await (await answer).json()) as T;

/** A house with three people of staff; every test is somebody else on the net, with a directory of its own. */
export function openData() {
	const world = testWorld();
	let home: string;
	let dora: TestPerson;
	let sue: TestPerson;
	let carla: TestPerson;
	let visitors = 0;
	beforeAll(async () => {
		home = await makeOrganization(world, 'Harbor');
		dora = await makePerson(world, home, ['director'], 'Dora Quill');
		sue = await makePerson(world, home, ['supervisor'], 'Sue Quill');
		carla = await makePerson(world, home, ['coach'], 'Carla Quill');
	});
	beforeEach(async () => {
		visitors += 1;
		await world.owner('update people.organizations set live_at = null where organization_id <> $1', [home]);
		await world.owner(`truncate directory.feeds, directory.publishing cascade`);
	});
	async function ask(
		handler: Handler,
		query = '',
		params: Record<string, string> = {},
		headers = {}
	): Promise<Response> {
		const event = {
			locals: { app: world.app },
			url: new URL(`http://localhost/x?${query}`),
			request: new Request('http://localhost/x', {
				headers: { 'x-alongside-address': `10.0.0.${visitors}`, ...headers }
			}),
			params,
			cookies: { get: () => undefined },
			getClientAddress: () => ''
		};
		return handler(event as unknown as RequestEvent as never);
	}
	const as = <T>(actor: Actor, work: (ctx: WriteContext) => Promise<T>) =>
		world.app.write(actor, 'directory', work);
	return {
		world,
		ask,
		as,
		/** Known once the tests run. */
		house: () => ({ home, dora, sue, carla }),
		publish: (lists: string[] = [], on = true) =>
			as(dora.actor, (ctx) => publishDirectory(ctx, { published: on ? 'yes' : undefined, lists })),
		take: async (name: string, rows: object[]): Promise<string> => {
			const bytes = Buffer.from(JSON.stringify(rows));
			await as(systemActor(home, 'test'), (ctx) =>
				importServices(ctx, [{ name, bytes }], { source: name, name })
			);
			const [feed] = await world.owner<{ id: string }>('select id from directory.feeds where name = $1', [
				name
			]);
			return feed!.id;
		},
		names: async (query = '') => (await json(ask(services, query))).contents.map((one) => one['name']).sort()
	};
}
