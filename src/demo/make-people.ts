import { STAFF_ROLES, systemActor, type Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';

export interface DemoPerson {
	id: string;
	name: string;
	roles: Role[];
}

const ZONE = 'America/New_York';

/** The demo organization: live, in Philadelphia, with invented words. */
export async function makeDemoOrganization(app: App, organizationId: string): Promise<void> {
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		await ctx.tx
			.insertInto('people.organizations')
			.values({
				organization_id: organizationId,
				name: 'Harbor House (demo)',
				time_zone: ZONE,
				emergency_protocol:
					'This is sample text. If somebody may die or be badly hurt: call 911 first.\nThen call the supervisor on duty.\nStay with the person, on the line or in the room, until help is there.',
				staffed_hours: JSON.stringify([{ days: [1, 2, 3, 4, 5], from: '08:30', to: '18:00' }]),
				crisis_lines: JSON.stringify([demoLine(ctx.now)]),
				live_at: ctx.now,
				created_at: ctx.now,
				is_demo: true
			})
			.execute();
	});
}

/** A line that cannot be taken for a real one: 555-01 numbers belong to nobody, and its words say so. */
function demoLine(now: Date) {
	return {
		id: newId(),
		name: 'Demo warm line (made up)',
		number: '215-555-0160',
		text: null,
		note: 'Made up for this demo: nobody answers. Inventada para esta demo: nadie contesta.',
		page: null,
		verified_on: Temporal.Instant.fromEpochMilliseconds(now.getTime())
			.toZonedDateTimeISO(ZONE)
			.toPlainDate()
			.subtract({ days: 12 })
			.toString()
	};
}

/** One person of the demo; with a sign-in when an email is given. `password` is already hashed. */
export async function makeDemoPerson(
	app: App,
	organizationId: string,
	who: {
		name: string;
		pronouns?: string;
		roles: Role[];
		email?: string;
		password?: string;
		createdAt?: Date;
		language?: 'en' | 'es';
	}
): Promise<DemoPerson> {
	const id = newId();
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		await ctx.tx
			.insertInto('people.persons')
			.values({
				organization_id: organizationId,
				id,
				preferred_name: who.name,
				pronouns: who.pronouns ?? null,
				language: who.language ?? 'en',
				time_zone: ZONE,
				is_staff: who.roles.some((role) => STAFF_ROLES.includes(role)),
				is_participant: who.roles.includes('participant'),
				is_ally: who.roles.includes('ally'),
				can_walk: who.roles.includes('coach') || who.roles.includes('peer'),
				created_at: who.createdAt ?? new Date(ctx.now.getTime() - 90 * 86_400_000)
			})
			.execute();
		await ctx.vault.create(id);
	});
	if (who.email && who.password)
		await makeSignIn(app, organizationId, id, { ...who, email: who.email, password: who.password });
	return { id, name: who.name, roles: who.roles };
}

/** A sign-in for somebody who is there. `password` is already hashed. */
export async function makeSignIn(
	app: App,
	organizationId: string,
	personId: string,
	who: { name: string; roles: Role[]; email: string; password: string }
): Promise<void> {
	const userId = newId();
	const now = app.clock();
	const login = app.pools.login;
	await login.query('insert into login."user" (id, name, email, "emailVerified") values ($1, $2, $3, true)', [
		userId,
		who.name,
		who.email
	]);
	await login.query(
		`insert into login.account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, $4)`,
		[newId(), userId, who.password, now]
	);
	await login.query(
		'insert into login.membership (user_id, organization_id, person_id, roles, created_at) values ($1, $2, $3, $4, $5)',
		[userId, organizationId, personId, who.roles, now]
	);
}
