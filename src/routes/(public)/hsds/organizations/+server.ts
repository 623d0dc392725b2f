import { OrganizationsQuery } from '#domains/directory/directory.ts';
import { listProviders } from '#domains/directory/server/directory.ts';
import { openList } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = openList(OrganizationsQuery, listProviders);
