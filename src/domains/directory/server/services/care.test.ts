import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { AddInput, CorrectInput, FactInput, factDays, TipInput } from '../../care.ts';
import { readServiceSearch } from '../../find.ts';
import { addService } from './add-service.ts';
import { confirmService } from './confirm-service.ts';
import { bringServiceBack, correctService, retireService } from './correct-service.ts';
import { findServices } from './find-services.ts';
import { importServices } from './import-services.ts';
import { likelyTwins } from './likely-twins.sql.ts';
import { sayFact } from './say-fact.ts';
import { historyOf, serviceDetail } from './service-detail.sql.ts';
import { correctingOf } from './show-care.ts';
import { phonesOf, showServiceDetail } from './show-service.ts';
import { leaveTip, replyToTip, takeTipBack, tipsOf } from './tips.ts';

const world = testWorld();
let home: string;
let id: string;
let carla: TestPerson;
let ben: TestPerson;
let participant: TestPerson;
let ally: TestPerson;
let far: TestPerson;
const start = new Date('2026-06-01T15:00:00Z');

beforeAll(async () => {
	home = await makeOrganization(world, 'Harbor');
	carla = await makePerson(world, home, ['coach'], 'Carla');
	ben = await makePerson(world, home, ['peer'], 'Ben');
	participant = await makePerson(world, home, ['participant'], 'Dee');
	ally = await makePerson(world, home, ['ally'], 'Ann');
	const mill = await makeOrganization(world, 'Mill');
	far = await makePerson(world, mill, ['coach', 'supervisor', 'director'], 'Fay');
});
beforeEach(async () => {
	world.setClock(start.toISOString());
	[id] = (await makeServices(world, home, [
		{
			name: `Lantern ${newId().slice(-6)}`,
			description: 'A bed for tonight.',
			terms: ['shelter'],
			phones: [{ number: '215-555-0100' }],
			state: 'PA',
			city: 'Philadelphia',
			at: { latitude: 39.95, longitude: -75.16 }
		}
	])) as [string];
});

