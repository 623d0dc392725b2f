/** Erased means unreadable, also in a database that was wound back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../tests/support/people.ts';
import type { App } from '../app.ts';
import { inOrganization } from '../within-organization.ts';
import { eraseAgainAtStart, readErased, rememberErased, stillReadable } from './erased.ts';
import { outsideOf } from './place.ts';

const world = testWorld();
let app: App;
let list: string;
beforeEach(() => {
	const dataDir = mkdtempSync(join(tmpdir(), 'alongside-erased-'));
	app = { ...world.app, config: { ...world.app.config, dataDir } };
	list = join(dataDir, 'outside', 'erased.jsonl');
});

const remember = (person: TestPerson) =>
	rememberErased(app, { organizationId: person.actor.organizationId, personId: person.id });
async function started(): Promise<string> {
	const said: string[] = [];
	await eraseAgainAtStart(app, (sentence) => said.push(sentence));
	return said.join('\n');
}
const seal = (person: TestPerson) =>
	app.read(person.actor, 'test', async (ctx) => (await ctx.vault.of(person.id)).seal('my words', 'a.b.c/1'));

test('somebody on the list whose key is there again: the start destroys it, and nobody else’s', async () => {
	const org = await makeOrganization(world);
	const other = await makeOrganization(world, 'Elsewhere');
	const dee = await makePerson(world, org, ['participant']);
	const tom = await makePerson(world, org, ['participant']);
	const far = await makePerson(world, other, ['participant']);
	const sealed = await seal(dee);
	expect(await started()).toBe('');
	await remember(dee);
	await remember(far);
	expect(
		await inOrganization(app, org, (client) =>
			stillReadable(client, readErased(outsideOf(app)).erased.slice(0, 1))
		)
	).toBe(1);
	expect(await started()).toContain('2 persons who were erased');
	await expect(
		app.read(dee.actor, 'test', async (ctx) => (await ctx.vault.of(dee.id)).open(sealed, 'a.b.c/1'))
	).rejects.toThrow(Refusal);
	const left = await world.owner<{ person_id: string; n: number }>(
		'select person_id, length(wrapped) as n from people.data_keys where person_id = any($1)',
		[[dee.id, tom.id, far.id]]
	);
	expect(new Map(left.map(({ person_id, n }) => [person_id, n > 0]))).toEqual(
		new Map([
			[dee.id, false],
			[tom.id, true],
			[far.id, false]
		])
	);
	expect(await started(), 'a second start has nothing to do').toBe('');
});

test('a key row that was only marked, with its bytes still there, is emptied too', async () => {
	const dee = await makePerson(world, await makeOrganization(world), ['participant']);
	await world.owner('update people.data_keys set destroyed_at = now() where person_id = $1', [dee.id]);
	await remember(dee);
	expect(await started()).toContain('1 person who was erased');
});

test('many at once: every one is on the list, each line is ours', async () => {
	const org = await makeOrganization(world);
	const all = await Promise.all(Array.from({ length: 12 }, () => makePerson(world, org, ['participant'])));
	await Promise.all(all.map(remember));
	const { erased, wrong } = readErased(outsideOf(app));
	expect(wrong).toEqual([]);
	expect(new Set(erased.map((one) => one.personId))).toEqual(new Set(all.map((one) => one.id)));
});

test('a line that was changed or taken out is noticed; the second folder still knows', async () => {
	const org = await makeOrganization(world);
	app = { ...app, config: { ...app.config, outside: join(app.config.dataDir, 'elsewhere') } };
	const [dee, tom] = [
		await makePerson(world, org, ['participant']),
		await makePerson(world, org, ['participant'])
	];
	await remember(dee);
	await remember(tom);
	writeFileSync(list, readFileSync(list, 'utf8').split('\n').slice(1).join('\n'));
	expect(readErased(outsideOf(app))).toMatchObject({ wrong: [{ line: 1 }] });
	rmSync(list);
	expect(readErased(outsideOf(app)).erased).toHaveLength(2);
	expect(await started()).toContain('2 persons who were erased');
});
