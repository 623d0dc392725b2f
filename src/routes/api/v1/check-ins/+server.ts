import { CheckInInput, CheckInQuery, IdempotencyKey } from '#domains/check-ins/check-ins.ts';
import { ownCheckIns, recordCheckInOnce } from '#domains/check-ins/server/check-ins.ts';
import { jsonAnswer, readHeader, readJson, readQuery } from '#platform/web/api.ts';
import { Refusal } from '#platform/errors.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
	jsonAnswer(async () => {
		if (!locals.actor) throw new Refusal('not_signed_in');
		const query = readQuery(url, CheckInQuery);
		return { body: await locals.read('check-in list', (ctx) => ownCheckIns(ctx, query)) };
	});

export const POST: RequestHandler = ({ locals, request, url }) =>
	jsonAnswer(async () => {
		if (!locals.actor) throw new Refusal('not_signed_in');
		const key = readHeader(request, 'Idempotency-Key', IdempotencyKey);
		const input = await readJson({ request, url }, CheckInInput);
		return { status: 201, body: await recordCheckInOnce(locals, input, key) };
	});
