import { newestReport } from '#domains/early-signs/server/early-signs.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { reportView } from './report-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'director');
	const report = await event.locals.read('signs', newestReport);
	return { title: m.signs_team_title(), report: report && reportView(report, getLocale()) };
};
