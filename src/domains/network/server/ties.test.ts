import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import {
	acceptInvitation,
	cardsOf,
	invitationsOf,
	invite,
	revokeInvitation,
	type Comer
} from '#domains/people/server/people.ts';
import { tasks } from './jobs.ts';
import { beginTie, endTie, endedLately, ownTies, tieById, tiesAsAlly } from './network.ts';

const world = testWorld();
let here: string;
let coach: TestPerson;
let supervisor: TestPerson;
let dee: TestPerson;
let nora: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
	here = await makeOrganization(world);
	const there = await makeOrganization(world, 'Other House');
	coach = await makePerson(world, here, ['coach']);
	supervisor = await makePerson(world, here, ['supervisor', 'director']);
	stranger = await makePerson(world, there, ['participant', 'ally', 'supervisor']);
});
beforeEach(async () => {
	dee = await makePerson(world, here, ['participant'], 'Dee');
	nora = await makePerson(world, here, ['ally'], 'Nora');
	await walkWith(world, coach, dee);
});

async function code(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
}
const by = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const invites = (who: TestPerson, more: object = {}) =>
	by(who, (ctx) => invite(ctx, { label: 'Mum', roles: ['ally'], tie: true, ...more }));
const account = (person: TestPerson): Comer => ({
	kind: 'account',
	userId: person.actor.userId,
	email: `${person.actor.userId}@example.test`,
	name: person.name
});

/** What the worker does with the jobs that were put down. */
async function runJobs(): Promise<number> {
	const jobs = await world.owner<{ payload: object }>(
		`delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'ally.came-in' returning j.payload`
	);
	for (const { payload } of jobs) {
		await tasks['ally.came-in']!(world.app, payload);
		await tasks['ally.came-in']!(world.app, payload);
	}
	return jobs.length;
}

/** Dee has invited Nora and Nora came in. */
async function tied(begun = true): Promise<string> {
	const { token } = await invites(dee);
	expect(await acceptInvitation(world.app, token, account(nora))).toMatchObject({ kind: 'joined' });
	await runJobs();
	const [tie] = await by(dee, (ctx) => ownTies(ctx));
	if (begun) await by(dee, (ctx) => beginTie(ctx, tie!.id));
	return tie!.id;
}

test('only a participant invites somebody close, only as an ally, and nobody who is here without a sign-in', async () => {
	for (const who of [coach, supervisor, nora]) expect(await code(invites(who)), who.name).toBe('not_found');
	for (const more of [
		{ roles: ['participant'] },
		{ roles: ['director'] },
		{ roles: ['ally', 'participant'] },
		{ roles: ['coach', 'peer'] },
		{ personId: nora.id }
	])
		expect(await code(invites(dee, more)), JSON.stringify(more)).toBe('not_found');
	expect(await code(by(dee, (ctx) => invite(ctx, { label: 'x', roles: ['ally'] })))).toBe('not_found');
});

test('the wall says the same: no other role, no other inviter, no walk, through a query of one’s own', async () => {
	const row = (more: object) => ({
		organization_id: here,
		id: newId(),
		token_hash: newId(),
		label: 'x',
		roles: ['ally'],
		tie: true,
		invited_by: dee.id,
		created_at: new Date(),
		expires_at: new Date(Date.now() + 86_400_000),
		...more
	});
	const adds = (who: TestPerson, more: object) =>
		code(by(who, (ctx) => ctx.tx.insertInto('people.invitations').values(row(more)).execute()));
	expect(await adds(dee, {})).toBe('done');
	for (const more of [
		{ roles: ['participant'] },
		{ roles: ['coach'], tie: false },
		{ tie: false },
		{ invited_by: nora.id },
		{ walk_as: 'coach' },
		{ person_id: nora.id },
		{ accepted_at: new Date() }
	])
		expect(await adds(dee, more), JSON.stringify(more)).not.toBe('done');
	expect(await adds(nora, { invited_by: nora.id })).not.toBe('done');
	expect(await adds(coach, { invited_by: coach.id })).not.toBe('done');
});

test('whom somebody wants close is theirs alone: no coach, supervisor or director sees or takes back the invitation', async () => {
	const { id } = await invites(dee, { email: 'mum@example.test' });
	for (const who of [coach, supervisor, nora, stranger])
		for (const tie of [true, false]) {
			const seen = await world.app.read(who.actor, 'test', (ctx) => invitationsOf(ctx, { tie }));
			expect(
				seen.map((one) => one.id),
				who.name
			).not.toContain(id);
		}
	for (const who of [coach, supervisor, stranger])
		expect(await code(by(who, (ctx) => revokeInvitation(ctx, id))), who.name).toBe('not_found');
	await by(dee, (ctx) => revokeInvitation(ctx, id));
	expect((await by(dee, (ctx) => invitationsOf(ctx, { tie: true })))[0]).toMatchObject({ state: 'revoked' });
});

test('five a day', async () => {
	for (let i = 0; i < 5; i++) await invites(dee);
	expect(await code(invites(dee))).toBe('too_many');
});

