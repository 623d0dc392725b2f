import { newGoal } from '#routes/plan-pages/new-goal.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

const page = newGoal(ALLYS);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = page.actions;
