/** Nothing that somebody else may see tells what this is: every mail, text, title and file name, in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '#platform/server/config.ts';
import { TELLING } from './support/telling.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const words: Record<string, string[]> = {};
for (const file of globSync('messages/*/{en,es}.json', { cwd: root }))
	for (const [key, value] of Object.entries(JSON.parse(read(file)) as Record<string, unknown>))
		if (key !== '$schema') (words[key] ??= []).push(...textsOf(value));

const FRAME = 'src/routes/(public)/meetings/MeetingsFrame.svelte';

/** In a title of one's own pages it tells whoever holds the phone that something is kept from them. */
const HIDING = /\b(lock|locked|pin|screen|secret|hidden|bloque\w*|pantalla|secret[oa]|ocult[oa])\b/i;

function textsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value ? Object.values(value).flatMap(textsOf) : [];
}
const sources = globSync('src/**/*.{ts,svelte}', { cwd: root }).filter(
	(file) => !/paraglide|\.test\.ts$|^src\/(demo|commands)\/|routes\/dev\//.test(file)
);
const telling = (keys: Iterable<string>) =>
	[...new Set(keys)].flatMap((key) =>
		(words[key] ?? ['there are no such words'])
			.filter((text) => TELLING.test(text))
			.map((text) => `${key}: ${text}`)
	);
/** Every message that stands in one place of the sources. */
const found = (place: RegExp) =>
	sources.flatMap((file) => [...read(file).matchAll(place)].map((hit) => hit[1]!));

test('mails: subject and text', () => {
	const used = found(/\bm\.(mail_\w+)\(/g);
	expect(new Set(used).size).toBeGreaterThan(7);
	expect(telling([...used, ...Object.keys(words).filter((key) => key.startsWith('mail_'))])).toEqual([]);
	const other = sources
		.filter((file) => /queueMail|sealedMail/.test(read(file)) && !file.endsWith('mail-jobs.ts'))
		.flatMap((file) => [...read(file).matchAll(/subject: (.*)/g)].map((hit) => `${file}: ${hit[1]}`))
		.filter((line) => !/: m\.mail_/.test(line))
		// What these rows of the audit are about; any other literal is a line of a mail that was not looked at.
		.filter(
			(line) => !/: '(call-wish|credential|deletion|hold|incident|opening|order|recovery-call)',/.test(line)
		);
	expect(other, 'a mail is written from messages that begin with mail_').toEqual([]);
});

test('texts that leave: all but what the person has chosen to be sent', () => {
	const keys = Object.keys(words).filter((key) => /^texts_(out|word)_/.test(key));
	expect(keys.length).toBeGreaterThan(6);
	expect(telling(keys)).toEqual([]);
});

test('titles of pages, as tabs and the list of pages visited show them', () => {
	const used = found(/\btitle: (?:[^\n]*\? )?m\.(\w+)\(/g).concat(found(/<title>[^<]*m\.(\w+)\(/g));
	expect(new Set(used).size).toBeGreaterThan(25);
	const pages = globSync('src/routes/**/*.ts', { cwd: root }).map(read).join('\n');
	const shown = [...pages.matchAll(/\btitle: (?:[^\n]*\? )?m\.(\w+)\(/g)].map((hit) => hit[1]!);
	expect(telling(shown)).toEqual([]);
	const hiding = shown.flatMap((key) => (words[key] ?? []).filter((text) => HIDING.test(text)));
	expect(read('src/routes/cover-pages/own-page.ts')).toMatch(/\btitle: m\.nav_people\(/);
	expect(hiding, 'that somebody hides something, or that another takes over').toEqual([]);
});

test('a page without the framework has the small script, so that Escape three times leaves', () => {
	const without = globSync('src/routes/**/+page.ts', { cwd: root })
		.filter((file) => /csr = false/.test(read(file)) && !/\/measures\//.test(file))
		.filter((file) => {
			const page = globSync(`${dirname(file).replaceAll(/[()[\]]/g, '?')}/+page*.svelte`, { cwd: root })[0]!;
			const parts = [page, ...(/MeetingsFrame/.test(read(page)) ? [FRAME] : [])];
			return !parts.some((part) => /<PlainScript\b/.test(read(part)));
		});
	expect(without).toEqual([]);
});

test('names of files that are saved or handed on', () => {
	const names = found(/filename="([^"]+)"/g);
	expect(names.length).toBeGreaterThan(2);
	expect(names.filter((name) => TELLING.test(name))).toEqual([]);
	const inside = found(/\binfo: \{([^}]*)\}/g).flatMap((text) =>
		[...text.matchAll(/m\.(\w+)\(/g)].map((hit) => hit[1]!)
	);
	expect(telling(inside), 'the title inside a PDF').toEqual([]);
});

test('the name and the sign on a phone, and the sender of mail', () => {
	const { name, mailFrom } = readConfig({});
	expect(`${name} ${mailFrom}`).not.toMatch(TELLING);
	expect(read('static/icon.svg')).not.toMatch(/<text|<title|<desc/);
	const own = readConfig({ ALONGSIDE_NAME: 'Notebook' });
	expect(own).toMatchObject({ name: 'Notebook', mailFrom: expect.stringMatching(/^Notebook </) });
	expect(() => readConfig({ ALONGSIDE_NAME: 'x'.repeat(25) })).toThrow(/at most 24/);
	expect(() => readConfig({ ALONGSIDE_NAME: 'A <b>' })).toThrow(/letters/);
	expect(() => readConfig({ ALONGSIDE_EXIT_TO: 'javascript:alert(1)' })).toThrow(/ALONGSIDE_EXIT_TO/);
});

test.each([
	'Your recovery coach wrote',
	'Tu coach te escribió',
	'¿Cómo va la recuperación?',
	'Your meeting is at six',
	'La reunión es a las seis',
	'Cravings today?',
	'Sigue sobria'
])('the list finds: %s', (text) => expect(text).toMatch(TELLING));
test.each(['Your code', 'Tu código', 'Plan', 'Today', 'A walk at three', 'Una caminata a las tres'])(
	'the list lets through: %s',
	(text) => expect(text).not.toMatch(TELLING)
);
