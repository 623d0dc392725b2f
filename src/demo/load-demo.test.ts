import { describe, expect, test, vi } from 'vitest';
import type { PersonActor, Role } from '#platform/actor.ts';
import { checkInsOf, recordPastCheckIns } from '#domains/check-ins/server/check-ins.ts';
import { careLevels } from '#domains/directory/server/directory.ts';
import { cardsForMe, myDay, quietNotActedOnHere } from '#domains/early-signs/server/early-signs.ts';
import { upcomingEvents } from '#domains/events/server/events.ts';
import { agreementsOf, caseloadOf, piecesOf } from '#domains/people/server/people.ts';
import { tiesAsAlly } from '#domains/network/server/network.ts';
import { historyOf, nextStepFor, planAsOf, planOf, recordPastPlan } from '#domains/plans/server/plans.ts';
import {
	nextVisitFor,
	noteOf,
	notesOf,
	pastReviews,
	recordPastContacts,
	recordPastReviews,
	reviewsMissed,
	staffNotesExist
} from '#domains/sessions/server/sessions.ts';
import { allWalks, unassigned, workerLoads } from '#domains/workforce/server/workforce.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { loginSecret, makeLogin } from '#platform/server/login.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { findSession } from '#platform/server/session.ts';
import { newId } from '#platform/ids.ts';
import { testWorld, type TestWorld } from '../../tests/support/database.ts';
import { makeOrganization } from '../../tests/support/people.ts';
import { loadDemo } from './load-demo.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './sign-ins.ts';

// A quiet Tuesday morning in Philadelphia.
const NOW = '2026-03-10T12:30:00Z';
const LONG = 120_000;

async function actorOf(world: TestWorld, name: string, role: Role): Promise<PersonActor> {
	const [row] = await world.owner<{ id: string; organization_id: string }>(
		'select id, organization_id from people.persons where preferred_name = $1',
		[name]
	);
	return {
		kind: 'person',
		organizationId: row!.organization_id,
		personId: row!.id,
		userId: row!.id,
		roles: [role]
	};
}

const TABLES = [
	'people.persons',
	'people.assignments',
	'people.focuses',
	'people.intake_pieces',
	'people.hard_dates',
	'people.agreements',
	'plans.goals',
	'plans.steps',
	'plans.lines',
	'plans.versions',
	'plans.suggestions',
	'sessions.visits',
	'sessions.reviews',
	'sessions.review_goals',
	'sessions.notes',
	'sessions.contacts',
	'sessions.asks',
	'sessions.promises',
	'check_ins.check_ins',
	'audit.entries',
	'login."user"',
	'directory.meetings',
	'directory.services',
	'directory.facts'
];

async function countsOf(world: TestWorld): Promise<Record<string, number>> {
	const rows = await Promise.all(
		TABLES.map((table) => world.owner<{ n: number }>(`select count(*)::int as n from ${table}`))
	);
	return Object.fromEntries(TABLES.map((table, at) => [table, rows[at]![0]!.n]));
}

/** What each person said in their check-ins, in short. */
function saidBy(world: TestWorld): Promise<object[]> {
	return world.owner(
		`select p.preferred_name as name, count(*)::int as times, sum(c.today)::int as today, sum(c.craving)::int as craving,
		   sum(extract(epoch from c.at))::text as moments
		 from check_ins.check_ins c join people.persons p on p.organization_id = c.organization_id and p.id = c.person_id
		 group by p.preferred_name order by p.preferred_name`
	);
}

