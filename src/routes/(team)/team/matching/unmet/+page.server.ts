import {
	factorWord,
	hoursWord,
	languageWord,
	meetWayWord,
	traitWord,
	type Hours,
	type Language,
	type MeetWay,
	type Trait
} from '#domains/matching/matching.ts';
import { unmetWishes } from '#domains/matching/server/matching.ts';
import { shownInterpreters } from '#domains/sessions/sessions.ts';
import { interpreterCounts } from '#domains/sessions/server/sessions.ts';
import { hasRole } from '#platform/actor.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'supervisor', 'director');
	const unmet = await unmetWishes(event.locals.app, actor);
	const interpreters = shownInterpreters(await interpreterCounts(event.locals.app, actor));
	const words = {
		language: (code: string) => languageWord(code as Language),
		way: (code: string) => meetWayWord(code as MeetWay),
		hours: (code: string) => hoursWord(code as Hours),
		traits: (code: string) => traitWord(code as Trait)
	};
	return {
		title: m.match_unmet_title(),
		/** The board is a supervisor's. */
		board: hasRole(actor, 'supervisor'),
		interpreters: {
			needed: interpreters.needed === null ? m.interp_count_hidden() : String(interpreters.needed),
			had: interpreters.had === null ? m.interp_count_hidden_part() : String(interpreters.had)
		},
		lines: unmet.map(({ kind, code, atLeast }) => ({
			key: `${kind} ${code}`,
			what: factorWord(kind),
			wish: words[kind](code),
			people: m.match_unmet_people({ count: atLeast })
		}))
	};
};
