import { expect, test } from 'vitest';
import { loginSecret, makeLogin } from '#platform/server/login.ts';
import { findSession } from '#platform/server/session.ts';
import { testWorld } from '../../tests/support/database.ts';
import { makeOrganization } from '../../tests/support/people.ts';
import { loadDemo } from './load-demo.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './sign-ins.ts';

const world = testWorld();

test('loads once; each sign-in works and its session is read by our own statement (decision 1)', async () => {
	expect(await loadDemo(world.app)).toBe(true);
	expect(await loadDemo(world.app)).toBe(false);
	const login = makeLogin(world.app);
	for (const { email, role } of DEMO_SIGN_INS) {
		const response = await login.api.signInEmail({ body: { email, password: DEMO_PASSWORD }, asResponse: true });
		const cookie = /session_token=([^;]+)/.exec(response.headers.getSetCookie().join('\n'))?.[1];
		const session = await findSession(world.app.pools, loginSecret(world.app.masterKey), decodeURIComponent(cookie!), new Date());
		expect(session?.active?.role).toBe(role);
		expect(await findSession(world.app.pools, loginSecret(world.app.masterKey), decodeURIComponent(cookie!).slice(1), new Date())).toBeNull();
	}
});

test('refuses a database that holds a real organization', async () => {
	await makeOrganization(world, 'Real people');
	await expect(loadDemo(world.app)).rejects.toThrow(/real organization/);
});
