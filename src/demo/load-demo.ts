import { hashPassword } from 'better-auth/crypto';
import { systemActor } from '#platform/actor.ts';
import { readWelcome } from '#domains/people/server/people.ts';
import { newId } from '#platform/ids.ts';
import { loadDemoMeetings } from '#domains/directory/server/directory.ts';
import type { App } from '#platform/server/app.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './sign-ins.ts';
import { makeDemoOrganization, makeDemoPerson, type DemoPerson } from './make-people.ts';

/**
 * Loads the demo organization into an empty database, once. Refuses a database that holds real people.
 * @returns whether it was loaded now
 */
export async function loadDemo(app: App): Promise<boolean> {
	const { rows } = await app.pools.system.query<{ is_demo: boolean }>('select is_demo from people.organizations');
	if (rows.some((row) => !row.is_demo)) throw new Error('This database holds a real organization. The demo will not touch it: set ALONGSIDE_DEMO=0, or give the demo a database of its own.');
	if (rows.length > 0) return false;
	const organizationId = newId();
	await makeDemoOrganization(app, organizationId);
	const password = await hashPassword(DEMO_PASSWORD);
	const people = new Map<string, DemoPerson>();
	for (const signIn of DEMO_SIGN_INS) {
		people.set(signIn.role, await makeDemoPerson(app, organizationId, { name: signIn.name, pronouns: signIn.pronouns, roles: [signIn.role], email: signIn.email, password }));
	}
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		await ctx.tx
			.insertInto('people.assignments')
			.values({ organization_id: organizationId, id: newId(), person_id: people.get('participant')!.id, worker_id: people.get('coach')!.id, as_role: 'coach', started_at: new Date(ctx.now.getTime() - 35 * 86_400_000) })
			.execute();
		await readWelcome(ctx, people.get('participant')!.id, 1, { at: new Date(ctx.now.getTime() - 35 * 86_400_000) });
	});
	await app.write(systemActor(organizationId, 'demo'), 'demo', loadDemoMeetings);
	return true;
}
