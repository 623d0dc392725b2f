import { beforeAll, describe, expect, test } from 'vitest';
import { makeOrganization, makePerson } from '../../../../tests/support/people.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import type { PersonActor } from '#platform/actor.ts';
import { ownIdeas, saveOwnIdeas, takeIdeas } from './plans.ts';

const world = testWorld();
let supervisor: PersonActor, director: PersonActor, coach: PersonActor, participant: PersonActor;
let elsewhere: PersonActor;

beforeAll(async () => {
	const here = await makeOrganization(world);
	const there = await makeOrganization(world);
	supervisor = (await makePerson(world, here, ['supervisor'])).actor;
	director = (await makePerson(world, here, ['director'])).actor;
	coach = (await makePerson(world, here, ['coach'])).actor;
	participant = (await makePerson(world, here, ['participant'])).actor;
	elsewhere = (await makePerson(world, there, ['director'])).actor;
});

const save = (actor: PersonActor, ideas: string[], n = 0) =>
	world.app.write(actor, 'goal ideas', (ctx) => saveOwnIdeas(ctx, { domain: 'work', n, ideas }));
const work = async (actor: PersonActor) =>
	(await world.app.read(actor, 'goal ideas', (ctx) => ownIdeas(ctx))).find((list) => list.domain === 'work');

describe('refused', () => {
	test('who is neither supervisor nor director writes none, through the function or past it', async () => {
		for (const actor of [coach, participant]) {
			await expect(save(actor, ['Mine'])).rejects.toMatchObject({ code: 'not_found' });
			await expect(
				world.app.write(actor, 'goal ideas', (ctx) =>
					ctx.tx
						.insertInto('plans.goal_ideas')
						.values({
							organization_id: actor.organizationId,
							domain: 'hope',
							ideas: ['Mine'],
							changed_by: actor.personId,
							changed_at: ctx.now
						})
						.execute()
				)
			).rejects.toMatchObject({ code: '42501' });
		}
		expect((await work(coach))?.ideas).toEqual([]);
	});

	test('too many, too long, lines without an area, an empty text', async () => {
		const many = Array.from({ length: 21 }, (_, n) => `Idea ${n}`);
		await expect(save(supervisor, many)).rejects.toMatchObject({ code: 'invalid' });
		await expect(save(supervisor, ['x'.repeat(201)])).rejects.toMatchObject({ code: 'invalid' });
		for (const text of ['Roses', '# Garden\nRoses', '', '# Home and safety'])
			await expect(
				world.app.write(director, 'goal ideas', (ctx) => takeIdeas(ctx, text))
			).rejects.toMatchObject({ code: 'invalid' });
	});
});

test('everybody of the organization reads them, nobody of another', async () => {
	await save(supervisor, ['Ask at the job center']);
	for (const actor of [coach, participant, director])
		expect(await work(actor)).toEqual({ domain: 'work', n: 1, ideas: ['Ask at the job center'] });
	expect((await work(elsewhere))?.ideas).toEqual([]);
});

test('two who write at once: the later one is shown the first list, and it stands', async () => {
	const { n } = (await work(director))!;
	await save(director, ['First'], n);
	await expect(save(supervisor, ['Second'], n)).rejects.toMatchObject({
		code: 'conflict',
		detail: { domain: 'work', ideas: ['First'] }
	});
	expect((await work(coach))?.ideas).toEqual(['First']);
});

test('a shared text adds what is new, and adding it again adds nothing', async () => {
	const take = () =>
		world.app.write(director, 'goal ideas', (ctx) =>
			takeIdeas(ctx, '# Work, school, days that matter\nFirst\n- Second\n# Hogar y seguridad\nUna llave')
		);
	expect(await take()).toEqual({ added: 2 });
	expect(await take()).toEqual({ added: 0 });
	expect((await work(coach))?.ideas).toEqual(['First', 'Second']);
});
