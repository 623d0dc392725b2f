import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { endWalk, makeOrganization, makePerson, walkWith } from '../../../../tests/support/people.ts';
import type { AgreementContent } from '../people.ts';
import * as people from './people.ts';

const world = testWorld();
const content = (afterDays = 4): AgreementContent => ({
	fromCoach: 'Call when I say so.',
	fromPerson: 'Say when I cannot come.',
	setbacks: 'We talk first.',
	boundaries: 'No calls after 21:00.',
	quiet: {
		steps: [
			{ act: 'text', who: 'coach', afterDays },
			{ act: 'call', who: 'coach', afterDays: afterDays + 1 },
			{ act: 'ask_supervisor', who: 'coach', afterDays: afterDays + 3 }
		]
	}
});

async function cast() {
	const org = await makeOrganization(world);
	const there = await makeOrganization(world, 'Elsewhere');
	const [dee, tom, marcus, janelle, priya] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['participant'], 'Tom'),
		await makePerson(world, org, ['coach'], 'Marcus'),
		await makePerson(world, org, ['supervisor'], 'Janelle'),
		await makePerson(world, org, ['director'], 'Priya')
	];
	const spy = await makePerson(world, there, ['director', 'supervisor', 'coach']);
	const walk = await walkWith(world, marcus, dee);
	return { org, dee, tom, marcus, janelle, priya, spy, walk };
}

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code });

