import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { endWalk, makeOrganization, makePerson, walkWith } from '../../../tests/support/people.ts';
import { brokenWalls } from './walls.ts';

const world = testWorld();

/** Every person that this actor can read, with a query that filters nothing. */
const everyone = (actor: Parameters<typeof world.app.read>[0]) =>
	world.app.read(actor, 'test', async (ctx) =>
		(await ctx.db.selectFrom('people.persons').select('id').execute()).map((row) => row.id)
	);
const keysOf = (actor: Parameters<typeof world.app.read>[0]) =>
	world.app.read(actor, 'test', async (ctx) =>
		(await ctx.db.selectFrom('people.data_keys').select('person_id').execute()).map((row) => row.person_id)
	);

describe('row-level security alone', () => {
	test('a visitor, another organization and a stranger see nothing; nothing set means nothing seen', async () => {
		const here = await makeOrganization(world);
		const there = await makeOrganization(world, 'Elsewhere');
		const dee = await makePerson(world, here, ['participant']);
		const spy = await makePerson(world, there, ['director', 'supervisor', 'coach']);
		const other = await makePerson(world, here, ['participant']);
		expect(await everyone({ kind: 'visitor', organizationId: here })).toEqual([]);
		expect(await everyone(spy.actor)).toEqual([spy.id]);
		expect(await everyone(other.actor)).toEqual([other.id]);
		expect(await keysOf(spy.actor)).toEqual([spy.id]);
		const client = await world.app.pools.app.connect();
		expect((await client.query('select * from people.persons')).rows).toEqual([]);
		client.release();
		expect(await everyone(dee.actor)).toEqual([dee.id]);
	});

	test('a coach sees only the people they walk with now; a supervisor sees names, not keys', async () => {
		const org = await makeOrganization(world);
		const marcus = await makePerson(world, org, ['coach']);
		const janelle = await makePerson(world, org, ['supervisor']);
		const dee = await makePerson(world, org, ['participant']);
		const tom = await makePerson(world, org, ['participant']);
		const walk = await walkWith(world, marcus, dee);
		expect((await everyone(marcus.actor)).sort()).toEqual([marcus.id, janelle.id, dee.id].sort());
		expect((await keysOf(marcus.actor)).sort()).toEqual([marcus.id, dee.id].sort());
		expect(await everyone(janelle.actor)).toContain(tom.id);
		expect(await keysOf(janelle.actor)).toEqual([janelle.id]);
		await endWalk(world, walk);
		expect(await everyone(marcus.actor)).not.toContain(dee.id);
	});

	test('nobody writes another person, moves one to another organization or takes somebody on uninvited', async () => {
		const org = await makeOrganization(world);
		const there = await makeOrganization(world, 'Elsewhere');
		const marcus = await makePerson(world, org, ['coach']);
		const dee = await makePerson(world, org, ['participant']);
		const take = world.app.write(marcus.actor, 'test', (ctx) =>
			ctx.tx
				.insertInto('people.assignments')
				.values({
					organization_id: org,
					id: newId(),
					person_id: dee.id,
					worker_id: marcus.id,
					as_role: 'coach',
					started_at: ctx.now
				})
				.execute()
		);
		await expect(take).rejects.toThrow(/row-level security/);
		const rename = await world.app.write(marcus.actor, 'test', (ctx) =>
			ctx.tx
				.updateTable('people.persons')
				.set({ preferred_name: 'X' })
				.where('id', '=', dee.id)
				.executeTakeFirst()
		);
		expect(rename.numUpdatedRows).toBe(0n);
		const move = world.app.write(dee.actor, 'test', (ctx) =>
			ctx.tx.updateTable('people.persons').set({ organization_id: there }).where('id', '=', dee.id).execute()
		);
		await expect(move).rejects.toThrow(/permission denied/);
	});

	test('the walls of the schema stand', async () => {
		expect(await brokenWalls(world.app.pools.system)).toEqual([]);
	});
});

