import { CheckInQuery, IdempotencyKey } from '#domains/check-ins/check-ins.ts';
import type { Operation } from '#platform/web/openapi.ts';

/** What `+server.ts` beside this file does, for the OpenAPI document. */
export const operations: Operation[] = [
	{
		path: '/api/v1/check-ins',
		method: 'get',
		id: 'listOwnCheckIns',
		summary: 'Own check-ins, newest first.',
		query: CheckInQuery,
		answer: { status: 200, schema: 'CheckInPage', about: 'One page.' },
		refusals: ['invalid', 'not_signed_in', 'forbidden', 'unavailable']
	},
	{
		path: '/api/v1/check-ins',
		method: 'post',
		id: 'recordCheckIn',
		summary:
			'Records a check-in of the signed-in person. The same key with the same answers is answered like the first time.',
		headers: {
			'Idempotency-Key': {
				schema: IdempotencyKey,
				about: 'Made by the client, one for each check-in; sent again with every repeat.'
			}
		},
		body: 'CheckInInput',
		answer: { status: 201, schema: 'CheckIn', about: 'Recorded, now or by the first arrival of this key.' },
		refusals: [
			'invalid',
			'not_signed_in',
			'forbidden',
			'too_large',
			'wrong_type',
			'key_reused',
			'unavailable'
		]
	}
];
