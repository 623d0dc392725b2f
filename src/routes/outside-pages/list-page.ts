import { hasRole } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { requestKindWord } from '#domains/consent/consent.ts';
import { outsideRequests } from '#domains/consent/server/consent.ts';
import { lawyerOf } from '#domains/people/server/people.ts';
import { waitingForMe } from '../oversight-pages/waiting.ts';
import { m } from '#paraglide/messages.js';
import { dayWords } from './words.ts';

/** /team/outside: what to say, the form, and what was asked: one's own, or all of it for who answers for it. */
export async function outsidePage(ctx: ReadContext, timeZone: string) {
	const requests = await outsideRequests(ctx);
	return {
		title: m.outside_title(),
		all: hasRole(ctx.actor, 'supervisor', 'director'),
		emergency: hasRole(ctx.actor, 'coach', 'peer', 'supervisor'),
		today: dayIn(timeZone, ctx.now),
		oversees: hasRole(ctx.actor, 'supervisor', 'director'),
		forMe: await waitingForMe(ctx),
		lawyer: hasRole(ctx.actor, 'director') ? await lawyerOf(ctx) : null,
		requests: requests.map((one) => ({
			id: one.id,
			line: m.outside_line({ kind: requestKindWord(one.kind), day: dayWords(one.cameOn) }),
			from: [one.from, one.office].filter(Boolean).join(', '),
			by: m.outside_written({ by: one.writtenBy || m.looked_someone() })
		}))
	};
}
