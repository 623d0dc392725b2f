/** Our own meetings, as other sites read them. */
import { describe, expect, test } from 'vitest';
import { importMeetings } from '#domains/directory/server/directory.ts';
import { systemActor } from '#platform/actor.ts';
import { at, json, openData } from '../../../tests/support/open-data.ts';

const { world, ask, as, publish, house } = openData();
const { meetings } = at;

describe('our own meetings', () => {
	const meeting = (at: number, more: object = {}) => ({
		slug: `night-${at}`,
		name: `Night ${at}`,
		day: at % 7,
		time: '18:00',
		end_time: '19:15',
		types: ['O', 'D'],
		location: 'Harbor',
		formatted_address: '1 Oak St, Camden, NJ 08102, USA',
		regions: ['Camden', 'Downtown'],
		latitude: 39.94,
		longitude: -75.12,
		notes: 'Coffee.\nSide door.',
		updated: '2026-01-02 03:04:05',
		url: 'https://harbor.example.org/night',
		...more
	});
	const rows = [
		meeting(1),
		meeting(2, {
			day: [1, 3],
			conference_url: 'https://meet.example.org/2',
			conference_phone: '+12155550100'
		}),
		{
			slug: 'anytime',
			name: 'By appointment',
			conference_phone: '+12155550101',
			timezone: 'America/Chicago',
			fellowship: 'smart'
		},
		{
			slug: 'town',
			name: 'Somewhere in town',
			day: 5,
			time: '00:00',
			city: 'Camden',
			state: 'NJ',
			postal_code: '08102',
			conference_url: 'https://meet.example.org/3',
			group: 'Harbor',
			attendance_option: 'online'
		},
		meeting(3, { attendance_option: 'inactive', approximate: 'yes' })
	];
	const takeMeetings = async (name: string, list: unknown) => {
		await as(systemActor(house().home, 'test'), (ctx) =>
			importMeetings(ctx, Buffer.from(JSON.stringify(list)), {
				source: name,
				name,
				timezone: 'America/New_York'
			})
		);
		const [feed] = await world.owner<{ id: string }>('select id from directory.feeds where name = $1', [
			name
		]);
		return feed!.id;
	};
	const kept = async (feed: string) => {
		const all = await world.owner<Record<string, unknown>>(
			'select * from directory.meetings where feed_id = $1 order by slug',
			[feed]
		);
		return all.map(({ id: _id, feed_id: _feed, first_seen: _first, changed_at: _changed, ...rest }) => rest);
	};

	test('only those of a list that is said to be ours, and come back through our own importer as they were', async () => {
		const ours = await takeMeetings('ours', rows);
		await takeMeetings('theirs', [meeting(9, { url: 'https://elsewhere.example.net/9' })]);
		await publish();
		expect(await json<unknown[]>(ask(meetings))).toEqual([]);
		await publish([ours]);
		const given = await json<Record<string, unknown>[]>(ask(meetings));
		expect(given.map((one) => one['slug'])).toEqual(['anytime', 'night-1', 'night-2', 'night-3', 'town']);
		const back = await takeMeetings('back', given);
		expect(await kept(back)).toEqual(await kept(ours));
		await world.owner(`update directory.meetings set gone_at = now() where slug = 'town'`);
		expect(await json<unknown[]>(ask(meetings))).toHaveLength(4);
	});
});
