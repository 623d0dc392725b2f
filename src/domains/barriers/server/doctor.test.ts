/** Questions for my doctor: nobody else reads the card, in no way it could be opened. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { DoctorCardInput, linesOf, QUESTIONS } from '../barriers.ts';
import { addBarrier, openBarrier, openedBarriersOf, ownDoctorCard, saveDoctorCard } from './barriers.ts';

const world = testWorld();
let dee: TestPerson, max: TestPerson, ann: TestPerson, coach: TestPerson, boss: TestPerson, spy: TestPerson;
const card = (who: TestPerson) => world.app.read(who.actor, 'test', ownDoctorCard);
const save = (who: TestPerson, given: object) =>
	world.app.write(who.actor, 'test', (ctx) => saveDoctorCard(ctx, DoctorCardInput.parse(given)));
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing refused',
		(error: unknown) => (isRefusal(error) ? error.code : error)
	);

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	max = await makePerson(world, org, ['participant'], 'Max');
	ann = await makePerson(world, org, ['ally'], 'Ann');
	coach = await makePerson(world, org, ['coach'], 'Marcus');
	boss = await makePerson(world, org, ['supervisor', 'director'], 'Olga');
	spy = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant', 'coach'], 'Spy');
	await walkWith(world, coach, dee);
});
beforeEach(() => world.owner('delete from barriers.doctor_cards'));

test('a card is the person’s alone: no worker has one, reads one, or sees it with an opened card of the board', async () => {
	await save(dee, { chosen: ['side'], own: 'SECRET' });
	for (const who of [coach, boss, ann]) {
		expect(await code(card(who))).toBe('forbidden');
		expect(await code(save(who, { own: 'x' }))).toBe('forbidden');
	}
	for (const who of [max, spy]) expect(await card(who)).toEqual({ chosen: [], own: '' });
	for (const who of [coach, boss, ann, max, spy])
		expect(
			await world.app.read(who.actor, 'test', (ctx) =>
				ctx.db.selectFrom('barriers.doctor_cards').selectAll().execute()
			)
		).toEqual([]);
	expect(await code(world.app.read(visitorIn(dee.actor.organizationId), 'test', ownDoctorCard))).toBe(
		'not_signed_in'
	);
	await world.app.write(dee.actor, 'test', async (ctx) => {
		const { id } = await addBarrier(ctx, { kind: 'mental-health', words: '', step: '' });
		await openBarrier(ctx, id, true);
	});
	const opened = await world.app.read(coach.actor, 'test', (ctx) => openedBarriersOf(ctx, dee.id));
	expect(opened).toHaveLength(1);
	expect(JSON.stringify(opened)).not.toContain('SECRET');
});

test('it is kept as it was sent last, sealed; with nothing on it, it is gone', async () => {
	await save(dee, { chosen: ['side', 'name'], own: 'Can I drive?\n\n And work? ' });
	await save(dee, { chosen: ['side', 'name'], own: 'Can I drive?\n\n And work? ' });
	const kept = await card(dee);
	expect(kept.chosen, 'in the order of the list').toEqual(['name', 'side']);
	expect(linesOf(kept).slice(2)).toEqual(['Can I drive?', 'And work?']);
	const [row] = await world.owner<{ sealed: Buffer }>('select sealed from barriers.doctor_cards');
	expect(row!.sealed.toString()).not.toContain('drive');
	await save(dee, {});
	expect(await world.owner('select 1 from barriers.doctor_cards')).toEqual([]);
	expect(await card(dee)).toEqual({ chosen: [], own: '' });
});

test('every question has words of its own; one that is not on the list is refused', () => {
	expect(new Set(linesOf({ chosen: [...QUESTIONS], own: '' })).size).toBe(QUESTIONS.length);
	expect(DoctorCardInput.safeParse({ chosen: ['weather'] }).success).toBe(false);
});
