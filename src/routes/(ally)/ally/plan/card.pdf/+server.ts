import { cardPdf } from '#routes/plan-pages/card-page.ts';
import { ALLYS } from '#routes/plan-pages/shared.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => cardPdf(ALLYS)(event);
export const POST: RequestHandler = (event) => cardPdf(ALLYS)(event);
