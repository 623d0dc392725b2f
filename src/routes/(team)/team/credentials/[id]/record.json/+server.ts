import { workRecordOf } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { recordFile } from '../../../../../badge-pages/record-file.ts';
import type { RequestHandler } from './$types';

/** A worker's record as a file, to hand to somebody who has left. */
export const GET: RequestHandler = async (event) => {
	signedIn(event, 'supervisor', 'director');
	return recordFile(await event.locals.read('credentials', (ctx) => workRecordOf(ctx, event.params.id)));
};
