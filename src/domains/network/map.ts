/** The map of support: twelve kinds, in our own words, and who gives them. */
export const KINDS = [
	'listens',
	'truth',
	'road',
	'mentor',
	'hands',
	'home',
	'health',
	'coach',
	'joy',
	'work',
	'meaning',
	'night'
] as const;
export type Kind = (typeof KINDS)[number];

export interface Supporter {
	id: string;
	/** A first name is enough; nobody is looked up by it. */
	name: string;
	note: string;
	kinds: Kind[];
	sponsor: boolean;
	muted: boolean;
}

export interface SupportMap {
	supporters: Supporter[];
	/** Kinds that nobody gives who is not muted. */
	gaps: Kind[];
	next: { kind: Kind | null; words: string } | null;
	/** Open to who walks with the person. */
	shared: boolean;
}

/** Kinds of support that nobody of these gives; who is muted does not count. */
export function gapsOf(supporters: readonly Pick<Supporter, 'kinds' | 'muted'>[]): Kind[] {
	const given = new Set(supporters.flatMap((one) => (one.muted ? [] : one.kinds)));
	return KINDS.filter((kind) => !given.has(kind));
}
