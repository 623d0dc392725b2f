import { cardPage } from '#routes/plan-pages/card-page.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => cardPage(ALLYS).load(event);

export const actions: Actions = { default: (event) => cardPage(ALLYS).show(event) };