describe('refusals', () => {
	test('other organization, stranger, supervisor and director read nothing of the start talk, nor write it', async () => {
		const { dee, tom, janelle, priya, spy, org } = await cast();
		await world.app.write(dee.actor, 'intake', async (ctx) => {
			await people.savePiece(ctx, dee.id, 'why', { words: 'My girl.' });
			await people.saveFocuses(ctx, dee.id, [{ kind: 'opioids', aim: 'abstain' }]);
			await people.addHardDate(ctx, dee.id, { kind: 'payday', on: '2026-03-06', repeats: 'two-weeks' });
			await people.proposeAgreement(ctx, dee.id, content());
		});
		const visitor: Actor = { kind: 'visitor', organizationId: org };
		for (const actor of [spy.actor, tom.actor, janelle.actor, priya.actor, visitor]) {
			const reads: ((ctx: Parameters<typeof people.organizationOf>[0], id: string) => Promise<unknown>)[] = [
				people.piecesOf,
				people.whyLineOf,
				people.reachOf,
				people.aimsOf,
				people.focusHistoryOf,
				people.hardDatesOf,
				people.nextHardDay,
				people.agreementsOf,
				people.intakeProgress,
				people.welcomeOf,
				people.recordNoticeFor,
				people.whoLooked
			];
			for (const read of reads) {
				await expect(world.app.read(actor, 'test', (ctx) => read(ctx, dee.id))).rejects.toEqual(
					refusal('not_found')
				);
			}
			expect(
				await world.app.read(actor, 'test', (ctx) =>
					people.hardDatesBetween(ctx, [dee.id], '2026-01-01', '2026-12-31')
				)
			).toEqual([]);
			if (actor.kind === 'visitor') continue;
			const writes: ((ctx: Parameters<typeof people.setAside>[0]) => Promise<unknown>)[] = [
				(ctx) => people.savePiece(ctx, dee.id, 'why', { words: 'x' }),
				(ctx) => people.saveFocuses(ctx, dee.id, [{ kind: 'opioids', aim: null }]),
				(ctx) => people.addHardDate(ctx, dee.id, { kind: 'own', on: '2026-03-06', repeats: 'once' }),
				(ctx) => people.proposeAgreement(ctx, dee.id, content()),
				(ctx) => people.changePerson(ctx, dee.id, { preferredName: 'X' }),
				(ctx) => people.stepsSeen(ctx, dee.id, ['name']),
				(ctx) => people.readWelcome(ctx, dee.id, 1),
				(ctx) => people.readRecordNotice(ctx, dee.id, 1)
			];
			for (const write of writes)
				await expect(world.app.write(actor, 'test', write)).rejects.toEqual(refusal('not_found'));
		}
		const refused = await world.owner(
			`select 1 from audit.entries where person_id = $1 and outcome = 'refused'`,
			[dee.id]
		);
		expect(refused.length).toBeGreaterThan(20);
	});

	test('row-level security alone shows a stranger, a supervisor and a director none of the tables', async () => {
		const { dee, tom, marcus, janelle, priya, spy } = await cast();
		await world.app.write(dee.actor, 'intake', async (ctx) => {
			await people.savePiece(ctx, dee.id, 'why', { words: 'My girl.' });
			await people.saveFocuses(ctx, dee.id, [{ kind: 'opioids', aim: 'abstain' }]);
			await people.stepsSeen(ctx, dee.id, ['name']);
			await people.readWelcome(ctx, dee.id, 1);
			await people.addHardDate(ctx, dee.id, { kind: 'payday', on: '2026-03-06', repeats: 'two-weeks' });
			await people.proposeAgreement(ctx, dee.id, content());
		});
		const tables = [
			'people.intake_pieces',
			'people.focuses',
			'people.intakes',
			'people.welcomes',
			'people.hard_dates',
			'people.agreements'
		] as const;
		for (const { actor, rows } of [
			...[tom, janelle, priya, spy].map(({ actor }) => ({ actor, rows: 0 })),
			{ actor: marcus.actor, rows: 1 }
		]) {
			for (const table of tables) {
				const found = await world.app.read(actor, 'test', (ctx) =>
					ctx.db.selectFrom(table).select('organization_id').execute()
				);
				expect([table, found.length]).toEqual([table, rows]);
			}
		}
	});

	test('a walk that ended closes the record', async () => {
		const { dee, marcus, walk } = await cast();
		await world.app.write(dee.actor, 'intake', (ctx) =>
			people.savePiece(ctx, dee.id, 'why', { words: 'My girl.' })
		);
		expect(await world.app.read(marcus.actor, 'visit', (ctx) => people.whyLineOf(ctx, dee.id))).toBe(
			'My girl.'
		);
		await endWalk(world, walk);
		await expect(
			world.app.read(marcus.actor, 'visit', (ctx) => people.whyLineOf(ctx, dee.id))
		).rejects.toEqual(refusal('not_found'));
	});

	test('only a director changes the organization, and only their own', async () => {
		const { marcus, dee, janelle, spy, org } = await cast();
		for (const { actor } of [marcus, dee, janelle]) {
			await expect(world.app.write(actor, 'test', (ctx) => people.saveProtocol(ctx, 'x'))).rejects.toEqual(
				refusal('forbidden')
			);
			await expect(world.app.write(actor, 'test', (ctx) => people.goLive(ctx))).rejects.toEqual(
				refusal('forbidden')
			);
		}
		await world.app.write(spy.actor, 'test', (ctx) => people.saveProtocol(ctx, 'Ours now.'));
		expect(
			await world.owner('select emergency_protocol from people.organizations where organization_id = $1', [
				org
			])
		).toEqual([{ emergency_protocol: 'Call 911.' }]);
	});

	test('nobody is served before the organization is live, and it cannot go live without a protocol', async () => {
		const org = newId();
		await world.owner(
			`insert into people.organizations (organization_id, name, created_at) values ($1, 'New', now())`,
			[org]
		);
		const priya = await makePerson(world, org, ['director']);
		const ann = await makePerson(world, org, ['coach']);
		await expect(
			world.app.write(ann.actor, 'welcome', (ctx) =>
				people.createPerson(ctx, { preferredName: 'Ken', participant: true, walkWithMe: true })
			)
		).rejects.toEqual(refusal('forbidden'));
		await expect(world.app.write(priya.actor, 'set-up', people.goLive)).rejects.toEqual(refusal('invalid'));
		await world.app.write(priya.actor, 'set-up', async (ctx) => {
			await people.saveProtocol(ctx, 'Call 911, then Janelle.');
			await people.goLive(ctx);
		});
		const made = await world.app.write(ann.actor, 'welcome', (ctx) =>
			people.createPerson(ctx, { preferredName: ' Ken ', participant: true, walkWithMe: true })
		);
		expect(
			await world.app.read(ann.actor, 'welcome', async (ctx) =>
				(await people.caseloadOf(ctx, ann.id)).map((one) => one.id)
			)
		).toEqual([made.id]);
		await world.app.write(ann.actor, 'welcome', (ctx) =>
			people.savePiece(ctx, made.id, 'reach', { ways: ['text'], times: [], textOk: true })
		);
		await expect(
			world.app.write(priya.actor, 'set-up', (ctx) => people.saveProtocol(ctx, ' '))
		).rejects.toEqual(refusal('invalid'));
	});

	test('a participant or ally makes nobody', async () => {
		const { dee } = await cast();
		await expect(
			world.app.write(dee.actor, 'test', (ctx) =>
				people.createPerson(ctx, { preferredName: 'X', participant: true })
			)
		).rejects.toEqual(refusal('forbidden'));
	});
});

