/** Video rooms on the real database: who is kept out, who sits, what is told, and that nothing is left. */
import { createHmac } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { jobsOf } from '../../../jobs.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	chooseCover,
	coveredNow,
	endAbsence,
	ownCover,
	saveWorkNumber,
	sayAbsence
} from '#domains/people/server/people.ts';
import { askTalk, holdTalk, ownTalks, reachForTalk } from '#domains/matching/server/matching.ts';
import {
	agreeFirstTalk,
	cancelBooked,
	moveVisit,
	ownWorkDays,
	plannedTalks,
	planVisit,
	talkOfVisit
} from '#domains/sessions/server/sessions.ts';
import type { Entered, Heard } from '../kinds.ts';
import type { SignalInput } from '../rooms.ts';
import { iceFor } from './ice.ts';
import { endGuestLink, makeGuestLink, roomPage, signal, watchRoom } from './rooms.ts';

const world = testWorld();
let dee: TestPerson;
let marcus: TestPerson;
/** Walks with Dee too; the visit is not theirs. */
let rosa: TestPerson;
let janelle: TestPerson;
let other: TestPerson;
let elsewhere: TestPerson;
/** Works here, and walks with nobody. */
let lou: TestPerson;
let here: string;
let visit: string;
let walk: string;

const DURING = '2026-05-04T15:05:00Z';
const STARTS = new Date('2026-05-04T15:00:00Z');

beforeAll(async () => {
	here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	marcus = await makePerson(world, here, ['coach'], 'Marcus');
	rosa = await makePerson(world, here, ['peer'], 'Rosa');
	lou = await makePerson(world, here, ['coach'], 'Lou');
	janelle = await makePerson(world, here, ['supervisor'], 'Janelle');
	other = await makePerson(world, here, ['participant'], 'Otto');
	elsewhere = await makePerson(world, await makeOrganization(world, 'Other House'), ['coach'], 'Else');
	walk = await walkWith(world, marcus, dee);
	await walkWith(world, rosa, dee);
});
beforeEach(async () => {
	world.setClock('2026-05-04T09:00:00Z');
	await world.owner('delete from rooms.rooms');
	for (const one of ['sessions.visits', 'people.covers', 'people.stand_ins', 'people.absences'])
		await world.owner(`delete from ${one}`);
	visit = await plan();
	world.setClock(DURING);
});

const plan = (way: 'video' | 'phone' = 'video', startsAt = STARTS) =>
	world.app.write(marcus.actor, 'meetings', (ctx) => planVisit(ctx, { personId: dee.id, startsAt, way }));
const as = (who: TestPerson | null, id: string, input: SignalInput) =>
	signal(world.app, { actor: who?.actor ?? null, id }, input);
const enter = (who: TestPerson | null, id: string, page = newId(), key = newId()) =>
	as(who, id, { act: 'enter', page, key }) as Promise<Entered>;
type Tell = Partial<Omit<Extract<SignalInput, { act: 'tell' }>, 'act'>>;
const tell = (who: TestPerson | null, id: string, page: string, more: Tell = {}) =>
	as(who, id, { act: 'tell', page, to: null, got: 0, messages: [], ...more }) as Promise<Heard>;
