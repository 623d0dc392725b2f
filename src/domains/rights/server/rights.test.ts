/** Correct, restrict, delete: refusals first. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import { eraseAgainAtStart, readErased } from '#platform/server/outside/erased.ts';
import { outsideOf } from '#platform/server/outside/place.ts';
import type { Proof } from '#platform/server/sign-in/prove.ts';
import { tenantTables } from '../../../../tests/access/catalog.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { connect } from '../../../../tests/support/network.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, giveOut, signConsent } from '#domains/consent/server/consent.ts';
import { assignWorker, openRecord } from '#domains/people/server/people.ts';
import { endedLately, tiesAsAlly } from '#domains/network/server/network.ts';
import { addGoal } from '#domains/plans/server/plans.ts';
import { closeNote, noteOf, planVisit, recordContact, writeNote } from '#domains/sessions/server/sessions.ts';
import {
	answerCorrection,
	answerRestriction,
	askForCorrection,
	askForDeletion,
	askForRestriction,
	cancelDeletion,
	correctionsOf,
	holdsAndDeletions,
	liftHold,
	liftRestriction,
	ownDeletion,
	ownRestrictions,
	restrictionsHere,
	shutOutBy,
	setHold
} from './rights.ts';
import { erase } from './erase.ts';
import { tasks } from './jobs.ts';

const world = testWorld();
let app: App;
let org: string;
let dee: TestPerson;
let coach: TestPerson;
let cousin: TestPerson;
let supervisor: TestPerson;
let director: TestPerson;
beforeEach(async () => {
	app = {
		...world.app,
		config: { ...world.app.config, dataDir: mkdtempSync(join(tmpdir(), 'alongside-rights-')) }
	};
	org = await makeOrganization(world);
	[dee, coach, cousin, supervisor, director] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['coach'], 'Sam'),
		await makePerson(world, org, ['peer'], 'Cousin'),
		await makePerson(world, org, ['supervisor'], 'Vera'),
		await makePerson(world, org, ['director'], 'Dana')
	];
	await walkWith(world, coach, dee);
});

type Work<T> = Parameters<typeof app.write<T>>[2];
const as = <T>(who: TestPerson, work: Work<T>) => app.write(who.actor, 'test', work);
/** The code of a refusal; anything else is thrown on. */
const refused = (work: Promise<unknown>) =>
	work.then(
		() => 'answered',
		(error: unknown) => {
			if (isRefusal(error)) return error.code;
			throw error;
		}
	);

describe('correct', () => {
	async function closedNote(): Promise<string> {
		const visit = await as(coach, (ctx) =>
			planVisit(ctx, { personId: dee.id, workerId: coach.id, startsAt: new Date(Date.now() + 3_600_000) })
		);
		const note = await as(coach, (ctx) =>
			writeNote(ctx, { visitId: visit, text: 'Dee lives with her aunt.' })
		);
		for (const who of [coach, dee])
			await as(who, async (ctx) => closeNote(ctx, note, (await noteOf(ctx, note))!.version));
		return note;
	}
	const ask = (who: TestPerson, aboutId: string, about: 'note' | 'contact' = 'note') =>
		as(who, (ctx) => askForCorrection(ctx, { about, aboutId, words: 'It is my sister.' }));

	test('about what is not theirs, by somebody else, answered by oneself or by who does not walk with them: refused', async () => {
		const note = await closedNote();
		const max = await makePerson(world, org, ['participant']);
		expect(await refused(ask(max, note))).toBe('not_found');
		expect(await refused(ask(coach, note))).toBe('not_found');
		expect(await refused(ask(dee, newId()))).toBe('not_found');
		const { id } = await ask(dee, note);
		for (const who of [dee, cousin, supervisor, director, max])
			expect(
				await refused(as(who, (ctx) => answerCorrection(ctx, { id, outcome: 'added', words: 'x' }))),
				who.name
			).toBe('not_found');
		expect(await refused(as(supervisor, (ctx) => correctionsOf(ctx, dee.id)))).toBe('not_found');
	});
	test('what the person says stands under the note at once; the answer is seen by both, once, and nothing goes', async () => {
		const note = await closedNote();
		const { id } = await ask(dee, note);
		const additions = () =>
			world.owner<{ by_id: string }>(
				'select by_id from sessions.note_additions where note_id = $1 order by at',
				[note]
			);
		expect(await additions()).toEqual([{ by_id: dee.id }]);
		await as(coach, (ctx) => answerCorrection(ctx, { id, outcome: 'added', words: 'Her sister, it is.' }));
		expect(await additions()).toEqual([{ by_id: dee.id }, { by_id: coach.id }]);
		for (const who of [dee, coach])
			expect(await as(who, (ctx) => correctionsOf(ctx, dee.id))).toMatchObject([
				{
					words: 'It is my sister.',
					answer: { outcome: 'added', words: 'Her sister, it is.', by: 'Sam' }
				}
			]);
		expect(
			await refused(as(coach, (ctx) => answerCorrection(ctx, { id, outcome: 'declined', words: 'no' })))
		).toBe('conflict');
	});
	test('a contact: declined with the reason; the person’s words stay', async () => {
		const { id: contact } = await as(coach, (ctx) =>
			recordContact(ctx, { personId: dee.id, way: 'call', outcome: 'no_answer' })
		);
		const { id } = await ask(dee, contact, 'contact');
		await as(coach, (ctx) => answerCorrection(ctx, { id, outcome: 'declined', words: 'I called at nine.' }));
		expect(await as(dee, (ctx) => correctionsOf(ctx, dee.id))).toMatchObject([
			{ about: 'contact', words: 'It is my sister.', answer: { outcome: 'declined' } }
		]);
	});
});

