/** Every route of the build, asked by everybody it is not for. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWelcome } from '#domains/people/server/people.ts';
import { systemActor, type Role } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Serving } from '../../src/serve.ts';
import { testWorld } from '../support/database.ts';
import { Browser, serveBuilt, signIn } from './browser.ts';
import type { Graph, Person } from './graph.ts';
import { mark, savePeople, saveRecord, type Ids } from './records.ts';
import { ROUTES, type Audience } from './route-table.ts';

interface Route {
	id: string;
	actions: string[];
	methods: string[];
}
interface BuiltManifest {
	manifest: {
		nodes: (() => Promise<{ server?: { actions?: Record<string, unknown> } }>)[];
		routes: {
			id: string;
			page: { leaf: number } | null;
			endpoint: (() => Promise<Record<string, unknown>>) | null;
		}[];
	};
}

const world = testWorld();
let web: Serving;
let routes: Route[];
const people = {} as Record<Role | 'far' | 'other', Person>;
const browsers = {} as Record<Role | 'far' | 'visitor', Browser>;
let dees: Ids;
let others: Ids;

beforeAll(async () => {
	web = await serveBuilt(world);
	routes = await builtRoutes();
	const [here, there] = [newId(), newId()];
	const one = (organizationId: string, ...roles: Role[]): Person => ({
		id: newId(),
		userId: newId(),
		organizationId,
		roles,
		left: false,
		createdBy: null,
		justCreated: false
	});
	for (const role of ['participant', 'coach', 'peer', 'supervisor', 'director', 'ally'] as const)
		people[role] = one(here, role);
	people.other = one(here, 'participant');
	people.far = one(there, 'participant', 'coach', 'peer', 'supervisor', 'director', 'ally');
	const farWorker = one(there, 'coach');
	const walk = (person: Person, worker: Person) => ({
		organizationId: person.organizationId,
		id: newId(),
		personId: person.id,
		workerId: worker.id,
		ended: false
	});
	const graph: Graph = {
		organizations: [here, there],
		people: [...Object.values(people), farWorker],
		walks: [
			walk(people.participant, people.coach),
			walk(people.other, people.peer),
			walk(people.far, farWorker)
		],
		typing: [],
		shares: [],
		openings: [],
		ties: [],
		closed: [],
		covers: [],
		coverWishes: []
	};
	await savePeople(world, graph);
	dees = await saveRecord(world, graph, people.participant);
	others = await saveRecord(world, graph, people.other);
	for (const { id, organizationId } of Object.values(people))
		await world.app.write(systemActor(organizationId, 'access test'), 'welcome', (ctx) =>
			readWelcome(ctx, id, 1)
		);
	for (const role of ['participant', 'coach', 'peer', 'supervisor', 'director', 'ally', 'far'] as const)
		browsers[role] = new Browser(web, await signIn(world, people[role]));
	browsers.visitor = new Browser(web);
}, 300_000);
afterAll(() => web?.stop());

async function builtRoutes(): Promise<Route[]> {
	const { manifest } = (await import(
		pathToFileURL(resolve('build/server/manifest.js')).href
	)) as BuiltManifest;
	return Promise.all(
		manifest.routes.map(async ({ id, page, endpoint }) => ({
			id,
			actions: page ? Object.keys((await manifest.nodes[page.leaf]!()).server?.actions ?? {}) : [],
			methods: endpoint ? Object.keys(await endpoint()).filter((name) => /^[A-Z]+$/.test(name)) : []
		}))
	);
}

/** The address of a route, with the ids of one record in it. */
function pathOf(id: string, person: Person, ids: Ids): string {
	const values: Record<string, string> = {
		'[person]': person.id,
		'[note]': ids.note,
		'[review]': ids.review,
		'[version]': newId(),
		'[part]': 'goals',
		'[step]': 'why',
		'[token]': 'x'.repeat(43),
		'[...all]': 'get-session',
		'[id]': id.includes('/people/[id]')
			? person.id
			: id.includes('goals')
				? ids.goal
				: id.includes('notes')
					? ids.note
					: id.includes('review')
						? ids.review
						: newId()
	};
	return (
		id.replaceAll(/\/\([a-z]+\)/g, '').replaceAll(/\[[^\]]+\]/g, (name) => values[name] ?? newId()) || '/'
	);
}