const as = <T>(actor: Actor, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.write(actor, 'directory', work);
const look = <T>(actor: Actor, work: (ctx: WriteContext) => Promise<T>) =>
	world.app.read(actor, 'directory', (ctx) => work(ctx as WriteContext));
const detail = async (actor: Actor = visitorIn(home)) =>
	(await look(actor, (ctx) => serviceDetail(ctx, id)))!;
const correction = async (changed: Partial<CorrectInput>) => {
	const now = await detail();
	const fields = Object.fromEntries(correctingOf(now).map(({ field, value }) => [field, value]));
	return CorrectInput.parse({ ...fields, seen: now.changed.toISOString(), ...changed });
};
const found = async (words: string) =>
	(
		await look(visitorIn(home), (ctx) =>
			findServices(ctx, readServiceSearch(new URLSearchParams({ q: words })))
		)
	).services.map(({ serviceId }) => serviceId);
const shown = (staff: boolean) =>
	look(visitorIn(home), async (ctx) =>
		showServiceDetail((await serviceDetail(ctx, id))!, { locale: 'en', now: ctx.now, timeZone: 'UTC', staff })
	);

const added = (more: Record<string, unknown>) => AddInput.parse({ what: ['food'], ...more });
const acts: [string, (ctx: WriteContext) => Promise<void>][] = [
	['add', async (ctx) => void (await addService(ctx, added({ name: 'Mine' })))],
	['confirm', (ctx) => confirmService(ctx, id)],
	['say a wait', (ctx) => sayFact(ctx, id, { kind: 'wait', value: 3 })],
	['leave a tip', (ctx) => leaveTip(ctx, id, 'Call early')],
	['answer a tip', (ctx) => replyToTip(ctx, id, { tip: newId(), reply: 'No', from: 'Rosa' })],
	['correct', async (ctx) => correctService(ctx, id, await correction({ name: 'Other' }))],
	['retire', (ctx) => retireService(ctx, id, 'closed')],
	['bring back', (ctx) => bringServiceBack(ctx, id, 'open')]
];
const counts = () =>
	world.owner(
		`select (select count(*) from directory.changes) as changes, (select count(*) from directory.facts) as facts,
		(select count(*) from directory.tips) as tips, (select md5(string_agg(s::text, ',' order by id)) from directory.services s) as services`
	);

describe('who may not', () => {
	// Whoever is staff elsewhere adds to their own list.
	test.each(acts.filter(([what]) => what !== 'add'))(
		'%s: a visitor, a participant, an ally, and staff of another organization',
		async (_, act) => {
			const before = await counts();
			for (const actor of [visitorIn(home), participant.actor, ally.actor])
				await expect(as(actor, act)).rejects.toMatchObject({ code: 'forbidden' });
			await expect(as(far.actor, act)).rejects.toMatchObject({
				code: expect.stringMatching(/not_found|conflict/)
			});
			expect(await counts()).toEqual(before);
		}
	);

	test('add: a visitor, a participant, an ally; and what is added elsewhere is not seen here', async () => {
		const before = await counts();
		for (const actor of [visitorIn(home), participant.actor, ally.actor])
			await expect(as(actor, (ctx) => addService(ctx, added({ name: 'Mine' })))).rejects.toMatchObject({
				code: 'forbidden'
			});
		expect(await counts()).toEqual(before);
		await as(far.actor, (ctx) => addService(ctx, added({ name: 'Faraway pantry' })));
		expect(await found('faraway pantry')).toEqual([]);
	});

	test('the wall in the database stands alone as well', async () => {
		for (const actor of [visitorIn(home), participant.actor, ally.actor, far.actor]) {
			const changed = await as(actor, (ctx) =>
				ctx.tx.updateTable('directory.services').set({ name: 'Mine' }).where('id', '=', id).executeTakeFirst()
			).catch(() => ({ numUpdatedRows: 0n }));
			expect(changed.numUpdatedRows).toBe(0n);
			await expect(
				as(actor, (ctx) =>
					ctx.tx
						.insertInto('directory.facts')
						.values({
							organization_id: home,
							id: newId(),
							service_id: id,
							kind: 'wait',
							value: 0,
							said_by: carla.id,
							said_name: 'Carla',
							said_at: start,
							fades_at: start
						})
						.execute()
				)
			).rejects.toThrow();
		}
	});

	test('tips and history are not read by others, and a name of staff is not shown to visitors', async () => {
		await as(carla.actor, async (ctx) => {
			await leaveTip(ctx, id, 'Ask for the night nurse');
			await confirmService(ctx, id);
		});
		for (const actor of [visitorIn(home), participant.actor, ally.actor, far.actor]) {
			expect(await look(actor, (ctx) => tipsOf(ctx, id))).toEqual([]);
			expect(await look(actor, (ctx) => historyOf(ctx, id))).toEqual([]);
		}
		expect(JSON.stringify(await shown(false))).not.toContain('Carla');
		expect((await shown(true)).checked).toContain('Carla');
	});

	test.each([
		['a wait that is no number', FactInput, { kind: 'wait', value: 'soon' }],
		['a wait below nothing', FactInput, { kind: 'wait', value: '-1' }],
		['a wait of half a day', FactInput, { kind: 'wait', value: '0.5' }],
		['a wait beyond ten years', FactInput, { kind: 'wait', value: '3651' }],
		['a fact of another kind', FactInput, { kind: 'rumour', value: '1' }],
		['a tip without words', TipInput, { words: '   ' }],
		['a tip that is too long', TipInput, { words: 'x'.repeat(1001) }]
	])('%s is refused with a sentence', (_, schema, given) => {
		const read = schema.safeParse(given);
		expect(read.success).toBe(false);
		expect(read.error?.issues[0]?.message).toMatch(/\w+ \w+/);
	});
});

test('confirmed: everybody sees the day, and no list writes over it', async () => {
	expect((await shown(false)).checked).toMatch(/Nobody/);
	await as(carla.actor, (ctx) => confirmService(ctx, id));
	expect((await shown(false)).checked).toBe('Confirmed by our staff on June 1, 2026');
});

test.each(['wait', 'openings'] as const)('%s is shown until it fades, to the day', async (kind) => {
	await as(carla.actor, (ctx) => sayFact(ctx, id, { kind, value: 2 }));
	const after = (days: number) => world.setClock(new Date(start.getTime() + days * 86_400_000).toISOString());
	after(factDays[kind] - 0.01);
	expect((await shown(false)).facts).toHaveLength(1);
	after(factDays[kind] + 0.01);
	expect((await shown(false)).facts).toEqual([]);
});

test('what was said last counts', async () => {
	await as(carla.actor, (ctx) => sayFact(ctx, id, { kind: 'wait', value: 9 }));
	world.setClock(new Date(start.getTime() + 3_600_000).toISOString());
	await as(ben.actor, (ctx) => sayFact(ctx, id, { kind: 'wait', value: 0 }));
	expect((await shown(false)).facts).toEqual(['No wait (heard by our staff, June 1, 2026)']);
});

test('a tip has one answer, and is taken back by whoever left it alone', async () => {
	await as(carla.actor, (ctx) => leaveTip(ctx, id, 'Call early'));
	const [tip] = await look(ben.actor, (ctx) => tipsOf(ctx, id));
	expect([tip!.name, tip!.mine]).toEqual(['Carla', false]);
	await expect(as(ben.actor, (ctx) => takeTipBack(ctx, id, tip!.id))).rejects.toMatchObject({
		code: 'not_found'
	});
	await as(ben.actor, (ctx) => replyToTip(ctx, id, { tip: tip!.id, reply: 'Any time', from: 'Rosa' }));
	await expect(
		as(ben.actor, (ctx) => replyToTip(ctx, id, { tip: tip!.id, reply: 'Never', from: 'Rosa' }))
	).rejects.toMatchObject({ code: 'conflict' });
	expect((await look(ben.actor, (ctx) => tipsOf(ctx, id)))[0]).toMatchObject({
		reply: 'Any time',
		replyName: 'Rosa'
	});
	await as(carla.actor, (ctx) => takeTipBack(ctx, id, tip!.id));
	expect(await look(ben.actor, (ctx) => tipsOf(ctx, id))).toEqual([]);
});

describe('corrected', () => {
	test('shown, found by the new words, and in the history with what was there before', async () => {
		const before = (await detail()).name;
		const changed = await correction({ name: 'Quokka House', documents: 'A letter\nA towel' });
		await as(carla.actor, (ctx) => correctService(ctx, id, changed));
		expect(await detail()).toMatchObject({ name: 'Quokka House', documents: ['A letter', 'A towel'] });
		expect(await found('quokka')).toEqual([id]);
		const history = await look(ben.actor, (ctx) => historyOf(ctx, id));
		expect(history.map(({ how, field, before, after, by }) => ({ how, field, before, after, by }))).toEqual(
			expect.arrayContaining([
				{ how: 'corrected', field: 'name', before, after: 'Quokka House', by: 'Carla' },
				{ how: 'corrected', field: 'documents', before: null, after: 'A letter\nA towel', by: 'Carla' }
			])
		);
		expect(history).toHaveLength(2);
	});

	test('the new phone is the one to call, and the wrong one is gone though its list goes on saying it', async () => {
		await world.owner(
			`update directory.locations set phones = '[{"number": "(215) 555-0100"}]' where id in (select location_id from directory.service_locations where service_id = $1)`,
			[id]
		);
		const changed = await correction({ phone: '215-555-0199' });
		await as(carla.actor, (ctx) => correctService(ctx, id, changed));
		expect(phonesOf((await detail()).lines[0]!.phones).map(({ number, href }) => [number, href])).toEqual([
			['215-555-0199', 'tel:+12155550199']
		]);
	});

	test('somebody was faster: a conflict, and their words stand', async () => {
		const stale = await correction({ name: 'Mine' });
		world.setClock(new Date(start.getTime() + 1000).toISOString());
		const theirs = await correction({ name: 'Theirs' });
		await as(ben.actor, (ctx) => correctService(ctx, id, theirs));
		await expect(as(carla.actor, (ctx) => correctService(ctx, id, stale))).rejects.toMatchObject({
			code: 'conflict'
		});
		expect((await detail()).name).toBe('Theirs');
	});

	test('nothing changed writes nothing', async () => {
		const same = await correction({});
		await as(carla.actor, (ctx) => correctService(ctx, id, same));
		expect(await look(ben.actor, (ctx) => historyOf(ctx, id))).toEqual([]);
	});

	test('what was corrected stays when its list is read again', async () => {
		const list = (fees: string) => [
			{
				name: 'list.json',
				bytes: Buffer.from(
					JSON.stringify([
						{
							id: 'one',
							name: 'Listed place',
							status: 'active',
							fees_description: fees,
							organization: { id: 'p', name: 'P' }
						}
					])
				)
			}
		];
		const take = (fees: string) =>
			as(systemActor(home, 'test'), (ctx) => importServices(ctx, list(fees), { source: 'care list' }));
		await take('Ten dollars');
		const [row] = await world.owner<{ id: string }>(
			`select id from directory.services where name = 'Listed place'`
		);
		id = row!.id;
		const changed = await correction({ fees: 'Free since May' });
		await as(carla.actor, (ctx) => correctService(ctx, id, changed));
		await take('Twenty dollars');
		expect((await detail()).fees).toBe('Free since May');
	});
});

test('retired: nobody finds it, its page says so, and it comes back', async () => {
	const { name } = await detail();
	expect(await found(name)).toContain(id);
	await as(carla.actor, (ctx) => retireService(ctx, id, 'The building is empty'));
	await expect(
		as(ben.actor, (ctx) => retireService(ctx, id, 'Nobody answers')),
		'the second hears of it'
	).rejects.toMatchObject({ code: 'conflict' });
	expect(await found(name)).not.toContain(id);
	const page = await shown(false);
	expect([page.retired, page.state]).toEqual([true, 'Taken out of the list on June 1, 2026']);
	expect(JSON.stringify(page)).not.toContain('building is empty');
	await as(ben.actor, (ctx) => bringServiceBack(ctx, id, 'They moved back'));
	await expect(as(carla.actor, (ctx) => bringServiceBack(ctx, id, 'Open again'))).rejects.toMatchObject({
		code: 'conflict'
	});
	expect(await found(name)).toContain(id);
	const history = await look(ben.actor, (ctx) => historyOf(ctx, id));
	expect(history.map(({ how }) => how).toSorted()).toEqual(['brought back', 'retired']);
});

test('a place that keeps its address to itself shows none, and no way there, to staff neither', async () => {
	const [hidden] = await makeServices(world, home, [
		{
			name: 'Rose',
			terms: ['shelter'],
			confidential: true,
			address: '12 Hidden St',
			city: 'Camden',
			state: 'NJ'
		}
	]);
	id = hidden!;
	for (const staff of [false, true]) {
		const page = await shown(staff);
		expect(page.places[0]).toMatchObject({ directions: null });
		expect(JSON.stringify(page)).not.toMatch(/Hidden St|geo:/);
	}
});

describe('a service that no list has', () => {
	const everything = {
		name: 'Kettle House',
		provider: 'Neighbours at Nine',
		what: ['food', 'walk-in', 'free', 'wheelchair'],
		description: 'Soup & <b>bread</b>.',
		phone: '(215) 555-0199',
		address: '12 Sample Street',
		city: 'Philadelphia',
		state: 'pa',
		zip: '19121',
		transport: 'Bus 7',
		hours: 'Weekdays at noon',
		documents: 'Photo ID\nA bag',
		county: 'Philadelphia County, Bucks County',
		ageFrom: '18'
	};
	test('is found at once by its need and place, has its history, and is corrected and taken out like any other', async () => {
		const made = await as(carla.actor, (ctx) => addService(ctx, added(everything)));
		id = made.id;
		expect(await found('food near 19121')).toContain(id);
		expect(await detail()).toMatchObject({
			name: 'Kettle House',
			provider: 'Neighbours at Nine',
			mainPhone: '(215) 555-0199',
			documents: ['Photo ID', 'A bag'],
			areas: ['Philadelphia County', 'Bucks County'],
			minimumAge: 18,
			lines: [
				{
					city: 'Philadelphia',
					state: 'PA',
					address: '12 Sample Street, Philadelphia, PA 19121',
					approximate: true
				}
			]
		});
		const page = await shown(false);
		expect(page.description).toEqual(['Soup & bread.']);
		expect(page.places[0]).toMatchObject({
			times: ['Weekdays at noon'],
			phones: [{ href: 'tel:+12155550199' }]
		});
		expect(page.what).toEqual(expect.arrayContaining(['Food', 'Free', 'No appointment needed']));
		expect(await look(carla.actor, (ctx) => historyOf(ctx, id))).toMatchObject([
			{ how: 'added', by: 'Carla' }
		]);
		const other = await as(ben.actor, (ctx) =>
			addService(ctx, added({ name: 'Coats', what: ['clothing'], provider: 'Neighbours at Nine' }))
		);
		const [two] = await world.owner(
			'select count(distinct provider_id)::int as n from directory.services where id = any ($1)',
			[[id, other.id]]
		);
		expect(two).toEqual({ n: 1 });
		await as(ben.actor, async (ctx) => correctService(ctx, id, await correction({ fees: 'Free soup' })));
		await as(ben.actor, (ctx) => retireService(ctx, id, 'closed'));
		expect(await found('kettle house')).not.toContain(id);
		await as(ben.actor, (ctx) => bringServiceBack(ctx, id, 'open'));
		expect(await found('kettle house')).toContain(id);
	});
	test('that keeps its address to itself has none, and no point', async () => {
		const made = await as(carla.actor, (ctx) =>
			addService(
				ctx,
				added({
					name: 'Fern House',
					what: ['shelter'],
					hidden: 'yes',
					city: 'Camden',
					state: 'NJ',
					description: 'Beds. It is at 9 Elm Street.'
				})
			)
		);
		id = made.id;
		expect(await detail()).toMatchObject({
			description: 'Beds.',
			lines: [{ confidential: true, address: null, latitude: null, longitude: null }]
		});
		expect(AddInput.safeParse({ ...everything, hidden: 'yes' }).error?.issues[0]?.path).toEqual(['address']);
	});
	test('what may be the same is shown before: a phone, a house, a name; not what was said to be another', async () => {
		const twins = (more: Record<string, unknown>, actor = carla.actor) =>
			look(actor, async (ctx) => (await likelyTwins(ctx, added(more))).map((one) => one.id));
		const { id: first } = await as(carla.actor, (ctx) =>
			addService(
				ctx,
				added({ ...everything, name: 'Willow Pantry', phone: '215-555-0177', address: '77 Sample Street' })
			)
		);
		expect(await twins({ name: 'Nothing alike', phone: '1 215 555 0177' })).toEqual([first]);
		expect(await twins({ name: 'Nothing alike', address: '77 Sample St', zip: '19121' })).toEqual([first]);
		expect(await twins({ name: 'The willow pantry, Inc.' })).toEqual([first]);
		expect(await twins({ name: 'willow pantry', apart: first })).toEqual([]);
		expect(await twins({ name: 'Nothing alike' })).toEqual([]);
		expect(await twins({ name: '!!!' })).toEqual([]);
		expect(await twins({ name: 'willow pantry', phone: '215-555-0177' }, far.actor)).toEqual([]);
	});
	test('a number that no phone can call is refused, when adding and when correcting', async () => {
		const refused = { code: 'invalid', fields: { phone: expect.stringContaining('410-555-0100') } };
		await expect(
			as(carla.actor, (ctx) => addService(ctx, added({ name: 'X', phone: 'ask at the desk' })))
		).rejects.toMatchObject(refused);
		await expect(
			as(carla.actor, async (ctx) => correctService(ctx, id, await correction({ phone: '12' })))
		).rejects.toMatchObject(refused);
		await as(carla.actor, async (ctx) =>
			correctService(ctx, id, await correction({ phone: '215-555-0123 ext 4' }))
		);
		const [row] = await world.owner<{ phones: object[] }>(
			'select phones from directory.services where id = $1',
			[id]
		);
		expect(row!.phones[0]).toMatchObject({ number: '215-555-0123', dial: '+12155550123', extension: '4' });
		await as(carla.actor, async (ctx) => correctService(ctx, id, await correction({ phone: '211' })));
		expect((await shown(false)).places[0]!.phones[0]).toMatchObject({ href: 'tel:211' });
	});
	test('a name of nothing but tags is none', async () => {
		await expect(as(carla.actor, (ctx) => addService(ctx, added({ name: '<b></b>' })))).rejects.toMatchObject(
			{ code: 'invalid' }
		);
	});
});