describe('the start talk', () => {
	test('keeps every version sealed, and shows two writers both', async () => {
		const { dee, marcus } = await cast();
		await world.app.write(dee.actor, 'intake', (ctx) =>
			people.savePiece(ctx, dee.id, 'why', { words: 'My girl.' }, { base: 0 })
		);
		await world.app.write(marcus.actor, 'intake', (ctx) =>
			people.savePiece(ctx, dee.id, 'why', { words: 'My girl and me.' }, { base: 1 })
		);
		await expect(
			world.app.write(dee.actor, 'intake', (ctx) =>
				people.savePiece(ctx, dee.id, 'why', { words: 'Late.' }, { base: 1 })
			)
		).rejects.toMatchObject({ code: 'conflict', detail: { value: { words: 'My girl and me.' } } });
		const stored = await world.owner<{ content: Buffer }>(
			'select content from people.intake_pieces where person_id = $1',
			[dee.id]
		);
		expect(stored.length).toBe(2);
		expect(stored.every((row) => !row.content.toString().includes('girl'))).toBe(true);
	});

	test('an aim that changes begins anew and leaves its history; own words are sealed', async () => {
		const { dee } = await cast();
		const save = (wanted: people.WantedFocus[]) =>
			world.app.write(dee.actor, 'intake', (ctx) => people.saveFocuses(ctx, dee.id, wanted));
		await save([
			{ kind: 'alcohol', aim: 'reduce', since: '2026-01-02' },
			{ kind: 'gambling', aim: null },
			{ kind: 'own', aim: 'safer', ownWords: 'late nights' }
		]);
		await save([
			{ kind: 'alcohol', aim: 'reduce', since: '2026-01-02' },
			{ kind: 'own', aim: 'safer', ownWords: 'late nights' }
		]);
		await save([
			{ kind: 'alcohol', aim: 'abstain' },
			{ kind: 'own', aim: 'safer', ownWords: '' }
		]);
		const history = await world.app.read(dee.actor, 'intake', (ctx) => people.focusHistoryOf(ctx, dee.id));
		expect(
			history
				.map((focus) => [focus.kind, focus.aim, focus.since, focus.ownWords, focus.endedAt !== null])
				.sort()
		).toEqual([
			['alcohol', 'abstain', null, null, false],
			['alcohol', 'reduce', '2026-01-02', null, true],
			['own', 'safer', null, 'late nights', true]
		]);
	});

	test('is resumed where it stopped', async () => {
		const { dee } = await cast();
		await world.app.write(dee.actor, 'intake', (ctx) => people.stepsSeen(ctx, dee.id, ['name']));
		const progress = await world.app.write(dee.actor, 'intake', (ctx) =>
			people.stepsSeen(ctx, dee.id, ['reach', 'focus', 'why', 'strengths', 'barriers', 'dates'])
		);
		expect(progress.finishedAt).not.toBeNull();
	});
});