type Try = { what: string; status: number; location: string; text: string };
async function tryAll(route: Route, browser: Browser, path: string): Promise<Try[]> {
	const tries: Try[] = [];
	const add = async (what: string, answer: Promise<{ status: number; location: string; text: string }>) =>
		tries.push({ what: `${what} ${route.id}`, ...(await answer) });
	if (route.methods.length === 0 || route.methods.includes('GET')) await add('GET', browser.get(path));
	for (const action of route.actions)
		await add(
			`POST ?/${action}`,
			browser.post(action === 'default' ? path : `${path}?/${action}`, {
				personId: people.participant.id,
				id: dees.goal,
				goalId: dees.goal,
				title: 'x',
				text: 'x',
				n: '1'
			})
		);
	for (const method of route.methods.filter(
		(name) => !['GET', 'HEAD', 'OPTIONS', 'fallback'].includes(name)
	)) {
		await add(
			method,
			browser.send(path, {
				method,
				body: '{"today":4}',
				headers: { 'content-type': 'application/json', 'idempotency-key': newId() }
			})
		);
	}
	return tries;
}

const roles = (audience: Audience): audience is readonly Role[] => Array.isArray(audience);
/** What a refusal may look like: never content, never a failure of ours. */
const short = (list: Try[]) => list.map(({ what, status, location }) => `${what}: ${status} ${location}`);

const unknown = (built: Route[]) =>
	built.filter(({ id }) => !(id in ROUTES)).map(({ id }) => `${id}: add it to tests/access/route-table.ts`);

test('a page, an endpoint and an action that are new are found: they are asked as the build has them, not as a list says', async () => {
	expect(unknown([{ id: '/(me)/me/new', actions: [], methods: [] }])).toHaveLength(1);
	expect(unknown([{ id: '/api/v1/new', actions: [], methods: ['GET', 'DELETE'] }])).toHaveLength(1);
	// Every method and every action that the build has is tried, known to anybody or not.
	const tried = async (route: Route) =>
		(await tryAll(route, browsers.visitor, '/nowhere')).map(({ what }) =>
			what.split(' ').slice(0, -1).join(' ')
		);
	expect(await tried({ id: '/x', actions: [], methods: ['GET', 'PUT', 'DELETE'] })).toEqual([
		'GET',
		'PUT',
		'DELETE'
	]);
	expect(await tried({ id: '/x', actions: ['default', 'steal'], methods: [] })).toEqual([
		'GET',
		'POST ?/default',
		'POST ?/steal'
	]);
	expect(routes.find(({ id }) => id === '/api/v1/check-ins')?.methods.sort()).toEqual(['GET', 'POST']);
	expect(routes.find(({ id }) => id === '/(me)/me/plan')?.actions.sort()).toEqual([
		'answer',
		'stop_typing',
		'tick'
	]);
});

test('every route of the build says for whom it is', () => {
	expect(unknown(routes)).toEqual([]);
	expect(Object.keys(ROUTES).filter((id) => !routes.some((route) => route.id === id))).toEqual([]);
});

test('nobody signed in: sent to sign in, or refused', async () => {
	const wrong: Try[] = [];
	let count = 0;
	for (const route of routes.filter(({ id }) => ROUTES[id] !== 'everyone')) {
		for (const tried of await tryAll(route, browsers.visitor, pathOf(route.id, people.participant, dees))) {
			count++;
			if (
				!(tried.status === 303 && tried.location.startsWith('/sign-in')) &&
				![401, 404].includes(tried.status)
			)
				wrong.push(tried);
		}
	}
	process.stdout.write(`Routes without sign-in: ${count} requests.\n`);
	expect(short(wrong)).toEqual([]);
}, 120_000);

test('signed in with the wrong role: as if the page did not exist', async () => {
	const wrong: Try[] = [];
	let count = 0;
	for (const route of routes) {
		const audience = ROUTES[route.id]!;
		if (!roles(audience)) continue;
		for (const role of ['participant', 'coach', 'peer', 'supervisor', 'director', 'ally'] as const) {
			if (audience.includes(role)) continue;
			for (const tried of await tryAll(route, browsers[role], pathOf(route.id, people.participant, dees))) {
				count++;
				if (![403, 404].includes(tried.status)) wrong.push({ ...tried, what: `${role}: ${tried.what}` });
			}
		}
	}
	process.stdout.write(`Routes with the wrong role: ${count} requests.\n`);
	expect(short(wrong)).toEqual([]);
}, 180_000);

