/** What a consent opens, and to whom: through the engine, the subjects that show something, and the walls below them. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import { ConsentInput } from '#domains/consent/consent.ts';
import {
	accountOf,
	consentById,
	consentsOf,
	draftConsent,
	endConsent,
	endConsentsBetween,
	giveOut,
	type GiveOut,
	permitFor,
	previewPermit,
	sharedMark,
	sharedWithMe,
	signConsent,
	type Permit
} from '#domains/consent/server/consent.ts';
import { tasks } from '../../consent/server/jobs.ts';
import { addGoal, addLine, addStep, planOf, sharedOfPlan } from '#domains/plans/server/plans.ts';
import { planVisit, sharedVisits } from './sessions.ts';

const world = testWorld();
let dee: TestPerson,
	mum: TestPerson,
	marcus: TestPerson,
	max: TestPerson,
	spy: TestPerson,
	supervisor: TestPerson;
let walk: string, goal: string, milestone: string, visit: string, maxGoal: string;

const read = <T>(who: TestPerson, work: (ctx: ReadContext) => Promise<T>) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(who.actor, 'test', work);
const refused = async (work: Promise<unknown>) => {
	const code = await work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);
	expect(code).toBe('not_found');
};
const inWeeks = (n: number) => new Date(Date.now() + n * 7 * 86_400_000).toISOString().slice(0, 10);

/** Dee shares with mum, or with somebody outside, what the case says. */
async function share(input: Record<string, unknown>, who = dee, things: string[] = [goal, visit, milestone]) {
	const parsed = ConsentInput.parse({ until: 'date', untilOn: inWeeks(1), signed: who.name, ...input });
	const shareable = {
		members: [{ id: mum.id, name: mum.name }],
		things: things.map((id) => ({
			kind: id === visit ? ('visit' as const) : id === milestone ? ('milestone' as const) : ('goal' as const),
			id,
			words: 'a thing'
		}))
	};
	return write(who, async (ctx) => {
		const drafted = await draftConsent(ctx, parsed, shareable, 'en');
		return signConsent(ctx, drafted, drafted.mark);
	});
}
const withMum = (more: Record<string, unknown> = {}) =>
	share({ recipient: `member:${mum.id}`, what: ['visits'], things: [`goal:${goal}`], ...more });
const look = (who: TestPerson, id: string) =>
	write(who, async (ctx) => {
		const decision = await permitFor(ctx, id, { channel: 'page' });
		if (!decision.ok) return decision.reason;
		return {
			...(await sharedOfPlan(ctx, decision.permit)),
			visits: await sharedVisits(ctx, decision.permit)
		};
	});

beforeAll(async () => {
	const org = await makeOrganization(world);
	const far = await makeOrganization(world, 'Far House');
	[dee, mum, marcus, max, supervisor] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['ally'], 'Mum'),
		await makePerson(world, org, ['coach'], 'Marcus'),
		await makePerson(world, org, ['participant', 'ally'], 'Max'),
		await makePerson(world, org, ['supervisor'], 'Sam')
	];
	spy = await makePerson(world, far, ['ally', 'coach', 'director'], 'Spy');
	walk = await walkWith(world, marcus, dee);
	goal = (
		await write(dee, (ctx) => addGoal(ctx, { personId: dee.id, title: 'A door of my own', why: 'SECRET' }))
	).id;
	await write(dee, (ctx) => addStep(ctx, { goalId: goal, text: 'Call Oak House', who: 'me' }));
	await write(dee, (ctx) => addGoal(ctx, { personId: dee.id, title: 'UNSHARED' }));
	milestone = (
		await write(dee, (ctx) =>
			addLine(ctx, { personId: dee.id, kind: 'milestone', text: 'First night slept' })
		)
	).id;
	await write(dee, (ctx) => addLine(ctx, { personId: dee.id, kind: 'strategy', text: 'UNSHARED' }));
	maxGoal = (await write(max, (ctx) => addGoal(ctx, { personId: max.id, title: 'MAX ALONE' }))).id;
	visit = await write(marcus, (ctx) =>
		planVisit(ctx, {
			personId: dee.id,
			startsAt: new Date(Date.now() + 3 * 86_400_000),
			kind: 'talk',
			way: 'phone',
			minutes: 30
		})
	);
});
beforeEach(() =>
	world.owner('update consent.consents set ended_at = now(), ended_by = person_id where ended_at is null')
);

