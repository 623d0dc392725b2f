import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { systemActor, type PersonActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { endWalk, makeOrganization, makePerson, walkWith } from '../../../../tests/support/people.ts';
import { saveFocuses } from '#domains/people/server/people.ts';
import { CheckInInput } from '../check-ins.ts';
import {
	checkInDone,
	checkInsOf,
	checkInStart,
	checkInSummary,
	latestCheckIn,
	ownCheckIns,
	ownHistory,
	ownPreferences,
	recordCheckIn,
	recordCheckInOnce,
	recordFromForm,
	savePreferences
} from './check-ins.ts';
import { startWorker } from '../../../worker.ts';
import { tasks } from './jobs.ts';

const world = testWorld();

/** What a request hands over for a signed-in person. */
const contexts = (actor: PersonActor): Parameters<typeof recordCheckInOnce>[0] => ({
	read: (purpose, work) => world.app.read(actor, purpose, work),
	write: (purpose, work) => world.app.write(actor, purpose, work)
});
const input = (fields: Record<string, unknown>) => CheckInInput.parse(fields);
const post = (actor: PersonActor, fields: Record<string, unknown>, key: string = newId()) =>
	recordCheckInOnce(contexts(actor), input(fields), key);

async function cast() {
	const org = await makeOrganization(world);
	const [dee, tom, marcus, janelle, priya] = [
		await makePerson(world, org, ['participant']),
		await makePerson(world, org, ['participant']),
		await makePerson(world, org, ['coach']),
		await makePerson(world, org, ['supervisor']),
		await makePerson(world, org, ['director'])
	];
	const walk = await walkWith(world, marcus, dee);
	return { org, dee, tom, marcus, janelle, priya, walk };
}

const jobsOf = (personId: string) =>
	world.owner(`select payload from graphile_worker._private_jobs where payload ->> 'personId' = $1`, [
		personId
	]);
const auditOf = (personId: string) =>
	world.owner(
		`select action, outcome, subject_id from audit.entries where person_id = $1 and action = 'check-in.recorded'`,
		[personId]
	);

describe('refusals', () => {
	test('nobody records for somebody else: not the coach, not a director, not another participant', async () => {
		const { dee, tom, marcus, priya } = await cast();
		for (const other of [marcus, tom, priya]) {
			const try_ = world.app.write(other.actor, 'check-in', (ctx) =>
				recordCheckIn(ctx, input({ today: 4 }), { key: newId(), personId: dee.id })
			);
			await expect(try_).rejects.toMatchObject({ code: 'not_found' });
		}
		expect((await auditOf(dee.id)).map((row) => row.outcome)).toEqual(['refused', 'refused', 'refused']);
		expect(await jobsOf(dee.id)).toEqual([]);
	});

	test('the wall alone refuses a row for somebody else, and any change of a row', async () => {
		const { org, dee, marcus } = await cast();
		const row = {
			organization_id: org,
			id: newId(),
			person_id: dee.id,
			key: 'k',
			at: new Date(),
			day: '2026-03-01',
			zone: 'UTC',
			shared: true
		};
		await expect(
			world.app.write(marcus.actor, 'test', (ctx) =>
				ctx.tx.insertInto('check_ins.check_ins').values(row).execute()
			)
		).rejects.toThrow(/row-level security/);
		await post(dee.actor, { today: 4 });
		await expect(
			world.app.write(dee.actor, 'test', (ctx) =>
				ctx.tx.updateTable('check_ins.check_ins').set({ today: 9 }).execute()
			)
		).rejects.toThrow(/permission denied/);
		await expect(
			world.app.write(dee.actor, 'test', (ctx) => ctx.tx.deleteFrom('check_ins.check_ins').execute())
		).rejects.toThrow(/permission denied/);
	});

	test('not another organization, not a stranger, not a supervisor or director, not a coach whose walk has ended', async () => {
		const { dee, tom, marcus, janelle, priya, walk } = await cast();
		const spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), [
			'coach',
			'director',
			'participant'
		]);
		await post(dee.actor, { today: 4, note: 'hard morning' });
		await endWalk(world, walk);
		for (const other of [spy, tom, janelle, priya, marcus]) {
			await expect(
				world.app.read(other.actor, 'look', (ctx) => checkInsOf(ctx, dee.id))
			).rejects.toMatchObject({ code: 'not_found' });
			const all = await world.app.read(other.actor, 'look', (ctx) =>
				ctx.db.selectFrom('check_ins.check_ins').selectAll().execute()
			);
			expect(all.filter((row) => row.person_id === dee.id)).toEqual([]);
		}
		await expect(
			world.app.read({ kind: 'visitor', organizationId: dee.actor.organizationId }, 'look', (ctx) =>
				checkInsOf(ctx, dee.id)
			)
		).rejects.toMatchObject({ code: 'not_found' });
	});

	test('a coach sees what is shared and nothing else, by the query and by the wall alone; the look is noted', async () => {
		const { org, dee, marcus } = await cast();
		const open = await post(dee.actor, { today: 4, craving: 7, note: 'shared words' });
		await post(dee.actor, { today: 1, note: 'mine', shared: false });
		const seen = await world.app.read(marcus.actor, 'look', (ctx) => checkInsOf(ctx, dee.id));
		expect(seen).toEqual([open]);
		const byWall = await world.app.read(marcus.actor, 'look', (ctx) =>
			ctx.db.selectFrom('check_ins.check_ins').select(['id', 'shared']).execute()
		);
		expect(byWall).toEqual([{ id: open.id, shared: true }]);
		expect(
			(await world.app.read(marcus.actor, 'list', (ctx) => latestCheckIn(ctx, [dee.id]))).get(dee.id)?.id
		).toBe(open.id);
		expect(await world.app.read(dee.actor, 'own', (ctx) => checkInsOf(ctx, dee.id))).toHaveLength(2);
		expect(
			await world.owner(
				`select actor_id from audit.entries where organization_id = $1 and action = 'check-ins.opened'`,
				[org]
			)
		).toEqual([{ actor_id: marcus.id }]);
		await expect(
			world.app.read(marcus.actor, 'look', (ctx) => checkInDone(ctx, open.id))
		).rejects.toMatchObject({ code: 'not_found' });
	});

	test('preferences are the person’s alone', async () => {
		const { dee, marcus } = await cast();
		await world.app.write(dee.actor, 'p', (ctx) =>
			savePreferences(ctx, {
				hideNumbers: true,
				items: ['today', 'sleep', 'medication'],
				takesMedication: true
			})
		);
		expect(await world.app.read(dee.actor, 'p', (ctx) => ownPreferences(ctx))).toEqual({
			hideNumbers: true,
			items: ['today', 'sleep', 'medication'],
			takesMedication: true
		});
		expect(
			await world.app.read(marcus.actor, 'p', (ctx) =>
				ctx.db.selectFrom('check_ins.preferences').selectAll().execute()
			)
		).toEqual([]);
		await expect(
			world.app.write(marcus.actor, 'p', (ctx) => savePreferences(ctx, { hideNumbers: false }, dee.id))
		).rejects.toMatchObject({ code: 'not_found' });
		expect((await world.app.read(dee.actor, 'p', (ctx) => checkInStart(ctx, { ally: false }))).items).toEqual(
			['today', 'sleep', 'medication']
		);
		expect((await world.app.read(dee.actor, 'p', (ctx) => checkInStart(ctx, { ally: true }))).items).toEqual([
			'today',
			'sleep'
		]);
	});

	test('a malformed key, an unknown aim and an unknown page are refused, and nothing is kept', async () => {
		const { dee } = await cast();
		for (const key of ['', 'a b', 'x'.repeat(201), 'ключ'])
			await expect(post(dee.actor, { today: 4 }, key)).rejects.toMatchObject({ code: 'invalid' });
		await expect(post(dee.actor, { use: [{ aimId: newId(), answer: 'none' }] })).rejects.toMatchObject({
			code: 'invalid'
		});
		for (const before of ['x', '1.2', `99999999999999999.${newId()}`, `1.${newId()}' or 1=1`]) {
			await expect(
				world.app.read(dee.actor, 'list', (ctx) => ownCheckIns(ctx, { limit: 5, before }))
			).rejects.toMatchObject({ code: 'invalid' });
		}
		expect(await jobsOf(dee.id)).toEqual([]);
		expect((await auditOf(dee.id)).filter((row) => row.outcome === 'done')).toEqual([]);
	});
});

