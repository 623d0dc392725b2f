import { jsonAnswer } from '#platform/web/api.ts';
import { takeText } from '#platform/web/sms-inbound.ts';
import type { RequestHandler } from './$types';

/** Texts that people have sent, from the operator's gateway (docs/texts.md). */
export const POST: RequestHandler = ({ locals, request }) =>
	jsonAnswer(async () => {
		await takeText(locals.app, request);
		return { status: 202, body: { taken: true } };
	});
