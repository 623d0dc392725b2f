import { partPage } from '#routes/plan-pages/part-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

const page = partPage(MINE);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = page.actions;