test('the wrong address does not open it, and one’s own invitation does not make one an ally', async () => {
	const mailed = await invites(dee, { email: 'nora@example.test' });
	expect(await acceptInvitation(world.app, mailed.token, account(nora))).toEqual({ kind: 'other_email' });
	const { token } = await invites(dee);
	expect(await acceptInvitation(world.app, token, account(dee))).toEqual({ kind: 'somebody_else' });
	expect(await runJobs()).toBe(0);
});

test('an account that is here already gets the role beside its own, and nothing of it changes', async () => {
	const lou = await makePerson(world, here, ['participant'], 'Lou');
	const { token } = await invites(dee);
	expect(await acceptInvitation(world.app, token, account(lou))).toMatchObject({ kind: 'joined' });
	const [row] = await world.owner<{ roles: string[] }>(
		'select roles from login.membership where user_id = $1',
		[lou.actor.userId]
	);
	expect(row!.roles.sort()).toEqual(['ally', 'participant']);
	expect(await acceptInvitation(world.app, token, account(nora))).toEqual({ kind: 'dead' });
});

test('until the person has said that it is them, whoever came in sees no tie and no name', async () => {
	const id = await tied(false);
	expect(await by(dee, (ctx) => ownTies(ctx))).toMatchObject([{ id, name: 'Nora', waiting: true }]);
	expect(await by(nora, (ctx) => tiesAsAlly(ctx))).toEqual([]);
	expect(await by(nora, (ctx) => ctx.db.selectFrom('network.ties').selectAll().execute())).toEqual([]);
	expect((await by(nora, (ctx) => cardsOf(ctx, [dee.id]))).size).toBe(0);
	expect(await code(by(nora, (ctx) => beginTie(ctx, id)))).toBe('not_found');
	expect(await code(by(nora, (ctx) => endTie(ctx, id)))).toBe('not_found');
	for (const who of [coach, supervisor, stranger])
		expect(await code(by(who, (ctx) => beginTie(ctx, id))), who.name).toBe('not_found');

	await by(dee, (ctx) => endTie(ctx, id));
	expect(await by(nora, (ctx) => endedLately(ctx, 'ally')), 'it never was, for them').toBe(0);
});

test('a tie opens the two names and nothing else, to the two and nobody else', async () => {
	const id = await tied();
	expect(await by(nora, (ctx) => tiesAsAlly(ctx))).toMatchObject([{ id, personId: dee.id, name: 'Dee' }]);
	const closed = ['people.data_keys', 'plans.goals', 'people.intake_pieces', 'check_ins.check_ins'] as const;
	for (const table of closed)
		for (const [who, whose] of [
			[nora, dee],
			[dee, nora]
		] as const)
			expect(
				await by(who, (ctx) =>
					ctx.db.selectFrom(table).select('person_id').where('person_id', '=', whose.id).execute()
				)
			).toEqual([]);
	for (const who of [coach, supervisor, stranger])
		expect(await by(who, (ctx) => ctx.db.selectFrom('network.ties').selectAll().execute()), who.name).toEqual(
			[]
		);
});

test('an ally’s page is found by the tie alone: not by the number of the record, and by nobody else', async () => {
	const id = await tied();
	const found = (who: TestPerson, by_: string) => code(by(who, (ctx) => tieById(ctx, by_, 'test')));
	expect(await by(nora, (ctx) => tieById(ctx, id, 'test'))).toMatchObject({ id, personId: dee.id });
	for (const wrong of [dee.id, nora.id, newId(), 'x', ''])
		expect(await found(nora, wrong), wrong).toBe('not_found');
	for (const who of [dee, coach, supervisor, stranger])
		expect(await found(who, id), who.name).toBe('not_found');
	await by(dee, (ctx) => endTie(ctx, id));
	expect(await found(nora, id)).toBe('not_found');
});

test.each(['the person', 'the ally'] as const)(
	'%s ends it at once; the other reads that it ended, and not why',
	async (ender) => {
		const id = await tied();
		const [one, other] = ender === 'the person' ? [dee, nora] : [nora, dee];
		expect(await code(by(coach, (ctx) => endTie(ctx, id)))).toBe('not_found');
		await by(one, (ctx) => endTie(ctx, id));
		expect(await by(dee, (ctx) => ownTies(ctx))).toEqual([]);
		expect(await by(nora, (ctx) => tiesAsAlly(ctx))).toEqual([]);
		expect((await by(other, (ctx) => cardsOf(ctx, [one.id]))).size).toBe(0);
		const as = (who: TestPerson) => (who === dee ? ('person' as const) : ('ally' as const));
		expect(await by(other, (ctx) => endedLately(ctx, as(other)))).toBe(1);
		expect(await by(one, (ctx) => endedLately(ctx, as(one)))).toBe(0);
		expect(await code(by(dee, (ctx) => beginTie(ctx, id))), 'what has ended stays so').toBe('not_found');
		expect(await code(by(other, (ctx) => endTie(ctx, id)))).toBe('not_found');
	}
);