describe('one unit of work', () => {
	test('all or nothing, and a refusal leaves its own audit row', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const work = world.app.write(dee.actor, 'test work', async (ctx) => {
			await ctx.tx.updateTable('people.persons').set({ pronouns: 'she' }).where('id', '=', dee.id).execute();
			throw new Refusal('forbidden', 'no', { detail: { audit: { action: 'test.tried', personId: dee.id } } });
		});
		await expect(work).rejects.toThrow(Refusal);
		expect(await world.owner('select pronouns from people.persons where id = $1', [dee.id])).toEqual([
			{ pronouns: null }
		]);
		expect(
			await world.owner('select action, outcome, basis from audit.entries where organization_id = $1', [org])
		).toEqual([{ action: 'test.tried', outcome: 'refused', basis: 'forbidden' }]);
	});

	test('a form that arrives twice, also at the same moment, is done once and answered alike', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const key = newId();
		const send = () =>
			world.app.write(
				dee.actor,
				'test',
				async (ctx) => {
					ctx.note({ action: 'test.done', personId: dee.id });
					return { made: newId() };
				},
				{ once: key }
			);
		const [first, second] = await Promise.all([send(), send()]);
		expect(second).toEqual(first);
		expect(await send()).toEqual(first);
		expect(
			(
				await world.owner(`select 1 from audit.entries where organization_id = $1 and action = 'test.done'`, [
					org
				])
			).length
		).toBe(1);
	});

	test('a job is recorded with the change, and gone with it', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const count = async () =>
			Number((await world.owner(`select count(*) as n from graphile_worker._private_jobs`))[0]!.n);
		const before = await count();
		await world.app.write(dee.actor, 'test', async (ctx) => ctx.enqueue('review.held', { id: dee.id }));
		expect(await count()).toBe(before + 1);
		await expect(
			world.app.write(dee.actor, 'test', async (ctx) => {
				await ctx.enqueue('review.held', {});
				throw new Error('no');
			})
		).rejects.toThrow('no');
		expect(await count()).toBe(before + 1);
	});

	test('a table changed by a migration under a kept plan: said once a connection, then read anew', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const rows = () =>
			world.app.read(dee.actor, 'test', (ctx) =>
				ctx.db.selectFrom('people.hard_dates').selectAll().execute()
			);
		await rows();
		await rows();
		await world.owner('alter table people.hard_dates add column later text');
		await expect(rows()).rejects.toMatchObject({ code: 'unavailable' });
		expect(await rows()).toEqual([]);
		await world.owner('alter table people.hard_dates drop column later');
	});

	test('a database that answers ROLLBACK to COMMIT is a failure', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const work = world.app.write(dee.actor, 'test', async (ctx) => {
			await ctx.tx
				.selectFrom('people.persons')
				.select('nothing' as 'id')
				.execute()
				.catch(() => {});
		});
		await expect(work).rejects.toThrow(/rolled back/);
	});
});

describe('the vault', () => {
	test('opens what it sealed, for the person and who walks with them; moved or flipped text does not open', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		const tom = await makePerson(world, org, ['participant']);
		const sealed = await world.app.read(dee.actor, 'test', async (ctx) =>
			(await ctx.vault.of(dee.id)).seal('my words', 'a.b.c/1')
		);
		const opened = (where: string, bytes: Buffer) =>
			world.app.read(dee.actor, 'test', async (ctx) => (await ctx.vault.of(dee.id)).open(bytes, where));
		expect(await opened('a.b.c/1', sealed)).toBe('my words');
		await expect(opened('a.b.c/2', sealed)).rejects.toThrow();
		const flipped = Buffer.from(sealed);
		flipped[20]! ^= 1;
		await expect(opened('a.b.c/1', flipped)).rejects.toThrow();
		await expect(world.app.read(tom.actor, 'test', (ctx) => ctx.vault.of(dee.id))).rejects.toThrow(Refusal);
	});
});

describe('the audit chain', () => {
	test('the web role can neither change nor delete an audit row', async () => {
		const org = await makeOrganization(world);
		const dee = await makePerson(world, org, ['participant']);
		await world.app.write(dee.actor, 'test', async (ctx) => ctx.note({ action: 'test.a', personId: dee.id }));
		await expect(
			world.app.write(dee.actor, 'test', (ctx) =>
				ctx.tx.updateTable('audit.entries').set({ action: 'x' }).execute()
			)
		).rejects.toThrow(/permission denied/);
		await expect(
			world.app.write(dee.actor, 'test', (ctx) => ctx.tx.deleteFrom('audit.entries').execute())
		).rejects.toThrow(/permission denied/);
	});
});