describe('the agreement', () => {
	test('holds when both have agreed; then a supervisor sees the quiet rule and nothing else', async () => {
		const { dee, marcus, janelle, tom, spy } = await cast();
		const { id } = await world.app.write(marcus.actor, 'agreement', (ctx) =>
			people.proposeAgreement(ctx, dee.id, content())
		);
		const rule = (actor: Actor) =>
			world.app.read(
				actor,
				'test',
				async (ctx) => (await people.quietRulesOf(ctx, [dee.id])).get(dee.id)?.afterDays
			);
		expect(await rule(marcus.actor)).toBeUndefined();
		await world.app.write(marcus.actor, 'agreement', (ctx) => people.agreeTo(ctx, dee.id, id));
		expect(await rule(marcus.actor)).toBeUndefined();
		await world.app.write(dee.actor, 'agreement', (ctx) => people.agreeTo(ctx, dee.id, id));
		expect(await Promise.all([marcus, dee, janelle, tom, spy].map(({ actor }) => rule(actor)))).toEqual([
			4,
			4,
			4,
			undefined,
			undefined
		]);
		const next = await world.app.write(dee.actor, 'agreement', (ctx) =>
			people.proposeAgreement(ctx, dee.id, content(6), { base: 1 })
		);
		await expect(
			world.app.write(marcus.actor, 'agreement', (ctx) =>
				people.proposeAgreement(ctx, dee.id, content(9), { base: 1 })
			)
		).rejects.toEqual(refusal('conflict'));
		await world.app.write(marcus.actor, 'agreement', (ctx) => people.agreeTo(ctx, dee.id, next.id));
		const { all } = await world.app.read(dee.actor, 'agreement', (ctx) => people.agreementsOf(ctx, dee.id));
		expect(all.map((one) => [one.version, one.state])).toEqual([
			[2, 'in-force'],
			[1, 'earlier']
		]);
		expect(await rule(janelle.actor)).toBe(6);
	});

	test('said yes at the table is written down as that; a proposal can be set aside', async () => {
		const { dee, marcus } = await cast();
		await world.app.write(marcus.actor, 'agreement', (ctx) =>
			people.proposeAgreement(ctx, dee.id, content(), { agreedAtTable: true })
		);
		const { id } = await world.app.write(dee.actor, 'agreement', (ctx) =>
			people.proposeAgreement(ctx, dee.id, content(9))
		);
		await world.app.write(marcus.actor, 'agreement', (ctx) => people.setAside(ctx, dee.id, id));
		const { inForce, all } = await world.app.read(dee.actor, 'agreement', (ctx) =>
			people.agreementsOf(ctx, dee.id)
		);
		expect([inForce?.version, inForce?.personAgreedHow, all[0]?.state]).toEqual([1, 'at-table', 'set-aside']);
	});

	test('a quiet rule never holds family or court, nor a supporter whom the person did not name: the database refuses too', async () => {
		const { dee, marcus, org } = await cast();
		const unnamed = content();
		unnamed.quiet.steps.push({ act: 'call_named_supporter', who: 'coach', afterDays: 9 });
		await expect(
			world.app.write(marcus.actor, 'agreement', (ctx) => people.proposeAgreement(ctx, dee.id, unnamed))
		).rejects.toEqual(refusal('invalid'));
		const { id } = await world.app.write(marcus.actor, 'agreement', (ctx) =>
			people.proposeAgreement(ctx, dee.id, content())
		);
		const raw = (steps: unknown) =>
			world.owner(
				`insert into people.quiet_rules (organization_id, person_id, agreement_id, after_days, steps, since) values ($1, $2, $3, 4, $4, now())`,
				[org, dee.id, id, JSON.stringify(steps)]
			);
		for (const steps of [
			[],
			{},
			[{ act: 'call_family', who: 'coach', afterDays: 2 }],
			[{ act: 'text', who: 'court', afterDays: 2 }],
			[{ act: 'text', who: 'coach', afterDays: '2' }],
			[{ act: 'text' }],
			[{ act: 'call_named_supporter', who: 'coach', afterDays: 2 }]
		]) {
			await expect(raw(steps)).rejects.toThrow(/check/);
		}
	});
});