describe('once', () => {
	test('the same key and answers are one check-in with one job and one audit row, also when sixteen arrive at once', async () => {
		const { dee } = await cast();
		const key = newId();
		const answers = await Promise.all(
			Array.from({ length: 16 }, () =>
				post(dee.actor, { today: 6, note: 'Shower, toast, bus 14.', risky: ['money'] }, key)
			)
		);
		expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
		expect(await jobsOf(dee.id)).toHaveLength(1);
		expect((await auditOf(dee.id)).map((row) => row.subject_id)).toEqual([answers[0]!.id]);
		expect(
			await world.owner('select id from check_ins.check_ins where person_id = $1', [dee.id])
		).toHaveLength(1);
	});

	test('the same key with other answers is refused; the same key of another person is another check-in', async () => {
		const { dee, tom } = await cast();
		const key = newId();
		const first = await post(dee.actor, { today: 6 }, key);
		for (const other of [
			{ today: 5 },
			{ today: 6, note: 'x' },
			{ today: 6, shared: false },
			{ today: 6, good: ['rest'] }
		]) {
			await expect(post(dee.actor, other, key)).rejects.toMatchObject({ code: 'key_reused' });
		}
		expect((await post(tom.actor, { today: 6 }, key)).id).not.toBe(first.id);
		expect(await post(dee.actor, { today: 6 }, key)).toEqual(first);
	});

	test('a form sent again with other answers is another check-in, and each still only one', async () => {
		const { dee } = await cast();
		const key = newId();
		const send = (today: number) => recordFromForm(contexts(dee.actor), input({ today }), key);
		const [a, b] = [await send(1), await send(9)];
		expect([(await send(1)).id, (await send(9)).id]).toEqual([a.id, b.id]);
		expect(a.id).not.toBe(b.id);
	});
});

