import { historyPage } from '#routes/plan-pages/history-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => historyPage(MINE).load(event);