test('a new worker is said until it is read: by the person alone, of their own, and anew when they begin again', async () => {
	const { dee, tom, marcus, janelle, walk } = await cast();
	for (const who of [marcus, janelle, tom])
		await expect(
			world.app.write(who.actor, 'test', (ctx) => people.readNewWorker(ctx, marcus.id))
		).rejects.toEqual(refusal('not_found'));
	const said = (who = dee) =>
		world.app.read(who.actor, 'test', async (ctx) => {
			const found = await people.newWorkers(ctx, await people.workersOf(ctx, who.id));
			return found.map(({ id }) => id);
		});
	expect(await said()).toEqual([marcus.id]);
	expect(await said(tom)).toEqual([]);
	for (let run = 0; run < 2; run++)
		await world.app.write(dee.actor, 'test', (ctx) => people.readNewWorker(ctx, marcus.id));
	expect(await said()).toEqual([]);
	for (const who of [marcus, janelle, tom])
		expect(
			await world.app.read(who.actor, 'test', (ctx) =>
				ctx.db.selectFrom('people.met_workers').select('read_at').execute()
			)
		).toEqual([]);
	await endWalk(world, walk);
	const again = await walkWith(world, marcus, dee);
	await world.owner(`update people.assignments set started_at = now() + interval '1 second' where id = $1`, [
		again
	]);
	expect(await said()).toEqual([marcus.id]);
	await world.owner(`update people.assignments set started_at = now() - interval '40 days' where id = $1`, [
		again
	]);
	expect(await said(), 'long ago').toEqual([]);
});

