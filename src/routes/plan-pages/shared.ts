/**
 * A person's own plan has the same pages for a participant (/me/plan) and an ally (/ally/plan). Their handlers are here,
 * each in the usual shape; the +page.server.ts files say whose they are.
 */
import { isActionFailure, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import { clockLocale } from '#platform/clock-locale.ts';
import type { PersonActor, Role } from '#platform/actor.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf, readersOf } from '#domains/people/server/people.ts';
import { dayWords, typingNow } from '#domains/plans/server/plans.ts';
import type { FormProblem } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';

/** Whose pages: who may open them, and where they are. */
export interface Whose {
	role: Extract<Role, 'participant' | 'ally'>;
	base: '/me/plan' | '/ally/plan';
}
export const MINE: Whose = { role: 'participant', base: '/me/plan' };
export const ALLYS: Whose = { role: 'ally', base: '/ally/plan' };

export type PlanEvent = Pick<RequestEvent, 'locals' | 'url' | 'request' | 'params'>;

/** Who are you: the owner of these pages. */
export function owner(event: PlanEvent, whose: Whose): PersonActor {
	return signedIn(event, whose.role);
}

/** Today in a zone, as an ISO date. */
export function todayIn(timeZone: string, now: Date): string {
	return Temporal.Instant.fromEpochMilliseconds(now.getTime())
		.toZonedDateTimeISO(timeZone)
		.toPlainDate()
		.toString();
}

/** Days in the reader's language. */
export function words(dates: Iterable<string | null>, today: string): Record<string, string> {
	return dayWords(dates, getLocale(), today);
}

/** The zone of the person, and the names of those who can read their plan. */
export async function around(
	ctx: ReadContext,
	personId: string
): Promise<{ timeZone: string; today: string; readers: string }> {
	const timeZone = (await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC';
	return {
		timeZone,
		today: todayIn(timeZone, ctx.now),
		readers: new Intl.ListFormat(getLocale()).format(await readersOf(ctx, personId))
	};
}

/** Who types for this person now, and until when. */
export async function typingFor(
	ctx: ReadContext,
	personId: string,
	timeZone: string
): Promise<{ name: string; time: string } | null> {
	const typing = await typingNow(ctx, personId);
	if (!typing) return null;
	const name = (await cardsOf(ctx, [typing.by])).get(typing.by)?.preferredName ?? '';
	return {
		name,
		time: new Intl.DateTimeFormat(clockLocale(getLocale()), {
			timeZone,
			hour: 'numeric',
			minute: '2-digit'
		}).format(typing.until)
	};
}

/** Whether answer() could not save; tells the compiler what is left. */
export function unsaved<T>(done: T | ActionFailure<FormProblem>): done is ActionFailure<FormProblem> {
	return isActionFailure(done);
}
