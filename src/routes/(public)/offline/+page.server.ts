import { dayIn } from '#platform/time.ts';
import type { PageServerLoad } from './$types';

/** The same for everybody. The day is put right by the phone. */
export const load: PageServerLoad = ({ locals }) => ({ today: dayIn('UTC', locals.app.clock()) });
