import { TaxonomiesQuery } from '#domains/directory/directory.ts';
import { listTaxonomies } from '#domains/directory/server/directory.ts';
import { openList } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = openList(TaxonomiesQuery, listTaxonomies);
