import { expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { makeLogin } from '#platform/server/login.ts';
import { signInWithPassword } from '#platform/server/sign-in/sign-in.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { beginOrganization, firstDirectorLinkWorks, makeFirstDirectorLink } from './people.ts';

const world = testWorld();
const given = {
	organizationName: 'Harbor House',
	timeZone: 'America/New_York',
	name: 'Priya',
	email: 'Priya@Example.test',
	password: 'seven slow snails at noon'
};
const tokenOf = (link: string | null) => link!.split('/').at(-1)!;

test('from an empty database to a director who signs in; the link works once, for a day, and only while nobody is here', async () => {
	expect(
		await makeFirstDirectorLink({ ...world.app, config: { ...world.app.config, demo: true } })
	).toBeNull();
	const early = tokenOf(await makeFirstDirectorLink(world.app));
	const token = tokenOf(await makeFirstDirectorLink(world.app));
	expect(JSON.stringify(await world.owner('select * from login.setup_links'))).not.toContain(token);
	expect(await beginOrganization(world.app, early, given), 'an earlier link').toBe(false);
	expect(await beginOrganization(world.app, 'made-up', given)).toBe(false);
	world.setClock(new Date(Date.now() + 25 * 3_600_000).toISOString());
	expect(await beginOrganization(world.app, token, given), 'a day later').toBe(false);
	world.setClock(new Date().toISOString());
	expect(
		isRefusal(
			await beginOrganization(world.app, token, { ...given, timeZone: 'Mars/Base' }).catch(
				(error: unknown) => error
			)
		)
	).toBe(true);
	expect(await firstDirectorLinkWorks(world.app, token)).toBe(true);

	const both = await Promise.all([
		beginOrganization(world.app, token, given),
		beginOrganization(world.app, token, { ...given, email: 'second@example.test' })
	]);
	expect(both.filter(Boolean)).toHaveLength(1);
	expect(await world.owner('select name, live_at from people.organizations')).toEqual([
		{ name: 'Harbor House', live_at: null }
	]);
	expect(await world.owner('select roles from login.membership')).toEqual([{ roles: ['director'] }]);
	const email = both[0] ? given.email : 'second@example.test';
	const outcome = await signInWithPassword(
		{ app: world.app, login: makeLogin(world.app) },
		{ email, password: given.password },
		{ address: '203.0.113.1', device: undefined, headers: new Headers() }
	);
	expect(outcome.kind).toBe('in');
	expect(await makeFirstDirectorLink(world.app)).toBeNull();
	expect(await beginOrganization(world.app, token, given)).toBe(false);
});
