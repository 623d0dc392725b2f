/** Every naughty string in every text field: shown as the words they are, never as markup, and the same when read back. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/serve.ts';
import { serveBuilt } from '../access/browser.ts';
import { testWorld } from '../support/database.ts';
import { FORMS } from './forms.ts';
import { foreignIn, formsOf, plain } from './page.ts';
import { makePlace, PREPARE } from './place.ts';
import { addressOf, after, filled, nameIn, send } from './send.ts';

const world = testWorld();
let web: Serving;
const STRINGS = (
	JSON.parse(readFileSync('tests/fixtures/naughty-strings/blns.json', 'utf8')) as string[]
).concat([
	'\0a\0b',
	'\u0085a\u2028b',
	'a\rb',
	'=HYPERLINK("http://evil.example")',
	'__proto__',
	'${7*7}{{7*7}}'
]);

beforeAll(async () => {
	web = await serveBuilt(world);
}, 300_000);
afterAll(() => web?.stop());
beforeEach(() => world.owner('delete from login.attempts'));

/** As a form keeps them: without NUL, line ends as \n, no blanks around. */
const kept = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim();

/** All strings, as many to a value as a field takes; a string that is longer than the field stands alone, to be refused. */
function packed(most: number): string[] {
	const values: string[] = [];
	let value = '';
	for (const text of STRINGS) {
		if (value && value.length + text.length + 1 > most) {
			values.push(value);
			value = '';
		}
		value = value ? `${value} ${text}` : text;
	}
	return [...values, value];
}

const PACKED = new Map<number, string[]>();
function valuesFor(most: number): string[] {
	if (!PACKED.has(most)) PACKED.set(most, packed(most));
	return PACKED.get(most)!;
}

const TEXTS = Object.entries(FORMS).flatMap(([route, forms]) =>
	Object.entries(forms)
		.filter(([, form]) => !form.dead && Object.values(form.fields).some((field) => field.words))
		.map(([action, form]) => ({ route, action, form }))
);
/** A form gets this many of the values, each form others, so that all come up; NAUGHTY=all gives every form every value. */
const TURNS = process.env['NAUGHTY'] === 'all' ? Infinity : 10;

function complaints(typed: Record<string, string>, readBack: boolean, html: string): string[] {
	const page = plain(html);
	const said = foreignIn(html).map((what) => `brought ${what}`);
	for (const [name, text] of Object.entries(typed)) {
		if (readBack && !page.includes(kept(text)))
			said.push(`${name} is not read back: ${JSON.stringify(text)}`);
		const markup = STRINGS.find((one) => /<[a-z!/]/i.test(one) && text.includes(one) && html.includes(one));
		if (markup) said.push(`${name} is markup: ${markup}`);
	}
	return said;
}

describe.each(TEXTS)('$route $action', ({ action, form }) => {
	test('shows them as they are', async () => {
		const fields = Object.entries(form.fields).filter(([, field]) => field.words);
		const rounds = Math.max(...fields.map(([, field]) => valuesFor(field.words!).length));
		const turns = Math.min(rounds, TURNS);
		const first = TURNS === Infinity ? 0 : TEXTS.findIndex((one) => one.form === form) * TURNS;
		const found: string[] = [];
		let place = await makePlace(world, web, form.as === 'ally' ? 'ally' : 'participant');
		if (form.prepare) await PREPARE[form.prepare](world, place);
		let own: Record<string, string> = {};
		let renew = true;
		for (let turn = 0; turn < turns; turn++) {
			const browser = await place.browser(form.as);
			const path = form.path(place.names);
			const address = addressOf(action, form, place.names);
			if (renew) {
				own = formsOf((await browser.get(path)).text, path).find((one) => one.action === address)?.own ?? {};
				renew = false;
			}
			const typed: Record<string, string> = {};
			for (const [name, field] of fields) {
				const values = valuesFor(field.words!);
				typed[nameIn(name, place.names)] = values[(first + turn) % values.length]!;
			}
			const { _once: _, ...mine } = own;
			const answer = await send(browser, address, { ...mine, ...filled(form, place.names), ...typed });
			if (answer.status >= 500) found.push(`${answer.status} for ${JSON.stringify(typed)}`);
			const said = answer.status === 303 || answer.status === 200;
			const page =
				said && form.reads ? await browser.get(form.reads(place.names)) : await after(browser, answer);
			// A page that is about something else by now, or is no page, has nothing to read back.
			const readBack = !form.unread && !form.never && [200, 303, 400].includes(answer.status);
			found.push(...complaints(typed, readBack, page.text));
			// A form that can be sent once, a list that is full: the next goes to a new place.
			if (![200, 303, 400].includes(answer.status) || (answer.status === 400 && turn % 8 === 7)) {
				place = await makePlace(world, web, form.as === 'ally' ? 'ally' : 'participant');
				if (form.prepare) await PREPARE[form.prepare](world, place);
				renew = true;
			}
		}
		expect(found.length, found.join('\n').slice(0, 4000)).toBe(0);
	}, 120_000);
});