describe('hard days, welcome and who looked', () => {
	test('a coach sees the days of those they walk with, with their labels', async () => {
		const { dee, tom, marcus } = await cast();
		for (const person of [dee, tom])
			await world.app.write(person.actor, 'intake', (ctx) =>
				people.addHardDate(ctx, person.id, {
					kind: 'own',
					on: '2026-03-06',
					repeats: 'monthly',
					label: 'check comes'
				})
			);
		const days = await world.app.read(marcus.actor, 'my day', (ctx) =>
			people.hardDatesBetween(ctx, [dee.id, tom.id], '2026-05-01', '2026-05-31')
		);
		expect(days).toMatchObject([{ personId: dee.id, date: '2026-05-06', label: 'check comes', kind: 'own' }]);
	});

	test('how a record is protected: a director writes it, each reads it once, and again when it changes', async () => {
		const { dee, tom, marcus, janelle, priya } = await cast();
		const save = (who: typeof dee, text: string) =>
			world.app.write(who.actor, 'set-up', (ctx) => people.saveRecordNotice(ctx, text));
		const read = (who: typeof dee, of = dee) =>
			world.app.read(who.actor, 'welcome', (ctx) => people.recordNoticeFor(ctx, of.id));
		const say = (who: typeof dee, version: number) =>
			world.app.write(who.actor, 'welcome', (ctx) => people.readRecordNotice(ctx, dee.id, version));
		for (const who of [dee, marcus, janelle])
			await expect(save(who, 'All is well.')).rejects.toEqual(refusal('forbidden'));
		expect(await read(dee)).toBeNull();
		await expect(say(dee, 1), 'nothing to read yet').rejects.toEqual(refusal('not_found'));
		await save(priya, ' Nobody outside is told. ');
		expect(await read(dee)).toMatchObject({ version: 1, text: 'Nobody outside is told.', readAt: null });
		await expect(say(tom, 1), 'for another').rejects.toEqual(refusal('not_found'));
		await expect(say(marcus, 1), 'for somebody one walks with').rejects.toEqual(refusal('not_found'));
		await say(dee, 1);
		await say(dee, 1);
		expect((await read(dee))?.readAt).toBeInstanceOf(Date);
		expect((await read(tom, tom))?.readAt, 'each for themself').toBeNull();
		await save(priya, 'Nobody outside is told.');
		expect((await read(dee))?.version, 'the same words are no new version').toBe(1);
		await save(priya, 'Nobody outside is told, not even that you came.');
		expect(await read(dee)).toMatchObject({ version: 2, readAt: null });
		const kept = await world.app.read(dee.actor, 'welcome', people.recordNotices);
		expect(kept.map((one) => one.version)).toEqual([2, 1]);
	});

	test('the protocol is shown again when it changes', async () => {
		const { dee, priya } = await cast();
		const state = () =>
			world.app.read(dee.actor, 'welcome', async (ctx) => (await people.welcomeOf(ctx, dee.id)).state);
		expect(await state()).toBe('first');
		await world.app.write(dee.actor, 'welcome', (ctx) => people.readWelcome(ctx, dee.id, 1));
		expect(await state()).toBe('read');
		await world.app.write(priya.actor, 'set-up', (ctx) =>
			people.saveProtocol(ctx, 'Call 911. Then call Rosa.')
		);
		expect(await state()).toBe('changed');
		const versions = await world.app.read(dee.actor, 'welcome', people.protocolVersions);
		expect(versions.map((one) => [one.version, one.text])).toEqual([
			[2, 'Call 911. Then call Rosa.'],
			[1, 'Call 911.']
		]);
	});

	test('says who looked, once a day each, and not what was refused', async () => {
		const { dee, marcus, tom } = await cast();
		for (let i = 0; i < 3; i++)
			await world.app.read(marcus.actor, 'my day', (ctx) => people.whyLineOf(ctx, dee.id));
		await expect(world.app.read(tom.actor, 'my day', (ctx) => people.whyLineOf(ctx, dee.id))).rejects.toEqual(
			refusal('not_found')
		);
		await world.app.read(dee.actor, 'home', (ctx) => people.whyLineOf(ctx, dee.id));
		const { days } = await world.app.read(dee.actor, 'who looked', (ctx) => people.whoLooked(ctx, dee.id));
		expect(days).toMatchObject([
			{
				looks: [
					{
						who: { name: 'Marcus' },
						action: 'intake.opened',
						purpose: 'my day',
						basis: 'walks-with',
						at: [expect.any(Date), expect.any(Date), expect.any(Date)]
					}
				]
			}
		]);
	});

	test('history can be told by a job, with its own dates', async () => {
		const { dee, org } = await cast();
		const at = new Date('2026-01-05T15:00:00Z');
		await world.app.write(systemActor(org, 'demo'), 'demo', async (ctx) => {
			await people.savePiece(ctx, dee.id, 'why', { words: 'My girl.' }, { at, by: dee.id });
			const { id } = await people.proposeAgreement(ctx, dee.id, content(), { side: 'worker', at });
			await people.agreeTo(ctx, dee.id, id, { side: 'person', at });
		});
		const rules = await world.app.read(dee.actor, 'test', (ctx) => people.quietRulesOf(ctx, [dee.id]));
		expect(rules.get(dee.id)?.since).toEqual(at);
	});

	test('an organization shows its lines with the day they were checked', async () => {
		const { priya, org } = await cast();
		await world.app.write(priya.actor, 'set-up', async (ctx) => {
			await people.addLine(ctx, { name: 'County line', number: '555-0100', verifiedOn: '2024-01-01' });
			await people.addLine(ctx, { name: 'Warm line', text: '555-0101' });
		});
		const seen = () =>
			world.app.read({ kind: 'visitor', organizationId: org }, 'help', people.organizationOf);
		const before = await seen();
		expect(before.crisisLines.map((line) => [line.name, line.fresh])).toEqual([
			['County line', false],
			['Warm line', true]
		]);
		await world.app.write(priya.actor, 'set-up', (ctx) => people.checkLine(ctx, before.crisisLines[0]!.id));
		expect((await seen()).crisisLines[0]!.fresh).toBe(true);
		await world.app.write(priya.actor, 'set-up', (ctx) => people.removeLine(ctx, before.crisisLines[0]!.id));
		expect((await seen()).crisisLines.length).toBe(1);
	});
});
