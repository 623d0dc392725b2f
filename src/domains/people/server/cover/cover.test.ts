import { beforeAll, beforeEach, expect, test } from 'vitest';
import { m } from '#paraglide/messages.js';
import type { Role } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { myDay } from '#domains/early-signs/server/early-signs.ts';
import { askForContact } from '#domains/sessions/server/sessions.ts';
import { planOf } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../../tests/support/people.ts';
import {
	arrangedAbsences,
	assignWorker,
	caseloadOf,
	chooseCover,
	coveringFor,
	coversNow,
	endAbsence,
	endStaff,
	needCoverNow,
	offerStandIn,
	openRecord,
	ownCover,
	readersOf,
	saveCoverWish,
	savePiece,
	sayAbsence,
	takeBackStandIn,
	walksWith,
	whoLooked,
	workNumbersOf,
	saveWorkNumber
} from '../people.ts';

const world = testWorld();
const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);

let home: string;
let dee: TestPerson;
let tom: TestPerson;
let marcus: TestPerson;
let rosa: TestPerson;
let lou: TestPerson;
let janelle: TestPerson;
let stranger: TestPerson;
let walk: string;

beforeAll(async () => {
	const elsewhere = await makeOrganization(world, 'Other House');
	stranger = await makePerson(world, elsewhere, ['coach', 'supervisor']);
});
beforeEach(async () => {
	home = await makeOrganization(world);
	const one = (name: string, ...roles: Role[]) => makePerson(world, home, roles, name);
	[dee, tom, marcus, rosa, lou, janelle] = [
		await one('Dee', 'participant'),
		await one('Tom', 'participant'),
		await one('Marcus', 'coach'),
		await one('Rosa', 'peer'),
		await one('Lou', 'coach'),
		await one('Janelle', 'supervisor')
	];
	walk = await walkWith(world, marcus, dee);
	await walkWith(world, marcus, tom);
});

type Ctx = Parameters<Parameters<typeof world.app.write>[2]>[0];
const as = <T>(who: TestPerson, work: (ctx: Ctx) => Promise<T>) => world.app.write(who.actor, 'cover', work);
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => {
			if (isRefusal(error)) return error.code;
			throw error;
		}
	);
const opens = (who: TestPerson, whom: TestPerson = dee) =>
	code(as(who, (ctx) => openRecord(ctx, whom.id, 'plan'))).then((said) => said === 'done');
/** Straight at the wall: what of the record this one reads with bare SQL. */
const rowsSeen = (who: TestPerson, whom: TestPerson = dee) =>
	as(who, async (ctx) => {
		const rows = await ctx.db
			.selectFrom('people.intake_pieces')
			.select('id')
			.where('person_id', '=', whom.id)
			.execute();
		return rows.length;
	});

/** Marcus is away from now on, or from later; Rosa and, if asked, Lou are offered. */
async function away(from = later(-1), until = later(5), standIns = [rosa.id]) {
	const { id } = await as(marcus, (ctx) => sayAbsence(ctx, { from, until, standIns }));
	return id;
}
const questionOf = async (who: TestPerson, absence: string) =>
	(await as(who, ownCover)).covers.find(({ id }) => id === absence)!.coverId;
async function choose(
	who: TestPerson,
	absence: string,
	whom: TestPerson | 'nobody' | 'open',
	always = false
) {
	const coverId = await questionOf(who, absence);
	await as(who, (ctx) =>
		chooseCover(ctx, { coverId, who: typeof whom === 'string' ? whom : whom.id, always })
	);
}
const withWords = () => as(dee, (ctx) => savePiece(ctx, dee.id, 'why', { words: 'my sister' }));

test('nobody says that somebody else is away, but a supervisor of this organization', async () => {
	const time = { from: later(-1), until: later(5) };
	const say = (who: TestPerson, workerId: string) =>
		code(as(who, (ctx) => sayAbsence(ctx, { ...time, workerId })));
	expect(await say(rosa, marcus.id)).toBe('not_found');
	expect(await say(dee, marcus.id)).toBe('not_found');
	expect(await say(dee, dee.id)).toBe('not_found');
	expect(await say(stranger, marcus.id)).toBe('not_found');
	expect(await say(janelle, dee.id)).toBe('not_found');
	expect(await say(janelle, janelle.id)).toBe('not_found');
	expect(await say(janelle, marcus.id)).toBe('done');
});

