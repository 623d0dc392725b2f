/** From the search by name to the end of the hour, and what the person and those who look after it read. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import {
	closeOpening,
	emergencyMark,
	emergencyView,
	findForEmergency,
	findingsOf,
	foundLately,
	lookAtOpening,
	lookAtSearch,
	openInEmergency,
	openRecord,
	openingsOfMine,
	openingsToLookAt,
	openingsWaiting,
	ownOpenings,
	ownOpeningsAlsoShut,
	readOpening,
	savePiece,
	saveFocuses,
	searchesToLookAt,
	searchesWaiting,
	walkersInEmergency,
	whoLooked
} from '#domains/people/server/people.ts';
import type { OpeningReason, SearchReason } from '#domains/people/people.ts';
import { tasks } from '#domains/people/server/jobs.ts';
import { planOf } from '#domains/plans/server/plans.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { waitingMails } from '../../../../tests/support/mails.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { accountOf, giveOutInEmergency } from './consent.ts';

const world = testWorld();
const WHY = { reason: 'overdose' as const, words: 'Found by a friend, not waking up.' };
const GAVE = {
	to: 'Kim Ortiz',
	affiliation: 'City ambulance',
	what: 'That she uses opioids.',
	channel: 'spoken' as const,
	minutesAgo: 15
};
let org: string;
let dee: TestPerson,
	marcus: TestPerson,
	rosa: TestPerson,
	janelle: TestPerson,
	priya: TestPerson,
	tom: TestPerson,
	spy: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee Alvarez');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['coach', 'supervisor'], 'Spy');
	await walkWith(world, marcus, dee);
	await world.app.write(dee.actor, 'test', (ctx) =>
		savePiece(ctx, dee.id, 'reach', {
			ways: ['call'],
			times: [],
			phone: '555-0142',
			safeName: 'a friend from choir'
		})
	);
});
beforeEach(async () => {
	world.setClock(new Date().toISOString());
	await world.owner('truncate login.attempts');
	await world.owner(`update people.openings set closed_at = now() where closed_at is null`);
});

const code = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const write = <T>(who: { actor: PersonActor }, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'emergency', work);
const read = <T>(who: { actor: PersonActor }, work: (ctx: WriteContext) => Promise<T>) => write(who, work);
const find = (who: TestPerson, name = 'dee', why: SearchReason = WHY) =>
	findForEmergency(world.app, who.actor, { ...why, name });
const open = (who: TestPerson, person = dee) => write(who, (ctx) => openInEmergency(ctx, person.id));
const refusedRows = (who: TestPerson, action: string) =>
	world.owner(`select 1 from audit.entries where actor_id = $1 and action = $2 and outcome = 'refused'`, [
		who.id,
		action
	]);

describe('refusals', () => {
	test('who may not search finds nobody, and the attempt is noted', async () => {
		for (const who of [dee, tom, priya]) {
			expect(await code(find(who))).toBe('not_found');
			expect((await refusedRows(who, 'emergency.searched')).length).toBeGreaterThan(0);
		}
		expect(await find(spy)).toEqual({ people: [], more: false });
	});

	test('nobody opens a record without having found the person by name just now', async () => {
		expect(await code(open(rosa))).toBe('not_found');
		expect(await refusedRows(rosa, 'emergency.begun')).toHaveLength(1);
		await find(rosa);
		world.setClock(new Date(Date.now() + 16 * 60_000).toISOString());
		expect(await code(open(rosa))).toBe('not_found');
		expect(await foundLately(world.app, rosa.actor, dee.id)).toBeNull();
		// What somebody else found counts for nobody else.
		world.setClock(new Date().toISOString());
		expect(await code(open(janelle))).toBe('not_found');
		for (const who of [dee, tom, priya, spy]) expect(await code(open(who))).toBe('not_found');
	});

	test('a worker to whom the person has shut their record finds nobody of that name, also when found just before', async () => {
		await find(rosa);
		const shut = [dee.actor.organizationId, dee.id, rosa.id];
		await world.owner(
			`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
			shut
		);
		try {
			expect(await foundLately(world.app, rosa.actor, dee.id)).toBeNull();
			expect(await code(open(rosa))).toBe('not_found');
			const before = await world.owner(`select 1 from audit.entries where action = 'emergency.found'`);
			expect(await find(rosa)).toEqual({ people: [], more: false });
			expect(await world.owner(`select 1 from audit.entries where action = 'emergency.found'`)).toHaveLength(
				before.length
			);
			expect((await find(janelle)).people).toHaveLength(1);
		} finally {
			await world.owner(
				`delete from rights.closed where organization_id = $1 and person_id = $2 and worker_id = $3`,
				shut
			);
		}
	});

	test('shut out during the hour: nothing is open, and what was given out is still written down, by the opener alone', async () => {
		await find(rosa);
		const { id } = await open(rosa);
		const shut = [dee.actor.organizationId, dee.id, rosa.id];
		await world.owner(
			`insert into rights.closed (organization_id, person_id, worker_id, since) values ($1, $2, $3, now())`,
			shut
		);
		try {
			expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('not_found');
			const own = await read(rosa, (ctx) => ownOpeningsAlsoShut(world.app, ctx));
			expect(own.find((one) => one.id === id)).toMatchObject({ shut: true });
			for (const who of [marcus, janelle, priya, spy])
				expect(await code(giveOutInEmergency(world.app, who.actor, { ...GAVE, openingId: id }))).toBe(
					'not_found'
				);
			await giveOutInEmergency(world.app, rosa.actor, { ...GAVE, openingId: id, what: 'That she takes X.' });
			const account = await read(dee, (ctx) => accountOf(ctx, dee.id));
			expect(account.some((one) => one.basis === 'emergency' && one.words.includes('takes X'))).toBe(true);
		} finally {
			await world.owner(
				`delete from rights.closed where organization_id = $1 and person_id = $2 and worker_id = $3`,
				shut
			);
			await world.owner(`delete from consent.disclosures where basis = 'emergency'`);
		}
	});

	test('who walks with them has no need of it', async () => {
		await find(marcus);
		expect(await code(open(marcus))).toBe('conflict');
	});

	test('searches are few: after twelve in an hour none is answered', async () => {
		for (let n = 0; n < 12; n++) await find(rosa, 'nobody like this');
		expect(await code(find(rosa))).toBe('too_many');
		expect((await refusedRows(rosa, 'emergency.searched')).length).toBeGreaterThan(0);
		expect(await code(find(janelle))).toBe('done');
	});

	test('before, after, closed, and for everybody else there is nothing; the attempts are noted', async () => {
		const view = (who: TestPerson) => read(who, (ctx) => emergencyView(ctx, dee.id));
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('not_found');
		await find(rosa);
		await open(rosa);
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('done');
		for (const who of [janelle, priya, tom, spy, marcus]) expect(await code(view(who))).toBe('not_found');
		expect(await code(walkersInEmergency(world.app, janelle.actor, dee.id))).toBe('not_found');
		// Of the record itself nothing opens.
		expect(await code(read(rosa, (ctx) => openRecord(ctx, dee.id, 'plan')))).toBe('not_found');
		expect(await code(read(rosa, (ctx) => planOf(ctx, dee.id)))).toBe('not_found');
		world.setClock(new Date(Date.now() + 61 * 60_000).toISOString());
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('not_found');
		expect(await code(read(rosa, (ctx) => emergencyMark(ctx, dee.id)))).toBe('not_found');
		expect(await code(write(rosa, (ctx) => closeOpening(ctx, dee.id)))).toBe('not_found');
		world.setClock(new Date().toISOString());
		await write(rosa, (ctx) => closeOpening(ctx, dee.id));
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('not_found');
		expect((await refusedRows(rosa, 'emergency.opened')).length).toBeGreaterThan(0);
	});

	test('the opener never looks at their own; a worker looks at none', async () => {
		await find(janelle);
		const { id } = await open(janelle);
		const look = (who: TestPerson) =>
			code(write(who, (ctx) => lookAtOpening(ctx, { openingId: id, found: 'fine' })));
		for (const who of [janelle, rosa, marcus, dee, spy]) expect(await look(who)).toBe('not_found');
		expect(await read(priya, openingsWaiting)).toBe((await read(janelle, openingsWaiting)) + 1);
		expect(await look(priya)).toBe('done');
		for (const who of [rosa, marcus, dee])
			expect(await code(read(who, (ctx) => openingsToLookAt(ctx)))).toBe('not_found');
		expect((await read(spy, (ctx) => openingsToLookAt(ctx))).map((one) => one.id)).not.toContain(id);
		expect(await code(write(tom, (ctx) => readOpening(ctx, id)))).toBe('not_found');
		expect(await code(giveOutInEmergency(world.app, rosa.actor, { ...GAVE, openingId: id }))).toBe(
			'not_found'
		);
	});
});

test('an opening from the search to the end: seen, told, written down, looked at', async () => {
	expect((await find(rosa)).people).toEqual([{ id: dee.id, name: 'Dee Alvarez' }]);
	expect(await foundLately(world.app, rosa.actor, dee.id)).toEqual({ name: 'Dee Alvarez', ...WHY });
	const { id } = await open(rosa);
	expect((await open(rosa)).id).toBe(id);

	const view = await read(rosa, (ctx) => emergencyView(ctx, dee.id));
	expect(view.reach).toMatchObject({ phone: '555-0142', safeName: 'a friend from choir' });
	expect(view.opening.until.getTime() - view.opening.openedAt.getTime()).toBe(3_600_000);
	expect(await walkersInEmergency(world.app, rosa.actor, dee.id)).toEqual([
		{ name: 'Marcus', as: 'coach', number: null }
	]);
	await giveOutInEmergency(world.app, rosa.actor, { ...GAVE, openingId: id });
	await write(rosa, (ctx) => closeOpening(ctx, dee.id));
	// After the hour, without a key: still written down, still sealed.
	await giveOutInEmergency(world.app, rosa.actor, { ...GAVE, openingId: id, what: 'Later.' });

	const account = await read(dee, (ctx) => accountOf(ctx, dee.id));
	expect(account.filter((one) => one.basis === 'emergency')).toMatchObject([
		{ by: 'Rosa', to: 'Kim Ortiz, City ambulance', words: expect.any(String), outcome: 'given' },
		{ by: 'Rosa', to: 'Kim Ortiz, City ambulance', words: expect.any(String), outcome: 'given' }
	]);
	expect(account.map((one) => one.words).sort()).toEqual(['Later.', 'That she uses opioids.']);

	const mine = (await read(dee, openingsOfMine)).find((one) => one.id === id)!;
	expect(mine).toMatchObject({ by: 'Rosa', read: false, ...WHY, looks: [] });
	await write(dee, (ctx) => readOpening(ctx, id));
	const [waiting] = (await read(janelle, openingsToLookAt)).filter((one) => one.id === id);
	expect(waiting).toMatchObject({ by: 'Rosa', personName: 'Dee Alvarez', own: false });
	const [directors] = (await read(priya, openingsToLookAt)).filter((one) => one.id === id);
	expect(directors).toMatchObject({ by: 'Rosa', personName: null });
	await write(janelle, (ctx) =>
		lookAtOpening(ctx, { openingId: id, found: 'fine', words: 'Rosa saved a life.' })
	);
	expect((await read(dee, openingsOfMine)).find((one) => one.id === id)).toMatchObject({
		read: true,
		looks: [{ by: 'Janelle', found: 'fine', words: 'Rosa saved a life.' }]
	});
	const seen = (await read(dee, (ctx) => whoLooked(ctx, dee.id))).days.flatMap((day) =>
		day.looks.filter((look) => look.who?.name === 'Rosa').map((look) => look.action)
	);
	for (const action of ['found', 'begun', 'opened', 'given-out', 'ended'])
		expect(seen).toContain(`emergency.${action}`);
});

test('two look at one opening: the second is told no, and reads what the first found', async () => {
	await find(rosa);
	const { id } = await open(rosa);
	const look = (who: TestPerson, words: string) =>
		code(write(who, (ctx) => lookAtOpening(ctx, { openingId: id, found: 'talk', words })));
	const waits = (who: TestPerson) => read(who, openingsWaiting);
	const before = await waits(janelle);
	expect(await waits(spy)).toBe(0);
	for (const who of [rosa, marcus, dee]) expect(await code(waits(who))).toBe('not_found');
	const both = await Promise.all([look(janelle, 'Talked with her.'), look(priya, 'Talked with her.')]);
	expect(both.sort()).toEqual(['conflict', 'done']);
	expect(await look(janelle, 'Once more.')).toBe('conflict');
	const [seen] = (await read(priya, openingsToLookAt)).filter((one) => one.id === id);
	expect(await waits(janelle)).toBe(before - 1);
	expect(seen!.looks).toMatchObject([{ found: 'talk', words: 'Talked with her.' }]);
});

const atSearches = (who: TestPerson) => read(who, searchesToLookAt);
const newestSearch = async (who: TestPerson) =>
	(
		await world.owner<{ id: string }>(
			`select id from people.searches where by_id = $1 order by at desc limit 1`,
			[who.id]
		)
	)[0]!.id;

describe('the reason comes first', () => {
	test('a search that is refused is kept nowhere; one that finds nobody is kept with its reason, and waits to be looked at', async () => {
		await world.owner('update people.openings set search_id = null');
		await world.owner('delete from people.searches');
		for (const who of [dee, tom, priya]) await code(find(who));
		expect(await world.owner('select 1 from people.searches')).toEqual([]);
		const before = await read(priya, searchesWaiting);
		expect(
			(await find(rosa, 'Nobody Here', { reason: 'other', words: 'Her mother called.' })).people
		).toEqual([]);
		expect(await read(priya, searchesWaiting)).toBe(before + 1);
		expect(await atSearches(priya)).toMatchObject([
			{ by: 'Rosa', own: false, reason: 'other', words: 'Her mother called.', found: 0, looks: [] }
		]);
		expect((await atSearches(janelle))[0]).toMatchObject({ found: 0 });
		for (const who of [rosa, marcus, dee]) {
			expect(await code(atSearches(who))).toBe('not_found');
			expect(await code(read(who, searchesWaiting))).toBe('not_found');
		}
		expect(await atSearches(spy)).toEqual([]);
	});

	test('one that found a name and opened nothing waits too, and names nobody; one that opened a record stands there as the opening', async () => {
		await find(rosa);
		const id = await newestSearch(rosa);
		const [one] = (await atSearches(priya)).filter((search) => search.id === id);
		expect(one).toMatchObject({ found: 1, ...WHY });
		expect(JSON.stringify(one)).not.toMatch(/Alvarez|Dee/);
		await open(rosa);
		expect((await atSearches(priya)).map((search) => search.id)).not.toContain(id);
	});

	test('a search is looked at by somebody else, in as many findings as it takes', async () => {
		await find(janelle, 'Nobody Here');
		const searchId = await newestSearch(janelle);
		const look = (who: TestPerson, found: 'fine' | 'wrong', seen = 0) =>
			code(write(who, (ctx) => lookAtSearch(ctx, { searchId, found, seen })));
		for (const who of [janelle, rosa, marcus, dee, spy]) expect(await look(who, 'fine')).toBe('not_found');
		expect(await look(priya, 'fine')).toBe('done');
		expect(await look(priya, 'wrong')).toBe('conflict');
		expect(await look(priya, 'wrong', 1)).toBe('done');
		expect(
			(await atSearches(priya)).find((one) => one.id === searchId)?.looks.map((one) => one.found)
		).toEqual(['fine', 'wrong']);
	});

	test('nobody opens for a reason of somebody else, or another one than they searched with', async () => {
		await find(rosa, 'dee', { reason: 'child', words: 'A child alone.' });
		const { id } = await open(rosa);
		expect((await read(dee, openingsOfMine)).find((one) => one.id === id)).toMatchObject({
			reason: 'child',
			words: 'A child alone.'
		});
		const borrowed = write(rosa, async (ctx) =>
			ctx.tx
				.insertInto('people.openings')
				.values({
					organization_id: org,
					id: crypto.randomUUID(),
					person_id: tom.id,
					opened_by: rosa.id,
					reason: 'life',
					words: 'x',
					opened_at: ctx.now,
					until: ctx.now,
					search_id: await newestSearch(janelle)
				})
				.execute()
		);
		expect(await code(borrowed)).toMatch(/foreign key/);
	});

	test.each<[OpeningReason, boolean, boolean]>([
		['overdose', true, true],
		['medical_team', true, false],
		['life', false, false],
		['child', false, false],
		['other', false, false]
	])('%s shows what they want to change: %s, and what was agreed: %s', async (reason, focuses, setbacks) => {
		await world.app.write(dee.actor, 'test', (ctx) =>
			saveFocuses(ctx, dee.id, [{ kind: 'alcohol', aim: 'reduce' }])
		);
		await find(rosa, 'dee', { reason, words: 'x' });
		await open(rosa);
		const view = await read(rosa, (ctx) => emergencyView(ctx, dee.id));
		expect(view.focuses?.length).toBe(focuses ? 1 : undefined);
		if (!setbacks) expect(view.setbacks).toBeNull();
	});
});

describe('found wrong', () => {
	test('while it is open it ends at once; the opener reads by whom and why, and must search anew', async () => {
		await find(rosa);
		const { id } = await open(rosa);
		const look = (found: 'talk' | 'wrong', seen: number) =>
			write(priya, (ctx) => lookAtOpening(ctx, { openingId: id, found, words: 'Called her.', seen }));
		await look('talk', 0);
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('done');
		await look('wrong', 1);
		expect(await code(read(rosa, (ctx) => emergencyView(ctx, dee.id)))).toBe('not_found');
		expect(await code(open(rosa))).toBe('not_found');
		expect(await foundLately(world.app, rosa.actor, dee.id)).toBeNull();
		const own = await read(rosa, ownOpenings);
		expect(own.find((one) => one.id === id)).toMatchObject({ closedBy: priya.id });
		expect((await read(rosa, (ctx) => findingsOf(ctx, own))).get(id)).toMatchObject([
			{ by: 'Priya', found: 'talk' },
			{ by: 'Priya', found: 'wrong', words: 'Called her.' }
		]);
		expect((await read(dee, openingsOfMine)).find((one) => one.id === id)).toMatchObject({
			closer: 'Priya',
			looks: [{ found: 'talk' }, { found: 'wrong' }]
		});
		world.setClock(new Date(Date.now() + 1000).toISOString());
		await find(rosa);
		expect(await code(open(rosa))).toBe('done');
	});

	test('an end stands: the opener does not open it again in the database, and nobody ends it in another’s name', async () => {
		await find(rosa);
		const { id } = await open(rosa);
		const set = (who: TestPerson, values: { closed_at: Date | null; closed_by?: string | null }) =>
			write(who, async (ctx) =>
				Number(
					(await ctx.tx.updateTable('people.openings').set(values).where('id', '=', id).executeTakeFirst())
						.numUpdatedRows
				)
			).catch((error: unknown) => (/row-level security/.test(String(error)) ? 'wall' : String(error)));
		const closed_at = new Date();
		expect(await set(priya, { closed_at })).toBe('wall');
		expect(await set(priya, { closed_at, closed_by: janelle.id })).toBe('wall');
		expect(await set(marcus, { closed_at, closed_by: marcus.id })).toBe('wall');
		expect(await set(rosa, { closed_at, closed_by: priya.id })).toBe('wall');
		expect(await set(priya, { closed_at, closed_by: priya.id })).toBe(1);
		expect(await set(rosa, { closed_at: null, closed_by: null })).toBe(0);
	});
});

test('the person is told by a mail that names nothing', async () => {
	const openingId = crypto.randomUUID();
	await world.owner('delete from graphile_worker._private_jobs');
	await tasks['emergency.told']!(world.app, { organizationId: org, personId: dee.id, openingId });
	const mails = await waitingMails(world);
	expect(mails).toHaveLength(1);
	expect(mails[0]).toContain('http');
	expect(mails[0]).not.toMatch(/\bDee\b|Harbor|emergency|record/i);
	const { m } = await import('#paraglide/messages.js');
	for (const locale of ['en', 'es'] as const)
		expect(
			m.mail_something_new_subject({}, { locale }) + m.mail_something_new_text({ link: '' }, { locale })
		).not.toMatch(/emergenc|record|expediente|recover|recupera|coach|Harbor/i);
});
