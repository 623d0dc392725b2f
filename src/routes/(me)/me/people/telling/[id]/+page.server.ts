import { MINE } from '#routes/telling-pages/list-page.ts';
import { onePage } from '#routes/telling-pages/one-page.ts';
import type { Actions, PageServerLoad } from './$types';

const page = onePage(MINE);
export const load: PageServerLoad = (event) => page.load(event);
export const actions: Actions = { ...page.actions, share: page.share };
