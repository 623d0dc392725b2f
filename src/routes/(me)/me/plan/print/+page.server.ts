import { printPage } from '#routes/plan-pages/print-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => printPage(MINE).load(event);
