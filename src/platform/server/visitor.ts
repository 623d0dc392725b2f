import type { VisitorActor } from '../actor.ts';
import type { App } from './app.ts';

/** An organization as it shows itself to somebody who is not signed in. */
export type OpenOrganization = { id: string; name: string; timeZone: string };

/** Organizations that are live, oldest first: what a visitor may choose from. */
export async function openOrganizations(app: App): Promise<OpenOrganization[]> {
	const { rows } = await app.pools.login.query<OpenOrganization>(
		`select organization_id as id, name, time_zone as "timeZone" from people.organizations
		where live_at is not null order by name, organization_id limit 200`
	);
	return rows;
}

/** Whether this organization is live, however many there are. */
export async function isOpenOrganization(app: App, id: string): Promise<boolean> {
	const { rows } = await app.pools.login.query(
		'select 1 from people.organizations where organization_id = $1 and live_at is not null',
		[id]
	);
	return rows.length > 0;
}

/** Somebody not signed in, acting in one organization. */
export const visitorIn = (organizationId: string): VisitorActor => ({ kind: 'visitor', organizationId });
