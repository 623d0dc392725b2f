import { m } from '#paraglide/messages.js';
import { NATIONAL, type Line } from '#domains/crisis/crisis.ts';
import { isFresh, type Organization } from '#domains/people/people.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { logError } from '#platform/server/log.ts';
import { dayIn } from '#platform/time.ts';
import { within } from '#platform/server/within.ts';
import { onlyOrganization } from '#platform/server/only-organization.ts';
import { checked, oursOf, written } from './our-lines.ts';
import type { PageServerLoad } from './$types';

async function theirs({ actor, app }: App.Locals): Promise<Organization | null> {
	const organizationId = actor?.organizationId ?? (await onlyOrganization(app.pools));
	return organizationId ? app.read({ kind: 'visitor', organizationId }, 'help', organizationOf) : null;
}

/** No sign-in, and no database either when it is away: 911 and 988 are always here. */
export const load: PageServerLoad = async ({ locals }) => {
	const now = locals.app.clock();
	let organization: Organization | null = null;
	try {
		organization = await within(1500, theirs(locals));
	} catch (problem) {
		logError('help card without organization', problem, { requestId: locals.requestId });
	}
	const roles = locals.actor?.roles ?? [];
	return {
		frame: roles.includes('participant')
			? ('person' as const)
			: roles.includes('ally')
				? ('ally' as const)
				: ('public' as const),
		lifeline: {
			key: '988',
			name: m.crisis_988_name(),
			number: NATIONAL['988'].number,
			text: NATIONAL['988'].text,
			note: null,
			checked: m.crisis_same_since({ date: written(NATIONAL['988'].seenOn) })
		} satisfies Line,
		violence: {
			key: 'dv',
			name: m.crisis_dv_name(),
			number: NATIONAL.dv.number,
			text: NATIONAL.dv.text,
			note: null,
			checked: checked(NATIONAL.dv.seenOn, isFresh(NATIONAL.dv.seenOn, dayIn('UTC', now)))
		} satisfies Line,
		ours: organization?.live ? oursOf(organization, now) : null
	};
};
