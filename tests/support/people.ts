import type { PersonActor, Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { keyId, seal } from '#platform/server/crypto.ts';
import type { TestWorld } from './database.ts';

/** What arranging needs of a world: the keys of the program, and a way past the walls. */
export type Arranging = Pick<TestWorld, 'owner'> & { app: Pick<TestWorld['app'], 'masterKey'> };

export interface TestPerson {
	actor: PersonActor;
	id: string;
	name: string;
}

/** An organization that is live, with nobody in it. */
export async function makeOrganization(world: Arranging, name = 'Harbor House'): Promise<string> {
	const id = newId();
	await world.owner(
		`insert into people.organizations (organization_id, name, emergency_protocol, live_at, created_at) values ($1, $2, 'Call 911.', now(), now())`,
		[id, name]
	);
	return id;
}

/** A person with these roles, a login without password, and a data key. */
export async function makePerson(
	world: Arranging,
	organizationId: string,
	roles: Role[],
	name = `${roles[0]} ${Math.random().toString(36).slice(2, 6)}`
): Promise<TestPerson> {
	const id = newId();
	const userId = newId();
	const staff = roles.some((role) => ['coach', 'peer', 'supervisor', 'director'].includes(role));
	await world.owner(
		`insert into people.persons (organization_id, id, preferred_name, time_zone, is_staff, is_participant, is_ally, can_walk, created_at)
		 values ($1, $2, $3, 'America/New_York', $4, $5, $6, $7, now() - interval '10 days')`,
		[
			organizationId,
			id,
			name,
			staff,
			roles.includes('participant'),
			roles.includes('ally'),
			roles.some((role) => role === 'coach' || role === 'peer')
		]
	);
	await world.owner(`insert into login."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)`, [
		userId,
		name,
		`${userId}@example.test`
	]);
	await world.owner(
		`insert into login.membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, $4, now())`,
		[userId, organizationId, id, roles]
	);
	await world.owner(
		`insert into people.data_keys (organization_id, person_id, wrapped, master_key_id, created_at) values ($1, $2, $3, $4, now())`,
		[
			organizationId,
			id,
			seal(
				world.app.masterKey,
				crypto.getRandomValues(Buffer.alloc(32)),
				`people.data_keys/${organizationId}/${id}`
			),
			keyId(world.app.masterKey)
		]
	);
	return { id, name, actor: { kind: 'person', organizationId, personId: id, userId, roles } };
}

/** Lets `worker` walk with `person` from now on. Ends with {@link endWalk}. */
export async function walkWith(world: Arranging, worker: TestPerson, person: TestPerson): Promise<string> {
	const id = newId();
	await world.owner(
		`insert into people.assignments (organization_id, id, person_id, worker_id, as_role, started_at) values ($1, $2, $3, $4, $5, now())`,
		[
			worker.actor.organizationId,
			id,
			person.id,
			worker.id,
			worker.actor.roles.includes('peer') ? 'peer' : 'coach'
		]
	);
	return id;
}

export async function endWalk(world: Arranging, assignmentId: string): Promise<void> {
	await world.owner('update people.assignments set ended_at = now() where id = $1', [assignmentId]);
}
