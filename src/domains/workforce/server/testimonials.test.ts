import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import {
	endWalk,
	makeOrganization,
	makePerson,
	walkWith,
	type TestPerson
} from '../../../../tests/support/people.ts';
import {
	ethicsVersions,
	giveTestimonial,
	ownTestimonial,
	ownWords,
	prolongTestimonial,
	readOverTestimonial,
	saveEthics,
	testimonialsOf,
	waitingTestimonials,
	withdrawTestimonial
} from './workforce.ts';

const world = testWorld();
let org: string;
let lou: TestPerson, janelle: TestPerson, priya: TestPerson, cal: TestPerson, stranger: TestPerson;
const people: TestPerson[] = [];

beforeAll(async () => {
	org = await makeOrganization(world);
	lou = await makePerson(world, org, ['coach', 'supervisor'], 'Lou');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	stranger = await makePerson(world, org, ['participant'], 'Gus');
	cal = await makePerson(world, await makeOrganization(world), ['supervisor'], 'Cal');
	for (let n = 0; n < 5; n++) {
		people.push(await makePerson(world, org, ['participant'], `Person${n}`));
		const walk = await walkWith(world, lou, people[n]!);
		// One walked with them before, and not any more.
		if (n === 0) await endWalk(world, walk);
	}
});
beforeEach(() => world.owner('delete from workforce.testimonials where organization_id = $1', [org]));

