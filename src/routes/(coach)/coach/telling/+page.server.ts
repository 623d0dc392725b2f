import { listPage, WORKERS } from '#routes/telling-pages/list-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => listPage(WORKERS).load(event);
export const actions: Actions = { begin: (event) => listPage(WORKERS).begin(event) };
