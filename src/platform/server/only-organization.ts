import type { Pools } from './db.ts';

/** The one live organization here; null when there is none or several. A visitor's help card shows its lines. */
export async function onlyOrganization(pools: Pools): Promise<string | null> {
	const { rows } = await pools.login.query<{ organization_id: string }>(
		'select organization_id from people.organizations where live_at is not null limit 2'
	);
	return rows.length === 1 ? rows[0]!.organization_id : null;
}
