import { planPage } from '#routes/plan-pages/plan-page.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

const page = planPage(ALLYS);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = page.actions;
