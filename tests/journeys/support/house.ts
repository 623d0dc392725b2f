/** What the journeys hold of the running house: its database, to arrange and to look, and sessions without signing in. */
import { createHmac, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { systemActor, type Role } from '../../../src/platform/actor.ts';
import { newId } from '../../../src/platform/ids.ts';
import { openApp, type App } from '../../../src/platform/server/app.ts';
import { ownerPassword, PORT, preparePlace } from '../../../src/platform/server/embedded/place.ts';
import { OWNER } from '../../../src/platform/server/embedded/process.ts';
import { COOKIE_PREFIX, loginSecret } from '../../../src/platform/server/login.ts';
import { loadMasterKey } from '../../../src/platform/server/master-key.ts';
import type { TestWorld } from '../../support/database.ts';
import { makePerson, type TestPerson } from '../../support/people.ts';

export type House = Pick<TestWorld, 'app' | 'owner'> & {
	app: App;
	/** The demo organization. */
	organizationId: string;
	/** The session cookie of somebody who has just signed in. */
	cookieOf(person: Pick<TestPerson, 'actor'>, role?: Role): Promise<{ name: string; value: string }>;
	/** Somebody of the demo, by the role in their sign-in. */
	ofDemo(role: Role): Promise<TestPerson>;
	/** Somebody new in the demo organization. */
	newcomer(role: Role, name: string): Promise<TestPerson>;
	/** Runs as the system, for arranging. */
	arrange: <T>(work: Parameters<App['write']>[2]) => Promise<T>;
	close(): Promise<void>;
};

/** Opens the data folder that the journeys' server was started on. */
export async function openHouse(dataDir: string, origin: string): Promise<House> {
	const place = preparePlace(dataDir, () => {});
	const ownerAddress =
		`postgres://${OWNER}:${encodeURIComponent(ownerPassword(place))}@localhost/alongside` +
		`?host=${encodeURIComponent(place.socketDir)}&port=${PORT}`;
	const masterKey = loadMasterKey({ from: 'file', path: join(dataDir, 'master.key'), generate: false });
	const config = {
		demo: true,
		dataDir,
		origin,
		smtpUrl: null,
		texts: { gateway: null, inboundSecret: null, number: null, countries: ['1'] },
		mailFrom: 'Alongside <no-reply@localhost>',
		version: 'test'
	};
	const app = openApp({ ownerAddress, masterKey, config, poolSizes: { app: 1, login: 1, system: 1 } });
	const pool = new pg.Pool({ connectionString: ownerAddress, max: 1 });
	const owner: TestWorld['owner'] = async (text, values = []) => (await pool.query(text, values)).rows;
	const [demo] = await owner<{ organization_id: string }>(
		'select organization_id from people.organizations where is_demo order by created_at limit 1'
	);
	if (!demo) throw new Error('The demo is not loaded.');
	const organizationId = demo.organization_id;
	const world = { app, owner };
	return {
		...world,
		organizationId,
		cookieOf: (person, role) => cookieOf(owner, loginSecret(masterKey), person, role),
		ofDemo: (role) => ofDemo(owner, role),
		newcomer: (role, name) => makePerson(world, organizationId, [role], name),
		arrange: <T>(work: Parameters<App['write']>[2]) =>
			app.write(systemActor(organizationId, 'journeys'), 'arranging', work) as Promise<T>,
		async close() {
			await pool.end();
			await app.close();
		}
	};
}

async function cookieOf(
	owner: TestWorld['owner'],
	secret: string,
	{ actor }: Pick<TestPerson, 'actor'>,
	role?: Role
) {
	const token = randomBytes(24).toString('base64url');
	await owner(
		`insert into login.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt", "organizationId", role)
		 values ($1, $2, $3, now() + interval '1 day', now(), now(), $4, $5)`,
		[newId(), token, actor.userId, actor.organizationId, role ?? actor.roles[0]]
	);
	const signature = createHmac('sha256', secret).update(token).digest('base64');
	return { name: `${COOKIE_PREFIX}.session_token`, value: encodeURIComponent(`${token}.${signature}`) };
}

async function ofDemo(owner: TestWorld['owner'], role: Role): Promise<TestPerson> {
	const [row] = await owner<{
		organization_id: string;
		person_id: string;
		user_id: string;
		roles: Role[];
		name: string;
	}>(
		`select m.organization_id, m.person_id, m.user_id, m.roles, p.preferred_name as name
		 from login."user" u join login.membership m on m.user_id = u.id
		 join people.persons p on p.organization_id = m.organization_id and p.id = m.person_id where u.email = $1`,
		[`${role}@demo.test`]
	);
	if (!row) throw new Error(`The demo has nobody who is ${role}.`);
	const { organization_id: organizationId, person_id: personId, user_id: userId, roles, name } = row;
	return { id: personId, name, actor: { kind: 'person', organizationId, personId, userId, roles } };
}
