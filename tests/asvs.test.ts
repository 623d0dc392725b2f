/** docs/asvs.csv names tests as evidence: each must be there, under that title, and the page must count right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const [head, ...rows] = read('docs/asvs.csv')
	.trimEnd()
	.split('\n')
	.map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map((hit) => hit[1]!));

/** What is wrong with one line of the table; null when nothing is. */
function problem([id, level, short, state, where, named, open]: string[]): string | null {
	if (!/^V\d+\.\d+\.\d+$/.test(id ?? '')) return `${id} is no requirement`;
	if (!['1', '2'].includes(level ?? '')) return `${id} has no level`;
	if (!short || !where || open === undefined) return `${id} is not filled in`;
	if (!['met', 'partly', 'not met', 'does not apply'].includes(state ?? ''))
		return `${id}: ${state} is no state`;
	if (state !== 'met' && !open) return `${id} does not say what is missing`;
	if (!named) return null;
	const [file, title] = named.split(' > ');
	try {
		return read(file!).includes(`'${title}'`) ? null : `${id}: ${file} has no test "${title}"`;
	} catch {
		return `${id}: there is no ${file}`;
	}
}

test('every line is whole and every test it names is there', () => {
	expect(head).toHaveLength(7);
	expect(rows.map(problem).filter((one) => one !== null)).toEqual([]);
	expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});

test('a test that is gone, a state that is none, a gap that is not named: found', () => {
	const right = rows.find((row) => row[5])!;
	expect(problem(right.with(5, `${right[5]} no more`))).toMatch(/has no test/);
	expect(problem(right.with(5, 'src/no-such.test.ts > x'))).toMatch(/there is no/);
	expect(problem(right.with(3, 'fine'))).toMatch(/is no state/);
	expect(problem(right.with(3, 'not met').with(6, ''))).toMatch(/what is missing/);
});

test('the page counts what is in the table', () => {
	const page = read('docs/security.md');
	const of = (state: string) => rows.filter((row) => row[3] === state).length;
	expect(rows).toHaveLength(253);
	expect(page).toContain(`${rows.length} requirements of 253`);
	expect(page).toContain(
		`${of('met')} met, ${of('partly')} partly, ${of('not met')} not met, ${of('does not apply')} do not apply`
	);
});
