import { cardPdf } from '#routes/plan-pages/card-page.ts';
import { MINE } from '#routes/plan-pages/shared.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => cardPdf(MINE)(event);
export const POST: RequestHandler = (event) => cardPdf(MINE)(event);