test('the right role, somebody else’s ids: no word of that person, no failure of ours', async () => {
	const wrong: string[] = [];
	let count = 0;
	const askers = {
		far: browsers.far,
		peer: browsers.peer,
		coach: browsers.coach,
		participant: browsers.participant,
		supervisor: browsers.supervisor,
		ally: browsers.ally
	};
	// These take nobody's ids, and would end the sessions that the others need.
	const asked = routes.filter(
		({ id }) => !['/sign-out', '/leave', '/device'].includes(id) && !id.startsWith('/(account)/')
	);
	for (const route of asked) {
		for (const [name, browser] of Object.entries(askers)) {
			// The coach and the participant ask with ids of the record that is not theirs to open.
			const theirs = name === 'coach' || name === 'participant';
			const [person, ids] = theirs ? [people.other, others] : [people.participant, dees];
			for (const tried of await tryAll(route, browser, pathOf(route.id, person, ids))) {
				count++;
				const says = `${name}: ${tried.what}: ${tried.status}`;
				if (tried.status >= 500) wrong.push(says);
				if (
					tried.text.includes(mark('RECORD', person.id)) ||
					tried.text.includes(mark('KEPT', person.id)) ||
					tried.text.includes(mark('STAFF', person.id))
				)
					wrong.push(`${says} with words`);
				if (name === 'far' && tried.text.includes(mark('NAME', person.id)))
					wrong.push(`${says} with the name`);
				if (
					/\[(id|person)\]/.test(route.id) &&
					/^\/\((coach|me|ally)\)/.test(route.id) &&
					tried.what.startsWith('GET') &&
					tried.status === 200
				)
					wrong.push(`${says} where nothing should be`);
			}
		}
	}
	process.stdout.write(`Routes with somebody else’s ids: ${count} requests.\n`);
	expect(wrong).toEqual([]);
}, 240_000);

/** A page without what is new each time it is asked for. */
const still = ({ status, location, text }: Pick<Try, 'status' | 'location' | 'text'>) => {
	const same = text.replace(/nonce="[^"]*"|(?<=name="_once" value=")[^"]*/g, '');
	// A page of trouble names its request.
	return `${status} ${location} ${status < 400 ? same : same.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')}`;
};
const forVisitors = (id: string) => /^\/\(public\)\/./.test(id);
/** Locks every session of somebody, and keeps it so. */
const lockAll = (person: Person) =>
	world.owner('update login.session set locked_at = now(), pin_misses = 0 where "userId" = $1', [
		person.userId
	]);
const withLock = (person: Person) =>
	world.owner(
		`insert into login.screen_lock (user_id, pin, minutes, on_leave, changed_at) values ($1, 'none', 5, 'pin', now())`,
		[person.userId]
	);
const withoutLock = async (person: Person) => {
	await world.owner('delete from login.screen_lock where user_id = $1', [person.userId]);
	await world.owner('update login.session set locked_at = null where "userId" = $1', [person.userId]);
};

/** What opens behind a locked screen, also to a form: as for anybody, and with nobody signed in. */
const PAST_THE_LOCK =
	/^\/(\(public\)\/(lock|measures|help|offline|sign-in)|leave|lock|sign-out|language|healthz|readyz|app\.webmanifest)(\/|$)/;

test('behind a locked screen nothing answers, whoever it is, but help, the ways out and signing in; and pages for everybody, as to a visitor', async () => {
	const wrong: string[] = [];
	let count = 0;
	for (const role of ['participant', 'coach', 'ally', 'supervisor', 'director'] as const) {
		const person = people[role];
		await withLock(person);
		const browser = new Browser(web, await signIn(world, person));
		for (const route of routes.filter(({ id }) => id !== '/sign-out')) {
			// Each is asked behind the lock, whatever the one before has done.
			await lockAll(person);
			const path = pathOf(route.id, people.participant, dees);
			for (const tried of await tryAll(route, browser, path)) {
				count++;
				if (tried.what.startsWith('GET') && forVisitors(route.id) && route.id !== '/(public)/lock') {
					if (still(tried) !== still(await browsers.visitor.get(path)))
						wrong.push(`${role}: ${tried.what} is not as for a visitor`);
					continue;
				}
				const says = `${role}: ${tried.what}: ${tried.status} ${tried.location}`;
				const closed =
					tried.status === 401 || (tried.status === 303 && tried.location.startsWith('/lock?next='));
				if (!closed && !PAST_THE_LOCK.test(route.id)) wrong.push(says);
				for (const kind of ['RECORD', 'KEPT', 'STAFF', 'NAME'] as const)
					if (tried.text.includes(mark(kind, people.participant.id))) wrong.push(`${says} with ${kind}`);
			}
		}
		await withoutLock(person);
	}
	process.stdout.write(`Routes behind a locked screen: ${count} requests.\n`);
	expect(wrong).toEqual([]);
}, 240_000);

