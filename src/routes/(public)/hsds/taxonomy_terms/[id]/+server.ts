import { OneQuery } from '#domains/directory/directory.ts';
import { hsdsTerm } from '#domains/directory/server/directory.ts';
import { byId, openOne } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = openOne(
	OneQuery,
	byId((_ctx, id) => hsdsTerm(id))
);