const offer = (n: number, sdp = 'v=0') => ({ kind: 'description' as const, n, type: 'offer' as const, sdp });
const refused = (work: Promise<unknown>) =>
	work.then(
		() => 'let in',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const look = (who: TestPerson | null, id: string) => roomPage(world.app, { actor: who?.actor ?? null, id });
async function guestLink(phone = false): Promise<string> {
	await makeGuestLink(world.app, { actor: marcus.actor, id: visit }, phone);
	const { link } = await look(marcus, visit);
	return link!.replace('/room/', '');
}
const endLink = () => endGuestLink(world.app, { actor: dee.actor, id: visit });
const rows = async (table: 'rooms' | 'seats' | 'signals') =>
	(await world.owner(`select 1 from rooms.${table}`)).length;

describe('kept out', () => {
	test('nobody, another organization, another person, another worker of theirs, a supervisor', async () => {
		const page = newId();
		expect(await refused(enter(null, visit))).toBe('not_signed_in');
		expect(await refused(look(null, visit))).toBe('not_signed_in');
		for (const who of [elsewhere, other, rosa, janelle]) {
			for (const work of [
				() => enter(who, visit),
				() => tell(who, visit, page),
				() => as(who, visit, { act: 'leave', page }),
				() => look(who, visit),
				() => watchRoom(world.app, { actor: who.actor, id: visit }, page),
				() => makeGuestLink(world.app, { actor: who.actor, id: visit }, false),
				() => endGuestLink(world.app, { actor: who.actor, id: visit })
			])
				expect(await refused(work()), who.name).toBe('not_found');
		}
		expect(await rows('rooms')).toBe(0);
	});

	test('a visit by phone has no room; one that was called off or moved has none any more', async () => {
		const byPhone = await plan('phone', new Date('2026-05-04T17:00:00Z'));
		expect(await refused(enter(dee, byPhone))).toBe('not_found');
		world.setClock('2026-05-04T14:50:00Z');
		const moved = await world.app.write(dee.actor, 'meetings', (ctx) =>
			moveVisit(ctx, visit, { startsAt: new Date('2026-05-04T15:30:00Z') })
		);
		expect(await refused(enter(dee, visit))).toBe('not_found');
		await world.app.write(dee.actor, 'meetings', (ctx) => cancelBooked(ctx, moved));
		world.setClock('2026-05-04T15:20:00Z');
		expect(await refused(enter(dee, moved))).toBe('not_found');
		expect((await look(dee, moved)).state).toBe('off');
	});

	test('before it opens and after it has closed', async () => {
		for (const [now, state] of [
			['2026-05-04T14:44:59Z', 'early'],
			['2026-05-04T16:30:00Z', 'over']
		] as const) {
			world.setClock(now);
			expect(await refused(enter(dee, visit))).toBe('not_found');
			expect((await look(dee, visit)).state).toBe(state);
		}
	});

	test('the walk ends in the middle of the talk: worker and guest are out, and their pages watch nothing', async () => {
		const link = await guestLink();
		const [page, guests] = [newId(), newId()];
		await enter(marcus, visit, page);
		await enter(null, link, guests);
		const watched = await watchRoom(world.app, { actor: marcus.actor, id: visit }, page);
		expect(await watched.look()).toMatch(/^\d+$/);
		await endWalk(world, walk);
		try {
			expect(await refused(tell(marcus, visit, page))).toBe('not_found');
			expect(await refused(watched.look())).toBe('not_found');
			expect(await refused(tell(null, link, guests))).toBe('not_found');
			expect(await refused(look(null, link))).toBe('not_found');
		} finally {
			walk = await walkWith(world, marcus, dee);
		}
	});

	test('a link that is forged, of another use, over, or ended', async () => {
		const link = await guestLink();
		expect((await enter(null, link)).side).toBe('person');
		const forged = link.slice(0, -4) + (link.endsWith('AAAA') ? 'BBBB' : 'AAAA');
		for (const bad of [forged, link.slice(1), `${link}A`, '', 'x'.repeat(91)])
			expect(await refused(enter(null, bad)), bad).toBe('not_found');
		world.setClock('2026-05-04T16:30:01Z');
		expect(await refused(look(null, link))).toBe('not_found');
		world.setClock(DURING);
		const before = await world.owner('select 1 from audit.entries');
		await endLink();
		await endLink();
		expect(await refused(makeGuestLink(world.app, { actor: dee.actor, id: link }, false))).toBe('not_found');
		expect(await rows('seats'), 'the guest is out').toBe(0);
		for (let n = 0; n < 3; n++) expect(await refused(enter(null, link))).toBe('not_found');
		const after = await world.owner<{ action: string }>('select action from audit.entries');
		expect(after.length - before.length, 'ended once, and knocking writes nothing').toBe(1);
		expect(await guestLink(), 'a new one is another one').not.toBe(link);
	});
});

describe('two seats', () => {
	test('a third is refused, a page that is loaded again gets its seat back, and the signed-in one outranks the link', async () => {
		const link = await guestLink();
		await enter(marcus, visit);
		const [first, second] = [newId(), newId()];
		const page = newId();
		await enter(null, link, page, first);
		expect(await refused(enter(null, link, newId(), second)), 'a third').toBe('conflict');
		const again = newId();
		expect((await enter(null, link, again, first)).side, 'loaded again').toBe('person');
		expect(await refused(tell(null, link, page)), 'the page before has let go').toBe('conflict');
		const own = newId();
		await enter(dee, visit, own);
		expect(await refused(tell(null, link, again))).toBe('conflict');
		expect(await refused(enter(null, link, newId(), first)), 'a guest outranks nobody').toBe('conflict');
		expect(await rows('seats')).toBe(2);
		const seen = await world.owner<{ action: string }>(
			`select action from audit.entries where person_id = $1 and action like 'room.%' and at = $2`,
			[dee.id, new Date(DURING)]
		);
		expect(seen.filter(({ action }) => action === 'room.full').length).toBeGreaterThanOrEqual(2);
	});

	test('eight guests at the same instant: one sits', async () => {
		const link = await guestLink();
		const answers = await Promise.all(Array.from({ length: 8 }, () => refused(enter(null, link))));
		expect(answers.filter((one) => typeof one === 'string' && one === 'let in')).toHaveLength(1);
		expect(answers.filter((one) => one === 'conflict')).toHaveLength(7);
		expect(await rows('seats')).toBe(1);
	});

	test('who was not heard of for so long sits there no more; who leaves is gone at once', async () => {
		const link = await guestLink();
		const [page, marcusPage] = [newId(), newId()];
		await enter(marcus, visit, marcusPage);
		await enter(null, link, page);
		world.setClock('2026-05-04T15:05:39Z');
		expect((await tell(marcus, visit, marcusPage)).other).toBe(page);
		expect(await refused(enter(null, link))).toBe('conflict');
		world.setClock('2026-05-04T15:05:41Z');
		expect((await tell(marcus, visit, marcusPage)).other).toBeNull();
		const next = newId();
		await enter(null, link, next);
		expect((await tell(marcus, visit, marcusPage)).other).toBe(next);
		await as(null, link, { act: 'leave', page: next });
		await as(null, link, { act: 'leave', page: next });
		expect((await tell(marcus, visit, marcusPage)).other).toBeNull();
	});
});

describe('who stands in', () => {
	/** The walls ask the clock of the database, so this is told at the true hour. */
	async function awayNow(chosen: TestPerson | 'nobody'): Promise<{ absence: string; meeting: string }> {
		world.setClock(new Date().toISOString());
		await world.owner('delete from sessions.taken');
		const meeting = await plan('video', new Date(Date.now() + 60_000));
		const [from, until] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
		const { id: absence } = await world.app.write(marcus.actor, 'cover', (ctx) =>
			sayAbsence(ctx, { from, until, standIns: [rosa.id, lou.id] })
		);
		await world.app.write(dee.actor, 'cover', async (ctx) => {
			const { covers } = await ownCover(ctx);
			const coverId = covers.find(({ id }) => id === absence)!.coverId;
			await chooseCover(ctx, { coverId, who: chosen === 'nobody' ? chosen : chosen.id });
		});
		return { absence, meeting };
	}
	const back = (absence: string) => world.app.write(marcus.actor, 'cover', (ctx) => endAbsence(ctx, absence));

	test('nobody whom the person did not choose, though they were offered or walk with them; nobody when nobody was chosen', async () => {
		const { absence, meeting } = await awayNow(lou);
		for (const who of [rosa, janelle, other, elsewhere])
			expect(await refused(enter(who, meeting)), who.name).toBe('not_found');
		await back(absence);
		const alone = await awayNow('nobody');
		for (const who of [lou, rosa])
			expect(await refused(enter(who, alone.meeting)), who.name).toBe('not_found');
		await back(alone.absence);
	});

	test('who was chosen, for the meetings of that worker alone and only while they are away; a third is refused', async () => {
		const { absence, meeting } = await awayNow(lou);
		const rosas = await world.app.write(rosa.actor, 'meetings', (ctx) =>
			planVisit(ctx, { personId: dee.id, startsAt: new Date(Date.now() + 60_000), way: 'video' })
		);
		expect(await refused(enter(lou, rosas)), 'of another worker').toBe('not_found');
		expect(await world.app.read(lou.actor, 'test', coveredNow)).toMatchObject([
			{ personId: dee.id, forId: marcus.id }
		]);
		expect(await world.app.read(rosa.actor, 'test', coveredNow)).toEqual([]);
		const { covering } = await world.app.read(lou.actor, 'test', ownWorkDays);
		expect(covering.map((one) => [one.meeting.id, one.name, one.forName])).toEqual([
			[meeting, 'Dee', 'Marcus']
		]);
		const page = newId();
		expect((await enter(lou, meeting, page)).side).toBe('worker');
		await enter(dee, meeting);
		expect(await refused(enter(marcus, meeting)), 'one seat between the two').toBe('conflict');
		expect(await refused(tell(lou, meeting, page)), 'and nobody is put out').toBe('let in');
		expect(await look(dee, meeting)).toMatchObject({ with: 'Lou' });
		expect(await look(lou, meeting)).toMatchObject({ with: 'Dee', coverFor: 'Marcus', mayShowPhone: false });
		const noted = await world.owner<{ basis: string }>(
			`select basis from audit.entries where action = 'room.entered' and actor_id = $1`,
			[lou.id]
		);
		expect(noted).toEqual([{ basis: 'cover' }]);
		await back(absence);
		expect(await refused(tell(lou, meeting, page)), 'the worker is back').toBe('not_found');
		expect((await look(dee, meeting)).with).toBe('Marcus');
	});
});

describe('a first talk', () => {
	const NINE = '2026-05-04T09:00:00Z';
	let talk: string;
	beforeEach(async () => {
		world.setClock(NINE);
		await world.owner('delete from matching.talks');
		await askTalk(world.app, other.actor, {
			workerId: marcus.id,
			startsAt: new Date('2026-05-04T18:00:00Z'),
			way: 'video',
			reach: 'Call 215-555-0177'
		});
		const [asked] = await world.app.read(other.actor, 'test', ownTalks);
		talk = asked!.id;
		await world.app.write(marcus.actor, 'test', (ctx) => agreeFirstTalk(ctx, talk));
		visit = [...(await world.app.read(other.actor, 'test', plannedTalks)).values()][0]!.id;
		world.setClock('2026-05-04T18:01:00Z');
	});

	test('its two, who do not walk together, and nobody else; no page of either opens with it', async () => {
		for (const who of [dee, rosa, lou, janelle, elsewhere]) {
			expect(await refused(enter(who, visit)), who.name).toBe('not_found');
			expect(await refused(look(who, visit)), who.name).toBe('not_found');
			expect(await refused(makeGuestLink(world.app, { actor: who.actor, id: visit }, false))).toBe(
				'not_found'
			);
			expect((await world.app.read(who.actor, 'test', plannedTalks)).size).toBe(0);
			const reach = world.app.read(who.actor, 'test', (ctx) => reachForTalk(ctx, talk));
			const itsTalk = await world.app.read(who.actor, 'test', (ctx) => talkOfVisit(ctx, visit));
			// A supervisor sees that a visit stands there (docs/privacy.md), and nothing that was written for it.
			if (who === janelle) expect(await refused(reach)).toBe('not_found');
			else expect([itsTalk, await reach]).toEqual([null, '']);
		}
		const rowsSeen = (table: 'rooms.rooms' | 'rooms.seats') =>
			world.app.read(marcus.actor, 'test', (ctx) => ctx.db.selectFrom(table).select('visit_id').execute());
		const [his, hers] = [newId(), newId()];
		expect((await enter(marcus, visit, his)).side).toBe('worker');
		expect((await enter(other, visit, hers)).side).toBe('person');
		expect(
			[await rowsSeen('rooms.rooms'), await rowsSeen('rooms.seats')],
			'by the house, not through the wall'
		).toEqual([[], []]);
		await tell(marcus, visit, his, { to: hers, messages: [offer(1)] });
		expect((await tell(other, visit, hers)).messages).toEqual([offer(1)]);
		const again = newId();
		expect((await enter(marcus, visit, again)).side, 'loaded again').toBe('worker');
		expect(await refused(tell(marcus, visit, his))).toBe('conflict');
		const noted = await world.owner(
			`select distinct actor_id, basis from audit.entries where action = 'room.entered' and subject_id = $1 and actor_id = $2`,
			[visit, marcus.id]
		);
		expect(noted, 'in the worker’s own name').toEqual([{ actor_id: marcus.id, basis: 'asked' }]);
	});

	test('a link without an account, a third refused, and how to reach the person is in the same room', async () => {
		const once = newId();
		for (let n = 0; n < 2; n++)
			await makeGuestLink(world.app, { actor: marcus.actor, id: visit }, false, { once });
		const { link } = await look(other, visit);
		const id = link!.replace('/room/', '');
		await enter(null, id);
		expect(await refused(enter(null, id))).toBe('conflict');
		expect(await look(marcus, visit)).toMatchObject({
			talk: true,
			with: 'Otto',
			reach: 'Call 215-555-0177',
			phone: null
		});
		expect(await look(other, visit)).toMatchObject({
			talk: true,
			with: 'Marcus',
			reach: 'Call 215-555-0177'
		});
		expect(JSON.stringify(await look(null, id))).not.toMatch(/Otto|Marcus|215/);
	});

	test('over at once when one of the two says so, and a quarter of an hour after its time', async () => {
		const page = newId();
		await enter(marcus, visit, page);
		world.setClock('2026-05-04T18:30:00Z');
		expect((await look(other, visit)).state).toBe('over');
		world.setClock('2026-05-04T18:05:00Z');
		await world.app.write(other.actor, 'test', (ctx) => holdTalk(ctx, talk));
		await jobsOf().tasks['first-talk.changed']!(world.app, { organizationId: here, talkId: talk });
		expect(await refused(tell(marcus, visit, page))).toBe('not_found');
		expect((await look(other, visit)).state).toBe('over');
	});
});

describe('what is told', () => {
	test('reaches the page it was meant for, once, sealed until then, and is gone when it has come', async () => {
		const [one, two] = [newId(), newId()];
		await enter(marcus, visit, one);
		await enter(dee, visit, two);
		const secret = 'v=0 192.0.2.17';
		await tell(marcus, visit, one, { to: two, messages: [offer(1, secret)] });
		await tell(marcus, visit, one, { to: two, messages: [offer(1, secret)] });
		expect(await rows('signals'), 'sent twice, kept once').toBe(1);
		const [row] = await world.owner<{ sealed: Buffer }>('select sealed from rooms.signals');
		expect(row!.sealed.includes('192.0.2.17')).toBe(false);
		const heard = await tell(dee, visit, two);
		expect(heard).toEqual({ other: one, messages: [offer(1, secret)] });
		expect((await tell(dee, visit, two, { got: 0 })).messages, 'the answer was lost').toHaveLength(1);
		expect((await tell(dee, visit, two, { got: 1 })).messages).toEqual([]);
		expect(await rows('signals')).toBe(0);
	});

	test('what was meant for a page that is gone is nobody’s', async () => {
		const [one, two, three] = [newId(), newId(), newId()];
		await enter(marcus, visit, one);
		await enter(dee, visit, two);
		await tell(marcus, visit, one, { to: two, messages: [offer(1)] });
		await enter(dee, visit, three);
		expect((await tell(dee, visit, three)).messages).toEqual([]);
		await tell(marcus, visit, one, { to: two, messages: [offer(2)] });
		await tell(marcus, visit, one, { to: null, messages: [offer(3)] });
		expect((await tell(dee, visit, three)).messages).toEqual([]);
	});

	test('too many that nobody hears, and too much in a minute, are refused; the next minute is a new one', async () => {
		const [one, two] = [newId(), newId()];
		await enter(marcus, visit, one);
		await enter(dee, visit, two);
		for (let n = 0; n < 5; n++)
			await tell(marcus, visit, one, {
				to: two,
				messages: Array.from({ length: 12 }, (_, k) => offer(n * 12 + k + 1))
			});
		expect(await refused(tell(marcus, visit, one, { to: two, messages: [offer(61)] }))).toBe('too_many');
		await world.owner('update rooms.rooms set asked = 240');
		expect(await refused(tell(dee, visit, two))).toBe('too_many');
		world.setClock('2026-05-04T15:06:10Z');
		expect((await refused(tell(dee, visit, two))) as string).toBe('let in');
	});

	test('a page that watches hears of each change, and another page nothing', async () => {
		const [one, two] = [newId(), newId()];
		await enter(marcus, visit, one);
		const watched = await watchRoom(world.app, { actor: marcus.actor, id: visit }, one);
		const before = await watched.look();
		await enter(dee, visit, two);
		expect(await watched.look()).not.toBe(before);
		expect(
			await refused((await watchRoom(world.app, { actor: marcus.actor, id: visit }, newId())).look())
		).toBe('invalid');
	});
});

test('what the page shows: the other’s name and number to the two; to a guest no name, and a number only if the worker lets it', async () => {
	await world.app.write(marcus.actor, 'work number', (ctx) => saveWorkNumber(ctx, '+1 215 555 0100'));
	expect(await look(dee, visit)).toMatchObject({
		side: 'person',
		with: 'Marcus',
		phone: '+1 215 555 0100',
		link: null
	});
	expect(await look(marcus, visit)).toMatchObject({
		side: 'worker',
		with: 'Dee',
		phone: null,
		mayShowPhone: true
	});
	const link = await guestLink();
	expect(await look(null, link)).toMatchObject({
		guest: true,
		with: null,
		phone: null,
		link: null,
		state: 'open'
	});
	expect(JSON.stringify(await look(null, link))).not.toMatch(/Dee|Marcus|215/);
	await endLink();
	const shows = await guestLink(true);
	expect((await look(null, shows)).phone).toBe('+1 215 555 0100');
	world.setClock('2026-05-04T14:00:00Z');
	expect((await look(null, shows)).phone, 'not before it opens').toBeNull();
});

test('a room that has closed leaves nothing', async () => {
	const [one, two] = [newId(), newId()];
	await guestLink();
	await enter(marcus, visit, one);
	await enter(dee, visit, two);
	await tell(marcus, visit, one, { to: two, messages: [offer(1)] });
	const sweep = () => jobsOf().tasks['rooms.sweep']!(world.app, {});
	await sweep();
	expect([await rows('rooms'), await rows('seats'), await rows('signals')]).toEqual([1, 2, 1]);
	world.setClock('2026-05-04T16:30:01Z');
	await sweep();
	await sweep();
	expect([await rows('rooms'), await rows('seats'), await rows('signals')]).toEqual([0, 0, 0]);
});

test('servers of the operator: none by default; a relay’s password is over when the room closes', () => {
	const [now, closes] = [new Date('2026-05-04T15:00:00Z'), new Date('2026-05-04T16:30:00Z')];
	expect(iceFor(undefined, now, closes)).toEqual({ ice: [], relayOnly: false });
	const video = { stun: ['stun:s.example'], turn: ['turn:t.example'], turnSecret: 'north', relayOnly: true };
	const { ice, relayOnly } = iceFor(video, now, closes);
	expect(relayOnly).toBe(true);
	expect(ice[0]).toEqual({ urls: ['stun:s.example'] });
	expect(ice[1]!.username).toMatch(new RegExp(`^${closes.getTime() / 1000}:[0-9a-f]{16}$`));
	expect(ice[1]!.credential).toMatch(/^[\w+/]{27}=$/);
});

test('who comes in is given them by the room, with a name and password as coturn reckons them, until the room closes', async () => {
	const turnSecret = 'north'.repeat(7);
	const video = { stun: ['stun:s.example'], turn: ['turn:t.example'], turnSecret, relayOnly: true };
	const app = { ...world.app, config: { ...world.app.config, video } };
	const entered = (who: TestPerson) =>
		signal(
			app,
			{ actor: who.actor, id: visit },
			{ act: 'enter', page: newId(), key: newId() }
		) as Promise<Entered>;
	const [his, hers] = [await entered(marcus), await entered(dee)];
	for (const { ice, relayOnly, closesAt } of [his, hers]) {
		expect([relayOnly, ice[0]]).toEqual([true, { urls: ['stun:s.example'] }]);
		const { urls, username, credential } = ice[1]!;
		expect(urls).toEqual(['turn:t.example']);
		// `use-auth-secret` of coturn: password = base64(HMAC-SHA1(secret, "end of time:name")).
		expect(credential).toBe(createHmac('sha1', turnSecret).update(username!).digest('base64'));
		expect(Number(username!.split(':')[0]) * 1000).toBe(Date.parse(closesAt));
		expect(JSON.stringify(ice)).not.toContain(turnSecret);
		expect(username).not.toMatch(new RegExp(`${dee.id}|${marcus.id}`));
	}
	expect(his.ice[1]!.username, 'each their own').not.toBe(hers.ice[1]!.username);
});
