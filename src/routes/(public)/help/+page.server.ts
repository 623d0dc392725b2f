import { m } from '#paraglide/messages.js';
import { NATIONAL, type Line } from '#domains/crisis/crisis.ts';
import { isFresh } from '#domains/people/people.ts';
import { logError } from '#platform/server/log.ts';
import { dayIn } from '#platform/time.ts';
import { within } from '#platform/server/within.ts';
import { checked, oursOf, withWarmLine, written } from './our-lines.ts';
import { NOBODY, theirs } from './theirs.ts';
import type { PageServerLoad } from './$types';

/** No sign-in, and no database either when it is away: 911 and 988 are always here. */
export const load: PageServerLoad = async ({ locals, request, url }) => {
	const now = locals.app.clock();
	// The copy that a phone keeps: what holds now may not when it is read.
	const kept = request.headers.has('x-kept');
	let found = NOBODY;
	try {
		found = await within(1500, theirs(locals));
	} catch (problem) {
		logError('help card without organization', problem, { requestId: locals.requestId });
	}
	const { organization, people, line } = found;
	const roles = locals.actor?.roles ?? [];
	return {
		// Said by the address and not by a script: it is there on every phone.
		overdose: url.searchParams.has('overdose'),
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
		ours: organization?.live ? withWarmLine(oursOf(organization, now), line, kept, now) : null
	};
};
