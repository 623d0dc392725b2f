import { isStaff } from '#platform/actor.ts';
import { nameOf } from '#platform/server/app-name.ts';
import { draftKey } from '#platform/server/draft-key.ts';
import { outboxKey, outboxOwner } from '#platform/server/outbox.ts';
import { ownerToken } from '#platform/web/kept-forms.ts';
import { getLocale } from '#paraglide/runtime.js';
import type { LayoutServerLoad } from './$types';

/** What every shell needs to know of the session. Nothing here is a permission: pages and actions ask for themselves. */
export const load: LayoutServerLoad = ({ locals }) => {
	const { actor, session } = locals;
	return {
		locale: getLocale(),
		appName: nameOf(locals.app.config),
		lock: session?.lock?.minutes ?? null,
		shared: session?.shared ?? false,
		owner: session ? ownerToken(locals.app.masterKey, session.userId) : undefined,
		outbox: {
			key: outboxKey(locals.app.masterKey),
			owner: actor?.kind === 'person' ? outboxOwner(locals.app.masterKey, actor.personId) : null
		},
		// A phone that others use too keeps no words.
		draft:
			actor?.kind === 'person' && isStaff(actor) && !session?.shared
				? draftKey(locals.app.masterKey, actor.personId)
				: undefined,
		acting: session?.active
			? {
					organizationId: session.active.organizationId,
					organizationName: session.active.organizationName,
					role: session.active.role,
					personId: session.active.personId
				}
			: null,
		memberships: (session?.memberships ?? []).map((m) => ({
			organizationId: m.organizationId,
			organizationName: m.organizationName,
			roles: m.roles
		}))
	};
};