describe('the demo', () => {
	const world = testWorld();

	test(
		'loads once; each sign-in works and its session is read by our own statement (decision 1)',
		{ timeout: LONG },
		async () => {
			world.setClock(NOW);
			expect(await loadDemo(world.app)).toBe(true);
			expect(await loadDemo(world.app)).toBe(false);
			const login = makeLogin(world.app);
			for (const { email, role } of DEMO_SIGN_INS) {
				const response = await login.api.signInEmail({
					body: { email, password: DEMO_PASSWORD },
					asResponse: true
				});
				const cookie = /session_token=([^;]+)/.exec(response.headers.getSetCookie().join('\n'))?.[1];
				const session = await findSession(
					world.app.pools,
					loginSecret(world.app.masterKey),
					decodeURIComponent(cookie!),
					new Date()
				);
				expect(session?.active?.role).toBe(role);
				expect(
					await findSession(
						world.app.pools,
						loginSecret(world.app.masterKey),
						decodeURIComponent(cookie!).slice(1),
						new Date()
					)
				).toBeNull();
			}
		}
	);

	test('shares little, with an end: an ally knows whose ally they are, and sees nothing of the plan', async () => {
		const nora = await actorOf(world, 'Nora', 'ally');
		const eli = await actorOf(world, 'Eli', 'participant');
		const seen = await world.app.read(nora, 'test', async (ctx) => ({
			tied: (await tiesAsAlly(ctx)).map((tie) => tie.name),
			goals: await ctx.db
				.selectFrom('plans.goals')
				.select('id')
				.where('organization_id', '=', nora.organizationId)
				.where('person_id', '=', eli.personId)
				.execute()
		}));
		expect(seen).toEqual({ tied: ['Eli'], goals: [] });
	});

	test('events to come for a visitor, kinds of care explained, and a step that Eli planned with Nora', async () => {
		const nora = await actorOf(world, 'Nora', 'ally');
		const visitor = visitorIn(nora.organizationId);
		expect((await world.app.read(visitor, 'test', upcomingEvents)).length).toBeGreaterThan(1);
		expect((await world.app.read(visitor, 'test', careLevels)).length).toBeGreaterThan(2);
		// Not read as Nora: the wall asks the database's clock, for which the consent of this test's day is over.
		const steps = await world.owner<{ state: string }>('select state from barriers.repairs');
		expect(steps.map(({ state }) => state)).toEqual(['planned']);
	});

	test('seventy-seven participants, five of them with nobody yet; six coaches and two peers', async () => {
		const janelle = await actorOf(world, 'Janelle Price', 'supervisor');
		const [participants] = await world.owner(
			'select count(*)::int as n from people.persons where is_participant'
		);
		expect(participants).toEqual({ n: 77 });
		const [waiting, walks, loads] = await world.app.read(janelle, 'team', async (ctx) => {
			const all = await allWalks(ctx);
			return [await unassigned(ctx), all, await workerLoads(ctx, all)] as const;
		});
		expect(waiting.map(({ name }) => name).sort()).toEqual(['Deshawn', 'Ken', 'Lorna', 'Milagros', 'Theo']);
		expect(loads).toHaveLength(8);
		expect(walks.filter(({ workerName }) => workerName === 'Marcus Hall')).toHaveLength(30);
		expect(loads.find(({ name }) => name === 'Marcus Hall')).toMatchObject({
			people: 30,
			load: 27.5,
			capacity: 28
		});
	});

	test('Marcus begins with seven of his thirty, each with a reason; the others are one key away', async () => {
		const day = await world.app.read(await actorOf(world, 'Marcus Hall', 'coach'), 'my day', myDay);
		const reasons = Object.fromEntries(
			day.lines.map(({ name, reasons: all }) => [name, all.map(({ kind }) => kind)])
		);
		expect(reasons).toEqual({
			Aisha: ['asked'],
			Wendell: ['asked'],
			Tom: ['quiet'],
			Luther: ['hard_date'],
			Corinne: ['hard_date'],
			Shay: ['promise_due'],
			Dee: ['hard_date', 'review_due']
		});
		expect(day.others).toBe(23);
	});

	test('signs of Marcus’s people live: cards, close support, one put by, and every word of a week', async () => {
		const marcus = await actorOf(world, 'Marcus Hall', 'coach');
		const { now, week } = await world.app.read(marcus, 'my day', cardsForMe);
		const cards = Object.fromEntries(now.map(({ name, signs }) => [name, signs.map(({ rule }) => rule)]));
		expect(cards['Dee']).toContain('own');
		expect(cards['Luther']).toContain('close_support');
		expect(cards['Aisha']).toContain('high_pull');
		expect([cards['Nadia'], cards['Curtis']], 'reached, and put by').toEqual([undefined, undefined]);
		const bands = new Set(week.map(({ signal }) => signal.band));
		expect([...bands].filter((band) => band !== null).toSorted()).toEqual([
			'extra_support',
			'some_strain',
			'steady'
		]);
	});

	test('the supervisor has quiet that nobody acted on, and reviews that did not happen', async () => {
		const janelle = await actorOf(world, 'Janelle Price', 'supervisor');
		const quiet = await world.app.read(janelle, 'team', (ctx) => quietNotActedOnHere(ctx));
		expect(quiet.map(({ walk }) => walk.personName).sort()).toEqual(['Isaac', 'Paulette', 'Tanya']);
		expect((await world.app.read(janelle, 'team', reviewsMissed)).length).toBeGreaterThanOrEqual(4);
	});

	test('everybody’s record opens for who walks with them', { timeout: LONG }, async () => {
		const workers = await world.owner<{ preferred_name: string }>(
			'select preferred_name from people.persons where can_walk'
		);
		let seen = 0;
		for (const { preferred_name } of workers) {
			const worker = await actorOf(
				world,
				preferred_name,
				preferred_name.startsWith('Rosa') || preferred_name.startsWith('Ben') ? 'peer' : 'coach'
			);
			await world.app.read(worker, 'weekly review', async (ctx) => {
				for (const person of await caseloadOf(ctx, worker.personId)) {
					const plan = await planOf(ctx, person.id);
					expect(plan.strategies.length).toBeLessThanOrEqual(3);
					expect((await historyOf(ctx, person.id)).length).toBeGreaterThanOrEqual(plan.goals.length);
					await planAsOf(ctx, person.id, new Date(ctx.now.getTime() - 30 * 86_400_000));
					await checkInsOf(ctx, person.id);
					await agreementsOf(ctx, person.id);
					await piecesOf(ctx, person.id);
					for (const { noteId } of (await notesOf(ctx, person.id)).slice(0, 2))
						expect((await noteOf(ctx, noteId)).text).not.toBe('');
					seen += 1;
				}
			});
		}
		// 72 participants, two of them with two workers, and four allies.
		expect(seen).toBe(78);
	});

	test('Dee’s day is the one in the story', async () => {
		const dee = await actorOf(world, 'Dee', 'participant');
		await world.app.read(dee, 'today', async (ctx) => {
			const { personId } = dee;
			const plan = await planOf(ctx, personId);
			expect(
				plan.suggestions
					.filter(({ state }) => state === 'open')
					.map(({ kind }) => kind)
					.sort()
			).toEqual(['step', 'wording']);
			expect(plan.routine.map(({ text }) => text)).toContain('Shower, toast, bus 14.');
			expect((await nextStepFor(ctx, personId))?.text).toBe('Ask the pharmacy about Friday’s refill');
			expect((await nextVisitFor(ctx, personId))?.startsAt.toISOString()).toBe('2026-03-10T19:00:00.000Z');
			const notes = await notesOf(ctx, personId);
			expect(await noteOf(ctx, notes[0]!.noteId)).toMatchObject({ closed: false, closedByPersonAt: null });
			expect((await pastReviews(ctx, personId)).length).toBe(4);
			expect(await staffNotesExist(ctx, personId)).toEqual([]);
		});
	});

	test('the notice holds its day as people write it, and no place that is still to be filled in', async () => {
		const notices = await world.owner<{ text: string }>('select text from people.record_notices');
		expect(notices).toHaveLength(1);
		expect(notices[0]!.text).toMatch(/Harbor House \(demo\), [A-Z][a-z]+ \d{1,2}, \d{4}$/);
		expect(notices[0]!.text).not.toMatch(/\[|\d{4}-\d\d-\d\d/);
	});

	test('nobody reads whom they do not walk with', async () => {
		const lou = await actorOf(world, 'Lou Bennett', 'coach');
		const dee = await actorOf(world, 'Dee', 'participant');
		await expect(world.app.read(lou, 'plan', (ctx) => planOf(ctx, dee.personId))).rejects.toMatchObject({
			code: 'not_found'
		});
	});

	test('only a job tells the past: not the coach, not the person', async () => {
		const dee = await actorOf(world, 'Dee', 'participant');
		const marcus = await actorOf(world, 'Marcus Hall', 'coach');
		const pair = { personId: dee.personId, workerId: marcus.personId };
		for (const actor of [dee, marcus]) {
			const write = (work: (ctx: WriteContext) => Promise<unknown>) =>
				expect(world.app.write(actor, 'plan', work)).rejects.toMatchObject({ code: 'not_found' });
			await write((ctx) => recordPastPlan(ctx, dee.personId, { goals: [], lines: [] }));
			await write((ctx) => recordPastReviews(ctx, pair, [], null));
			await write((ctx) => recordPastContacts(ctx, dee.personId, []));
			await write((ctx) => recordPastCheckIns(ctx, dee.personId, []));
		}
	});

	test('no jobs wait for the past to be told again; only what the workers say of themselves is carried to its readers, and stand-ins are looked through', async () => {
		expect(
			await world.owner(
				'select distinct t.identifier from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by 1'
			)
		).toEqual([
			{ identifier: 'about-me.carry' },
			{ identifier: 'stand-ins.part' },
			{ identifier: 'standings.count' }
		]);
	});

	describe('loaded again with the same seed', () => {
		const other = testWorld();
		test('is the same', { timeout: LONG }, async () => {
			other.setClock(NOW);
			// Every id of one moment: their order says nothing, and nothing may hang on it.
			vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
			await loadDemo(other.app).finally(() => vi.useRealTimers());
			const counts = await countsOf(other);
			// The first one has been looked at since.
			expect({ ...counts, 'audit.entries': 0 }).toEqual({ ...(await countsOf(world)), 'audit.entries': 0 });
			expect(counts['check_ins.check_ins']).toBeGreaterThan(1000);
			// Not only as many: each person says the same on the same days.
			expect(await saidBy(other)).toEqual(await saidBy(world));
		});
	});
});

describe('a database with real people', () => {
	const world = testWorld();
	test('half a load is not taken for a whole one', async () => {
		// As a load that was cut off leaves it: the organization is there, the row of the end is not.
		const id = newId();
		await world.owner(
			`insert into people.organizations (organization_id, name, is_demo, created_at) values ($1, 'Half', true, now())`,
			[id]
		);
		await expect(loadDemo(world.app)).rejects.toThrow(/not whole/);
		await world.owner('delete from people.organizations where organization_id = $1', [id]);
	});
	test('is refused', async () => {
		await makeOrganization(world, 'Real people');
		await expect(loadDemo(world.app)).rejects.toThrow(/real organization/);
	});
});
