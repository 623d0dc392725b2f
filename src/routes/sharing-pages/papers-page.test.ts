/** A paper for somebody outside: what is seen is what leaves, only while it is allowed, and the person reads of each. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConsentInput, NOTICE, paperJson } from '#domains/consent/consent.ts';
import {
	accountOf,
	draftConsent,
	endConsent,
	givenPaper,
	signConsent
} from '#domains/consent/server/consent.ts';
import { addGoal } from '#domains/plans/server/plans.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../tests/support/people.ts';
import { ownPaperOf } from './own-paper.ts';
import { paperFile } from './paper-file.ts';
import { give, paperPage, papersPage } from './papers-page.ts';

const world = testWorld();
let dee: TestPerson, marcus: TestPerson, olga: TestPerson, sam: TestPerson, spy: TestPerson, walk: string;

const inWeeks = (n: number) => new Date(Date.now() + n * 7 * 86_400_000).toISOString().slice(0, 10);
const allow = (change: Record<string, unknown> = {}) =>
	world.app.write(dee.actor, 'test', async (ctx) => {
		const input = ConsentInput.parse({
			recipient: 'organization',
			name: 'Oak Clinic',
			what: ['attendance', 'goals'],
			purposes: ['treatment'],
			until: 'date',
			untilOn: inWeeks(1),
			signed: 'Dee',
			...change
		});
		const drafted = await draftConsent(ctx, input, { things: [], members: [] }, 'en');
		return (await signConsent(ctx, drafted, drafted.mark)).id;
	});
const look = (who: TestPerson, id: string) =>
	world.app.read(who.actor, 'test', (ctx) => paperPage(ctx, dee.id, id, 'en'));
const giving = (who: TestPerson, consentId: string, seen: string) =>
	world.app.write(who.actor, 'test', (ctx) =>
		give(ctx, { personId: dee.id, consentId, to: 'Nurse Kay', seen, locale: 'en' })
	);
const given = (who: TestPerson, id: string) =>
	world.app.write(who.actor, 'test', (ctx) => givenPaper(ctx, id));
const account = async (id: string) =>
	(await world.app.read(dee.actor, 'test', (ctx) => accountOf(ctx, dee.id)))
		.filter((one) => one.consentId === id)
		.map(({ outcome, reason, to, paper }) => [outcome, reason, to, paper]);
const refused = async (work: Promise<unknown>) =>
	expect(
		await work.then(
			() => 'nothing refused',
			(error: unknown) => (isRefusal(error) ? error.code : error)
		)
	).toBe('not_found');

beforeAll(async () => {
	const org = await makeOrganization(world);
	const far = await makeOrganization(world, 'Far House');
	[dee, marcus, olga, sam] = [
		await makePerson(world, org, ['participant'], 'Dee'),
		await makePerson(world, org, ['coach'], 'Marcus'),
		await makePerson(world, org, ['coach'], 'Olga'),
		await makePerson(world, org, ['supervisor', 'director'], 'Sam')
	];
	spy = await makePerson(world, far, ['coach', 'participant'], 'Spy');
	walk = await walkWith(world, marcus, dee);
	await world.app.write(dee.actor, 'test', (ctx) =>
		addGoal(ctx, { personId: dee.id, title: 'A door of my own', why: 'SECRET' })
	);
});
beforeEach(() =>
	world.owner('update consent.consents set ended_at = now(), ended_by = person_id where ended_at is null')
);

describe('nobody else', () => {
	test('looks, gives, or takes what was given', async () => {
		const id = await allow();
		const { mark } = await look(marcus, id);
		const done = await giving(marcus, id, mark);
		if (!done.ok) throw new Error(done.reason);
		for (const who of [olga, sam, spy]) {
			await refused(look(who, id));
			await refused(giving(who, id, mark));
			await refused(given(who, done.id));
			await refused(world.app.read(who.actor, 'test', (ctx) => papersPage(ctx, dee.id, 'en')));
			await refused(world.app.read(who.actor, 'test', (ctx) => ownPaperOf(ctx, id, 'en')));
		}
		await refused(given(marcus, newId()));
		await refused(world.app.read(marcus.actor, 'test', (ctx) => ownPaperOf(ctx, id, 'en')));
	});
	test('gives a paper to a court: that letter the person makes', async () => {
		const id = await allow({ recipient: 'court', what: ['attendance'], purposes: ['proceedings'] });
		await refused(look(marcus, id));
		await refused(giving(marcus, id, 'x'));
		const own = await world.app.read(dee.actor, 'test', (ctx) => ownPaperOf(ctx, id, 'en'));
		expect(own.sections).toHaveLength(1);
		expect(JSON.stringify(own)).not.toContain('A door of my own');
	});
});

describe('what leaves', () => {
	test('is what was seen, what the person would make, and nothing more', async () => {
		const id = await allow();
		const before = await look(marcus, id);
		const own = await world.app.read(dee.actor, 'test', (ctx) => ownPaperOf(ctx, id, 'en'));
		expect(before.paper).toEqual(own);
		const done = await giving(marcus, id, before.mark);
		if (!done.ok) throw new Error(done.reason);
		for (const who of [marcus, dee])
			expect(await given(who, done.id)).toMatchObject({ ok: true, paper: own });
		expect(JSON.stringify(own)).toContain('A door of my own');
		expect(JSON.stringify(own)).not.toContain('SECRET');
		expect(await account(id)).toEqual([['given', null, 'Nurse Kay', true]]);
	});
	test('carries the notice of the law, exact, and the page that was signed: on paper, PDF and file', async () => {
		const id = await allow();
		const { paper } = await look(marcus, id);
		expect(paper!.notice).toBe('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
		expect(paper!.consent.page.join(' ')).toContain('Oak Clinic');
		expect(JSON.parse(paperJson(paper!))).toMatchObject({
			_notice: NOTICE,
			consent: { page: paper!.consent.page }
		});
		const pdf = await paperFile(paper!, 'page.pdf');
		expect(
			Buffer.from(await pdf.arrayBuffer())
				.subarray(0, 5)
				.toString()
		).toBe('%PDF-');
		await expect(paperFile(paper!, 'page.exe')).rejects.toMatchObject({ code: 'not_found' });
	});
	test('is not given when it is no longer what was seen', async () => {
		const id = await allow();
		const { mark } = await look(marcus, id);
		await world.app.write(dee.actor, 'test', (ctx) => addGoal(ctx, { personId: dee.id, title: 'A car' }));
		expect(await giving(marcus, id, mark)).toEqual({ ok: false, reason: 'changed' });
		expect(await account(id)).toEqual([]);
	});
});

describe('it stops', () => {
	test('when the consent ended between looking and giving: refused, and in the account', async () => {
		const id = await allow();
		const { mark } = await look(marcus, id);
		await world.app.write(dee.actor, 'test', (ctx) => endConsent(ctx, id));
		expect(await giving(marcus, id, mark)).toEqual({ ok: false, reason: 'ended' });
		expect(await account(id)).toEqual([['refused', 'ended', 'Nurse Kay', false]]);
		expect((await look(marcus, id)).paper).toBeNull();
	});
	test('a paper that was given is not taken again after the end; the person still reads it', async () => {
		const id = await allow();
		const done = await giving(marcus, id, (await look(marcus, id)).mark);
		if (!done.ok) throw new Error(done.reason);
		await world.app.write(dee.actor, 'test', (ctx) => endConsent(ctx, id));
		expect(await given(marcus, done.id)).toMatchObject({ ok: false, reason: 'ended' });
		expect((await account(id)).map(([outcome]) => outcome)).toEqual(['refused', 'given']);
		expect(await given(dee, done.id)).toMatchObject({ ok: true });
		await refused(world.app.read(dee.actor, 'test', (ctx) => ownPaperOf(ctx, id, 'en')));
	});
	test('when the worker no longer walks with the person', async () => {
		const id = await allow();
		const { mark } = await look(marcus, id);
		await endWalk(world, walk);
		await refused(giving(marcus, id, mark));
		walk = await walkWith(world, marcus, dee);
	});
});
