/**
 * A language is added by files: here a third one is made of the English words, marked, in a folder of its own, compiled as the
 * project compiles its words, and the program's own modules choose it. The code "xh" stands for a language we have no words for.
 */
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';

const made = vi.hoisted(() => ({ folder: '' }));
/** Enough words for a page, its switch and a mail: all folders take half a minute on a busy machine. */
const FOLDERS = ['common', 'platform', 'oversight'];
const THIRD = 'xh';
/** A word that the third language leaves out. */
const MISSING = 'mail_something_new_text';

async function compiled(): Promise<string> {
	if (made.folder) return made.folder;
	const root = join(import.meta.dirname, '..');
	// Outside node_modules, so that words and what they run on are one module each here as there.
	made.folder = mkdtempSync(join(tmpdir(), 'third-language-'));
	const settings = JSON.parse(readFileSync(join(root, 'project.inlang/settings.json'), 'utf8'));
	settings.locales.push(THIRD);
	const patterns: string[] = settings['plugin.inlang.messageFormat'].pathPattern;
	settings['plugin.inlang.messageFormat'].pathPattern = patterns.filter((one) =>
		FOLDERS.some((folder) => one.includes(`/${folder}/`))
	);
	for (const pattern of settings['plugin.inlang.messageFormat'].pathPattern as string[])
		for (const locale of settings.locales as string[]) {
			const english = JSON.parse(readFileSync(join(root, pattern.replace('{locale}', 'en')), 'utf8'));
			const own = join(root, pattern.replace('{locale}', locale));
			const words = existsSync(own) ? JSON.parse(readFileSync(own, 'utf8')) : marked(english);
			const target = join(made.folder, pattern.replace('{locale}', locale));
			mkdirSync(join(target, '..'), { recursive: true });
			writeFileSync(target, JSON.stringify(words));
		}
	mkdirSync(join(made.folder, 'project.inlang'));
	writeFileSync(join(made.folder, 'project.inlang/settings.json'), JSON.stringify(settings));
	symlinkSync(join(root, 'node_modules'), join(made.folder, 'node_modules'));
	const { compile } = await import('@inlang/paraglide-js');
	const { wordsOptions } = await import('../scripts/words.mjs');
	await compile({
		...wordsOptions,
		project: join(made.folder, 'project.inlang'),
		outdir: join(made.folder, 'words'),
		emitTsDeclarations: false
	});
	return made.folder;
}

/** Each English word with a mark before it; one is left out, as in a file that is not finished. */
const marked = (english: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(english).flatMap(([key, value]) =>
			key === MISSING || typeof value !== 'string' || key === '$schema' ? [] : [[key, `≈ ${value}`]]
		)
	);

vi.mock('#paraglide/runtime.js', async () => import(join(await compiled(), 'words/runtime.js')));
vi.mock('#paraglide/messages.js', async () => import(join(await compiled(), 'words/messages.js')));
afterAll(() => rmSync(made.folder, { recursive: true, force: true }));

const request = (headers: Record<string, string>) => new Request('http://alongside.test/', { headers });

test('the list, the switch and the forms have it as soon as its files are there', async () => {
	const { LANGUAGES, languageChoices, localeOf, otherLanguages } = await import('#platform/languages.ts');
	expect(LANGUAGES).toEqual(['en', 'es', THIRD]);
	expect(languageChoices().map(({ value }) => value)).toEqual(['en', 'es', THIRD]);
	expect(otherLanguages('en').map(({ value }) => value)).toEqual(['es', THIRD]);
	expect(otherLanguages(THIRD)).toEqual([
		{ value: 'en', label: 'English' },
		{ value: 'es', label: 'Español' }
	]);
	expect([localeOf(THIRD), localeOf('es'), localeOf('qq'), localeOf(null)]).toEqual([
		THIRD,
		'es',
		'en',
		'en'
	]);
});

test('a page comes in it by the cookie of the switch, or as the browser prefers', async () => {
	const { inLanguageOf } = await import('#platform/web/language.ts');
	const { m } = await import('#paraglide/messages.js');
	const { getLocale } = await import('#paraglide/runtime.js');
	const page = (headers: Record<string, string>) =>
		inLanguageOf(request(headers), 'http://alongside.test', (locale) => ({
			lang: locale,
			read: getLocale(),
			words: m.mail_something_new_subject()
		}));
	const english = page({});
	expect(english.lang).toBe('en');
	const asked: Record<string, string>[] = [
		{ cookie: `lang=${THIRD}` },
		{ 'accept-language': `${THIRD},en;q=0.5` }
	];
	for (const headers of asked)
		expect(page(headers)).toEqual({ lang: THIRD, read: THIRD, words: `≈ ${english.words}` });
	expect(page({ cookie: 'lang=qq' }).lang, 'no such language').toBe('en');
});

test('a mail goes out in it; a word that its file does not have comes in English', async () => {
	const { somethingNew } = await import('#platform/server/mail-jobs.ts');
	const { deriveKey, open } = await import('#platform/server/crypto.ts');
	const masterKey = Buffer.alloc(32, 7);
	const mail = (locale: string) => {
		const app = { masterKey, config: { origin: 'http://alongside.test' } } as Parameters<
			typeof somethingNew
		>[0];
		const { sealed } = somethingNew(app, 'a@example.org', locale as 'en');
		return JSON.parse(
			open(deriveKey(masterKey, 'mail'), Buffer.from(sealed, 'base64'), 'job/mail.send').toString()
		) as { subject: string; text: string };
	};
	const english = mail('en');
	expect(mail(THIRD)).toMatchObject({ subject: `≈ ${english.subject}`, text: english.text });
	expect(mail('es').text).not.toBe(english.text);
});
