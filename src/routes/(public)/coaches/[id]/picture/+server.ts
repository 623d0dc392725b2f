import { pictureOf } from '#domains/workforce/server/workforce.ts';
import { photoAnswer } from '../../../../coach-pages/photo-answer.ts';
import { whoReads } from '../../../../coach-pages/who-reads.ts';
import type { RequestHandler } from './$types';

/** The picture of a page that shows. */
export const GET: RequestHandler = async (event) => {
	const { actor } = await whoReads(event);
	return photoAnswer(await event.locals.app.read(actor, 'coaches', (ctx) => pictureOf(ctx, event.params.id)));
};
