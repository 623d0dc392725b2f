import { beforeEach, describe, expect, test } from 'vitest';
import { testWorld } from '../../../../tests/support/database.ts';
import { mayTry, networkOf } from './limits.ts';

test.each([
	['203.0.113.9', '203.0.113.9'],
	['::ffff:203.0.113.9', '203.0.113.9'],
	['::ffff:cb00:7109', '203.0.113.9'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
	['2001:DB8:0001:0002::99', '2001:db8:1:2::/64'],
	['2001:db8::1', '2001:db8:0:0::/64'],
	['fe80::1%eth0', 'fe80:0:0:0::/64'],
	['::1', '0:0:0:0::/64'],
	['unknown', 'unknown']
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('counting', () => {
	const world = testWorld();
	beforeEach(() => world.owner('delete from login.attempts'));

	test('a hundred at the same instant: no more than the limit pass', async () => {
		const passed = await Promise.all(
			Array.from({ length: 100 }, () => mayTry(world.app, ['passwordHere', 'a@example.test', '203.0.113.9']))
		);
		expect(passed.filter(Boolean)).toHaveLength(5);
	});

	test('a refused try does not lengthen the wait, so nobody stays locked out', async () => {
		world.setClock('2026-11-20T10:00:00Z');
		for (let i = 0; i < 5; i++) expect(await mayTry(world.app, ['passwordHere', 'b'])).toBe(true);
		for (let second = 1; second < 60; second++) {
			world.setClock(`2026-11-20T10:00:${String(second).padStart(2, '0')}Z`);
			expect(await mayTry(world.app, ['passwordHere', 'b'])).toBe(false);
		}
		world.setClock('2026-11-20T10:01:01Z');
		expect(await mayTry(world.app, ['passwordHere', 'b'])).toBe(true);
	});

	test('the table names nobody, and forgets within an hour', async () => {
		world.setClock('2026-11-20T10:00:00Z');
		await mayTry(world.app, ['passwordAnywhere', 'someone@example.test']);
		const rows = await world.owner('select * from login.attempts');
		expect(JSON.stringify(rows)).not.toContain('someone');
		world.setClock('2026-11-20T11:00:01Z');
		await mayTry(world.app, ['passwordAnywhere', 'other@example.test']);
		expect(await world.owner('select * from login.attempts')).toHaveLength(1);
	});
});
