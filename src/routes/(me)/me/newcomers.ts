/** Who is new among those who walk with the person: who they are, and what comes next. */
import { newWorkers, workersOf } from '#domains/people/server/people.ts';
import { workCalendarOf } from '#domains/sessions/server/sessions.ts';
import { withProfile } from '#domains/workforce/server/workforce.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';

export async function newcomers(ctx: ReadContext, personId: string) {
	const found = await newWorkers(ctx, await workersOf(ctx, personId));
	if (found.length === 0) return [];
	const pages = await withProfile(
		ctx,
		found.map(({ id }) => id)
	);
	return Promise.all(
		found.map(async ({ id, preferredName: name, as, note }) => {
			const books = (await workCalendarOf(ctx, id)) !== null;
			return {
				id,
				name,
				says: as === 'peer' ? m.match_new_peer({ name }) : m.match_new_coach({ name }),
				note,
				next: books ? m.match_new_next_book() : m.match_new_next_ask({ name }),
				book: books ? `/book/${id}` : null,
				page: pages.has(id) ? `/coaches/${id}` : null
			};
		})
	);
}