describe('restrict', () => {
	const ask = () => as(dee, (ctx) => askForRestriction(ctx, { workerId: cousin.id }));
	const grant = (who: TestPerson, id: string) =>
		as(who, (ctx) => answerRestriction(ctx, { id, outcome: 'granted' }));
	const open = () => as(cousin, (ctx) => openRecord(ctx, dee.id, 'plan'));

	test('whoever it is about neither reads nor answers it, whatever their role; nor a coach, nor the person', async () => {
		const also = await makePerson(world, org, ['supervisor', 'director'], 'Uncle');
		const { id } = await as(dee, (ctx) => askForRestriction(ctx, { workerId: also.id }));
		expect(await as(also, (ctx) => restrictionsHere(ctx))).toEqual([]);
		for (const who of [also, coach, dee]) expect(await refused(grant(who, id)), who.name).toBe('not_found');
		expect(await as(dee, ownRestrictions)).toMatchObject([{ state: 'asked' }]);
		expect(await refused(as(dee, (ctx) => askForRestriction(ctx, { workerId: newId() })))).toBe('not_found');
	});
	test('granted: the worker walks with them no longer, is not given them, opens nothing in an emergency; nobody else is shut out', async () => {
		await walkWith(world, cousin, dee);
		await open();
		const { id } = await ask();
		await open();
		await grant(supervisor, id);
		expect(await refused(open())).toBe('not_found');
		expect(await as(supervisor, (ctx) => shutOutBy(ctx, dee.id))).toEqual([cousin.id]);
		for (const who of [dee, coach, director, cousin])
			expect(await refused(as(who, (ctx) => shutOutBy(ctx, dee.id))), who.name).toBe('not_found');
		expect(
			await refused(
				as(supervisor, (ctx) => assignWorker(ctx, { personId: dee.id, workerId: cousin.id, as: 'peer' }))
			)
		).toBe('conflict');
		await expect(
			as(cousin, (ctx) =>
				ctx.tx
					.insertInto('people.openings')
					.values({
						organization_id: org,
						id: newId(),
						person_id: dee.id,
						opened_by: cousin.id,
						reason: 'life',
						words: 'she does not answer',
						opened_at: ctx.now,
						until: new Date(ctx.now.getTime() + 1_800_000)
					})
					.execute()
			)
		).rejects.toThrow(/row-level security/);
		await as(coach, (ctx) => openRecord(ctx, dee.id, 'plan'));
		await tasks['rights.close']!(app, { organizationId: org, personId: dee.id, workerId: cousin.id });
		expect(
			await world.owner('select 1 from people.assignments where worker_id = $1 and ended_at is null', [
				cousin.id
			])
		).toEqual([]);
	});
	test('taken back by the person, it holds no longer; declined, it never did, and the reason is there', async () => {
		const { id } = await ask();
		await grant(director, id);
		await as(dee, (ctx) => liftRestriction(ctx, id));
		await as(supervisor, (ctx) => assignWorker(ctx, { personId: dee.id, workerId: cousin.id, as: 'peer' }));
		await open();
		const again = await as(dee, (ctx) => askForRestriction(ctx, { category: 'goals' }));
		await as(supervisor, (ctx) =>
			answerRestriction(ctx, { id: again.id, outcome: 'declined', words: 'Your clinic needs them.' })
		);
		expect(await as(dee, ownRestrictions)).toMatchObject([
			{ state: 'declined', answer: 'Your clinic needs them.' },
			{ state: 'lifted' }
		]);
	});
});

