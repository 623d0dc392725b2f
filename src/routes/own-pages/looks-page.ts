import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PastTie } from '#domains/network/network.ts';
import { pastTies } from '#domains/network/server/network.ts';
import { cardsOf, whoLooked, type Look } from '#domains/people/server/people.ts';
import { staffNotesExist } from '#domains/sessions/server/sessions.ts';
import { clockLocale } from '#platform/clock-locale.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { alike, basisWords, lookWords, opensOnly } from './look-words.ts';
import { openingsView } from './openings-view.ts';

/** How far back somebody asked to read. */
export function beforeOf(url: URL): Date | undefined {
	const asked = new Date(url.searchParams.get('before') ?? '');
	// An instant that the database cannot hold is none.
	return asked.getUTCFullYear() >= 2000 && asked.getUTCFullYear() < 2100 ? asked : undefined;
}

/** What "who looked" shows: looks by day in words, and that staff-only notes exist. Fields are named one by one. */
export async function looksPage(ctx: ReadContext, personId: string, before?: Date) {
	const locale = getLocale();
	const { days, more } = await whoLooked(ctx, personId, before);
	const timeZone = (await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC';
	const clock = (at: Date) =>
		at.toLocaleTimeString(clockLocale(locale), { hour: 'numeric', minute: '2-digit', timeZone });
	const once = await pastTies(ctx);
	const nameOf = (who: Look['who']) => (who ? who.name || onceNamed(once.get(who.id)) : m.looked_system());
	const staffNotes = await staffNotesExist(ctx, personId);
	const authors = await cardsOf(
		ctx,
		staffNotes.map((note) => note.authorId)
	);
	const dayOf = (at: Date) => at.toLocaleDateString(locale, { dateStyle: 'long', timeZone });
	return {
		openings: await openingsView(ctx, timeZone),
		staffNotes: staffNotes.map((note) => ({
			id: note.id,
			words: m.staff_note_exists_line({
				name: authors.get(note.authorId)?.preferredName ?? m.note_somebody(),
				when: dayOf(note.at)
			})
		})),
		more: more?.toISOString() ?? null,
		days: days.map((day) => ({
			date: day.date,
			words: Temporal.PlainDate.from(day.date).toLocaleString(locale, {
				weekday: 'long',
				month: 'long',
				day: 'numeric',
				year: 'numeric'
			}),
			looks: alike(
				day.looks.map((look) => ({
					who: nameOf(look.who),
					what: lookWords(look.action),
					why: basisWords(look.basis),
					opens: opensOnly(look.action),
					at: look.at
				}))
			).map(({ who, what, why, times, last }) => ({
				who,
				what,
				why,
				when:
					times > 1
						? m.looked_times({ count: times, time: clock(last) })
						: m.looked_once({ time: clock(last) })
			}))
		}))
	};
}

/** Whose name is no longer theirs to read: somebody they were tied to, by the word the person had for them, or a worker who left. */
function onceNamed(tie: PastTie | undefined): string {
	if (!tie) return m.looked_someone();
	if (!tie.label) return m.looked_once_tied_nameless();
	return (tie.begun ? m.looked_once_tied : m.looked_once_came_in)({ name: tie.label });
}
