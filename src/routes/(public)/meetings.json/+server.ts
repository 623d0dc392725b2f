import { OneQuery } from '#domains/directory/directory.ts';
import { givenMeetings } from '#domains/directory/server/directory.ts';
import { openOne } from '#routes/open-data/open.ts';
import type { RequestHandler } from './$types';

/** The organization's own meetings in the Meeting Guide format, where it gives its directory on. */
export const GET: RequestHandler = openOne(OneQuery, (ctx) => givenMeetings(ctx));
