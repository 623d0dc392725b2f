import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { NATIONAL, type Line } from '#domains/crisis/crisis.ts';
import { isFresh, staffedAt, type Organization } from '#domains/people/people.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { logError } from '#platform/server/log.ts';
import { dayIn } from '#platform/time.ts';
import { onlyOrganization } from '#platform/server/only-organization.ts';
import type { PageServerLoad } from './$types';

/** No sign-in, and no database either when it is away: 911 and 988 are always here. */
export const load: PageServerLoad = async ({ locals }) => {
	const now = locals.app.clock();
	let organization: Organization | null = null;
	try {
		const organizationId = locals.actor?.organizationId ?? (await onlyOrganization(locals.app.pools));
		if (organizationId)
			organization = await locals.app.read({ kind: 'visitor', organizationId }, 'help', organizationOf);
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

function oursOf(organization: Organization, now: Date) {
	const lines = organization.crisisLines
		.toSorted((a, b) => Number(b.fresh) - Number(a.fresh))
		.map((line): Line => ({
			key: line.id,
			name: line.name,
			number: line.number,
			text: line.text,
			note: line.note,
			checked: checked(line.verifiedOn, line.fresh)
		}));
	const open =
		organization.staffedHours.length > 0
			? staffedAt(organization.staffedHours, organization.timeZone, now)
			: null;
	return { name: organization.name, open, lines, protocol: organization.protocol?.text ?? null };
}

function checked(date: string, fresh: boolean): string {
	return fresh ? m.crisis_checked({ date: written(date) }) : m.crisis_checked_old({ date: written(date) });
}
function written(date: string): string {
	return Temporal.PlainDate.from(date).toLocaleString(getLocale(), { dateStyle: 'long' });
}
