/** Every policy of the migrated database, from its catalog, and what each becomes with one of its conditions gone. */
import type { TestWorld } from '../support/database.ts';

export interface Policy {
	table: string;
	name: string;
	command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
	using: string | null;
	check: string | null;
	roles: string[];
	/** The web's role holds the grant without which the policy is never asked. */
	granted: boolean;
	/** It only takes away from what others let in. */
	restrictive: boolean;
	/** The columns that the web's role may change. */
	changeable: string[];
}
export interface PolicyMutant {
	policy: Policy;
	/** What is gone, in the words of the policy. */
	words: string;
	using: string | null;
	check: string | null;
}

export async function policies(world: TestWorld): Promise<Policy[]> {
	return world.owner<Policy & Record<string, unknown>>(`
		select c.oid::regclass::text as table, p.polname as name, roles::text[] as roles,
			case p.polcmd when '*' then 'ALL' when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' else 'DELETE' end as command,
			not p.polpermissive as restrictive,
			array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and has_column_privilege('alongside_app', c.oid, a.attnum, 'UPDATE')) as changeable,
			pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check,
			case p.polcmd when 'd' then has_table_privilege('alongside_app', c.oid, 'DELETE')
				when 'a' then has_any_column_privilege('alongside_app', c.oid, 'INSERT')
				when 'w' then has_any_column_privilege('alongside_app', c.oid, 'UPDATE')
				else has_any_column_privilege('alongside_app', c.oid, 'SELECT') end as granted
		from pg_policy p join pg_class c on c.oid = p.polrelid,
			lateral (select array_agg(case when r = 0 then 'public' else pg_get_userbyid(r)::text end) as roles from unnest(p.polroles) r) named
		order by 1, 2`);
}

export const nameOf = ({ table, name }: Policy) => `${table} ${name}`;

/** The statement that makes the policy so; with its own conditions the one that puts it back. */
export function alter(policy: Policy, { using, check }: Pick<PolicyMutant, 'using' | 'check'>): string {
	return `alter policy ${policy.name} on ${policy.table} ${using === null ? '' : `using (${using})`} ${check === null ? '' : `with check (${check})`}`;
}

/** Each condition of the policy left out once, wherever it stands; where both sides say the same, of both. */
export function mutantsOf(policy: Policy): PolicyMutant[] {
	const made: PolicyMutant[] = [];
	const both = policy.using === policy.check;
	for (const side of both ? (['using'] as const) : (['using', 'check'] as const)) {
		const text = policy[side];
		if (text === null) continue;
		const before = new Map<string, number>();
		for (const { words, without } of withoutOne(text)) {
			const n = (before.get(words) ?? 0) + 1;
			before.set(words, n);
			const changed = both ? { using: without, check: without } : { ...policy, [side]: without };
			made.push({
				policy,
				words: `${side}: ${words}${n > 1 ? ` [${n}]` : ''}`,
				using: changed.using,
				check: changed.check
			});
		}
	}
	return made;
}

interface Less {
	words: string;
	without: string;
}

/** The whole condition gone, and each part of each AND and OR gone, inside a sub-select too. */
export function withoutOne(text: string): Less[] {
	const found: Less[] = [];
	const cut = (from: number, to: number, words: string, by: string) =>
		found.push({ words: tidy(words).slice(0, 300), without: text.slice(0, from) + by + text.slice(to) });
	const walk = (from: number, to: number) => {
		const { parts, word } = partsOf(text, from, to);
		if (parts.length > 1) {
			const neutral = word === 'AND' ? 'true' : 'false';
			for (const [a, b] of parts) {
				const own = text.slice(a, b).trim();
				if (own !== neutral) cut(a, b, `${word === 'AND' ? 'without' : 'never'} ${own}`, ` ${neutral} `);
			}
		}
		for (const [a, b] of parts)
			for (const [c, d] of insideOf(text, a, b)) if (c !== from || d !== to) walk(c, d);
	};
	cut(0, text.length, 'without all of it', 'true');
	walk(0, text.length);
	return found;
}

type Span = [from: number, to: number];

/** Splits at the ANDs or ORs of this level; a sub-select counts from its WHERE. */
function partsOf(text: string, from: number, to: number): { parts: Span[]; word: 'AND' | 'OR' } {
	const where = /^\s*SELECT\b/.test(text.slice(from, to))
		? levelWords(text, from, to, 'WHERE')[0]
		: undefined;
	if (/^\s*SELECT\b/.test(text.slice(from, to)) && where === undefined) return { parts: [], word: 'AND' };
	const start = where === undefined ? from : where + 'WHERE'.length;
	for (const word of ['OR', 'AND'] as const) {
		const cuts = levelWords(text, start, to, word);
		if (cuts.length === 0) continue;
		const starts = [start, ...cuts.map((at) => at + word.length)];
		return { parts: starts.map((at, i): Span => [at, cuts[i] ?? to]), word };
	}
	return { parts: [[start, to]], word: 'AND' };
}

