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

/** Of the staff, those whose whole name stands in these words. */
export function namedIn(words: string, staff: readonly Member[]): Member[] {
	const text = plain(words);
	return staff.filter(({ name }) => plain(name).trim() !== '' && text.includes(plain(name)));
}

/** The words of a name by which somebody can be meant: its first and last, not its initials. */
const partsOf = (name: string) =>
	plain(name)
		.trim()
		.split(' ')
		.filter((part) => part.length > 2);

/**
 * Of the staff, those who may be meant: a first or a last name is enough, and one letter wrong in a longer one. Whoever may be
 * meant does not read it: "Hope" in a sentence may cost one handler, "Janelle" must not reach Janelle.
 */
export function maybeNamedIn(words: string, staff: readonly Member[]): Member[] {
	const said = plain(words).trim().split(' ');
	return staff.filter(({ name }) =>
		partsOf(name).some((part) =>
			said.some((word) => word === part || (part.length > 4 && oneOff(word, part)))
		)
	);
}

/** Whether two words differ by one letter: another, one more, one less, or two that changed places. */
function oneOff(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
	let at = 0;
	while (a[at] === b[at]) at++;
	const rest = (text: string, skip: number) => text.slice(at + skip);
	return (
		rest(a, 1) === rest(b, 1) ||
		rest(a, 1) === rest(b, 0) ||
		rest(a, 0) === rest(b, 1) ||
		(a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
	);
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
	const maybe = [...maybeNamedIn(concern.aboutWords, staff), ...maybeNamedIn(concern.what, staff)];
	const named = [...new Set([...about, ...namedIn(concern.what, staff), ...maybe])];
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
