import { ownWorkRecord } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { getLocale } from '#paraglide/runtime.js';
import { recordView } from '../../../../badge-pages/record-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'coach', 'peer');
	const record = await event.locals.read('own credentials', ownWorkRecord);
	return { record: recordView(record, getLocale(), event.locals.session!.active!.timeZone) };
};