describe('what is kept', () => {
	test('every answer comes back; own words are sealed in the row', async () => {
		const { dee } = await cast();
		const all = {
			today: 4,
			craving: 0,
			confidence: 10,
			stress: 3,
			sleepMinutes: 390,
			sleepQuality: 'poor',
			medication: 'partly',
			risky: ['money', 'alone'],
			good: ['outside'],
			connection: 'none',
			helped: ['called', 'waited'],
			helpedWords: 'Bus 14',
			learned: 'Payday is hard',
			note: 'Héctor llamó',
			shared: false
		};
		const saved = await post(dee.actor, all);
		expect(saved).toMatchObject({ ...all, use: [] });
		const [page] = await world.app.read(dee.actor, 'own', (ctx) => checkInsOf(ctx, dee.id));
		expect(page).toEqual(saved);
		const [row] = await world.owner<{ words: Buffer }>(
			'select words from check_ins.check_ins where id = $1',
			[saved.id]
		);
		expect(row!.words.includes('Payday')).toBe(false);
	});

	test('use is told in the words of the own aims, and a change of aim does not spoil a repeat', async () => {
		const { dee, marcus } = await cast();
		const want = (aim: 'abstain' | 'reduce') =>
			world.app.write(dee.actor, 'focus', (ctx) =>
				saveFocuses(ctx, dee.id, [
					{ kind: 'opioids', aim: 'abstain' },
					{ kind: 'own', ownWords: 'scratch cards', aim }
				])
			);
		await want('reduce');
		const start = await world.app.read(dee.actor, 'start', (ctx) => checkInStart(ctx, { ally: false }));
		expect(start.aims.map(({ kind, ownWords, aim }) => [kind, ownWords, aim])).toEqual([
			['opioids', null, 'abstain'],
			['own', 'scratch cards', 'reduce']
		]);
		const [opioids, cards] = start.aims.map((aim) => aim.id);
		await expect(post(dee.actor, { use: [{ aimId: opioids, answer: 'within' }] })).rejects.toMatchObject({
			code: 'invalid'
		});
		const key = newId();
		const use = [
			{ aimId: opioids, answer: 'none' },
			{ aimId: cards, answer: 'beyond' }
		];
		const saved = await post(dee.actor, { use }, key);
		expect(saved.use).toEqual([
			{ aimId: opioids, kind: 'opioids', aim: 'abstain', answer: 'none' },
			{ aimId: cards, kind: 'own', aim: 'reduce', answer: 'beyond' }
		]);
		expect(await world.owner('select use_state from check_ins.check_ins where id = $1', [saved.id])).toEqual([
			{ use_state: 2 }
		]);
		expect((await world.app.read(dee.actor, 'done', (ctx) => checkInDone(ctx, saved.id))).beyond).toBe(true);
		await want('abstain');
		expect(await post(dee.actor, { use }, key)).toEqual(saved);
		await expect(post(dee.actor, { use }, newId())).rejects.toMatchObject({ code: 'invalid' });
		expect(await world.app.read(marcus.actor, 'look', (ctx) => checkInsOf(ctx, dee.id))).toEqual([saved]);
	});

	test('two taps are enough: one answer; none is refused', async () => {
		const { dee } = await cast();
		expect((await post(dee.actor, { today: 1 })).craving).toBeNull();
		expect(CheckInInput.safeParse({}).success).toBe(false);
		expect(CheckInInput.safeParse({ shared: false, risky: [] }).success).toBe(false);
	});

	test('naughty strings in every text come back as they were, or are refused as not text', async () => {
		const { dee } = await cast();
		const list = JSON.parse(
			readFileSync(new URL('../../../../tests/fixtures/naughty-strings/blns.json', import.meta.url), 'utf8')
		) as string[];
		for (const text of [
			...list.slice(0, 120),
			'\ud800',
			'a\0b',
			'<script>alert(1)</script>',
			"'; drop table check_ins.check_ins; --"
		]) {
			const parsed = CheckInInput.safeParse({ note: text, helpedWords: text.slice(0, 200), learned: text });
			if (!parsed.success) continue;
			const saved = await recordCheckInOnce(contexts(dee.actor), parsed.data, newId());
			expect(saved).toMatchObject({
				note: parsed.data.note,
				learned: parsed.data.learned,
				helpedWords: parsed.data.helpedWords
			});
		}
		expect(CheckInInput.safeParse({ note: '\ud800' }).success).toBe(false);
		expect(CheckInInput.safeParse({ note: 'a\0b' }).success).toBe(false);
	});

	test.each([
		// instant, zone, calendar day there
		['2026-03-08T06:59:59Z', 'America/New_York', '2026-03-08'],
		['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
		['2026-03-09T03:30:00Z', 'America/New_York', '2026-03-08'],
		['2026-11-01T03:59:59Z', 'America/New_York', '2026-10-31'],
		['2026-11-01T05:30:00Z', 'America/New_York', '2026-11-01'],
		['2026-11-02T04:59:59Z', 'America/New_York', '2026-11-01'],
		['2026-11-02T05:00:00Z', 'America/New_York', '2026-11-02'],
		['2026-06-30T23:59:59Z', 'Pacific/Kiritimati', '2026-07-01'],
		['2026-01-01T09:00:00Z', 'Pacific/Pago_Pago', '2025-12-31'],
		['2028-02-29T12:00:00Z', 'Asia/Kathmandu', '2028-02-29']
	])('the day of %s in %s is %s', async (at, zone, day) => {
		const { dee } = await cast();
		await world.owner('update people.persons set time_zone = $1 where id = $2', [zone, dee.id]);
		const saved = await world.app.write(systemActor(dee.actor.organizationId, 'test'), 'test', (ctx) =>
			recordCheckIn(ctx, input({ today: 6 }), { key: newId(), personId: dee.id, at: new Date(at) })
		);
		expect(saved).toMatchObject({ day, zone, at: new Date(at).toISOString() });
	});
});

describe('afterwards', () => {
	test('the job moves "last heard" forward, never back, and may run twice', async () => {
		const { dee } = await cast();
		await post(dee.actor, { today: 6 });
		const [job] = await jobsOf(dee.id);
		const heard = async () =>
			(
				await world.owner<{ last_heard_at: Date }>('select last_heard_at from people.persons where id = $1', [
					dee.id
				])
			)[0]!.last_heard_at;
		await tasks['check-in.recorded']!(world.app, job!.payload);
		const first = await heard();
		await tasks['check-in.recorded']!(world.app, {
			...(job!.payload as object),
			at: '2020-01-01T00:00:00.000Z'
		});
		await tasks['check-in.recorded']!(world.app, job!.payload);
		expect(await heard()).toEqual(first);
	});

	test('a worker finds the quiet job by itself', async () => {
		const { dee } = await cast();
		await post(dee.actor, { today: 6 });
		const worker = await startWorker(world.app, { jobs: () => ({ tasks, cron: [] }) });
		try {
			await expect.poll(() => jobsOf(dee.id), { timeout: 15_000 }).toEqual([]);
			expect(
				await world.owner('select 1 from people.persons where id = $1 and last_heard_at is not null', [
					dee.id
				])
			).toHaveLength(1);
		} finally {
			await worker.stop();
		}
	});

	test('the summary for who walks with the person holds what is shared, and notes one look', async () => {
		const { org, dee, marcus } = await cast();
		world.setClock('2026-03-12T15:00:00Z');
		const shared = await post(dee.actor, { today: 6, note: 'ok day' });
		await post(dee.actor, { today: 1, shared: false });
		const summary = await world.app.read(marcus.actor, 'page', (ctx) => checkInSummary(ctx, dee.id));
		expect(summary.entries.map((entry) => entry.checkIn)).toEqual([shared]);
		expect(
			await world.owner(
				`select 1 from audit.entries where organization_id = $1 and action = 'check-ins.opened'`,
				[org]
			)
		).toHaveLength(1);
	});

	test('paging goes through all of them, newest first, each once', async () => {
		const { dee } = await cast();
		for (let day = 1; day <= 7; day++)
			await world.app.write(systemActor(dee.actor.organizationId, 'test'), 'test', (ctx) =>
				recordCheckIn(ctx, input({ today: day }), {
					key: `d${day}`,
					personId: dee.id,
					at: new Date(Date.UTC(2026, 0, 1 + Math.floor(day / 2)))
				})
			);
		const seen: number[] = [];
		let before: string | undefined;
		do {
			const page = await world.app.read(dee.actor, 'own', (ctx) => ownCheckIns(ctx, { limit: 3, before }));
			seen.push(...page.items.map((one) => one.today!));
			before = page.next ?? undefined;
		} while (before);
		expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1]);
	});

	test('own history: totals, pictures, what helped, what was learned', async () => {
		const { dee } = await cast();
		world.setClock('2026-03-12T15:00:00Z');
		for (let back = 12; back >= 0; back--) {
			const at = new Date(Date.UTC(2026, 2, 12, 14) - back * 86_400_000);
			await world.app.write(systemActor(dee.actor.organizationId, 'test'), 'test', (ctx) =>
				recordCheckIn(
					ctx,
					input({
						today: back > 6 ? 2 : 8,
						helped: ['called', ...(back === 0 ? ['walked'] : [])],
						...(back === 3 ? { learned: 'Ring Jo first' } : {})
					}),
					{ key: `b${back}`, personId: dee.id, at }
				)
			);
		}
		const history = await world.app.read(dee.actor, 'own', (ctx) => ownHistory(ctx));
		expect(history.totals).toMatchObject({ days: 13, answered: 0 });
		expect(history.pictures.map((picture) => [picture.item, picture.direction])).toEqual([
			['today', 'higher']
		]);
		expect(history.helped.map((one) => one.count)).toEqual([13, 1]);
		expect(history.learned.map((one) => one.words)).toEqual(['Ring Jo first']);
		expect(history.entries[0]!.when).toMatch(/Mar 12/);
	});
});
