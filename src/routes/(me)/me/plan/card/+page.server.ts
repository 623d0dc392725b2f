import { cardPage } from '#routes/plan-pages/card-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => cardPage(MINE).load(event);

export const actions: Actions = { default: (event) => cardPage(MINE).show(event) };
