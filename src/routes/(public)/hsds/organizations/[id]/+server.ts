import { OrganizationQuery } from '#domains/directory/directory.ts';
import { oneProvider } from '#domains/directory/server/directory.ts';
import { isId } from '#platform/ids.ts';
import { openOne } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = openOne(OrganizationQuery, async (ctx, { id }, query) =>
	isId(id) ? oneProvider(ctx, id, query.full_service ?? false) : null
);
