import { exchangeAnswer } from '../../../../line-pages/exchange-answer.ts';
import type { RequestHandler } from './$types';

/** What a telephone exchange tells of calls to the warm line (docs/telephone.md). */
export const POST: RequestHandler = ({ locals, params, url, request }) =>
	exchangeAnswer(locals.app, { organization: params.organization, step: params.step, url, request });