describe('nobody else', () => {
	test('signs: not a coach, not a job, not with what is not theirs', async () => {
		await withMum();
		const input = ConsentInput.parse({
			recipient: `member:${mum.id}`,
			what: ['visits'],
			until: 'date',
			untilOn: inWeeks(1),
			signed: 'x'
		});
		const drafted = await read(dee, (ctx) =>
			draftConsent(ctx, input, { members: [{ id: mum.id, name: 'Mum' }], things: [] }, 'en')
		);
		const job = systemActor(dee.actor.organizationId, 'test');
		const tried = world.app.write(job, 'test', (ctx) => signConsent(ctx, drafted, drafted.mark));
		await expect(tried).rejects.toMatchObject({ code: 'forbidden' });
	});
	test('reads the paper: not mum, not max, not the supervisor, not another organization', async () => {
		const { id } = await withMum();
		for (const who of [mum, max, supervisor, spy]) await refused(read(who, (ctx) => consentById(ctx, id)));
		for (const who of [mum, max, supervisor, spy]) await refused(read(who, (ctx) => consentsOf(ctx, dee.id)));
		for (const who of [mum, max, supervisor, spy, marcus])
			await refused(read(who, (ctx) => accountOf(ctx, dee.id)));
	});
	test('looks: max, the supervisor and another organization get nothing by its id', async () => {
		const { id } = await withMum();
		for (const who of [max, supervisor, spy]) expect(await look(who, id)).toBe('no_consent');
		expect(await look(marcus, id)).toBe('other_recipient');
		expect(await read(max, sharedWithMe)).toEqual([]);
	});
	test('ends it: max does not', async () => {
		const { id } = await withMum();
		for (const who of [max, marcus, spy]) await refused(write(who, (ctx) => endConsent(ctx, id)));
		await refused(write(max, (ctx) => endConsentsBetween(ctx, dee.id, mum.id)));
		expect(await look(mum, id)).toMatchObject({ goals: [{ id: goal }] });
	});
	test('makes a permit: what only looks like one is refused', async () => {
		const forged: Permit = {
			personId: dee.id,
			categories: ['visits'],
			items: [{ kind: 'goal', id: goal }],
			until: null,
			consentId: newId()
		};
		await expect(read(mum, (ctx) => sharedOfPlan(ctx, forged))).rejects.toMatchObject({ code: 'forbidden' });
		await expect(read(mum, (ctx) => sharedVisits(ctx, { ...forged }))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
	test('opens another’s goal by naming it: neither the engine nor the wall does', async () => {
		// Dee names Max's goal (past the page, straight into the table) for mum.
		const { id } = await withMum({ things: [] });
		await world.owner(
			`insert into consent.items (organization_id, consent_id, person_id, kind, item_id) values ($1, $2, $3, 'goal', $4)`,
			[dee.actor.organizationId, id, dee.id, maxGoal]
		);
		expect(JSON.stringify(await look(mum, id))).not.toContain('MAX');
		expect(await read(mum, (ctx) => ctx.db.selectFrom('plans.goals').select('id').execute())).toEqual([]);
	});
});

test('mum sees the goal with its steps and the next visit: no why, no other goal, not with whom', async () => {
	const { id } = await withMum();
	const seen = await look(mum, id);
	expect(seen).toMatchObject({
		goals: [{ title: 'A door of my own', steps: [{ text: 'Call Oak House', done: false }] }],
		visits: [{ id: visit }],
		milestones: []
	});
	const text = JSON.stringify(seen);
	for (const hidden of ['SECRET', 'UNSHARED', marcus.id]) expect(text).not.toContain(hidden);
	await refused(read(mum, (ctx) => planOf(ctx, dee.id)));
});

test('what the person sees beforehand is what mum sees, letter for letter', async () => {
	const { id } = await withMum({ what: ['visits', 'milestones'] });
	const theirs = await look(mum, id);
	const before = await read(dee, async (ctx) => {
		const permit = await previewPermit(ctx, await consentById(ctx, id).then((c) => ({ ...c, until: null })));
		return { ...(await sharedOfPlan(ctx, permit)), visits: await sharedVisits(ctx, permit) };
	});
	expect(before).toEqual(theirs);
});

describe('it stops', () => {
	test('with the very next look after the person ended it, and both attempts are in the account', async () => {
		const { id } = await withMum();
		const mark = await read(mum, sharedMark);
		await look(mum, id);
		await write(dee, (ctx) => endConsent(ctx, id));
		expect(await look(mum, id)).toBe('no_consent');
		expect(await read(mum, sharedWithMe)).toEqual([]);
		expect(await read(mum, sharedMark)).not.toBe(mark);
		expect(await read(mum, (ctx) => ctx.db.selectFrom('plans.goals').select('id').execute())).toEqual([]);
		await runRefusals();
		const account = (await read(dee, (ctx) => accountOf(ctx, dee.id))).filter((one) => one.consentId === id);
		expect(account.map(({ outcome, reason, to }) => [outcome, reason, to])).toEqual([
			['refused', 'ended', 'Mum'],
			['given', null, 'Mum']
		]);
	});
	test('when mum ends it, without a word to dee of why; she cannot begin it again', async () => {
		const { id } = await withMum();
		await write(mum, (ctx) => endConsent(ctx, id));
		expect(await look(mum, id)).toBe('ended');
		expect((await read(dee, (ctx) => consentById(ctx, id))).state).toBe('ended');
		const [row] = await world.owner(`select ended_at from consent.consents where id = $1`, [id]);
		await write(mum, (ctx) => endConsent(ctx, id));
		expect((await world.owner(`select ended_at from consent.consents where id = $1`, [id]))[0]).toEqual(row);
	});
	test('by itself, at its hour', async () => {
		const { id } = await withMum();
		await world.owner(
			`update consent.consents set until_at = now() - interval '1 millisecond', from_at = now() - interval '1 hour' where id = $1`,
			[id]
		);
		expect(await look(mum, id)).toBe('no_consent');
	});
	test('everything between two, when their tie ends', async () => {
		const [one, two] = [await withMum(), await withMum({ what: ['milestones'], things: [] })];
		await write(mum, (ctx) => endConsentsBetween(ctx, dee.id, mum.id));
		expect([await look(mum, one.id), await look(mum, two.id)]).toEqual(['ended', 'ended']);
	});
	test('a second consent goes on when the first has ended', async () => {
		const [one, two] = [await withMum(), await withMum({ what: ['milestones'], things: [] })];
		await write(dee, (ctx) => endConsent(ctx, one.id));
		expect(await look(mum, two.id)).toMatchObject({
			goals: [],
			visits: [],
			milestones: [{ text: 'First night slept' }]
		});
	});
});

describe('somebody outside', () => {
	const SAID = {
		channel: 'spoken',
		to: 'Nurse Kay',
		categories: ['attendance'],
		what: 'came on Monday',
		minutesAgo: 0,
		noticeSaid: true
	} satisfies Omit<GiveOut, 'consentId'>;
	const clinic = {
		recipient: 'organization',
		name: 'Oak Clinic',
		what: ['attendance'],
		purposes: ['treatment'],
		until: 'none'
	};
	test('a consent that lacks something is not kept', async () => {
		await expect(share({ ...clinic, name: undefined })).rejects.toMatchObject({ code: 'invalid' });
		await expect(share({ ...clinic, purposes: ['housing'] })).rejects.toMatchObject({ code: 'invalid' });
		expect(
			await read(dee, (ctx) => consentsOf(ctx, dee.id)).then((all) =>
				all.filter((one) => one.state === 'now')
			)
		).toEqual([]);
	});
	test('who walks with the person gives it out, and it is written down; nobody else can, nor afterwards', async () => {
		const { id } = await share(clinic);
		const gave = (who: TestPerson) => write(who, (ctx) => giveOut(ctx, { ...SAID, consentId: id }));
		for (const who of [mum, max, supervisor, spy, dee]) await refused(gave(who));
		expect(await gave(marcus)).toBeNull();
		await write(dee, (ctx) => endConsent(ctx, id));
		expect(await gave(marcus)).toBe('ended');
		const account = (await read(dee, (ctx) => accountOf(ctx, dee.id))).filter((one) => one.consentId === id);
		expect(account.map(({ outcome, reason, to, words }) => [outcome, reason, to, words])).toEqual([
			['refused', 'ended', 'Nurse Kay', 'came on Monday'],
			['given', null, 'Nurse Kay', 'came on Monday']
		]);
	});
	test('a worker who no longer walks with them cannot', async () => {
		const { id } = await share(clinic);
		await endWalk(world, walk);
		await refused(write(marcus, (ctx) => giveOut(ctx, { ...SAID, consentId: id })));
		walk = await walkWith(world, marcus, dee);
	});
	test('the page is kept word for word, and its hash with it', async () => {
		const { id } = await share({ ...clinic, covered: 'yes' });
		const kept = await read(dee, (ctx) => consentById(ctx, id));
		expect(kept.page).toContain('Oak Clinic');
		expect(kept.page).toMatch(/pass it on/);
		expect(kept.mark).toMatch(/^[0-9a-f]{8}$/);
		const [row] = await world.owner<{ document: Buffer }>(
			'select document from consent.consents where id = $1',
			[id]
		);
		expect(row!.document.toString('latin1')).not.toContain('Oak');
	});
});

/** What the worker would do with the looks that were refused. */
async function runRefusals() {
	const rows = await world.owner<{ id: string; payload: Record<string, unknown> }>(
		`select j.id, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = 'consent.look-refused'`
	);
	// Twice, as any job may run.
	for (const { payload } of [...rows, ...rows]) await tasks['consent.look-refused']!(world.app, payload);
}
