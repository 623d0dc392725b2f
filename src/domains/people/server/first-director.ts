import { systemActor } from '#platform/actor.ts';
import { isTimeZone } from '#platform/time.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { hashed, withLogins } from '#platform/server/sign-in/memberships.ts';
import { plainEmail } from '#platform/server/sign-in/sign-in.ts';
import { hashToken, newToken } from '#platform/server/sign-in/tokens.ts';
import { createPerson } from './create-person.ts';

const DAY = 86_400_000;
type Reach = Pick<App, 'write' | 'pools' | 'clock' | 'config'>;

/**
 * The one-time link by which the first director of an empty, non-demo database comes in; an earlier one stops working.
 * Null when there is nothing to begin: a demo, or an organization is there already.
 */
export async function makeFirstDirectorLink(app: Reach): Promise<string | null> {
	if (app.config.demo || !(await nobodyHere(app))) return null;
	const { token, hash } = newToken();
	const now = app.clock();
	await app.pools.login.query('delete from setup_links');
	await app.pools.login.query(
		'insert into setup_links (token_hash, created_at, expires_at) values ($1, $2, $3)',
		[hash, now, new Date(now.getTime() + DAY)]
	);
	return `${app.config.origin}/begin/${token}`;
}

export async function firstDirectorLinkWorks(app: Reach, token: string): Promise<boolean> {
	const { rowCount } = await app.pools.login.query(
		'select 1 from setup_links where token_hash = $1 and used_at is null and expires_at > $2',
		[hashToken(token), app.clock()]
	);
	return rowCount === 1 && (await nobodyHere(app));
}

export interface Beginning {
	organizationName: string;
	timeZone: string;
	name: string;
	email: string;
	password: string;
}

/** Makes the organization, its first director and their sign-in, once. False: the link does not work any more. */
export async function beginOrganization(app: Reach, token: string, given: Beginning): Promise<boolean> {
	if (!isTimeZone(given.timeZone)) throw new Refusal('invalid', 'no such time zone');
	if (!(await firstDirectorLinkWorks(app, token))) return false;
	const passwordHash = await hashed(given.password);
	const organizationId = newId();
	const personId = newId();
	return withLogins(app, async (logins) => {
		const now = app.clock();
		if (!(await logins.useSetupLink(hashToken(token), now))) return false;
		const userId = await logins.create(
			{ name: given.name, email: plainEmail(given.email), passwordHash },
			now
		);
		if (!userId) return false;
		await logins.join(organizationId, userId, personId, ['director'], now);
		await app.write(systemActor(organizationId, 'first director'), 'first director', async (ctx) => {
			await ctx.tx
				.insertInto('people.organizations')
				.values({
					organization_id: organizationId,
					name: given.organizationName,
					time_zone: given.timeZone,
					created_at: ctx.now
				})
				.execute();
			await createPerson(ctx, { id: personId, preferredName: given.name, staff: true });
			ctx.note({ action: 'organization.begun', personId, basis: 'first-director link' });
		});
		return true;
	});
}

async function nobodyHere(app: Reach): Promise<boolean> {
	const { rowCount } = await app.pools.login.query('select 1 from people.organizations limit 1');
	return rowCount === 0;
}
