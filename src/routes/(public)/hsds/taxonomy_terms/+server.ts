import { TermsQuery } from '#domains/directory/directory.ts';
import { listTerms } from '#domains/directory/server/directory.ts';
import { openList } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = openList(TermsQuery, listTerms);
