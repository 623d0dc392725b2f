import { error, redirect } from '@sveltejs/kit';
import { chooseMembership, HOME } from '#platform/server/session.ts';
import type { RequestHandler } from './$types';

/** From now on this session acts in another of the person's organizations or roles. Only in those the login holds. */
export const POST: RequestHandler = async ({ locals, url }) => {
	const session = locals.session;
	if (!session) redirect(303, '/sign-in');
	const membership = session.memberships.find(
		(m) => m.organizationId === url.searchParams.get('organization')
	);
	const role = membership?.roles.find((r) => r === url.searchParams.get('role'));
	if (!membership || !role) error(404, 'not found');
	await chooseMembership(locals.app.pools, session.id, membership.organizationId, role);
	redirect(303, HOME[role]);
};
