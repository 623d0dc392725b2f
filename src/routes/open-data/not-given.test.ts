/** What is not given to others: whatever is not said to be ours to give, and what would tell where somebody lives. */
import { describe, expect, test } from 'vitest';
import { leaveTip, mergeTwins, publishDirectory, sayFact } from '#domains/directory/server/directory.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { makeOrganization, makePerson } from '../../../tests/support/people.ts';
import { at, json, openData, row } from '../../../tests/support/open-data.ts';

const { world, ask, as, publish, take, names, house } = openData();
const {
	root,
	organizations,
	organization,
	places,
	place,
	services,
	service,
	taxonomies,
	taxonomyTerms,
	meetings
} = at;

describe('not given', () => {
	test('off until somebody switches it on, and at once when it is switched off', async () => {
		const feed = await take('one', [row('1')]);
		for (const handler of [root, services, organizations, places, taxonomies, taxonomyTerms, meetings])
			expect((await ask(handler)).status).toBe(404);
		await publish([feed]);
		expect(await names()).toEqual(['Lantern 1']);
		await publish([feed], false);
		const answer = await ask(services);
		expect(answer.status).toBe(404);
		expect(await json(answer)).toEqual({
			error: 'not_found',
			message: 'This organization does not give its directory on.'
		});
	});

	test('only a supervisor or director switches it', async () => {
		const participant = await makePerson(world, house().home, ['participant']);
		for (const { actor } of [house().carla, participant]) {
			const refused = await as(actor, (ctx) => publishDirectory(ctx, { published: 'yes', lists: [] })).catch(
				(error: unknown) => error
			);
			expect(isRefusal(refused) && refused.code).toBe('forbidden');
		}
		await as(house().sue.actor, (ctx) => publishDirectory(ctx, { published: 'yes', lists: [] }));
		expect((await ask(root)).status).toBe(200);
	});

	test('a list of which nobody said that it may be, nor what was made one with an entry of it', async () => {
		const ours = await take('ours', [row('1'), row('2')]);
		const theirs = await take('theirs', [row('3', { description: 'Theirs alone.' })]);
		await publish([ours]);
		expect(await names()).toEqual(['Lantern 1', 'Lantern 2']);
		const [pair] = await world.owner<{ id: string; stays: string }>(
			`select t.id, s.id as stays from directory.twins t
			join directory.services s on s.id in (t.one_id, t.other_id) and s.name = 'Lantern 2'
			join directory.services o on o.id in (t.one_id, t.other_id) and o.name = 'Lantern 3'`
		);
		await as(house().dora.actor, (ctx) => mergeTwins(ctx, pair!.id, pair!.stays));
		expect(await names()).toEqual(['Lantern 1']);
		const [hidden] = await world.owner<{ id: string; provider_id: string; at: string }>(
			`select s.id, s.provider_id, sl.id as at from directory.services s join directory.service_locations sl on sl.service_id = s.id where s.name = 'Lantern 3'`
		);
		expect((await ask(service, '', { id: hidden!.id })).status).toBe(404);
		expect((await ask(organization, '', { id: hidden!.provider_id })).status).toBe(404);
		expect((await ask(place, '', { id: hidden!.at })).status).toBe(404);
		expect((await json(ask(services, `organization_id=${hidden!.provider_id}`))).total_items).toBe(0);
		expect((await json(ask(organizations))).total_items).toBe(1);
		// A place that came with the other list does not go out with ours.
		await world.owner(
			`update directory.service_locations set location_id = (select id from directory.locations where feed_id = $1)
			where service_id = (select id from directory.services where name = 'Lantern 1')`,
			[theirs]
		);
		expect((await json(ask(places))).total_items).toBe(0);
		expect(JSON.stringify(await json(ask(services, 'full=true')))).not.toContain('Elm Street');
	});

	test('what was taken out, is gone, closed, or in another entry', async () => {
		const feed = await take(
			'ours',
			['1', '2', '3', '4', '5', '6'].map((id) => row(id))
		);
		await publish([feed]);
		await world.owner(
			`update directory.services set retired_at = now(), retired_why = 'Quill says so' where name = 'Lantern 2'`
		);
		await world.owner(`update directory.services set gone_at = now() where name = 'Lantern 3'`);
		await world.owner(`update directory.services set status = 'temporarily closed' where name = 'Lantern 4'`);
		await world.owner(
			`update directory.services set merged_into = (select id from directory.services where name = 'Lantern 1') where name = 'Lantern 5'`
		);
		await world.owner(`update directory.providers set gone_at = now() where name = 'Lantern House 6'`);
		expect(await names()).toEqual(['Lantern 1']);
		for (const handler of [services, places, organizations])
			expect((await json(ask(handler))).total_items).toBe(1);
	});

	test('where a place is that keeps its address to itself, in whatever words', async () => {
		const secret = row('1', {
			service_at_locations: [
				{
					id: 'at',
					location: {
						id: 'loc',
						location_type: 'physical',
						name: 'The house on Elm Street',
						addresses: [
							{
								address_1: 'Confidential',
								city: 'Camden',
								state_province: 'NJ',
								postal_code: '08102',
								country: 'US',
								address_type: 'physical'
							}
						],
						latitude: 39.94,
						longitude: -75.12
					}
				}
			]
		});
		const feed = await take('ours', [secret]);
		await publish([feed]);
		// Words that somebody typed here later.
		await world.owner(
			`update directory.services set description = 'A bed. Come to 77 Elm Street, back door.'`
		);
		await world.owner(`update directory.providers set description = 'Beds. Our house is at 77 Elm Street.'`);
		const [{ id, at, provider }] = (await world.owner<{ id: string; at: string; provider: string }>(
			'select s.id, sl.id as at, s.provider_id as provider from directory.services s join directory.service_locations sl on sl.service_id = s.id'
		)) as [{ id: string; at: string; provider: string }];
		const answers = [
			ask(services, 'full=true'),
			ask(services),
			ask(service, '', { id }),
			ask(places, 'full=true'),
			ask(places),
			ask(place, '', { id: at }),
			ask(organizations, 'full_service=true'),
			ask(organization, 'full_service=true', { id: provider })
		];
		for (const answer of answers) {
			const text = JSON.stringify(await json(answer));
			expect(text).toContain('Lantern');
			expect(text).not.toMatch(/Elm|Camden|08102|39\.9|75\.1/);
		}
		const whole = await json<{ service_at_locations: { location: object }[] }>(ask(service, '', { id }));
		expect(Object.keys(whole.service_at_locations[0]!.location)).toEqual(['id', 'location_type']);
		for (const query of ['postcode=08102', 'postcode=08102&proximity=50000'])
			expect((await json(ask(places, query))).total_items).toBe(0);
	});

	test('tips, facts, notes, history and the names of workers', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const [{ id }] = (await world.owner<{ id: string }>('select id from directory.services')) as [
			{ id: string }
		];
		await as(house().carla.actor, async (ctx) => {
			await leaveTip(ctx, id, 'Ask for Sam at the desk.');
			await sayFact(ctx, id, { kind: 'wait', value: 9 } as never);
		});
		await world.owner(
			`update directory.services set confirmed_at = now(), confirmed_by = $1, confirmed_name = 'Carla Quill'`,
			[house().carla.id]
		);
		const text = JSON.stringify([
			await json(ask(service, '', { id })),
			await json(ask(services, 'full=true'))
		]);
		expect(text).not.toMatch(/Sam|Quill|confirmed|wait/);
	});

	test('of several organizations, the one that is named', async () => {
		const feed = await take('ours', [row('1')]);
		await publish([feed]);
		const other = await makeOrganization(world, 'Mill');
		const answer = await ask(services);
		expect(answer.status).toBe(400);
		expect((await json<{ message: string }>(answer)).message).toContain('org=');
		expect((await ask(services, `org=${other}`)).status).toBe(404);
		expect((await ask(services, `org=${newId()}`)).status).toBe(404);
		expect((await json(ask(services, `org=${house().home}`))).total_items).toBe(1);
		const [{ id }] = (await world.owner<{ id: string }>('select id from directory.services')) as [
			{ id: string }
		];
		expect((await ask(service, `org=${other}`, { id })).status).toBe(404);
	});
});
