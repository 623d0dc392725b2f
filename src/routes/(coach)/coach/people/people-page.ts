import { basisHere, cardsOf, caseloadOf } from '#domains/people/server/people.ts';
import type { LastTalk } from '#domains/sessions/sessions.ts';
import { lastTalkOf } from '#domains/sessions/server/sessions.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { whenWords } from '../day-words.ts';

/** The whole caseload, by name, with the last talk in one line; narrowed to the names that hold what was asked for. */
export async function peoplePage(ctx: ReadContext, workerId: string, asked: string) {
	const all = await caseloadOf(ctx, workerId);
	const wanted = plain(asked);
	const found = all.filter((person) => plain(person.preferredName).includes(wanted));
	const talks = await lastTalkOf(
		ctx,
		found.map((person) => person.id)
	);
	for (const person of found)
		ctx.note({ action: 'my-people.opened', personId: person.id, basis: basisHere(ctx, person.id) });
	const covered = await cardsOf(
		ctx,
		found.flatMap((person) => person.coverFor ?? [])
	);
	return {
		title: m.nav_my_people(),
		asked,
		total: all.length,
		people: found.map((person) => ({
			id: person.id,
			name: person.preferredName,
			pronouns: person.pronouns,
			coverFor: person.coverFor && (covered.get(person.coverFor)?.preferredName ?? ''),
			heard: person.lastHeardAt ? whenWords(person.lastHeardAt, person.timeZone, ctx.now) : null,
			talk: talkWords(talks.get(person.id), person.timeZone, ctx.now)
		}))
	};
}

/** The last talk for a list: when, and its first words. */
function talkWords(talk: LastTalk | undefined, timeZone: string, now: Date) {
	return talk ? { when: whenWords(talk.at, timeZone, now), line: talk.words || null } : null;
}

/** Lower case without accents, so that "jose" finds José. */
function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
