import { keptPage } from '#routes/plan-pages/kept-page.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

const page = keptPage(ALLYS);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = page.actions;
