/** Events: who goes is nobody else's to read; names go where they were given; hands, answers, and what they gave. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { ChangeEventInput, EventInput, GoInput, HandInput, manySay } from '../events.ts';
import { momentsOf } from '../moments.ts';
import {
	answerHand,
	cancelEvent,
	eventCalendar,
	eventHistory,
	eventsIGoTo,
	hasRoom,
	keepGain,
	offerHand,
	ownGains,
	ownGoing,
	ownHands,
	pastEvents,
	sayGoing,
	takeBackGoing,
	takeBackHand,
	upcomingEvents,
	whoComes,
	whoGoes,
	writeEvent
} from './events.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, coach: TestPerson, boss: TestPerson, spy: TestPerson;
let director: TestPerson;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
const WALK = {
	title: 'Walk by the river',
	place: 'Porch House, 12 Main Street',
	day: '2096-06-05',
	starts: '18:00',
	ends: '20:00',
	zone: 'America/New_York',
	wants: ['cook', 'greet'],
	open: 'yes'
};
const event = async (more: Record<string, unknown> = {}) =>
	(await write(coach, (ctx) => writeEvent(ctx, EventInput.parse({ ...WALK, ...more })))).id;
const go = (id: string, more: Record<string, unknown> = {}) => GoInput.parse({ id, show: 'count', ...more });
const goes = (who: TestPerson, id: string, more: Record<string, unknown> = {}, room = true) =>
	write(who, (ctx) => sayGoing(ctx, go(id, more), room));
const hand = (who: TestPerson, id: string, more: Record<string, unknown> = {}) =>
	write(who, (ctx) => offerHand(ctx, HandInput.parse({ id, kind: 'cook', name: 'Dee', ...more })));

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	boss = await makePerson(world, org, ['supervisor'], 'Olga');
	director = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
});
beforeEach(() => {
	world.setClock('2096-06-01T12:00:00Z');
	return world.owner(
		'delete from events.hands; delete from events.goings; delete from events.versions; delete from events.events'
	);
});

describe('nobody else', () => {
	test('reads who goes: not who walks with them, no supervisor, no director, no ally, no other house', async () => {
		const id = await event();
		await goes(dee, id, { show: 'name', name: 'Dee', word: 'SECRET', staff: 'yes' });
		for (const who of [coach, boss, director, ann, max, spy])
			expect(await read(who, (ctx) => ctx.db.selectFrom('events.goings').select('id').execute())).toEqual([]);
		for (const who of [coach, boss, director])
			expect(await code(whoGoes(world.app, who.actor, id))).toBe('forbidden');
	});
	test('sees what was offered, or what it gave, who is no worker here', async () => {
		const id = await event();
		const { id: mine } = await hand(dee, id);
		await write(dee, (ctx) => keepGain(ctx, mine, 'SECRET'));
		for (const who of [director, ann, max, spy]) {
			expect(await read(who, (ctx) => ctx.db.selectFrom('events.hands').select('id').execute())).toEqual([]);
			if (who !== spy) expect(await code(whoComes(world.app, who.actor, id))).toBe('forbidden');
		}
		for (const who of [coach, boss, director, ann, max, spy])
			expect(await read(who, (ctx) => ctx.db.selectFrom('events.gains').selectAll().execute())).toEqual([]);
		expect(await whoComes(world.app, spy.actor, id), 'another house').toEqual({
			count: 0,
			names: [],
			hands: []
		});
	});
	test('writes or cancels an event but coach, peer and supervisor', async () => {
		const id = await event();
		for (const who of [dee, ann, director]) {
			expect(await code(write(who, (ctx) => writeEvent(ctx, EventInput.parse(WALK))))).toBe('forbidden');
			expect(await code(write(who, (ctx) => cancelEvent(ctx, { id, why: 'x' })))).toBe('forbidden');
			expect(await code(read(who, (ctx) => eventHistory(ctx, id)))).toBe('forbidden');
		}
		const change = ChangeEventInput.parse({ ...WALK, id, base: 1 });
		expect(await code(write(spy, (ctx) => writeEvent(ctx, change)))).toBe('not_found');
		expect(await code(write(spy, (ctx) => cancelEvent(ctx, { id, why: 'x' })))).toBe('not_found');
		expect(await read(spy, (ctx) => eventHistory(ctx, id))).toEqual([]);
	});
	test('takes back, answers or writes about a hand that is another’s', async () => {
		const id = await event();
		const { id: mine } = await hand(dee, id);
		for (const who of [max, ann, spy]) {
			expect(await code(write(who, (ctx) => takeBackHand(ctx, mine)))).toBe('not_found');
			expect(await code(write(who, (ctx) => keepGain(ctx, mine, 'x')))).toBe('not_found');
		}
		for (const who of [dee, ann, director])
			expect(await code(write(who, (ctx) => answerHand(ctx, mine, 'yes')))).toBe('forbidden');
		expect(await code(write(spy, (ctx) => answerHand(ctx, mine, 'yes')))).toBe('not_found');
		expect(await read(dee, ownHands)).toMatchObject([{ id: mine, answer: null }]);
	});
	test('goes, or offers a hand, who works here or belongs to another house', async () => {
		const id = await event();
		expect(await code(goes(coach, id))).toBe('forbidden');
		expect(await code(goes(spy, id))).toBe('not_found');
		expect(await code(hand(coach, id))).toBe('forbidden');
		expect(await code(hand(spy, id))).toBe('not_found');
		expect(await code(goes(dee, newId()))).toBe('not_found');
	});
	test('takes back what somebody else said', async () => {
		const id = await event();
		await goes(dee, id);
		for (const who of [max, ann]) await write(who, (ctx) => takeBackGoing(ctx, id));
		expect(await code(write(spy, (ctx) => takeBackGoing(ctx, id)))).toBe('not_found');
		expect(await read(dee, (ctx) => ownGoing(ctx, id))).toMatchObject({ shown: false });
	});
});

test('a visitor sees what is open to everyone, and not who wrote it or who goes', async () => {
	const open = await event();
	await event({ open: undefined, title: 'Dinner' });
	await goes(dee, open);
	await world.app.read(visitorIn(dee.actor.organizationId), 'test', async (ctx) => {
		expect((await upcomingEvents(ctx)).map((one) => one.id)).toEqual([open]);
		for (const table of ['events.versions', 'events.goings', 'events.hands'] as const)
			expect(await ctx.db.selectFrom(table).selectAll().execute()).toEqual([]);
	});
	expect(await read(ann, upcomingEvents)).toHaveLength(2);
	expect(await read(spy, upcomingEvents), 'of one’s own house').toEqual([]);
});

describe('who is going', () => {
	test('by itself one is only counted: what was typed as a name is not even kept', async () => {
		const id = await event();
		await goes(dee, id, { name: 'Dee', word: 'hello' });
		await goes(max, id, { show: 'name', name: 'Max' });
		expect(await read(dee, (ctx) => ownGoing(ctx, id))).toMatchObject({ shown: false, name: '', word: '' });
		expect(await whoGoes(world.app, max.actor, id)).toEqual({ count: 1, names: [] });
		expect(await whoComes(world.app, coach.actor, id)).toMatchObject({ count: 2, names: [] });
	});
	test('who gave a first name sees those who gave theirs, until one takes it back', async () => {
		const id = await event();
		await goes(dee, id, { show: 'name', name: 'Dee', word: 'first time' });
		await goes(max, id);
		await goes(ann, id, { show: 'name', name: 'Annie' });
		const names = (who: TestPerson) => whoGoes(world.app, who.actor, id).then((seen) => seen.names);
		expect(await names(ann)).toEqual([{ name: 'Dee', word: 'first time' }]);
		expect(await names(dee)).toEqual([{ name: 'Annie', word: '' }]);
		expect(await names(max), 'goes, and gave none').toBeNull();
		await write(dee, (ctx) => takeBackGoing(ctx, id));
		await write(dee, (ctx) => takeBackGoing(ctx, id));
		expect(await names(ann)).toEqual([]);
		expect(await names(dee)).toBeNull();
		expect(await world.owner('select id from events.goings where person_id = $1', [dee.id])).toEqual([]);
	});
	test('a name given to others is not one given to staff, nor the other way round', async () => {
		const id = await event();
		await goes(dee, id, { show: 'name', name: 'Dee' });
		await goes(max, id, { name: 'Max', staff: 'yes' });
		expect((await whoComes(world.app, boss.actor, id)).names).toEqual(['Max']);
		await goes(ann, id, { show: 'name', name: 'Annie' });
		expect((await whoGoes(world.app, ann.actor, id)).names).toEqual([{ name: 'Dee', word: '' }]);
	});
	test('whose name staff read can see that they did; who was only counted was not looked at', async () => {
		const id = await event();
		await goes(dee, id, { name: 'Dee', staff: 'yes' });
		await goes(max, id);
		await whoComes(world.app, boss.actor, id);
		const looks = await world.owner(
			`select person_id, actor_id from audit.entries where action = 'event-names.opened' and subject_id = $1`,
			[id]
		);
		expect(looks).toEqual([{ person_id: dee.id, actor_id: boss.id }]);
	});
	test('a day after it there are no names any more', async () => {
		const id = await event();
		await goes(dee, id, { name: 'Dee', staff: 'yes' });
		await hand(dee, id);
		world.setClock('2096-06-06T23:59:00Z');
		expect(await whoComes(world.app, coach.actor, id)).toMatchObject({ names: ['Dee'], hands: [{}] });
		world.setClock('2096-06-07T00:01:00Z');
		expect(await whoComes(world.app, coach.actor, id)).toEqual({ count: 1, names: [], hands: [] });
	});
	test('small numbers are not said, nobody reads as ten; larger ones by tens', () => {
		expect(new Set([0, 1, 5, 10].map(manySay)).size).toBe(1);
		expect([11, 20, 21, 135].map(manySay).map((text) => /\d+/.exec(text)?.[0])).toEqual([
			'10',
			'10',
			'20',
			'130'
		]);
	});
	test('when it is full no further one goes; who is in may change what they show', async () => {
		const id = await event({ places: '1' });
		expect(await hasRoom(world.app, dee.actor, id)).toBe(true);
		await goes(dee, id);
		expect(await hasRoom(world.app, max.actor, id)).toBe(false);
		expect(await code(goes(max, id, {}, false))).toBe('invalid');
		expect(await hasRoom(world.app, dee.actor, id), 'their own place is theirs').toBe(true);
		await goes(dee, id, { show: 'name', name: 'Dee' });
		await write(dee, (ctx) => takeBackGoing(ctx, id));
		expect(await hasRoom(world.app, max.actor, id)).toBe(true);
	});
	test('a name is needed where one is shown, and nowhere else', () => {
		const id = newId();
		for (const wrong of [{ show: 'name' }, { show: 'count', staff: 'yes' }, { show: 'all' }, {}])
			expect(GoInput.safeParse({ id, ...wrong }).success).toBe(false);
		expect(GoInput.safeParse({ id, show: 'count' }).success).toBe(true);
	});
});

describe('an event', () => {
	test('is changed by version, each kept with who wrote it; who was slower is told', async () => {
		const id = await event();
		const later = ChangeEventInput.parse({ ...WALK, id, base: 1, starts: '19:00' });
		await write(boss, (ctx) => writeEvent(ctx, later));
		expect(await code(write(coach, (ctx) => writeEvent(ctx, later)))).toBe('conflict');
		expect(await read(coach, (ctx) => eventHistory(ctx, id))).toMatchObject([
			{ version: 2, by: 'Olga', words: { starts: '19:00' } },
			{ version: 1, by: 'Marcus', words: { starts: '18:00' } }
		]);
		expect(await read(dee, upcomingEvents)).toMatchObject([{ starts: '19:00', version: 2 }]);
	});
	test('cancelled stays on the list with the reason; nobody can say anything about it any more', async () => {
		const id = await event();
		await goes(dee, id);
		const { id: mine } = await hand(dee, id);
		await write(boss, (ctx) => cancelEvent(ctx, { id, why: 'Storm' }));
		await write(boss, (ctx) => cancelEvent(ctx, { id, why: 'Storm' }));
		expect(await code(write(coach, (ctx) => cancelEvent(ctx, { id, why: 'Again' })))).toBe('conflict');
		expect(await read(dee, upcomingEvents)).toMatchObject([{ cancelledWhy: 'Storm' }]);
		expect(await code(goes(max, id))).toBe('conflict');
		expect(await code(hand(max, id))).toBe('conflict');
		expect(await code(write(coach, (ctx) => answerHand(ctx, mine, 'yes')))).toBe('conflict');
		const change = ChangeEventInput.parse({ ...WALK, id, base: 2 });
		expect(await code(write(coach, (ctx) => writeEvent(ctx, change)))).toBe('conflict');
		await write(dee, (ctx) => takeBackGoing(ctx, id));
		expect(await read(dee, eventsIGoTo)).toEqual(new Set());
		expect(await read(dee, (ctx) => eventCalendar(ctx, id, 'en'))).toBeNull();
	});
	test('needs the house’s rule for drivers before anybody is asked to drive, and a time that is to come', async () => {
		const parsed = EventInput.safeParse({ ...WALK, wants: ['drive'] });
		expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual(['driving']);
		expect(EventInput.safeParse({ ...WALK, wants: ['drive'], driving: 'Ask us.' }).success).toBe(true);
		for (const wrong of [{ zone: 'Mars/Base' }, { day: '2026-02-30' }, { starts: '25:00' }, { places: '0' }])
			expect(EventInput.safeParse({ ...WALK, ...wrong }).success).toBe(false);
		expect(await code(event({ day: '2026-01-01' }))).toBe('invalid');
	});
	test.each([
		['17:00', '15:00', false],
		['17:00', '17:00', false],
		['08:00', '06:00', false],
		['20:00', '06:01', false],
		['20:00', '01:00', true],
		['17:00', '17:01', true]
	])('from %s to %s: %s', (starts, ends, right) => {
		expect(EventInput.safeParse({ ...WALK, starts, ends }).success).toBe(right);
	});
	test('begins and ends in its own zone, on the next day where it ends past midnight; over, it leaves the list', async () => {
		const zone = 'America/New_York';
		expect(momentsOf({ day: '2026-12-31', starts: '21:00', ends: '00:30', zone })).toEqual({
			startsAt: new Date('2027-01-01T02:00:00Z'),
			overAt: new Date('2027-01-01T05:30:00Z')
		});
		expect(momentsOf({ day: '2026-07-04', starts: '09:00', ends: null, zone }).overAt).toEqual(
			new Date('2026-07-04T16:00:00Z')
		);
		await event();
		world.setClock('2096-06-06T00:00:00Z');
		expect(await read(dee, upcomingEvents)).toEqual([]);
		expect(await read(dee, pastEvents)).toHaveLength(1);
	});
	test('in a calendar says nothing of itself: an appointment, the time, the street', async () => {
		const id = await event();
		const text = (await read(dee, (ctx) => eventCalendar(ctx, id, 'en')))!;
		expect(text).toContain('SUMMARY:Appointment');
		expect(text).toMatch(/DTSTART;TZID=America\/New_York:20960605T180000/);
		expect(text).toContain('12 Main Street');
		expect(text).not.toMatch(/Walk|river|Porch/);
		expect(await read(spy, (ctx) => eventCalendar(ctx, id, 'en'))).toBeNull();
	});
});

describe('hands', () => {
	test('offered twice is offered once; other words wait for an answer again; what is not wanted is refused', async () => {
		const id = await event();
		const one = await hand(dee, id);
		expect(await hand(dee, id)).toEqual(one);
		await write(coach, (ctx) => answerHand(ctx, one.id, 'yes'));
		expect(await read(dee, ownHands)).toMatchObject([{ kind: 'cook', answer: 'yes', by: 'Marcus' }]);
		await hand(dee, id, { words: 'Only soup' });
		expect(await read(dee, ownHands)).toMatchObject([{ words: 'Only soup', answer: null }]);
		expect(await code(hand(dee, id, { kind: 'set-up' }))).toBe('invalid');
	});
	test('staff read the name and the words, and answer with thanks; taken back, nothing is left', async () => {
		const id = await event();
		const { id: mine } = await hand(dee, id, { words: 'Chili' });
		const met = await hand(max, id, { kind: 'met', name: 'Max', words: 'Red cap' });
		await write(boss, (ctx) => answerHand(ctx, mine, 'enough'));
		await write(boss, (ctx) => answerHand(ctx, met.id, 'yes'));
		expect(await code(write(boss, (ctx) => answerHand(ctx, met.id, 'enough')))).toBe('invalid');
		expect((await whoComes(world.app, coach.actor, id)).hands).toMatchObject([
			{ kind: 'cook', name: 'Dee', words: 'Chili', answer: 'enough' },
			{ kind: 'met', name: 'Max', words: 'Red cap', answer: 'yes' }
		]);
		await write(dee, (ctx) => takeBackHand(ctx, mine));
		await write(max, (ctx) => takeBackHand(ctx, met.id));
		expect((await whoComes(world.app, coach.actor, id)).hands).toEqual([]);
		expect(await world.owner('select 1 from events.answers')).toEqual([]);
	});
	test('what it gave is kept in the person’s own words, and taken away without any', async () => {
		const { id } = await hand(dee, await event());
		await write(dee, (ctx) => keepGain(ctx, id, 'I can do this'));
		await write(dee, (ctx) => keepGain(ctx, id, 'I can do this again'));
		expect(await read(dee, ownGains)).toEqual(new Map([[id, 'I can do this again']]));
		await write(dee, (ctx) => keepGain(ctx, id, ''));
		expect(await read(dee, ownGains)).toEqual(new Map());
	});
});

test('without a person nobody is answered', async () => {
	const id = await event();
	const nobody = visitorIn(dee.actor.organizationId);
	const asVisitor = (work: (ctx: ReadContext) => Promise<unknown>) =>
		code(world.app.read(nobody, 'test', work));
	expect(await asVisitor((ctx) => ownGoing(ctx, id))).toBe('not_signed_in');
	expect(await asVisitor(ownHands)).toBe('not_signed_in');
	expect(await asVisitor((ctx) => eventHistory(ctx, id))).toBe('not_signed_in');
	expect(await code(whoComes(world.app, nobody as unknown as PersonActor, id))).toBe('not_signed_in');
});