type Who = { actor: Actor };
const write = <T>(who: Who, act: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', act);
const read = <T>(who: Who, act: Parameters<typeof world.app.read<T>>[2]) =>
	world.app.read(who.actor, 'test', act);
const give = (who: Who, words = 'listens well', anyway?: 'yes') =>
	write(who, (ctx) => giveTestimonial(ctx, lou.id, { words, agree: 'yes', anyway }));
const shown = (who: Who) => read(who, (ctx) => testimonialsOf(ctx, lou.id));
const showAll = async () => {
	for (const { id } of await read(janelle, waitingTestimonials))
		await write(janelle, (ctx) => readOverTestimonial(ctx, { id, state: 'shown', why: '' }));
};

describe('refusals', () => {
	test('who has never walked with them, or is no participant, says nothing', async () => {
		for (const who of [stranger, janelle, priya, cal, lou])
			await expect(give(who)).rejects.toMatchObject({ code: 'not_found' });
		await expect(read(stranger, (ctx) => ownTestimonial(ctx, lou.id))).rejects.toMatchObject({
			code: 'not_found'
		});
		await expect(read(people[1]!, (ctx) => ownTestimonial(ctx, 'x'))).rejects.toMatchObject({
			code: 'not_found'
		});
		await expect(write(people[1]!, (ctx) => withdrawTestimonial(ctx, lou.id))).rejects.toMatchObject({
			code: 'not_found'
		});
	});
	test('only a supervisor of the organization reads over, and not what is about themself', async () => {
		await give(people[1]!);
		const [one] = await read(janelle, waitingTestimonials);
		for (const who of [people[1]!, priya])
			await expect(read(who, waitingTestimonials)).rejects.toMatchObject({ code: 'not_found' });
		expect(await read(cal, waitingTestimonials)).toEqual([]);
		expect(await read(lou, waitingTestimonials)).toMatchObject([{ own: true, words: '' }]);
		for (const who of [people[1]!, priya, cal, lou])
			await expect(
				write(who, (ctx) => readOverTestimonial(ctx, { id: one!.id, state: 'shown', why: '' }))
			).rejects.toMatchObject({ code: 'not_found' });
		await expect(
			write(janelle, (ctx) => readOverTestimonial(ctx, { id: newId(), state: 'shown', why: '' }))
		).rejects.toMatchObject({ code: 'not_found' });
	});
	test('nobody but the writer reads whose words they are, not through the wall either', async () => {
		await give(people[1]!);
		for (const who of [janelle, lou, priya, people[2]!]) {
			const rows = await read(who, (ctx) =>
				ctx.db
					.selectFrom('workforce.testimonials')
					.select('person_id')
					.where('organization_id', '=', org)
					.execute()
			);
			expect(rows).toEqual([]);
		}
		const [row] = await world.owner<{ text: string }>(
			`select encode(w.words, 'escape') || encode(t.sealed, 'escape') || row_to_json(w)::text as text
			 from workforce.testimonial_words w join workforce.testimonials t on t.words_id = w.id`
		);
		expect(row!.text).not.toMatch(/listens/);
		expect(row!.text).not.toContain(people[1]!.id);
	});
});

test('what might tell who they are is pointed out once, and stays only if they say so', async () => {
	await expect(give(people[1]!, 'I am Person1, ring 215-555-0100')).rejects.toMatchObject({
		code: 'invalid',
		fields: { words: expect.stringContaining('215-555-0100') }
	});
	expect((await read(people[1]!, (ctx) => ownTestimonial(ctx, lou.id))).said).toBeNull();
	await give(people[1]!, 'I am Person1, ring 215-555-0100', 'yes');
	expect(await read(janelle, waitingTestimonials)).toMatchObject([
		{ workerName: 'Lou', hints: expect.arrayContaining(['215-555-0100']) }
	]);
});

test('nothing shows before it was read over, nor before there are five; taken back it is gone at once', async () => {
	for (const who of people) await give(who, `word ${people.indexOf(who)} of mine`);
	expect(await shown(stranger)).toEqual([]);
	await showAll();
	expect(await shown(stranger)).toHaveLength(5);
	expect(await shown({ actor: visitorIn(org) })).toEqual([]);
	expect(await shown(cal)).toEqual([]);
	await write(people[0]!, (ctx) => withdrawTestimonial(ctx, lou.id));
	expect(await shown(stranger)).toEqual([]);
	expect(
		await world.owner('select 1 from workforce.testimonial_words where worker_id = $1', [lou.id])
	).toHaveLength(4);
	// Words that take the place of others wait again.
	await give(people[0]!);
	expect(await shown(stranger)).toEqual([]);
});

test('what is kept back says why, to the writer alone', async () => {
	await give(people[1]!);
	const [one] = await read(janelle, waitingTestimonials);
	await write(janelle, (ctx) =>
		readOverTestimonial(ctx, { id: one!.id, state: 'kept_back', why: 'It names the clinic.' })
	);
	expect(await read(people[1]!, (ctx) => ownTestimonial(ctx, lou.id))).toEqual({
		workerName: 'Lou',
		said: expect.objectContaining({ words: 'listens well', state: 'kept_back', why: 'It names the clinic.' })
	});
	expect(await read(janelle, waitingTestimonials)).toEqual([]);
});

test('words end on the day that was chosen, are told of before, and show for as long again by one tap', async () => {
	world.setClock('2026-08-31T12:00:00Z');
	for (const who of people)
		await write(who, (ctx) =>
			giveTestimonial(ctx, lou.id, {
				words: 'listens well',
				agree: 'yes',
				months: who === people[1] ? 6 : 12
			})
		);
	await showAll();
	const own = async () => (await read(people[1]!, ownWords))[0]!;
	// A month that has no 31st ends on its last day.
	expect(await own()).toMatchObject({ endsOn: '2027-02-28', months: 6, ends: 'open', workerName: 'Lou' });
	world.setClock('2027-02-14T12:00:00Z');
	expect(await own()).toMatchObject({ ends: 'soon' });
	world.setClock('2027-02-28T23:00:00Z');
	expect(await shown(stranger), 'on the last day').toHaveLength(5);
	world.setClock('2027-03-01T12:00:00Z');
	expect(await shown(stranger), 'four are too few').toEqual([]);
	expect(await own()).toMatchObject({ ends: 'ended' });
	for (const who of [people[0]!, janelle, cal])
		await expect(
			write(who, (ctx) => prolongTestimonial(ctx, who === people[0] ? newId() : lou.id))
		).rejects.toMatchObject({ code: 'not_found' });
	// Through the wall: nobody lets another's words show for longer.
	await write(janelle, (ctx) =>
		ctx.tx
			.updateTable('workforce.testimonial_ends')
			.set({ ends_on: '2099-01-01' })
			.where('organization_id', '=', org)
			.execute()
	);
	expect(await shown(stranger)).toEqual([]);
	expect(await write(people[1]!, (ctx) => prolongTestimonial(ctx, lou.id))).toBe('2027-09-01');
	expect(await shown(stranger)).toHaveLength(5);
	expect((await own()).state, 'it need not be read over again').toBe('shown');
	world.setClock(new Date().toISOString());
});

test('ethics: a director writes, each version is kept, two at once are not lost', async () => {
	const text = { base: 0, wordsEn: 'Ours', wordsEs: '' };
	for (const who of [stranger, lou, janelle, cal])
		await expect(write(who, (ctx) => saveEthics(ctx, text))).rejects.toMatchObject({ code: 'not_found' });
	await write(priya, (ctx) => saveEthics(ctx, text));
	await expect(write(priya, (ctx) => saveEthics(ctx, { ...text, wordsEn: 'Other' }))).rejects.toMatchObject({
		code: 'conflict'
	});
	await write(priya, (ctx) => saveEthics(ctx, { ...text, base: 1 }));
	await write(priya, (ctx) => saveEthics(ctx, { base: 1, wordsEn: '', wordsEs: '' }));
	expect((await read({ actor: visitorIn(org) }, ethicsVersions)).map((one) => one.wordsEn)).toEqual([
		'',
		'Ours'
	]);
	expect(await read(cal, ethicsVersions)).toEqual([]);
});
