import { getLocale } from '#paraglide/runtime.js';
import { signedIn } from '#platform/web/guard.ts';
import { ownPaperOf } from '#routes/sharing-pages/own-paper.ts';
import { paperFile } from '#routes/sharing-pages/paper-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	signedIn(event, 'participant');
	const paper = await event.locals.read('sharing', (ctx) => ownPaperOf(ctx, event.params.id, getLocale()));
	return paperFile(paper, event.params.file);
};
