/** Requests that are no forms at all, too large, or come too late or twice. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Serving } from '../../src/serve.ts';
import { serveBuilt, type Browser } from '../access/browser.ts';
import { testWorld } from '../support/database.ts';
import { alertsOf, formsOf, plain } from './page.ts';
import { makePlace, PREPARE, type Place } from './place.ts';
import { rowsOf } from './send.ts';

const world = testWorld();
let web: Serving;
let place: Place;
let dee: Browser;
let visitor: Browser;

beforeAll(async () => {
	web = await serveBuilt(world);
	place = await makePlace(world, web);
	dee = await place.browser('participant');
	visitor = await place.browser('visitor');
}, 300_000);
afterAll(() => web?.stop());

const html = { accept: 'text/html' };

test.each([
	['larger than the limit', 413, 'application/x-www-form-urlencoded', `title=${'x'.repeat(600_000)}`],
	['JSON where a form belongs', 415, 'application/json', '{"title":"x"}'],
	[
		'a multipart body cut off',
		400,
		'multipart/form-data; boundary=abc',
		'--abc\r\nContent-Disposition: form-da'
	],
	['a multipart body without boundary', 400, 'multipart/form-data', 'title=x'],
	['no action of that name', 404, 'application/x-www-form-urlencoded', 'title=x']
])('%s: a plain page, nothing written', async (what, status, type, body) => {
	const before = await rowsOf(world);
	const answer = await dee.send(`/me/plan/new?/${status === 404 ? 'nothing' : 'save'}`, {
		method: 'POST',
		body,
		headers: { ...html, 'content-type': type }
	});
	expect(answer.status, what).toBe(status);
	expect(alertsOf(answer.text)).not.toBe('');
	expect(await rowsOf(world)).toEqual(before);
});

test.each([
	'/me/notes/%00',
	'/me/plan/%00',
	'/me/plan/goals/%ff',
	'/me/check-in/done?id=%00',
	'/me/check-in/history?before=%00',
	'/me/agreement?version=1e400',
	'/me/agreement?version=99999999999999999999',
	'/me/who-looked?before=%2B275760-09-13T00:00:00.000Z',
	'/me/who-looked?before=-271821-04-20T00:00:00.000Z',
	'/me/plan/history?from=1e400&on=2026-02-30',
	'/me/plan/print?show=%00',
	'/meetings?q=%00&day=99&page=1e400&zip=%00',
	'/meetings/%00',
	'/directory?q=%00%ff&need=__proto__,constructor&near=%00&miles=1e400&page=-1&wait=NaN',
	'/directory/map?q=%00%ff&near=%00&miles=1e400&page=-1',
	'/directory/options?q=%00%ff&need=__proto__&near=%00&age=1e400&papers=constructor&for=%ff&person=%00',
	'/directory/%00'
])('an address that nobody would type: %s', async (path) => {
	expect((await dee.get(path)).status).toBeLessThan(500);
	expect((await visitor.get(path)).status).toBeLessThan(500);
});

test('a form sent twice under one mark: the first answer again, nothing doubled', async () => {
	const form = formsOf((await dee.get('/me/plan/new')).text, '/me/plan/new').find((one) =>
		one.action.endsWith('?/save')
	)!;
	const fields = { ...form.own, title: 'Once is enough' };
	const first = await dee.post(form.action, fields);
	const before = await rowsOf(world);
	const second = await dee.post(form.action, fields);
	expect([second.status, second.location]).toEqual([303, first.location]);
	expect(await rowsOf(world)).toEqual(before);
});

test('a form sent after sign-out: what was typed is there after signing in again, and counts once', async () => {
	const form = formsOf((await dee.get('/me/plan/new')).text, '/me/plan/new').find((one) =>
		one.action.endsWith('?/save')
	)!;
	const words = 'Typed <before> the "sign-out"';
	const answer = await visitor.post(form.action, { ...form.own, title: words });
	expect(answer.status).toBe(303);
	const next = new URL(answer.location, 'http://page').searchParams.get('next')!;
	expect(next).toMatch(/^\/kept\//);
	const kept = await dee.get(next);
	expect(plain(kept.text)).toContain(words);
	expect(plain((await (await place.browser('coach')).get(next)).text)).not.toContain(words);
});

test('an expired invitation: said plainly, nobody comes in', async () => {
	await PREPARE.invitation(world, place);
	await world.owner(`update people.invitations set expires_at = now() - interval '1 minute'`);
	const before = await rowsOf(world);
	const path = `/invitation/${place.names.token}`;
	expect((await visitor.get(path)).status).toBe(200);
	const answer = await visitor.post(`${path}?/create`, {
		name: 'Late',
		email: 'late@example.test',
		password: 'nine quiet herons at dusk'
	});
	expect(answer.status).toBeGreaterThanOrEqual(400);
	expect(answer.status).toBeLessThan(500);
	expect(answer.text).not.toContain('nine quiet herons');
	expect(await rowsOf(world)).toEqual(before);
});

test('two browsers write the same goal at once: the later is shown both', async () => {
	const path = `/me/plan/goals/${place.names.ids.goal}`;
	const form = formsOf((await dee.get(path)).text, path).find((one) => one.action.endsWith('?/save'))!;
	const send = (title: string) => dee.post(form.action, { ...form.hidden, _once: '', title });
	const answers = await Promise.all([send('Words of the one'), send('Words of the other')]);
	expect(answers.map(({ status }) => status)).toEqual([303, 303]);
	const later = answers.find(({ location }) => location.includes('/kept/'))!;
	const both = plain((await dee.get(later.location)).text);
	expect(both).toContain('Words of the one');
	expect(both).toContain('Words of the other');
});

test('two browsers write the same note at once: the later is shown both', async () => {
	const coach = await place.browser('coach');
	const mine = `/me/notes/${place.names.ids.note}`;
	const theirs = `/coach/people/${place.names.person}/notes/${place.names.ids.note}`;
	const write = async (browser: Browser, path: string, note: string) => {
		const form = formsOf((await browser.get(path)).text, path).find((one) => one.action.endsWith('?/save'))!;
		return () => browser.post(form.action, { ...form.hidden, note });
	};
	const [one, other] = [
		await write(dee, mine, 'Words of Dee'),
		await write(coach, theirs, 'Words of the coach')
	];
	const answers = await Promise.all([one(), other()]);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
	const both = plain(answers.find(({ status }) => status === 409)!.text);
	expect(both).toContain('Words of Dee');
	expect(both).toContain('Words of the coach');
});
