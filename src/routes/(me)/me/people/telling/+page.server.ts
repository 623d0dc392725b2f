import { listPage, MINE } from '#routes/telling-pages/list-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listPage(MINE).load(event);
export const actions: Actions = { begin: (event) => listPage(MINE).begin(event) };