describe('what is given to nobody outside', () => {
	test('granted: a giving-out under a consent that holds is refused, and both see it; taken back, it is given', async () => {
		const input = ConsentInput.parse({
			recipient: 'organization',
			name: 'Oak House',
			what: ['goals'],
			purposes: ['housing'],
			until: 'event',
			untilEvent: 'I move out',
			signed: 'Dee'
		});
		const consent = await as(dee, async (ctx) => {
			const drafted = await draftConsent(ctx, input, { things: [], members: [] }, 'en');
			return signConsent(ctx, drafted, drafted.mark);
		});
		const give = () =>
			as(coach, (ctx) =>
				giveOut(ctx, {
					consentId: consent.id,
					channel: 'spoken',
					to: 'Ms. Oak',
					categories: ['goals'],
					what: 'her goals',
					minutesAgo: 0,
					noticeSaid: true
				})
			);
		expect(await give()).toBeNull();
		const { id } = await as(dee, (ctx) => askForRestriction(ctx, { category: 'goals' }));
		expect(await give()).toBeNull();
		await as(supervisor, (ctx) => answerRestriction(ctx, { id, outcome: 'granted' }));
		expect(await give()).toBe('restricted');
		await as(dee, (ctx) => liftRestriction(ctx, id));
		expect(await give()).toBeNull();
		expect(
			await world.owner('select outcome, reason from consent.disclosures where person_id = $1 order by at', [
				dee.id
			])
		).toEqual([
			{ outcome: 'given', reason: null },
			{ outcome: 'given', reason: null },
			{ outcome: 'refused', reason: 'restricted' },
			{ outcome: 'given', reason: null }
		]);
	});
});

