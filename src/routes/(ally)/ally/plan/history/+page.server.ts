import { historyPage } from '#routes/plan-pages/history-page.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => historyPage(ALLYS).load(event);