/** Where this word stands outside every bracket and quote. */
function levelWords(text: string, from: number, to: number, word: string): number[] {
	const found: number[] = [];
	let depth = 0;
	let quoted = false;
	for (let at = from; at < to; at++) {
		const letter = text[at]!;
		if (letter === "'") quoted = !quoted;
		if (quoted) continue;
		if (letter === '(' || letter === '[') depth++;
		if (letter === ')' || letter === ']') depth--;
		if (
			depth === 0 &&
			text.startsWith(word, at) &&
			/\s/.test(text[at - 1] ?? ' ') &&
			/\s/.test(text[at + word.length] ?? ' ')
		)
			found.push(at);
	}
	return found;
}

/** What stands in the outermost brackets of a part. */
function insideOf(text: string, from: number, to: number): Span[] {
	const found: Span[] = [];
	let depth = 0;
	let open = 0;
	let quoted = false;
	for (let at = from; at < to; at++) {
		const letter = text[at]!;
		if (letter === "'") quoted = !quoted;
		if (quoted) continue;
		if (letter === '(' && depth++ === 0) open = at + 1;
		if (letter === ')' && --depth === 0) found.push([open, at]);
	}
	return found;
}

const tidy = (text: string) =>
	text.replaceAll(/\( ?SELECT ([a-z_]+\.[a-z_]+\([^)]*\)) AS [a-z_]+\)/g, '$1').replaceAll(/\s+/g, ' ');

const ORG = '(organization_id = ( SELECT platform.org() AS org))';

/**
 * A policy begins with the organization, and everything else stands behind it: nothing lets another one in. One that only
 * takes away lets nobody in. (What an update writes is held against `using` where it has no check of its own.)
 */
export function lint(policy: Pick<Policy, 'using' | 'check' | 'command' | 'restrictive'>): string | null {
	if (policy.restrictive) return null;
	const sides = [policy.using, policy.check].filter((side) => side !== null);
	const wrong = sides.find((side) => side !== ORG && !(side.startsWith(`(${ORG} AND `) && onlyAnds(side)));
	if (wrong !== undefined) return `does not keep organizations apart: ${wrong}`;
	if (policy.command === 'INSERT' && policy.check === null) return 'checks nothing of what is written';
	return null;
}

/**
 * A condition of a change that nothing hangs on: what it is part of is asked of the row as it was and as it will be, speaks of
 * no column that this role may change, and no other policy lets the row be changed.
 */
export function saidTwice({ policy, ...mutant }: PolicyMutant, all: Policy[]): boolean {
	if (policy.command !== 'UPDATE' || policy.using === null || policy.check === null) return false;
	const others = all.filter(
		(one) =>
			one.table === policy.table &&
			!one.restrictive &&
			(one.command === 'UPDATE' || one.command === 'ALL') &&
			one.roles.includes('alongside_app')
	);
	const sides = (['using', 'check'] as const).filter((side) => mutant[side] !== policy[side]);
	if (others.length !== 1 || sides.length !== 1) return false;
	const [side] = sides as ['using' | 'check'];
	const now = conditionsOf(mutant[side]!);
	const lost = conditionsOf(policy[side]!).filter((one) => !now.includes(one));
	const still = conditionsOf(policy[side === 'using' ? 'check' : 'using']!);
	const speaksOf = (column: string) => lost.some((one) => new RegExp(`\\b${column}\\b`).test(one));
	return lost.length > 0 && lost.every((one) => still.includes(one)) && !policy.changeable.some(speaksOf);
}

/** Without brackets around the whole. */
const bare = (text: string): string => {
	const [inside] = insideOf(text, 0, text.length);
	return inside?.[0] === 1 && inside[1] === text.length - 1 ? bare(text.slice(1, -1).trim()) : text;
};

/** The outermost ANDs of a side, in words; of those in brackets of their own too. */
function conditionsOf(side: string): string[] {
	const { parts, word } = partsOf(side, 1, side.length - 1);
	if (parts.length < 2 || word === 'OR') return [bare(tidy(side))];
	return parts.flatMap(([a, b]) => conditionsOf(side.slice(a, b).trim()));
}

/** The outermost bracket is one list of ANDs. */
function onlyAnds(side: string): boolean {
	return side.endsWith(')') && levelWords(side, 1, side.length - 1, 'OR').length === 0;
}