test('a time that is none, over, endless, or said twice is refused', async () => {
	const say = (from: number, until: number) =>
		code(as(marcus, (ctx) => sayAbsence(ctx, { from: later(from), until: later(until) })));
	expect(await say(5, 5)).toBe('invalid');
	expect(await say(5, 4)).toBe('invalid');
	expect(await say(-9, -1)).toBe('invalid');
	expect(await say(0, 24 * 367)).toBe('invalid');
	expect(await say(1, 9)).toBe('done');
	expect(await say(8, 12)).toBe('invalid');
	expect(await say(9, 12)).toBe('done');
});

test('only a worker of this organization stands in, offered by the absent one or a supervisor', async () => {
	const absence = await away(later(-1), later(5), []);
	const offer = (who: TestPerson, worker: string) =>
		code(as(who, (ctx) => offerStandIn(ctx, absence, worker)));
	expect(await offer(rosa, rosa.id)).toBe('not_found');
	expect(await offer(dee, rosa.id)).toBe('not_found');
	expect(await offer(stranger, rosa.id)).toBe('not_found');
	expect(await offer(marcus, marcus.id)).toBe('invalid');
	expect(await offer(marcus, dee.id)).toBe('invalid');
	expect(await offer(marcus, janelle.id)).toBe('invalid');
	expect(await offer(marcus, stranger.id)).toBe('invalid');
	expect(await offer(janelle, rosa.id)).toBe('done');
	expect(await offer(marcus, newId())).toBe('invalid');
});

test('without the person’s own yes nothing opens, whatever is offered', async () => {
	await withWords();
	await away();
	expect(await opens(rosa)).toBe(false);
	expect(await rowsSeen(rosa)).toBe(0);
	expect(await as(dee, (ctx) => coversNow(ctx, dee.id))).toEqual([]);
	expect((await as(rosa, (ctx) => caseloadOf(ctx, rosa.id))).length).toBe(0);
});

test('nobody chooses for another, and nobody who is not offered is chosen', async () => {
	const absence = await away();
	const coverId = await questionOf(dee, absence);
	const pick = (who: TestPerson, whom: string) =>
		code(as(who, (ctx) => chooseCover(ctx, { coverId, who: whom })));
	expect(await pick(tom, rosa.id)).toBe('not_found');
	expect(await pick(rosa, rosa.id)).toBe('not_found');
	expect(await pick(marcus, rosa.id)).toBe('not_found');
	expect(await pick(janelle, rosa.id)).toBe('not_found');
	expect(await pick(stranger, rosa.id)).toBe('not_found');
	expect(await pick(dee, lou.id)).toBe('invalid');
	expect(await pick(dee, stranger.id)).toBe('invalid');
	expect(await opens(lou)).toBe(false);
});

test('whoever chooses one who has stepped back meanwhile is told so by name, and nothing changes', async () => {
	const absence = await away(later(-1), later(5), [rosa.id, lou.id]);
	await choose(dee, absence, lou);
	const coverId = await questionOf(dee, absence);
	await as(rosa, (ctx) => takeBackStandIn(ctx, absence, rosa.id));
	const said = await as(dee, (ctx) => chooseCover(ctx, { coverId, who: rosa.id })).catch(
		(error: unknown) => isRefusal(error) && error.fields
	);
	expect(said).toEqual({ who: m.cover_error_stepped_back({ name: 'Rosa' }) });
	expect((await as(dee, (ctx) => coversNow(ctx, dee.id))).map(({ id }) => id)).toEqual([lou.id]);
});

test('a supervisor who gives somebody to a worker who left meanwhile is told so', async () => {
	const priya = await makePerson(world, home, ['director'], 'Priya');
	await endStaff(world.app, priya.actor, lou.id);
	const said = await as(janelle, (ctx) =>
		assignWorker(ctx, { personId: dee.id, workerId: lou.id, as: 'coach' })
	).catch((error: unknown) => isRefusal(error) && [error.code, error.fields]);
	expect(said).toEqual(['conflict', { toWorkerId: m.team_error_worker_gone({ name: 'Lou' }) }]);
});

test('the wall itself takes no answer that the person did not give', async () => {
	const absence = await away();
	for (const who of [rosa, marcus, janelle]) {
		const changed = await as(who, (ctx) =>
			ctx.tx
				.updateTable('people.covers')
				.set({ cover_id: rosa.id, chosen_at: ctx.now })
				.where('organization_id', '=', home)
				.where('absence_id', '=', absence)
				.executeTakeFirst()
		).then(
			(done) => Number(done.numUpdatedRows),
			() => 0
		);
		expect(changed).toBe(0);
	}
	// The person names somebody who was not offered.
	await expect(
		as(dee, (ctx) =>
			ctx.tx
				.updateTable('people.covers')
				.set({ cover_id: lou.id, chosen_at: ctx.now })
				.where('organization_id', '=', home)
				.where('person_id', '=', dee.id)
				.execute()
		)
	).rejects.toThrow(/row-level security/);
});

