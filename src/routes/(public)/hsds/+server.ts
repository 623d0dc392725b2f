import { HSDS_ROOT, OneQuery } from '#domains/directory/directory.ts';
import { openOne } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

/** What this is, for programs that read directories (Open Referral HSDS 3.0). */
export const GET: RequestHandler = openOne(OneQuery, async () => HSDS_ROOT);
