import { beforeAll, beforeEach, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { openRecord } from '#domains/people/server/people.ts';
import {
	addWords,
	answerAsked,
	askedOfMe,
	closeConcern,
	concernByWord,
	concernCounts,
	handledConcern,
	handledConcerns,
	handledLines,
	handOn,
	hearOther,
	moveAnswerDay,
	ownConcern,
	ownConcerns,
	raiseConcern,
	takeStep,
	whoCanBeMeant
} from './concern.ts';

const world = testWorld();
let here: string;
let dee: TestPerson;
let coach: TestPerson;
let pat: TestPerson;
let lou: TestPerson;
let dana: TestPerson;
let far: TestPerson;

beforeAll(async () => {
	far = await makePerson(world, await makeOrganization(world, 'Other'), ['supervisor', 'director']);
});
beforeEach(async () => {
	here = await makeOrganization(world);
	dee = await makePerson(world, here, ['participant'], 'Dee');
	coach = await makePerson(world, here, ['coach'], 'Marcus');
	pat = await makePerson(world, here, ['supervisor'], 'Pat');
	lou = await makePerson(world, here, ['supervisor'], 'Lou');
	dana = await makePerson(world, here, ['director'], 'Dana');
	await walkWith(world, coach, dee);
});

const given = (more: Partial<Parameters<typeof raiseConcern>[2]> = {}) => ({
	about: 'worker' as const,
	aboutId: coach.id as string | undefined,
	aboutWords: '',
	what: 'Texts at midnight.',
	help: 'Less of it.',
	reach: '',
	name: '',
	tellName: 'no' as const,
	follow: 'signed' as const,
	word: '',
	...more
});
const raise = async (more: Parameters<typeof given>[0] = {}, who: TestPerson | null = dee) =>
	raiseConcern(world.app, { organizationId: here, actor: who?.actor ?? null, once: undefined }, given(more));
const code = (work: Promise<unknown>) =>
	work.then(
		() => 'done',
		(error: unknown) => {
			if (isRefusal(error)) return error.code;
			throw error;
		}
	);
const read = <T>(who: TestPerson, work: Parameters<typeof world.app.read<T>>[2]) =>
	world.app.read(who.actor, 'test', work);
const write = <T>(who: TestPerson, work: Parameters<typeof world.app.write<T>>[2]) =>
	world.app.write(who.actor, 'test', work);
const sees = async (who: TestPerson, id: string) =>
	(await code(read(who, (ctx) => handledConcern(ctx, id)))) === 'done';
const ask = (id: string, who = pat, personId = coach.id) =>
	hearOther(world.app, who.actor, id, { how: 'ask', personId, question: 'How do you text?', answer: '' });

test('nobody but supervisors who are not named sees it: not the coach, not a director in time, not another organization', async () => {
	const { key: id } = (await raise())!;
	for (const who of [dee, coach, dana, far]) expect(await sees(who, id), who.name).toBe(false);
	for (const who of [pat, lou]) expect(await sees(who, id), who.name).toBe(true);
	expect(await read(coach, askedOfMe)).toEqual([]);
	for (const [act, who] of [
		['step', coach],
		['close', dana],
		['hear', far],
		['move', coach],
		['hand', dee]
	] as const) {
		const work = {
			step: () => write(who, (ctx) => takeStep(ctx, id, { kind: 'doing', words: 'x' })),
			close: () =>
				write(who, (ctx) => closeConcern(ctx, id, { outcome: 'left_open', words: 'x', unheard: '' })),
			hear: () => ask(id, who),
			move: () => moveAnswerDay(world.app, who.actor, id, '2030-01-01', 'x'),
			hand: () => handOn(world.app, who.actor, id, 'x')
		}[act];
		expect(await code(work()), act).toBe('invalid');
	}
});

test('the logbook, which a director reads, says nothing of it', async () => {
	const { key: id } = (await raise())!;
	await ask(id);
	await sees(pat, id);
	await write(pat, (ctx) => takeStep(ctx, id, { kind: 'doing', words: 'x' }));
	await code(read(coach, (ctx) => handledConcern(ctx, id)));
	expect(await world.owner('select action from audit.entries where organization_id = $1', [here])).toEqual(
		[]
	);
});

test('it names a supervisor: a director’s; it names the only director: nothing is kept', async () => {
	const up = (await raise({ what: 'I told Pat twice.' }))!.key;
	expect([await sees(pat, up), await sees(lou, up), await sees(dana, up)]).toEqual([false, false, true]);
	expect(await raise({ about: 'director', aboutId: dana.id })).toBeNull();
	const [{ n }] = (await world.owner<{ n: number }>(
		'select count(*)::int as n from concern.concerns where organization_id = $1',
		[here]
	)) as [{ n: number }];
	expect(n).toBe(1);
});

test('words are sealed, and the same form sent twice is one concern', async () => {
	const once = newId();
	const from = { organizationId: here, actor: dee.actor, once };
	const first = (await raiseConcern(world.app, from, given()))!;
	expect((await raiseConcern(world.app, from, given()))!.key).toBe(first.key);
	// Somebody else who guesses the form's id makes another.
	expect((await raiseConcern(world.app, { ...from, actor: lou.actor }, given()))!.key).not.toBe(first.key);
	const rows = await world.owner<{ words: Buffer }>('select words from concern.concerns where id = $1', [
		first.key
	]);
	expect(rows).toHaveLength(1);
	expect(rows[0]!.words.toString('utf8')).not.toContain('midnight');
});

test('a stranger follows it by link and word together, and by neither alone', async () => {
	const made = (await raise(
		{ follow: 'word', word: 'Blue Heron', aboutId: undefined, aboutWords: 'Marcus' },
		null
	))!;
	expect(made.byWord).toBe(true);
	expect(await concernByWord(world.app, made.key, 'wrong word')).toBeNull();
	expect(
		await concernByWord(
			world.app,
			made.key.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')),
			'Blue Heron'
		)
	).toBeNull();
	const found = (await concernByWord(world.app, made.key, ' blue heron '))!;
	expect(found.said.what).toBe('Texts at midnight.');
	expect(await concernByWord(world.app, found.id, 'blue heron')).toBeNull();
	// Also signed in, nobody owns it; and a supervisor sees no name.
	expect(await read(dee, (ctx) => ownConcern(ctx, found.id))).toBeNull();
	expect((await read(pat, (ctx) => handledConcern(ctx, found.id))).said.name).toBe('');
	expect(await sees(coach, found.id)).toBe(false);
});

test('both sides: asked, the coach sees the question alone, answers once, and it may be closed', async () => {
	const { key: id } = (await raise())!;
	const close = (outcome: 'upheld' | 'not_upheld', unheard = '') =>
		write(pat, (ctx) => closeConcern(ctx, id, { outcome, words: 'We agreed on hours.', unheard }));
	expect(await close('upheld')).toBe('hear');
	await ask(id);
	const [asked] = await read(coach, askedOfMe);
	expect(JSON.stringify(asked)).not.toMatch(/midnight|Dee/);
	expect(await code(answerAsked(world.app, dee.actor, asked!.id, 'x'))).toBe('not_found');
	expect(await close('upheld')).toBe('hear');
	await answerAsked(world.app, coach.actor, asked!.id, 'I was worried.');
	expect(await code(answerAsked(world.app, coach.actor, asked!.id, 'again'))).toBe('not_found');
	const handled = await read(lou, (ctx) => handledConcern(ctx, id));
	expect(handled.hearings[0]!.answer).toBe('I was worried.');
	const mine = (await read(dee, (ctx) => ownConcern(ctx, id)))!;
	expect(JSON.stringify(mine)).not.toContain('worried');
	expect(mine.steps.map((step) => step.kind)).toEqual(['heard_other']);
	expect(await close('upheld')).toBe('closed');
	expect((await read(dee, ownConcerns))[0]).toMatchObject({ outcome: 'upheld', overdue: false });
	expect(await code(close('upheld'))).toBe('conflict');
	await addWords(world.app, here, id, 'It goes on.');
	expect((await read(dee, (ctx) => ownConcern(ctx, id)))!).toMatchObject({ closedAt: null });
});

test('upheld unheard only with a reason; the table itself refuses it too', async () => {
	const { key: id } = (await raise())!;
	await expect(
		world.owner(`update concern.concerns set closed_at = now(), outcome = 'upheld' where id = $1`, [id])
	).rejects.toThrow(/check constraint/);
	await write(pat, (ctx) =>
		closeConcern(ctx, id, { outcome: 'upheld', words: 'x', unheard: 'Has left, does not answer.' })
	);
	expect((await read(pat, (ctx) => handledConcern(ctx, id))).unheardReason).toBe(
		'Has left, does not answer.'
	);
});

test('what handlers say among themselves is theirs; handed on, it is gone for who handed it', async () => {
	const { key: id } = (await raise())!;
	await write(pat, (ctx) => takeStep(ctx, id, { kind: 'among_us', words: 'Third one.' }));
	await write(pat, (ctx) => takeStep(ctx, id, { kind: 'told', words: 'We have it.' }));
	const mine = (await read(dee, (ctx) => ownConcern(ctx, id)))!;
	expect(mine.steps.map((step) => step.words)).toEqual(['We have it.']);
	await handOn(world.app, pat.actor, id, 'Too near.');
	expect([await sees(pat, id), await sees(lou, id), await sees(dana, id)]).toEqual([false, false, true]);
});

test('overdue: it stands with directors too, and another day takes it back', async () => {
	const { key: id } = (await raise())!;
	expect(await read(pat, concernCounts)).toEqual({ open: 1, overdue: 0 });
	await world.owner(`update concern.concerns set answer_by = now() - interval '1 day' where id = $1`, [id]);
	expect(await read(pat, concernCounts)).toEqual({ open: 1, overdue: 1 });
	expect((await read(dana, handledConcerns))[0]).toMatchObject({ id, overdue: true });
	const soon = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
	await moveAnswerDay(world.app, dana.actor, id, soon, 'We need a week.');
	expect(await read(dana, handledConcerns)).toEqual([]);
	expect(await code(moveAnswerDay(world.app, pat.actor, id, '2020-01-01', 'x'))).toBe('invalid');
});

test('looks of the one it is about at the record of who raised it are shown to the handler alone', async () => {
	await read(coach, (ctx) => openRecord(ctx, dee.id, 'record.opened'));
	const { key: id } = (await raise())!;
	expect((await read(pat, (ctx) => handledConcern(ctx, id))).looks).toEqual([]);
	await read(coach, (ctx) => openRecord(ctx, dee.id, 'record.opened'));
	expect((await read(pat, (ctx) => handledConcern(ctx, id))).looks).toHaveLength(1);
	const all = await read(lou, (ctx) => ctx.db.selectFrom('audit.entries').select('id').execute());
	expect(all.length).toBeGreaterThan(0);
	const other = await makePerson(world, here, ['supervisor'], 'Sam');
	await world.owner('update concern.concerns set kept_from = kept_from || $2::uuid where id = $1', [
		id,
		other.id
	]);
	expect(await read(other, (ctx) => ctx.db.selectFrom('audit.entries').select('id').execute())).toEqual([]);
});

test('whom one can mean: who walks or walked with one, or opened one’s record; staff, each other; nobody of another organization', async () => {
	const names = async (who: TestPerson) => (await read(who, whoCanBeMeant)).map(({ name }) => name);
	expect(await names(far)).toEqual([]);
	const ally = await makePerson(world, here, ['ally'], 'Ana');
	expect(await names(ally), 'nobody has to do with her').toEqual([]);
	expect(await names(dee), 'of five on staff').toEqual(['Marcus']);
	await world.owner('update people.assignments set ended_at = now() where person_id = $1', [dee.id]);
	expect(await names(dee), 'also when it has ended').toEqual(['Marcus']);
	await walkWith(world, await makePerson(world, here, ['peer'], 'Rosa'), dee);
	const cover = await makePerson(world, here, ['coach'], 'Sol');
	await world.app.write(cover.actor, 'test', async (ctx) => {
		ctx.note({
			action: 'record.opened',
			personId: dee.id,
			subject: 'record',
			subjectId: dee.id,
			basis: 'cover'
		});
	});
	expect(await names(dee)).toEqual(['Marcus', 'Rosa', 'Sol']);
	expect(await names(coach), 'not himself').toEqual(['Dana', 'Lou', 'Pat', 'Rosa', 'Sol']);
});

test('a line in the handlers’ list tells about whom it is, since when it waits and what was last, and not who raised it', async () => {
	const { key: id } = (await raise({ reach: 'Call Dee', name: 'Dee' }))!;
	const line = async () => (await read(pat, handledLines))[0]!;
	expect(await line()).toMatchObject({
		id,
		about: 'worker',
		aboutName: 'Marcus',
		lastStep: null,
		otherAskedAt: null
	});
	expect(JSON.stringify(await line())).not.toMatch(/Dee|midnight/);
	await write(pat, (ctx) => takeStep(ctx, id, { kind: 'doing', words: 'x' }));
	expect((await line()).lastStep).toMatchObject({ kind: 'doing' });
	await ask(id);
	expect((await line()).otherAskedAt).toBeInstanceOf(Date);
	const [asked] = await read(coach, askedOfMe);
	await answerAsked(world.app, coach.actor, asked!.id, 'I was worried.');
	expect(await line()).toMatchObject({ otherAskedAt: null, lastStep: { kind: 'heard_other' } });
	await raise({ about: 'other', aboutId: undefined, aboutWords: 'the front door' });
	expect((await read(pat, handledLines)).map((one) => one.aboutName)).toContain('the front door');
	expect(await read(dana, handledLines), 'not a director’s in time').toEqual([]);
	expect(await code(read(coach, handledLines))).toBe('invalid');
	expect(await code(read(dee, handledLines))).toBe('invalid');
});
