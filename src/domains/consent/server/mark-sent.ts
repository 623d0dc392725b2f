import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import { m } from '#paraglide/messages.js';
import type { SentInput } from '../outside.ts';
import { mustWorkHere, outsideRequest } from './requests.ts';

/** Says that the letter left the house: on which day, and how. Whoever reads the request; it can leave twice. */
export async function markSent(ctx: WriteContext, id: string, given: SentInput): Promise<void> {
	const me = mustWorkHere(ctx, 'outside.sent');
	const request = await outsideRequest(ctx, id);
	const { timeZone } = await organizationOf(ctx);
	if (given.sentOn > dayIn(timeZone, ctx.now) || given.sentOn < dayIn(timeZone, request.writtenAt))
		throw new Refusal('invalid', 'not a day on which it can have left', {
			fields: { sentOn: m.outside_error_sent_day() }
		});
	await ctx.tx
		.insertInto('consent.letters_sent')
		.values({
			organization_id: ctx.actor.organizationId,
			id: newId(),
			request_id: id,
			by_id: me,
			at: ctx.now,
			sent_on: given.sentOn,
			way: given.way
		})
		.execute();
	ctx.note({ action: 'outside.sent', subject: 'request', subjectId: id, basis: 'role' });
}
