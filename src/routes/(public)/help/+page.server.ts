import { m } from '#paraglide/messages.js';
import { NATIONAL, type Line } from '#domains/crisis/crisis.ts';
import { isFresh, type Organization } from '#domains/people/people.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { logError } from '#platform/server/log.ts';
import { dayIn } from '#platform/time.ts';
import { within } from '#platform/server/within.ts';
import { onlyOrganization } from '#platform/server/only-organization.ts';
import { checked, oursOf, written } from './our-lines.ts';
import { ownPeople } from './own-people.ts';
import type { PageServerLoad } from './$types';

type Theirs = { organization: Organization | null; people: Line[] };
async function theirs({ actor, app }: App.Locals): Promise<Theirs> {
	const organizationId = actor?.organizationId ?? (await onlyOrganization(app.pools));
	if (!organizationId) return { organization: null, people: [] };
	const organization = await app.read({ kind: 'visitor', organizationId }, 'help', organizationOf);
	return { organization, people: actor ? await app.read(actor, 'help', ownPeople) : [] };
}

/** No sign-in, and no database either when it is away: 911 and 988 are always here. */
export const load: PageServerLoad = async ({ locals }) => {
	const now = locals.app.clock();
	let found: Theirs = { organization: null, people: [] };
	try {
		found = await within(1500, theirs(locals));
	} catch (problem) {
		logError('help card without organization', problem, { requestId: locals.requestId });
	}
	const { organization, people } = found;
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
		people,
		ours: organization?.live ? oursOf(organization, now) : null
	};
};
