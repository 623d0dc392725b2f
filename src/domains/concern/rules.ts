/** Who handles a concern, and when it may be closed. Pure. */
import type { Role } from '#platform/actor.ts';

export const ABOUT = ['worker', 'supervisor', 'director', 'other', 'unsaid'] as const;
/** Whom it is about, as whoever raises it says. */
export type About = (typeof ABOUT)[number];

export const OUTCOMES = ['upheld', 'partly', 'not_upheld', 'left_open'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Member {
	id: string;
	name: string;
	roles: readonly Role[];
}

export interface Route {
	to: 'supervisor' | 'director';
	/** Of the staff: whom it names. None of them reads it. */
	keptFrom: string[];
	/** The one it is about, when that is certain. */
	aboutId: string | null;
}

/** Letters and spaces alone, so that "José" is found as "jose". */
const plain = (text: string) =>
	` ${text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;

/** Of the staff, those whose name stands in these words. */
export function namedIn(words: string, staff: readonly Member[]): Member[] {
	const text = plain(words);
	return staff.filter(({ name }) => plain(name).trim() !== '' && text.includes(plain(name)));
}

/**
 * Where a concern goes: to supervisors who are not named in it; to directors when it names a supervisor; to other directors
 * when it names one. Null: nobody here can take it without being part of it. Nobody handles their own.
 */
export function routeOf(
	staff: readonly Member[],
	concern: { about: About; aboutId?: string; aboutWords: string; what: string; raisedBy: string | null }
): Route | null {
	const chosen = staff.find((one) => one.id === concern.aboutId);
	const about = chosen ? [chosen] : namedIn(concern.aboutWords, staff);
	const named = [...new Set([...about, ...namedIn(concern.what, staff)])];
	const keptFrom = named.map((one) => one.id);
	const free = (role: Role) =>
		staff.some(
			(one) => one.roles.includes(role) && !keptFrom.includes(one.id) && one.id !== concern.raisedBy
		);
	const is = (list: Member[], role: Role) => list.some((one) => one.roles.includes(role));
	const aboutId = about.length === 1 ? about[0]!.id : null;
	const to = (role: Route['to']): Route => ({ to: role, keptFrom, aboutId });
	// "A director" without a name could be any of them.
	if (concern.about === 'director' && !is(about, 'director')) return null;
	if (is(about, 'director')) return free('director') ? to('director') : null;
	const upwards = concern.about === 'supervisor' || is(named, 'supervisor');
	if (upwards) return free('director') ? to('director') : null;
	if (free('supervisor')) return to('supervisor');
	return free('director') ? to('director') : null;
}

/** What still stands in the way of closing it so. Null: nothing. */
export function closingNeeds(
	concern: { hasOther: boolean; heardOther: boolean },
	outcome: Outcome,
	unheardReason: string
): 'hear' | null {
	const against = outcome === 'upheld' || outcome === 'partly';
	return against && concern.hasOther && !concern.heardOther && unheardReason.trim() === '' ? 'hear' : null;
}

/** The day by which somebody is answered. */
export const answerBy = (received: Date, days: number) => new Date(received.getTime() + days * 86_400_000);
