/**
 * The web server alone (no worker), with one organization and some participants signed in. Figures and crash tests start
 * it with `fork`; with BENCH_AGAIN=1 it serves what an earlier start had made.
 */
import { hashPassword } from 'better-auth/crypto';
import { readWelcome } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { readConfig } from '#platform/server/config.ts';
import { openHouse } from '#platform/server/house.ts';
import { makeLogin } from '#platform/server/login.ts';
import { setTheApp } from '#platform/server/the-app.ts';
import { newId } from '#platform/ids.ts';
import { makeDemoOrganization, makeDemoPerson } from '../src/demo/make-people.ts';
import { serve } from '../src/serve.ts';
import { withoutTrust } from './_without-trust.ts';

const house = await openHouse(readConfig(process.env), () => {});
const app = house.app;
const made = process.env.BENCH_AGAIN === '1' ? null : await makePeople(app);
if (process.env.BENCH_WITHOUT_TRUST === '1') await withoutTrust(house.ownerAddress);
setTheApp(app);
const web = await serve(readConfig(process.env));
process.on('message', () => process.send!({ cpu: process.cpuUsage() }));
process.on(
	'SIGTERM',
	() =>
		void web
			.stop()
			.then(() => house.stop())
			.then(() => process.exit(0))
);
process.send!({ ready: { ownerAddress: house.ownerAddress, ...made } });

async function makePeople(app: App) {
	const people = Number(process.env.BENCH_PEOPLE ?? 8);
	const organizationId = newId();
	await makeDemoOrganization(app, organizationId);
	const password = await hashPassword('a long bench password');
	const login = makeLogin(app);
	const cookies: string[] = [];
	const persons: string[] = [];
	for (let at = 0; at < people; at++) {
		const email = `person${at}@bench.test`;
		const made = await makeDemoPerson(app, organizationId, {
			name: `Person ${at}`,
			roles: ['participant'],
			email,
			password
		});
		await app.write(systemActor(organizationId, 'bench'), 'bench', (ctx) => readWelcome(ctx, made.id, 1));
		persons.push(made.id);
		const answer = await login.api.signInEmail({
			body: { email, password: 'a long bench password' },
			asResponse: true
		});
		cookies.push(
			answer.headers
				.getSetCookie()
				.map((cookie) => cookie.split(';')[0])
				.join('; ')
		);
	}
	return { organizationId, cookies, persons };
}
