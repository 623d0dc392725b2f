import { WORKERS } from '#routes/telling-pages/list-page.ts';
import { onePage } from '#routes/telling-pages/one-page.ts';
import type { Actions, PageServerLoad } from './$types';

const page = onePage(WORKERS);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = page.actions;
