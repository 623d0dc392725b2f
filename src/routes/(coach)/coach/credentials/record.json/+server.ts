import { ownWorkRecord } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { recordFile } from '../../../../badge-pages/record-file.ts';
import type { RequestHandler } from './$types';

/** The worker's own record, to take along. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'coach', 'peer');
	return recordFile(await event.locals.read('own credentials', ownWorkRecord));
};
