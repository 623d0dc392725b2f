/**
 * Thousands of bad requests over every route, action and endpoint of the build: none fails on our side, none is taken, no
 * answer has words of somebody else in it, no row is there afterwards that was not there before.
 * BAD_REQUESTS=50000 sends more, BAD_SEED=7 others.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import type { Serving } from '../../src/serve.ts';
import { serveBuilt, signIn } from '../access/browser.ts';
import { mark } from '../access/records.ts';
import { testWorld } from '../support/database.ts';
import { complaints } from './judge.ts';
import { formsOf } from './page.ts';
import { makePlace, PREPARE, type Place } from './place.ts';
import { addressOf, encoded, filled, rowsOf } from './send.ts';
import { targets, type Target } from './targets.ts';
import { Sender, type Said } from './wire.ts';
import { AGAIN, Draw, type Bad } from './draw.ts';
import { bad } from './wrongs.ts';

const COUNT = Number(process.env['BAD_REQUESTS'] ?? 5000);
const SEED = Number(process.env['BAD_SEED'] ?? 20_261_127);
const AT_ONCE = 6;

const world = testWorld();
let web: Serving;
let sender: Sender;
let there: Place;
let all: Target[];
const places = new Map<string, Place>();
const taken: Bad[] = [];
const cookies = new Map<string, string>();

const placeOf = ({ form }: Target) =>
	`${form?.as === 'ally' ? 'ally' : 'participant'} ${form?.prepare ?? ''}`;

beforeAll(async () => {
	web = await serveBuilt(world);
	sender = new Sender(web.address);
	all = await targets();
	// The few endpoints have the most that can be wrong with them.
	all.push(...Array.from({ length: 6 }, () => all.filter(({ methods }) => methods?.includes('POST'))).flat());
	there = await makePlace(world, web);
	for (const prepare of [PREPARE.line, PREPARE.passkey]) await prepare(world, there);
	for (const target of all) {
		if (places.has(placeOf(target))) continue;
		const place = await makePlace(world, web, target.form?.as === 'ally' ? 'ally' : 'participant');
		if (target.form?.prepare) await PREPARE[target.form.prepare](world, place);
		await moveIn(placeOf(target), place);
	}
	await moveIn(AGAIN, await makePlace(world, web));
	await takeOnce(places.get(AGAIN)!);
	const ended = await signIn(world, there.people.coach);
	await world.owner('delete from login.session where "userId" = $1', [there.people.coach.userId]);
	cookies.set('ended', ended);
	cookies.set('forged', `${ended.slice(0, ended.lastIndexOf('.'))}.${'A'.repeat(43)}%3D`);
}, 300_000);
afterAll(async () => {
	sender?.close();
	await web?.stop();
});

async function moveIn(name: string, place: Place): Promise<void> {
	places.set(name, place);
	for (const [who, person] of Object.entries(place.people))
		cookies.set(`${name} ${who}`, await signIn(world, person));
}

/** Sends every form that carries a mark, and a check-in: what is taken can come again. */
async function takeOnce(place: Place): Promise<void> {
	const { names } = place;
	for (const { route, form, action } of all) {
		// An account's own would end the sessions that the others need.
		if (!form || form.prepare || form.never || form.as === 'ally' || route.startsWith('/(account)')) continue;
		// Every check of the logbook is a check of its own.
		if (route.endsWith('/audit')) continue;
		const path = form.path(names);
		const page = await send({ what: 'page', who: form.as, method: 'GET', path, headers: HTML }, AGAIN);
		const drawn = formsOf(page.text, path).find((one) => one.action === addressOf(action!, form, names));
		if (!drawn?.own['_once']) continue;
		const body = encoded({ ...drawn.own, ...filled(form, names) }).toString();
		const one: Bad = {
			what: path,
			who: form.as,
			again: true,
			method: 'POST',
			path: drawn.action,
			headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
			body
		};
		if ([200, 303].includes((await send(one, AGAIN)).status)) taken.push(one);
	}
	const key = { 'content-type': 'application/json', 'idempotency-key': newId() };
	const checkIn: Bad = {
		what: 'a check-in',
		who: 'participant',
		again: true,
		method: 'POST',
		path: '/api/v1/check-ins',
		headers: key,
		body: '{"today":4}'
	};
	expect((await send(checkIn, AGAIN)).status).toBe(201);
	taken.push(checkIn);
}
const HTML = { accept: 'text/html' };

