import { printPdf } from '#routes/plan-pages/print-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => printPdf(MINE)(event);