test('one who is chosen opens the record during the time, and only then: before, during, after', async () => {
	await withWords();
	const before = await away(later(2), later(4));
	await choose(dee, before, rosa);
	expect(await opens(rosa)).toBe(false);
	expect(await rowsSeen(rosa)).toBe(0);
	expect((await as(rosa, coveringFor)).map(({ chosenBy, state }) => [chosenBy, state])).toEqual([
		[null, 'planned']
	]);
	// The hour comes.
	await world.owner(`update people.absences set from_at = now() - interval '1 hour' where id = $1`, [before]);
	expect(await opens(rosa)).toBe(true);
	expect(await rowsSeen(rosa)).toBe(1);
	expect(await code(as(rosa, (ctx) => planOf(ctx, dee.id)))).toBe('done');
	// Tom has chosen nobody: the same cover, another person.
	expect(await opens(rosa, tom)).toBe(false);
	expect(await opens(lou)).toBe(false);
	expect(await opens(stranger)).toBe(false);
	expect((await as(rosa, (ctx) => caseloadOf(ctx, rosa.id))).map((one) => [one.id, one.coverFor])).toEqual([
		[dee.id, marcus.id]
	]);
	// The hour is over.
	await world.owner(
		`update people.absences set from_at = now() - interval '2 hours', until_at = now() - interval '1 second' where id = $1`,
		[before]
	);
	expect(await opens(rosa)).toBe(false);
	expect(await rowsSeen(rosa)).toBe(0);
	expect(await as(rosa, (ctx) => walksWith(ctx, rosa.id, dee.id))).toBe(false);
});