function send(one: Bad, place: string): Promise<Said> {
	const cookie = cookies.get(one.who) ?? cookies.get(`${place} ${one.who}`);
	if (one.raw !== undefined) return sender.raw(one.raw.replace('COOKIE', cookie ?? 'none=1'));
	const headers = { origin: `http://127.0.0.1:${sender.port}`, ...one.headers, ...(cookie && { cookie }) };
	return sender.send({
		...one,
		headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''))
	});
}

async function inAll(): Promise<Record<string, number>> {
	const [more] = await world.owner<Record<string, number>>(
		'select (select count(*)::int from login.session) as sessions, (select count(*)::int from login.verification) as codes, (select count(*)::int from graphile_worker._private_jobs) as jobs'
	);
	return { ...(await rowsOf(world)), ...more };
}

test('what would be wrong is noticed: a failure, words of somebody else, a request that was taken, our own insides', () => {
	const [here, form] = [there, { what: 'x', who: 'peer', method: 'POST', path: '/' } as const];
	const said = (status: number, text = '', location = '') =>
		complaints(form, { status, text, headers: { location } }, here);
	expect(said(400)).toEqual([]);
	expect(said(303, '', '/sign-in?next=%2Fme')).toEqual([]);
	expect(said(500)).toHaveLength(1);
	expect(said(303, '', '/me')).toHaveLength(1);
	expect(said(404, mark('RECORD', here.names.person))).toHaveLength(1);
	expect(said(404, mark('NAME', newId()))).toHaveLength(1);
	expect(said(404, mark('NAME', here.names.person))).toEqual([]);
	expect(said(400, 'Error at load (file.js:3) in node_modules')).toHaveLength(1);
});

test('thousands of bad requests: no failure, no leak, no row', async () => {
	const naughty = JSON.parse(readFileSync('tests/fixtures/naughty-strings/blns.json', 'utf8')) as string[];
	const before = await inAll();
	const wrong: string[] = [];
	const ways: Record<string, number> = {};
	const statuses: Record<string, number> = {};
	let at = 0;
	let slowest = 0;
	const began = performance.now();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			while (at < COUNT) {
				const turn = at++;
				// The limits on tries would answer in the place of what is behind them.
				if (turn % 100 === 0) await world.owner('delete from login.attempts');
				const target = all[turn % all.length]!;
				const here = places.get(placeOf(target))!;
				const one = bad({ draw: new Draw(SEED + turn), target, here, there, naughty, taken });
				const sent = performance.now();
				const said = await send(one, one.again ? AGAIN : placeOf(target));
				slowest = Math.max(slowest, performance.now() - sent);
				ways[one.way] = (ways[one.way] ?? 0) + 1;
				statuses[said.status] = (statuses[said.status] ?? 0) + 1;
				for (const what of complaints(one, said, one.again ? places.get(AGAIN)! : here))
					wrong.push(
						`${turn}: ${target.route} ${target.action ?? ''} (${one.who}: ${one.method} ${one.path.slice(0, 200)}; ${one.what}): ${what}`
					);
			}
		})
	);
	process.stdout.write(
		`Bad requests, seed ${SEED}: ${COUNT.toLocaleString('en')} over ${all.length} targets in ${Math.round((performance.now() - began) / 1000)} s, slowest ${Math.round(slowest)} ms; ${told(ways)}; answered ${told(statuses)}.\n`
	);
	expect(wrong.slice(0, 40), `${wrong.length} in all`).toEqual([]);
	expect(await inAll()).toEqual(before);
}, 1_200_000);

const told = (counts: Record<string, number>) =>
	Object.entries(counts)
		.map(([name, count]) => `${name} ${count}`)
		.join(', ');
