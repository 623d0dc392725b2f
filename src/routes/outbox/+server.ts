import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { jsonAnswer, readJson } from '#platform/web/api.ts';
import { Item, takeKept } from './take.ts';
import type { RequestHandler } from './$types';

/** What a phone has kept while there was no connection, one at a time. */
export const POST: RequestHandler = ({ locals, request, url }) =>
	jsonAnswer(async () => {
		const { actor } = locals;
		if (actor?.kind !== 'person') throw new Refusal('not_signed_in');
		if (!hasRole(actor, 'participant', 'ally')) throw new Refusal('not_found');
		return takeKept(locals, actor, await readJson({ request, url }, Item));
	});
