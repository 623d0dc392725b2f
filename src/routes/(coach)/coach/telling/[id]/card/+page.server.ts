import { WORKERS } from '#routes/telling-pages/list-page.ts';
import { onePage } from '#routes/telling-pages/one-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => onePage(WORKERS).load(event);