describe('delete', () => {
	const proof = async (): Promise<Proof> => {
		const { proveAgain } = await import('#platform/server/sign-in/prove.ts');
		await world.owner(
			`insert into login.session (id, "expiresAt", token, "updatedAt", "userId", method) values ($1, now() + interval '1 day', $1, now(), $2, 'passkey') on conflict do nothing`,
			[`s-${dee.id}`, dee.actor.userId]
		);
		const proven = await proveAgain(
			{
				app,
				login: null as never,
				headers: new Headers(),
				session: { id: `s-${dee.id}`, userId: dee.actor.userId } as never
			},
			undefined
		);
		if (proven.kind !== 'proven') throw new Error('not proven');
		return proven.proof;
	};
	const ask = async (given?: Proof) => {
		const asked = { proof: given ?? (await proof()), email: 'dee@example.test', locale: 'en' as const };
		return as(dee, (ctx) =>
			askForDeletion(ctx, app, { ...asked, page: '/me/record/delete', date: (at) => at.toISOString() })
		);
	};
	/** Three days and an hour go by. */
	const wait = () =>
		world.owner(
			`update rights.deletions set asked_at = asked_at - interval '73 hours', due_at = due_at - interval '73 hours' where person_id = $1`,
			[dee.id]
		);
	const run = () => tasks['rights.erase-due']!(app, {});
	const keyLength = async () =>
		(
			await world.owner<{ n: number }>(
				'select length(wrapped) as n from people.data_keys where person_id = $1',
				[dee.id]
			)
		)[0]!.n;

	test('without proof, with one of somebody else, twice, by somebody who works here: refused', async () => {
		expect(await refused(ask({ userId: dee.actor.userId, at: new Date() }))).toBe('forbidden');
		expect(await refused(ask({ ...(await proof()) }))).toBe('forbidden');
		await ask();
		expect(await refused(ask())).toBe('conflict');
		expect(await refused(as(coach, (ctx) => ownDeletion(ctx).then(() => cancelDeletion(ctx))))).toBe(
			'answered'
		);
		expect(await as(dee, ownDeletion), 'another’s cancelling does not reach it').toMatchObject({
			state: 'waiting'
		});
	});
	test('the row itself takes no shorter wait, not for another, and is not made done by a page', async () => {
		const insert = (personId: string, hours: number) =>
			as(dee, (ctx) =>
				ctx.tx
					.insertInto('rights.deletions')
					.values({
						organization_id: org,
						id: newId(),
						person_id: personId,
						asked_at: ctx.now,
						due_at: new Date(ctx.now.getTime() + hours * 3_600_000)
					})
					.execute()
			);
		await expect(insert(dee.id, 71)).rejects.toThrow(/check constraint/);
		await expect(insert(coach.id, 72)).rejects.toThrow(/row-level security/);
		await insert(dee.id, 72);
		await expect(
			as(dee, (ctx) => ctx.tx.updateTable('rights.deletions').set({ done_at: ctx.now }).execute())
		).rejects.toThrow(/permission denied/);
	});
	test('a mail in neutral words; before three days nothing happens; taken back nothing ever does', async () => {
		await ask();
		const [job] = await world.owner<{ n: number }>(
			`select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail.send'`
		);
		expect(job!.n).toBeGreaterThan(0);
		await run();
		expect(await keyLength()).toBeGreaterThan(0);
		await as(dee, cancelDeletion);
		await as(dee, cancelDeletion);
		await wait();
		await run();
		expect(await keyLength()).toBeGreaterThan(0);
		expect(await as(dee, ownDeletion)).toMatchObject({ state: 'cancelled' });
	});
	test('held: it waits, the person reads why, a director alone sets and lifts it; then it is done', async () => {
		const hold = (who: TestPerson, personId = dee.id) =>
			as(who, (ctx) => setHold(ctx, { personId, reason: 'A court asked for it.' }));
		for (const who of [dee, coach, supervisor]) expect(await refused(hold(who)), who.name).toBe('not_found');
		expect(await refused(hold(director, newId()))).toBe('not_found');
		expect(await refused(hold(director, director.id))).toBe('not_found');
		await ask();
		await hold(director);
		await wait();
		await run();
		expect(await keyLength()).toBeGreaterThan(0);
		expect(await as(dee, ownDeletion)).toMatchObject({
			state: 'waiting',
			held: { reason: 'A court asked for it.' }
		});
		const { waiting, holds } = await as(director, holdsAndDeletions);
		expect(waiting).toMatchObject([{ personId: dee.id }]);
		expect(JSON.stringify([waiting, holds])).not.toContain('Dee');
		expect(await refused(as(supervisor, (ctx) => liftHold(ctx, holds[0]!.id)))).toBe('not_found');
		await as(director, (ctx) => liftHold(ctx, holds[0]!.id));
		await run();
		expect(await keyLength()).toBe(0);
	});
	test('done: key destroyed, rows gone, sign-in and sessions ended, the ally reads what an ended tie says and no more', async () => {
		const ally = await makePerson(world, org, ['ally'], 'Mum');
		await connect(app, dee, ally);
		await as(dee, (ctx) => addGoal(ctx, { personId: dee.id, title: 'My own room', step: 'Call' }));
		await ask();
		await wait();
		await run();
		await run();
		expect(await keyLength()).toBe(0);
		expect(await world.owner('select 1 from plans.goals where person_id = $1', [dee.id])).toEqual([]);
		expect(
			await world.owner('select preferred_name, pronouns from people.persons where id = $1', [dee.id])
		).toEqual([{ preferred_name: '–', pronouns: null }]);
		for (const table of [
			'login."user" where id',
			'login.session where "userId"',
			'login.membership where user_id'
		])
			expect(await world.owner(`select 1 from ${table} = $1`, [dee.actor.userId]), table).toEqual([]);
		expect(await as(ally, tiesAsAlly)).toEqual([]);
		expect(await as(ally, (ctx) => endedLately(ctx, 'ally'))).toBe(1);
		expect(readErased(outsideOf(app)).erased).toMatchObject([{ personId: dee.id }]);
		const audit = await world.owner<{ action: string }>(
			`select action from audit.entries where person_id = $1 and action like any ('{deletion.%,record.%}') order by at`,
			[dee.id]
		);
		expect(audit.map(({ action }) => action)).toEqual(['deletion.asked', 'record.erased']);
	});
	test('of every table about persons nothing is left but what is listed, and that without words', async () => {
		/** Kept, and why: docs/privacy.md has the same list. */
		const KEPT: Record<string, string> = {
			'audit.entries': 'who did what, without words',
			'consent.disclosures': 'what was given out: 42 CFR 2.25',
			'consent.consents': 'that something was signed; its page is sealed with a key that is gone',
			'network.ties': 'ended: the ally’s half of it',
			'people.assignments': 'that two walked together, under a number',
			'people.openings': 'opened in an emergency, without words: 42 CFR 2.51',
			'people.opening_looks': 'and who looked at it',
			'people.data_keys': 'an empty row: destroyed',
			'people.invitations': 'blanked',
			'consent.orders':
				'what a court ordered, for who answers for it, until it is forgotten with what was given out',
			'concern.hearings': 'a side in somebody’s concern, which stays with who answers for it',
			'rights.deletions': 'that it was asked for and done'
		};
		const tables = (await tenantTables(world)).filter((table) =>
			table.columns.some((c) => c.name === 'person_id')
		);
		const fill = async (table: (typeof tables)[number]) => {
			const sample = (type: string, name: string, allowed: string | null): unknown => {
				if (allowed) return allowed;
				if (type === 'uuid') return newId();
				if (type === 'bytea') return '\\x00';
				if (type === 'boolean') return false;
				if (type === 'jsonb') return {};
				if (type.endsWith('[]')) return /int/.test(type) ? [1] : ['x'];
				if (type === 'date') return '2026-01-05';
				if (type.startsWith('timestamp')) return new Date().toISOString();
				if (/int|numeric|double/.test(type)) return 5;
				return name;
			};
			const row = Object.fromEntries(
				table.columns
					.filter((c) => c.required && !c.generated)
					.map((c) => [c.name, sample(c.type, c.name, c.allowed)])
			);
			await world.owner(
				`with off as (select set_config('session_replication_role', 'replica', true))
				insert into ${table.name} (${[...new Set([...Object.keys(row), 'person_id'])].map((n) => `"${n}"`).join(', ')})
				select ${[...new Set([...Object.keys(row), 'person_id'])].map((n) => `r."${n}"`).join(', ')} from off, jsonb_populate_record(null::${table.name}, $1) r
				on conflict do nothing`,
				[JSON.stringify({ ...row, organization_id: org, person_id: dee.id })]
			);
		};
		await ask();
		for (const table of tables) {
			if (
				['people.data_keys', 'rights.holds', 'rights.deletions', 'consent.consents', 'texts.phones'].includes(
					table.name
				)
			)
				continue;
			const checks = await world.owner<{ name: string }>(
				`select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
				[table.name]
			);
			for (const { name } of checks) await world.owner(`alter table ${table.name} drop constraint "${name}"`);
			await fill(table);
			const there = await world.owner(`select 1 from ${table.name} where person_id = $1 limit 1`, [dee.id]);
			expect(there, `${table.name} was filled`).toHaveLength(1);
		}
		await wait();
		await app.write({ kind: 'system', organizationId: org, name: 'test' }, 'test', async (ctx) => {
			const { sql } = await import('kysely');
			await sql`call rights.erase_rows(${org}, ${dee.id}, ${ctx.now})`.execute(ctx.tx);
		});
		const left: string[] = [];
		for (const table of tables)
			if (
				(await world.owner(`select 1 from ${table.name} where person_id = $1 limit 1`, [dee.id])).length > 0
			)
				left.push(table.name);
		expect(
			left.filter((name) => !(name in KEPT)).map((name) => `${name}: write rights.erase_rows anew`)
		).toEqual([]);
		const words = await world.owner<{ words: string | null }>(
			`select words from people.openings where person_id = $1 union all select words from people.opening_looks where person_id = $1
			 union all select note_to_person from people.assignments where person_id = $1`,
			[dee.id]
		);
		expect(words.filter(({ words }) => words !== null && words !== '–')).toEqual([]);
	});
});

describe('a database that was wound back', () => {
	test('the erased stand in it again: the start takes their words, rows and sign-in, and nobody else’s', async () => {
		const max = await makePerson(world, org, ['participant'], 'Max');
		for (const who of [dee, max])
			await as(who, (ctx) => addGoal(ctx, { personId: who.id, title: 'My own room', step: 'Call' }));
		const { rememberErased } = await import('#platform/server/outside/erased.ts');
		await rememberErased(app, { organizationId: org, personId: dee.id });
		await eraseAgainAtStart(app, () => {});
		expect(await world.owner('select person_id from plans.goals where organization_id = $1', [org])).toEqual([
			{ person_id: max.id }
		]);
		expect(
			await world.owner(`select preferred_name from people.persons where id = any($1) order by 1`, [
				[dee.id, max.id]
			])
		).toEqual(expect.arrayContaining([{ preferred_name: '–' }, { preferred_name: 'Max' }]));
		expect(
			await world.owner('select user_id from login.membership where person_id = any($1)', [[dee.id, max.id]])
		).toEqual([{ user_id: max.actor.userId }]);
		expect(await erase(app, org, max.id), 'nobody is erased who did not ask').toBe(false);
	});
});