test('after a way out no page leads to an address that names it, for a session that ended and for one that waits; the way in opens', async () => {
	const person = people.participant;
	await withLock(person);
	const session = await signIn(world, person);
	await lockAll(person);
	const ended = new Browser(web, 'away=1');
	const waits = new Browser(web, `${session}; away=1`);
	const other = new Browser(web, `${session}; away=2`);
	const wrong: string[] = [];
	let count = 0;
	for (const [name, browser] of Object.entries({ ended, waits, other }))
		for (const route of routes.filter(({ id }) => /^\/\((?!public)/.test(id))) {
			if (route.methods.length > 0 && !route.methods.includes('GET')) continue;
			const path = pathOf(route.id, person, dees);
			const tries = [
				path,
				`/sign-in?next=${encodeURIComponent(path)}`,
				`/lock?next=${encodeURIComponent(path)}`
			];
			for (const address of route.id.includes('/kept/') ? [path] : tries) {
				count++;
				const { status, location } = await browser.get(address);
				if (status !== 303 || location !== '/measures')
					wrong.push(`${name}: ${address}: ${status} ${location}`);
			}
		}
	process.stdout.write(`Pages after a way out: ${count} requests.\n`);
	expect(wrong).toEqual([]);

	const seen = async (browser: Browser, path: string) => still(await browser.get(path));
	for (const path of ['/', '/sign-in'])
		expect(await seen(ended, path), path).toBe(await seen(browsers.visitor, path));
	expect((await waits.get('/')).location, 'the PIN, by oneself').toBe('/lock?next=%2F');
	for (const path of ['/', '/sign-in', '/meetings', '/concern', '/lock', '/nowhere'])
		expect(await seen(other, path), `behind the other PIN: ${path}`).toBe(await seen(browsers.visitor, path));
	expect((await ended.get('/sign-in?next=%2Fkept%2Fx')).status, 'kept words are found').toBe(200);
	expect((await ended.post('/me/plan', {})).location, 'a form is not lost').toMatch(/^\/sign-in\?next=/);

	await withoutLock(person);
	const back = await fetch(`${web.address.replace('localhost', '127.0.0.1')}/me`, {
		headers: { cookie: `${session}; away=1` },
		redirect: 'manual'
	});
	expect(back.status, 'signed in again').toBe(200);
	expect(back.headers.get('set-cookie'), 'and it is over').toMatch(/^away=;.*Max-Age=0/i);
}, 240_000);

test('whatever is behind sign-in is kept by no browser and nobody on the way: a page, a file, a refusal, a stream', async () => {
	const wrong: string[] = [];
	let pages = 0;
	for (const route of routes.filter(({ id }) => ROUTES[id] !== 'everyone' && id !== '/sign-out')) {
		const audience = ROUTES[route.id]!;
		if (route.methods.length > 0 && !route.methods.includes('GET')) continue;
		const path = pathOf(route.id, people.participant, dees);
		for (const who of [
			...(roles(audience) ? audience : (['participant', 'coach'] as const)),
			'visitor'
		] as const) {
			const answer = await browsers[who].get(path);
			if (answer.status === 200) pages++;
			if (answer.cache !== 'no-store') wrong.push(`${who}: ${route.id}: ${answer.status} "${answer.cache}"`);
		}
	}
	process.stdout.write(`Routes behind sign-in: ${pages} answers of 200 are kept by nobody.\n`);
	expect(pages).toBeGreaterThan(80);
	expect(wrong).toEqual([]);
}, 120_000);

test('whose it is gets it', async () => {
	const answers: Record<string, number> = {};
	for (const [browser, path] of [
		[browsers.participant, '/me'],
		[browsers.participant, '/me/plan'],
		[browsers.participant, `/me/plan/goals/${dees.goal}`],
		[browsers.participant, `/me/notes/${dees.note}`],
		[browsers.coach, '/coach'],
		[browsers.coach, `/coach/people/${people.participant.id}/plan`],
		[browsers.coach, `/coach/people/${people.participant.id}/notes/${dees.note}`],
		[browsers.supervisor, '/team'],
		[browsers.director, '/organization'],
		[browsers.ally, '/ally']
	] as const)
		answers[path] = (await browser.get(path)).status;
	expect(
		Object.values(answers).every((status) => status === 200 || status === 303),
		JSON.stringify(answers)
	).toBe(true);
	expect((await browsers.participant.get(`/me/plan/goals/${dees.goal}`)).text).toContain(
		mark('RECORD', people.participant.id)
	);
});
