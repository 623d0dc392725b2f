/** Every form of the build, sent wrong in every field: refused with a plain sentence, what was typed kept, nothing written. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Serving } from '../../src/serve.ts';
import { serveBuilt, type Answer } from '../access/browser.ts';
import { testWorld } from '../support/database.ts';
import { ELSEWHERE, FORMS, type Form } from './forms.ts';
import { alertsOf, foreignIn, formsOf, plain } from './page.ts';
import { makePlace, PREPARE, type Place } from './place.ts';
import { addressOf, after, filled, nameIn, rowsOf, send, wrongOf, type Wrong } from './send.ts';

const world = testWorld();
let web: Serving;
let foreign: Place;

beforeAll(async () => {
	web = await serveBuilt(world);
	foreign = await makePlace(world, web);
	for (const prepare of [PREPARE.line, PREPARE.passkey]) await prepare(world, foreign);
}, 300_000);
afterAll(() => web?.stop());
beforeEach(() => world.owner('delete from login.attempts'));

const ALL = Object.entries(FORMS).flatMap(([route, forms]) =>
	Object.entries(forms).map(([action, form]) => ({ route, action, form }))
);

test('every form action of the build is in the table', async () => {
	const { manifest } = (await import(pathToFileURL(resolve('build/server/manifest.js')).href)) as {
		manifest: {
			nodes: (() => Promise<{ server?: { actions?: Record<string, unknown> } }>)[];
			routes: { id: string; page: { leaf: number } | null }[];
		};
	};
	const built = await Promise.all(
		manifest.routes
			.filter(({ id, page }) => page && !ELSEWHERE.includes(id))
			.map(async ({ id, page }) =>
				Object.keys((await manifest.nodes[page!.leaf]!()).server?.actions ?? {}).map(
					(name) => `${id} ${name}`
				)
			)
	);
	const known = ALL.map(({ route, action }) => `${route} ${action.split(' ')[0]}`);
	expect(built.flat().sort()).toEqual([...new Set(known)].sort());
});

/** English that a schema says by itself, where a sentence of ours is missing. */
const RAW =
	/Invalid (input|option|ISO|email|UUID|string)|Too (big|small)|expected (string|number|array)|Unrecognized key|\[object Object\]/;

function complaints(form: Form, wrong: Wrong, answer: Answer, place: Place): string[] {
	const said: string[] = [];
	const page = plain(answer.text);
	if (answer.status < 400 || answer.status >= 500) said.push(`answered ${answer.status} ${answer.location}`);
	if (!answer.text.includes('<h1')) said.push('no page');
	if (RAW.test(page.replaceAll(/<script[\s\S]*?<\/script>/g, ''))) said.push(`raw: ${RAW.exec(page)?.[0]}`);
	if ((answer.status === 404 && !alertsOf(answer.text)) || form.dead) return said;
	if (answer.status < 500 && alertsOf(answer.text) === '') said.push(`${answer.status} without a sentence`);
	for (const [name, field] of Object.entries(form.fields)) {
		const shown = nameIn(name, place.names);
		const typed = wrong.values[shown];
		if (!field.words || typeof typed !== 'string' || typed.trim() === '') continue;
		if (!page.includes(typed)) said.push(`what was typed in ${name} is gone`);
	}
	if (foreignIn(answer.text).length > 0) said.push(foreignIn(answer.text).join(' '));
	return said;
}

/** What the server alone may say, sent along with a good form: whose it is, who wrote it, as what. */
function smuggled(form: Form, place: Place): Record<string, string> {
	const theirs = { ...foreign.names, organization: foreign.people.coach.organizationId };
	const all = {
		organizationId: theirs.organization,
		organization_id: theirs.organization,
		personId: theirs.person,
		person_id: theirs.person,
		authorId: theirs.coach,
		by_id: theirs.coach,
		userId: foreign.people.director.userId,
		role: 'director',
		'roles[]': 'director',
		is_staff: 'true',
		createdAt: '1999-01-01T00:00:00Z'
	};
	const known = Object.keys(form.fields).map((name) => nameIn(name, place.names));
	return Object.fromEntries(Object.entries(all).filter(([name]) => !known.includes(name)));
}

describe.each(ALL)('$route $action', ({ route, action, form }) => {
	test('is refused in every wrong way, and taken when it is right', async () => {
		const place = await makePlace(world, web, form.as === 'ally' ? 'ally' : 'participant');
		if (form.prepare) await PREPARE[form.prepare](world, place);
		const browser = await place.browser(form.as);
		const address = addressOf(action, form, place.names);
		const path = form.path(place.names);
		const right = filled(form, place.names);
		const drawn = formsOf((await browser.get(path)).text, path).filter((one) => one.action === address);
		// A page may have one form for each line: this is the one of the record.
		const mine = drawn.find((one) =>
			Object.entries(one.hidden).every(
				([name, value]) => !/Id$|^id$|^kind$/.test(name) || right[name] === value
			)
		);
		const own = mine?.own ?? {};
		const before = await rowsOf(world);
		const found: string[] = [];
		for (const one of wrongOf(form, place.names, foreign.names)) {
			const answer = await send(browser, address, { ...own, ...one.values });
			found.push(...complaints(form, one, answer, place).map((what) => `${one.what}: ${what}`));
		}
		expect(found.length, found.join('\n')).toBe(0);
		const unsaved = (rows: Record<string, number>) =>
			Object.entries(rows).filter(([table]) => !form.savesFirst || !table.startsWith(form.savesFirst));
		expect(unsaved(await rowsOf(world))).toEqual(unsaved(before));

		await world.owner('delete from login.attempts');
		const known = new Set(
			Object.values(FORMS[route]!)
				.flatMap(({ fields }) => Object.keys(fields))
				.map((name) => nameIn(name, place.names))
		);
		const unknown = drawn
			.flatMap(({ fields }) => fields)
			.filter((name) => !known.has(name) && !name.startsWith('use-'));
		expect(unknown.length, `fields that the table does not know: ${unknown.join(' ')}`).toBe(0);

		const elsewhere = await rowsOf(world, foreign.people.coach.organizationId);
		const good = await send(browser, address, { ...smuggled(form, place), ...own, ...right });
		expect(await rowsOf(world, foreign.people.coach.organizationId), 'written elsewhere').toEqual(elsewhere);
		const says = `${good.status} ${alertsOf(good.text)}`;
		if (form.never)
			return expect(good.status, says).toSatisfy((status: number) => status >= 400 && status < 500);
		if (form.again && good.status === 409) return;
		expect(good.status, says).toSatisfy((status: number) => status === 200 || status === 303);
		expect((await after(browser, good)).status).toBeLessThan(400);
	}, 60_000);
});
