/** What an organization adds to the list, one line each: `word = better word | another`. */
import { ENGLISH } from './list-en.ts';
import { SPANISH } from './list-es.ts';
import type { ListRow } from './wording.ts';

export interface OwnWords {
	version: number;
	/** Whether anything is suggested at all. */
	on: boolean;
	/** The rows that no published list stands behind, too. */
	more: boolean;
	lines: string[];
}
/** An organization that has written nothing: the published list, and nothing else. */
export const OFF: OwnWords = { version: 0, on: true, more: false, lines: [] };

const MOST_LINES = 200;
const LINE = /^([^=|]{2,60})=([^=]{2,200})$/;

/** The lines of a text; `wrong` is the first one that is none. */
export function readOwnLines(text: string): { lines: string[]; wrong: string | null } {
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	const wrong = lines.find((line) => !LINE.test(line) || betterOf(line).length === 0) ?? lines[MOST_LINES];
	return { lines, wrong: wrong ?? null };
}

export const ownLines = (words: OwnWords) => words.lines.join('\n');

/** The rows that count in an organization. */
export function listFor(words: OwnWords): ListRow[] {
	if (!words.on) return [];
	const own = words.lines.flatMap((line): ListRow[] => {
		const say = LINE.exec(line)?.[1]?.trim();
		return say ? [{ id: say, source: 'own', forms: [{ say: [say], better: betterOf(line) }] }] : [];
	});
	return [...own, ...[...ENGLISH, ...SPANISH].filter((row) => words.more || row.source !== 'more')];
}

const betterOf = (line: string) =>
	line
		.slice(line.indexOf('=') + 1)
		.split('|')
		.map((word) => word.trim())
		.filter(Boolean)
		.slice(0, 4);
