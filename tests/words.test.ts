import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { findWords, listFor, OFF } from '../src/domains/wording/wording.ts';
import { readSources } from './walls/source.ts';

const root = join(import.meta.dirname, '..');
const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8'));
const patterns: string[] = settings['plugin.inlang.messageFormat'].pathPattern;

type Messages = Record<string, unknown>;
const read = (pattern: string, locale: string): Messages => {
	const file = join(root, pattern.replace('{locale}', locale));
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};
const texts = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value
			? Object.values(value).flatMap(texts)
			: [];
const params = (value: unknown) =>
	[
		...new Set(texts(value).flatMap((text) => [...text.matchAll(/(?<!\\)\{(\w+)\}/g)].map((hit) => hit[1]!)))
	].sort();

describe.each(patterns)('%s', (pattern) => {
	const en = read(pattern, 'en');
	const es = read(pattern, 'es');
	const keys = Object.keys(en).filter((key) => key !== '$schema');

	test('English and Spanish say the same things', () => {
		expect(
			Object.keys(es)
				.filter((key) => key !== '$schema')
				.sort()
		).toEqual([...keys].sort());
		for (const key of keys)
			expect({ key, params: params(es[key]) }).toEqual({ key, params: params(en[key]) });
	});

	test('no empty words, and none that blame (look.md, voice)', () => {
		for (const key of keys) {
			for (const text of [...texts(en[key]), ...texts(es[key])]) {
				expect(text.trim(), key).not.toBe('');
				expect(text, key).not.toMatch(
					/\b(relaps\w*|complian\w*|non-?complian\w*|addicts?|alcoholics?|junkie|substance abuse\w*|recaíd\w*|adict[oa]s?|drogadict[oa]s?|toxicóman[oa]s?)\b/i
				);
			}
		}
	});
});

/** "3:00 p.m." ends with a point of its own: a second one behind it reads as a slip. */
test('no Spanish sentence ends with a moment', () => {
	const moment = /\{(when|time|at|from|until|since|last)\}\./;
	const doubled = patterns.flatMap((pattern) =>
		Object.entries(read(pattern, 'es')).filter(([, value]) => texts(value).some((text) => moment.test(text)))
	);
	expect(doubled.map(([key]) => key)).toEqual([]);
});

test('no key stands in two files: the later one would silently take the place of the earlier', () => {
	const keys = patterns.flatMap((pattern) =>
		Object.keys(read(pattern, 'en'))
			.filter((key) => key !== '$schema')
			.map((key) => ({ key, pattern }))
	);
	const twice = Map.groupBy(keys, ({ key }) => key);
	expect([...twice.values()].filter((same) => same.length > 1)).toEqual([]);
});

test('our own words hold none that we suggest others for, with every row of the list', () => {
	const rows = listFor({ ...OFF, more: true });
	const found = patterns.flatMap((pattern) =>
		['en', 'es'].flatMap((locale) =>
			Object.entries(read(pattern, locale)).flatMap(([key, value]) =>
				texts(value).flatMap((text) => findWords(text, rows).map((hint) => `${locale} ${key}: ${hint.found}`))
			)
		)
	);
	expect(found).toEqual([]);
});

test('a key belongs to one file', () => {
	const seen = new Map<string, string>();
	for (const pattern of patterns) {
		for (const key of Object.keys(read(pattern, 'en')).filter((k) => k !== '$schema')) {
			expect(`${key} in ${seen.get(key) ?? pattern}`).toBe(`${key} in ${pattern}`);
			seen.set(key, pattern);
		}
	}
});

test('every folder of messages is compiled', () => {
	expect(readdirSync(join(root, 'messages')).sort()).toEqual(patterns.map((p) => p.split('/')[2]!).sort());
});

interface Node {
	type: string;
	data?: string;
	name?: string;
	value?: unknown;
	[key: string]: unknown;
}

/** Letters that stand in the markup itself, not in a message: text, and attributes that are read aloud or shown. */
function rawWords(node: unknown, found: string[] = []): string[] {
	if (Array.isArray(node)) for (const item of node) rawWords(item, found);
	else if (node && typeof node === 'object') {
		const n = node as Node;
		if (n.type === 'Text' && /\p{L}{2,}/u.test(n.data ?? '')) found.push(n.data!.trim());
		// Names of keys are the same in every language here.
		if (n.type === 'RegularElement' && n.name === 'kbd') return found;
		if (n.type === 'StyleSheet' || n.type === 'Script' || n.type === 'Comment') return found;
		if (n.type === 'Attribute') {
			if (!['alt', 'title', 'placeholder', 'aria-label', 'label', 'hint'].includes(n.name!)) return found;
		}
		for (const key of Object.keys(n))
			if (!['css', 'instance', 'module', 'expression', 'start', 'end'].includes(key)) rawWords(n[key], found);
	}
	return found;
}

test('words a person reads come from the message files', () => {
	const allowed = (path: string) => path.startsWith('src/routes/dev/');
	const raw = readSources(root)
		.filter((s) => s.path.endsWith('.svelte') && !allowed(s.path))
		.flatMap((s) =>
			rawWords(parse(s.text, { modern: true }).fragment).map((words) => `${s.path}: ${words.slice(0, 60)}`)
		);
	expect(raw).toEqual([]);
});

test('the check above finds a raw word', () => {
	expect(rawWords(parse('<p>Hello there</p><img alt="A dog" src="x" />', { modern: true }).fragment)).toEqual(
		['Hello there', 'A dog']
	);
});