test.each([
	['the absence is cut short', (absence: string) => as(marcus, (ctx) => endAbsence(ctx, absence))],
	['a supervisor ends it', (absence: string) => as(janelle, (ctx) => endAbsence(ctx, absence))],
	['the person chooses nobody', (absence: string) => choose(dee, absence, 'nobody')],
	['the person takes the choice back', (absence: string) => choose(dee, absence, 'open')],
	['the walk with the absent worker ends', () => endWalk(world, walk)],
	['the stand-in steps back', (absence: string) => as(rosa, (ctx) => takeBackStandIn(ctx, absence, rosa.id))],
	[
		'the offer is taken back',
		(absence: string) => as(janelle, (ctx) => takeBackStandIn(ctx, absence, rosa.id))
	],
	[
		'the person’s record is closed for the stand-in',
		() =>
			world.owner(
				`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
				[home, dee.id, rosa.id]
			)
	]
])('cover is over at once when %s', async (_, end: (absence: string) => Promise<unknown>) => {
	await withWords();
	const absence = await away();
	await choose(dee, absence, rosa);
	expect(await opens(rosa)).toBe(true);
	await end(absence);
	expect(await opens(rosa)).toBe(false);
	expect(await rowsSeen(rosa)).toBe(0);
	expect(await as(dee, (ctx) => readersOf(ctx, dee.id))).not.toContain('Rosa');
});

test('cover is over at once when the stand-in leaves staff, and the absent one’s does too', async () => {
	const priya = await makePerson(world, home, ['director'], 'Priya');
	const absence = await away();
	await choose(dee, absence, rosa);
	await endStaff(world.app, priya.actor, rosa.id);
	expect(await opens(rosa)).toBe(false);
	expect((await as(dee, ownCover)).covers[0]).toMatchObject({ choice: 'open', lost: true, standIns: [] });

	await as(marcus, (ctx) => offerStandIn(ctx, absence, lou.id));
	await choose(dee, absence, lou);
	expect(await opens(lou)).toBe(true);
	await endStaff(world.app, priya.actor, marcus.id);
	expect(await opens(lou)).toBe(false);
});

test('only who may end an absence ends it, once', async () => {
	const absence = await away();
	for (const who of [rosa, dee, stranger])
		expect(await code(as(who, (ctx) => endAbsence(ctx, absence)))).toBe('not_found');
	expect(await code(as(marcus, (ctx) => endAbsence(ctx, absence)))).toBe('done');
	expect(await code(as(marcus, (ctx) => endAbsence(ctx, absence)))).toBe('not_found');
	expect(await code(as(dee, (ctx) => chooseCover(ctx, { coverId: newId(), who: 'nobody' })))).toBe(
		'not_found'
	);
});

test('a stand-in does not hand the record on: their own absence asks nobody whom they only cover', async () => {
	const absence = await away();
	await choose(dee, absence, rosa);
	const theirs = await as(rosa, (ctx) =>
		sayAbsence(ctx, { from: later(-1), until: later(5), standIns: [lou.id] })
	);
	expect((await as(dee, ownCover)).covers.map(({ id }) => id)).not.toContain(theirs.id);
	// Nor by hand, past every page.
	const assignment = walk;
	for (const worker of [rosa.id, marcus.id])
		await expect(
			as(rosa, (ctx) =>
				ctx.tx
					.insertInto('people.covers')
					.values({
						organization_id: home,
						id: newId(),
						absence_id: theirs.id,
						assignment_id: assignment,
						person_id: dee.id,
						worker_id: worker,
						cover_id: lou.id,
						chosen_at: ctx.now
					})
					.execute()
			)
		).rejects.toThrow();
	expect(await opens(lou)).toBe(false);
});

test('chosen beforehand: it counts when that one is offered, and an answer that was given stays', async () => {
	for (const who of ['nobody', newId(), stranger.id, dee.id, marcus.id])
		expect(await code(as(dee, (ctx) => saveCoverWish(ctx, marcus.id, who)))).toBe(
			who === 'nobody' ? 'done' : 'invalid'
		);
	expect(await code(as(dee, (ctx) => saveCoverWish(ctx, lou.id, rosa.id)))).toBe('not_found');
	expect(await code(as(rosa, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id)))).toBe('not_found');

	await as(dee, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id));
	await as(tom, (ctx) => saveCoverWish(ctx, marcus.id, 'nobody'));
	const absence = await away(later(-1), later(5), [lou.id]);
	expect((await as(dee, ownCover)).covers[0]).toMatchObject({ choice: 'open', wishedFor: { name: 'Rosa' } });
	expect((await as(tom, ownCover)).covers[0]).toMatchObject({ choice: 'nobody' });
	expect(await opens(rosa)).toBe(false);
	// Offered later, by the supervisor.
	await as(janelle, (ctx) => offerStandIn(ctx, absence, rosa.id));
	expect(await opens(rosa)).toBe(true);
	expect(await opens(rosa, tom)).toBe(false);
	// The wish is taken back: the answer of this time stays until it is changed, the next time is asked anew.
	await as(dee, (ctx) => saveCoverWish(ctx, marcus.id, 'ask'));
	expect(await opens(rosa)).toBe(true);
	await as(marcus, (ctx) => endAbsence(ctx, absence));
	await away(later(-1), later(5), [rosa.id]);
	expect(await opens(rosa)).toBe(false);
});

test('a choice can be taken back: not decided is not the same as nobody, and a supervisor sees it as open again', async () => {
	const absence = await away();
	const choice = async () => (await as(dee, ownCover)).covers[0]!.choice;
	expect(await choice()).toBe('open');
	await choose(dee, absence, 'nobody');
	expect(await choice()).toBe('nobody');
	await choose(dee, absence, 'open');
	expect(await choice()).toBe('open');
	const asked = (await as(janelle, (ctx) => arrangedAbsences(ctx, true))).find(
		({ id }) => id === absence
	)!.asked;
	expect(asked.find(({ personName }) => personName === 'Dee')).toMatchObject({ choice: 'open' });
	// "Also the next times" takes the wish back too.
	await choose(dee, absence, rosa, true);
	await choose(dee, absence, 'open', true);
	expect((await as(dee, ownCover)).wishes[0]!.wish).toBe('open');
});

test('“also the next times”: one form, a choice and a wish', async () => {
	const absence = await away();
	await choose(dee, absence, rosa, true);
	await as(marcus, (ctx) => endAbsence(ctx, absence));
	expect(await opens(rosa)).toBe(false);
	await away();
	expect(await opens(rosa)).toBe(true);
});

test('“I need cover” keeps no reason, begins now, ends by itself, and whoever wished beforehand is covered at once', async () => {
	await as(dee, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id));
	for (const who of [dee, janelle])
		expect(await code(as(who, (ctx) => needCoverNow(ctx, [])))).toBe('not_found');
	const { id } = await as(marcus, (ctx) => needCoverNow(ctx, [rosa.id]));
	expect(await opens(rosa)).toBe(true);
	const [row] = await world.owner('select *, until_at - from_at as long from people.absences where id = $1', [
		id
	]);
	expect(row!['words']).toBeNull();
	expect(Object.keys(row!).some((column) => /reason|why/.test(column))).toBe(false);
	expect(JSON.stringify(row!['long'])).toContain('7');
	expect(
		(await as(janelle, (ctx) => arrangedAbsences(ctx, true))).map(({ workerName }) => workerName)
	).toEqual(['Marcus']);
});

test('somebody new is asked too; who arranges sees names and choices, and a stranger nothing', async () => {
	const absence = await away(later(-1), later(5), [rosa.id]);
	const ken = await makePerson(world, home, ['participant'], 'Ken');
	await as(janelle, (ctx) => assignWorker(ctx, { personId: ken.id, workerId: marcus.id, as: 'coach' }));
	await choose(ken, absence, rosa);
	expect(await opens(rosa, ken)).toBe(true);
	const [mine] = await as(marcus, (ctx) => arrangedAbsences(ctx, false));
	expect(mine!.asked.map(({ personName, choice }) => [personName, choice])).toEqual([
		['Dee', 'open'],
		['Ken', { id: rosa.id, name: 'Rosa' }],
		['Tom', 'open']
	]);
	expect(await code(as(marcus, (ctx) => arrangedAbsences(ctx, true)))).toBe('not_found');
	expect(await code(as(dee, (ctx) => arrangedAbsences(ctx, false)))).toBe('not_found');
	expect(await as(stranger, (ctx) => arrangedAbsences(ctx, true))).toEqual([]);
	expect(await as(lou, (ctx) => arrangedAbsences(ctx, false))).toEqual([]);
	expect(await as(lou, coveringFor)).toEqual([]);
	// Lou sees no absence of Marcus at all, Ken those of who walks with him.
	const seen = (who: TestPerson) =>
		as(who, (ctx) => ctx.db.selectFrom('people.absences').select('id').execute());
	expect(await seen(lou)).toEqual([]);
	expect(await seen(ken)).toHaveLength(1);
	expect(await seen(stranger)).toEqual([]);
});

test('while covering: asks reach My day, the number is there to call, and each look is named as cover', async () => {
	await as(rosa, (ctx) => saveWorkNumber(ctx, '555-0142'));
	const numberSeen = () => as(dee, (ctx) => workNumbersOf(ctx, [rosa.id]));
	expect((await numberSeen()).size).toBe(0);
	const absence = await away();
	await choose(dee, absence, rosa);
	expect((await numberSeen()).get(rosa.id)).toBe('555-0142');
	await as(dee, (ctx) => askForContact(ctx, { about: 'talk', words: 'please call' }));
	const day = await world.app.read(rosa.actor, 'my day', myDay);
	expect(day.lines.map(({ name, coverFor, reasons }) => [name, coverFor, reasons[0]!.kind])).toEqual([
		['Dee', 'Marcus', 'asked']
	]);
	await opens(rosa);
	const looks = (await as(dee, (ctx) => whoLooked(ctx, dee.id))).days.flatMap((day) => day.looks);
	expect(looks.map(({ who, action, basis }) => [who?.name, action, basis])).toEqual(
		expect.arrayContaining([
			['Rosa', 'my-day.opened', 'cover'],
			['Rosa', 'plan.opened', 'cover']
		])
	);
	expect(looks.every(({ who, basis }) => who?.name !== 'Rosa' || basis === 'cover')).toBe(true);
	expect(await as(dee, (ctx) => readersOf(ctx, dee.id))).toEqual(['Marcus', 'Rosa']);
	await as(marcus, (ctx) => endAbsence(ctx, absence));
	expect((await numberSeen()).size).toBe(0);
	expect((await world.app.read(rosa.actor, 'my day', myDay)).lines).toEqual([]);
});

test('somebody whose record is closed for a worker is not offered them, and cannot choose or wish for them', async () => {
	await world.owner(
		`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
		[home, dee.id, rosa.id]
	);
	const absence = await away();
	const { covers, wishes } = await as(dee, ownCover);
	expect(covers[0]!.standIns).toEqual([]);
	expect(wishes[0]!.could.map(({ name }) => name)).toEqual(['Lou']);
	const coverId = await questionOf(dee, absence);
	expect(await code(as(dee, (ctx) => chooseCover(ctx, { coverId, who: rosa.id })))).toBe('invalid');
	expect(await code(as(dee, (ctx) => saveCoverWish(ctx, marcus.id, rosa.id)))).toBe('invalid');
	// Written past the pages, the wall keeps it shut.
	await world.owner('update people.covers set cover_id = $1, chosen_at = now() where id = $2', [
		rosa.id,
		coverId
	]);
	expect(await opens(rosa)).toBe(false);
	expect((await as(rosa, coveringFor))[0]!.chosenBy).toBe(0);
});
