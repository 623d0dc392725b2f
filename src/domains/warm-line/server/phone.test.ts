/** The telephone of the line: a call never rings into nothing, whatever the exchange tells, and in whatever order. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveWorkNumber } from '#domains/people/server/people.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { exchangeSignature } from '#platform/web/exchange-request.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import { exchangeAnswer } from '../../../routes/line-pages/exchange-answer.ts';
import { CloseInput, OffInput, PlanInput, SettingsInput } from '../warm-line.ts';
import { callableNumber, sameNumber } from './phone-numbers.ts';
import { simulate } from './simulated-exchange.ts';
import { xml } from './twiml.ts';
import {
	changeShift,
	answerHanded,
	closeCall,
	handCall,
	lineCounts,
	lineMark,
	lineNow,
	mayBe,
	openCallBacks,
	ownCall,
	phoneNow,
	planShifts,
	practise,
	rota,
	saveLineSettings,
	signOff,
	signOn,
	startCall,
	whoIsOn
} from './warm-line.ts';

const world = testWorld();
const AT = '2096-06-01T12:00:00Z';
const SET = SettingsInput.parse({
	number: '+1 215 555 0100',
	fallbackName: 'County line',
	fallbackNumber: '+1 215 555 0199',
	minutes: 60
});
const ONCE = newId();
const TOKEN = 'a token of the exchange, long enough';
let org: string;
let rosa: TestPerson, ben: TestPerson, olga: TestPerson;

const on = (who: TestPerson, number?: string) =>
	world.app.write(who.actor, 'test', (ctx) => signOn(ctx, { number }));
const off = (who: TestPerson) =>
	world.app.write(who.actor, 'test', (ctx) => signOff(ctx, OffInput.parse({})));
const call = (who: TestPerson) => world.app.read(who.actor, 'test', ownCall);
const backs = (who: TestPerson) => world.app.read(who.actor, 'test', openCallBacks);
const act = (...[what, of, from]: [Parameters<typeof simulate>[2], string?, string?]) =>
	simulate(world.app, org, what, of, from);
const rows = () =>
	world.owner<{ state: string; worker_id: string | null; turn: number }>(
		'select state, worker_id, turn from warm_line.phone_calls order by came_at, id'
	);
/** What the phones do, in short. */
const short = ({ steps }: Awaited<ReturnType<typeof act>>) =>
	steps.map((step) => (step.do === 'ring' ? `ring ${step.number}` : step.do));
const hold = ['ask', 'go'];
const later = (seconds: number) => world.setClock(new Date(Date.parse(AT) + seconds * 1000).toISOString());

beforeAll(async () => {
	org = await makeOrganization(world);
	rosa = await makePerson(world, org, ['peer'], 'Rosa');
	ben = await makePerson(world, org, ['coach'], 'Ben');
	olga = await makePerson(world, org, ['supervisor'], 'Olga');
	for (const [who, number] of [
		[rosa, '215-555-0101'],
		[ben, '215-555-0102']
	] as const)
		await world.app.write(who.actor, 'test', (ctx) => saveWorkNumber(ctx, number));
});
beforeEach(async () => {
	world.setClock(AT);
	await world.owner(
		'delete from warm_line.phone_calls; delete from warm_line.call_backs; delete from warm_line.calls; delete from warm_line.on_now; delete from warm_line.shifts; delete from warm_line.settings'
	);
	await world.app.write(olga.actor, 'test', (ctx) => saveLineSettings(ctx, SET));
});

describe('what the exchange says is proven first', () => {
	const from = { CallSid: 'CA1', From: '+12155550142', CallStatus: 'ringing' };
	type Sent = {
		step?: string;
		path?: string;
		fields?: Record<string, string>;
		signature?: string;
		type?: string;
		to?: string;
	};
	const sid = (CallSid: string, more = {}) => ({ ...from, CallSid, ...more });
	function send({ step = 'voice', path, fields = from, signature, type, to = org }: Sent = {}) {
		const body = new URLSearchParams(fields);
		const address = path ?? `/api/line/${to}/${step}`;
		const request = new Request('http://localhost:3000' + address, {
			method: 'POST',
			body: body.toString(),
			headers: {
				'content-type': type ?? 'application/x-www-form-urlencoded',
				'x-twilio-signature': signature ?? exchangeSignature(TOKEN, 'http://localhost:3000' + address, body)
			}
		});
		const url = new URL(request.url);
		return exchangeAnswer(world.app, {
			organization: to,
			step: url.pathname.split('/').at(-1)!,
			url,
			request
		});
	}
	const status = async (given: Sent) => (await send(given)).status;
	beforeAll(() => {
		world.app.config.lines = [
			{ organization: org, number: '+12155550100', token: TOKEN, otherwise: '+12155550199' }
		];
	});

	test('the signature is the provider’s own, as its library and its documents make it', () => {
		const fields = new URLSearchParams({
			CallSid: 'CA1234567890ABCDE',
			Caller: '+14158675309',
			Digits: '1234',
			From: '+14158675309',
			To: '+18005551212'
		});
		expect(exchangeSignature('12345', 'https://mycompany.com/myapp.php?foo=1&bar=2', fields)).toBe(
			'RSOYDt4T1cUTdK1PDd93/VVr8B8='
		);
	});

	test('forged, unsigned, of another address or with another field: refused, and nothing happens', async () => {
		const good = (path: string, fields: Record<string, string> = from) =>
			exchangeSignature(TOKEN, 'http://localhost:3000' + path, new URLSearchParams(fields));
		const path = `/api/line/${org}/voice`;
		for (const signature of [
			'',
			'x',
			exchangeSignature(
				'another token, long enough',
				'http://localhost:3000' + path,
				new URLSearchParams(from)
			),
			good(path + '?turn=1'),
			good(`/api/line/${org}/status`),
			good(path, { ...from, From: '+12155550143' })
		])
			expect(await status({ signature })).toBe(403);
		expect(await status({ to: newId() }), 'no line of that organization').toBe(404);
		expect(await status({ step: 'nothing' }), 'no such step').toBe(404);
		expect(await status({ type: 'application/json' })).toBe(415);
		expect(await status({ fields: { ...from, More: 'x'.repeat(17_000) } })).toBe(413);
		expect(await status({ fields: { From: '+12155550142' } }), 'no call').toBe(400);
		expect(await status({ step: 'taken', path: `/api/line/${org}/taken?id=x&turn=1` })).toBe(400);
		expect(await rows()).toEqual([]);
	});

	test('a call rings, is taken by a key, and ends: told twice it happens once; the name of the call stands nowhere', async () => {
		await on(rosa);
		const rings = await (await send()).text();
		expect(rings).toContain('<Say language="en-US">This is the warm line.');
		expect(rings).toMatch(
			/<Dial answerOnBridge="true" timeout="20" callerId="\+12155550100" action="[^"]+rung\?turn=1" method="POST"><Number url="[^"]+" method="POST">\+12155550101<\/Number>/
		);
		expect((await (await send()).text()).match(/<Number/g), 'the same phone again').toHaveLength(1);
		const pickedUp = /url="http:\/\/localhost:3000([^"]+)"/.exec(rings)![1]!.replaceAll('&amp;', '&');
		const asks = await (await send({ path: pickedUp, fields: sid('CA2') })).text();
		expect(asks).toContain('Press 1 to take it.');
		const taken = pickedUp.replace('/ringing?', '/taken?');
		for (let times = 0; times < 2; times++)
			expect(await (await send({ path: taken, fields: sid('CA2', { Digits: '1' }) })).text()).toContain(
				'<Response></Response>'
			);
		expect(await call(rosa)).toMatchObject({ byPhone: true, hungUp: false });
		for (const CallStatus of ['in-progress', 'completed', 'completed'])
			expect(await (await send({ step: 'status', fields: sid('CA1', { CallStatus }) })).text()).toContain(
				'<Response></Response>'
			);
		expect(await call(rosa), 'still to be closed').toMatchObject({ hungUp: true });
		expect(await world.owner('select 1 from warm_line.calls')).toHaveLength(1);
		const kept = JSON.stringify(await world.owner('select * from warm_line.phone_calls'));
		expect(kept).not.toMatch(/CA1|2155550142/);
	});

	test('a caller who has hung up themself is put through to nobody, though the call was given on', async () => {
		await on(rosa);
		const rings = await (await send()).text();
		const pickedUp = /url="http:\/\/localhost:3000([^"]+)"/.exec(rings)![1]!.replaceAll('&amp;', '&');
		await send({ path: pickedUp.replace('/ringing?', '/taken?'), fields: sid('CA2', { Digits: '1' }) });
		await on(ben);
		await world.app.write(rosa.actor, 'test', (ctx) => handCall(ctx, ben.id));
		const path = `/api/line/${org}/rung?turn=1`;
		expect(await (await send({ path, fields: sid('CA1', { CallStatus: 'completed' }) })).text()).toContain(
			'<Response></Response>'
		);
		expect(
			await (await send({ path, fields: sid('CA1', { CallStatus: 'in-progress' }) })).text()
		).not.toContain('<Dial');
		expect(await call(rosa)).toMatchObject({ hungUp: true, handTo: null });
	});

	test('the end is told before the beginning, or before the key: nobody is rung, and nothing is taken', async () => {
		await on(rosa);
		await send({ step: 'status', fields: sid('CA9', { CallStatus: 'completed' }) });
		expect(await (await send({ fields: sid('CA9') })).text()).not.toContain('<Dial');
		const rings = await (await send({ fields: sid('CA10') })).text();
		const pickedUp = /url="http:\/\/localhost:3000([^"]+)"/.exec(rings)![1]!.replaceAll('&amp;', '&');
		await send({ step: 'status', fields: sid('CA10', { CallStatus: 'no-answer' }) });
		const taken = pickedUp.replace('/ringing?', '/taken?');
		expect(await (await send({ path: taken, fields: sid('CA11', { Digits: '1' }) })).text()).toContain(
			'This call is gone.'
		);
		expect(await call(rosa)).toBeNull();
		expect((await whoIsOnNow())[0]).toMatchObject({ name: 'Rosa', free: true });
	});

	test('while the database is away the caller is put through to the number that the operator named', async () => {
		const away = {
			...world.app,
			write: () =>
				Promise.reject(
					Object.assign(new Error('away'), { name: 'Refusal', code: 'unavailable', status: 503 })
				)
		};
		const ask = (step: string) => {
			const body = new URLSearchParams(from);
			const url = new URL(`http://localhost:3000/api/line/${org}/${step}`);
			const headers = {
				'content-type': 'application/x-www-form-urlencoded',
				'x-twilio-signature': exchangeSignature(TOKEN, url.href, body)
			};
			const request = new Request(url, { method: 'POST', body: body.toString(), headers });
			return exchangeAnswer(away as never, { organization: org, step, url, request });
		};
		expect(await (await ask('voice')).text()).toContain('<Number>+12155550199</Number>');
		expect((await ask('status')).status, 'told again later').toBe(503);
	});

	test('XML holds what somebody named the other line', () => {
		expect(xml(`A & B <"1">'\u0000\u000B`)).toBe('A &amp; B &lt;&quot;1&quot;&gt;&apos;');
	});
});

const whoIsOnNow = () => world.app.read(olga.actor, 'test', whoIsOn);

describe('a call never rings into nothing', () => {
	test('before a supervisor has set the line up it says whom to call', async () => {
		await world.owner('delete from warm_line.settings');
		expect(short(await act('dial'))).toEqual(['say', 'hang-up']);
	});

	test('nobody on, or nobody with a number: the other number is rung; not answered, a call back is offered and promised', async () => {
		await on(olga);
		const { call: of, steps } = await act('dial');
		expect(short({ call: of, steps })).toEqual(['say', 'say', 'ring +1 215 555 0199']);
		expect(short(await act('quiet', of))).toEqual(['ask', 'say', 'hang-up']);
		expect(await backs(olga), 'not asked for').toEqual([]);
		for (let times = 0; times < 2; times++) expect(short(await act('press', of))[0]).toBe('say');
		expect(await backs(olga)).toMatchObject([
			{ owner: 'Olga', dueAt: new Date('2096-06-01T13:00:00Z'), told: { number: '+12155550123', name: '' } }
		]);
	});

	test('the other number is this one: it does not ring itself', async () => {
		await world.app.write(olga.actor, 'test', (ctx) =>
			saveLineSettings(ctx, { ...SET, fallbackNumber: '(215) 555-0100' })
		);
		expect(short(await act('dial'))).toEqual(['say', 'ask', 'say', 'hang-up']);
	});

	test('nobody on, but a shift is confirmed: the promise is its worker’s, for when the line opens', async () => {
		const evening = PlanInput.parse({ day: '2096-06-01', starts: '18:00', ends: '22:00', worker: rosa.id });
		await world.app.write(olga.actor, 'test', (ctx) => planShifts(ctx, evening));
		const [shift] = await world.app.read(rosa.actor, 'test', rota);
		await world.app.write(rosa.actor, 'test', (ctx) => changeShift(ctx, { id: shift!.id, act: 'confirm' }));
		const { call: of } = await act('dial');
		await act('quiet', of);
		const { steps } = await act('press', of);
		expect('say' in steps[0]! && steps[0].say('en')).toContain('when the line opens again');
		expect(await backs(rosa)).toMatchObject([{ mine: true, dueAt: new Date('2096-06-01T23:00:00Z') }]);
	});

	test('two calls of one moment and one free worker: one rings, the other waits; hung up, nothing of it is kept', async () => {
		await on(rosa);
		const both = await Promise.all([act('dial'), act('dial')]);
		expect(both.map((one) => short(one).slice(1)).toSorted()).toEqual([hold, ['ring 215-555-0101']]);
		expect(await world.app.read(rosa.actor, 'test', phoneNow)).toEqual({ ringsMe: true, waiting: 1 });
		expect(await world.app.read(ben.actor, 'test', phoneNow)).toEqual({ ringsMe: false, waiting: 1 });
		const waits = both.find((one) => short(one)[1] === 'ask')!;
		await act('hang-up', waits.call);
		expect(await backs(olga)).toEqual([]);
		expect(await world.owner("select 1 from warm_line.phone_calls where state = 'over'")).toHaveLength(1);
	});

	test('who waits gets who becomes free; after three minutes the other number; with 1, a call back within the clock', async () => {
		await on(rosa);
		await world.app.write(rosa.actor, 'test', startCall);
		const first = await act('dial');
		const second = await act('dial');
		expect(short(first)).toEqual(['say', ...hold]);
		later(15);
		expect(short(await act('wait', first.call))).toEqual(hold);
		await world.app.write(rosa.actor, 'test', (ctx) =>
			closeCall(ctx, CloseInput.parse({ wants: 'talk', safety: 'safe' }))
		);
		expect(short(await act('wait', first.call))).toEqual(['ring 215-555-0101']);
		expect(short(await act('press', second.call))[0]).toBe('say');
		expect(await backs(rosa)).toMatchObject([{ mine: true, dueAt: new Date(Date.parse(AT) + 3_615_000) }]);
		await act('take', first.call);
		const third = await act('dial');
		later(200);
		expect(short(await act('wait', third.call))).toEqual(['say', 'ring +1 215 555 0199']);
	});

	test('a number that is withheld is typed; a key that means nothing changes nothing', async () => {
		await on(rosa);
		await world.app.write(rosa.actor, 'test', startCall);
		const { call: of } = await act('dial');
		expect(short(await act('press', of, 'anonymous'))).toEqual(['ask', 'go']);
		expect(await backs(rosa)).toEqual([]);
		expect(['+266696687', 'Restricted', '', '911'].map(callableNumber)).toEqual([null, null, null, null]);
		expect(sameNumber('', '')).toBe(false);
	});

	test('rung and not taken, it rings the next one; each told of once, whatever is told late', async () => {
		await on(rosa, '215-555-0177');
		await on(ben);
		const { call: of } = await act('dial');
		const [first] = await rows();
		const next = await act('quiet', of);
		expect(short(next)).toEqual([first!.worker_id === rosa.id ? 'ring 215-555-0102' : 'ring 215-555-0177']);
		expect((await rows())[0]).toMatchObject({ turn: 2, state: 'ringing' });
		await act('take', of);
		expect((await rows())[0]).toMatchObject({ turn: 2, state: 'talking' });
		expect(short(await act('press', of)), 'a key in the middle of a call').toEqual(['hang-up']);
		expect(short(await act('quiet', of)), 'cut off?').toEqual(['ask', 'say', 'hang-up']);
		const taker = first!.worker_id === rosa.id ? ben : rosa;
		expect(await call(taker)).toMatchObject({ hungUp: true });
	});

	test('all who are on were rung and none took it: the other number', async () => {
		await on(rosa);
		const { call: of } = await act('dial');
		expect(short(await act('quiet', of))).toEqual(['say', 'ring +1 215 555 0199']);
		expect((await whoIsOnNow())[0], 'and may be rung by the next').toMatchObject({ free: true });
	});

	test('who signs off while it rings is not given the call; it goes on', async () => {
		await on(rosa);
		const { call: of } = await act('dial');
		await off(rosa);
		expect(short(await act('take', of))).toEqual(['hang-up']);
		expect(await call(rosa)).toBeNull();
		expect(short(await act('quiet', of))).toEqual(['say', 'ring +1 215 555 0199']);
	});

	describe('given on by telephone', () => {
		const give = (from: TestPerson, to: TestPerson) =>
			world.app.write(from.actor, 'test', (ctx) => handCall(ctx, to.id));
		/** Rosa talks with a caller, and Ben is on. */
		async function talks() {
			await on(rosa);
			const { call: of } = await act('dial');
			await act('take', of);
			await on(ben);
			return of;
		}
		const once = async (of: string) => short(await act('quiet', of));

		test('when the giver hangs up the other’s phone rings, and their key takes it: one call, never two', async () => {
			const of = await talks();
			await give(rosa, ben);
			expect(await call(rosa), 'still hers').toMatchObject({ handTo: ben.id, phoneWith: null });
			expect(await once(of)).toEqual(['say', 'ring 215-555-0102']);
			expect(await call(rosa)).toMatchObject({ handTo: ben.id, phoneWith: ben.id, hungUp: false });
			await act('take', of);
			expect(await call(rosa)).toBeNull();
			expect(await call(ben)).toMatchObject({ byPhone: true, hungUp: false, handTo: null });
			expect(await world.owner('select 1 from warm_line.calls')).toHaveLength(1);
			expect(await once(of), 'and then it is over').toEqual(['ask', 'say', 'hang-up']);
			expect(await call(ben)).toMatchObject({ hungUp: true });
		});

		test('not taken, it rings the giver again; neither takes it: whoever else is free, or the other number', async () => {
			const of = await talks();
			await give(rosa, ben);
			await once(of);
			expect(await once(of)).toEqual(['ring 215-555-0101']);
			expect(await call(rosa)).toMatchObject({ handTo: null, hungUp: false });
			expect(await once(of)).toEqual(['say', 'ring +1 215 555 0199']);
			expect(await call(rosa), 'to be closed').toMatchObject({ hungUp: true });
		});

		test('taken on the page first: the giver is busy until they hang up, and then the other’s phone rings', async () => {
			const of = await talks();
			await give(rosa, ben);
			const { id } = (await call(rosa))!;
			await world.app.write(ben.actor, 'test', (ctx) => answerHanded(ctx, { id, act: 'take' }));
			expect(await call(ben)).toMatchObject({ id, phoneWith: rosa.id });
			expect((await whoIsOnNow()).map(({ name, free }) => [name, free])).toEqual([
				['Ben', false],
				['Rosa', false]
			]);
			expect(await once(of)).toEqual(['say', 'ring 215-555-0102']);
			await act('take', of);
			expect(await call(ben)).toMatchObject({ id, phoneWith: null });
		});

		test('who signs off in the middle gives it at once, and the caller is put through', async () => {
			const of = await talks();
			await world.app.write(rosa.actor, 'test', (ctx) => signOff(ctx, OffInput.parse({ to: ben.id })));
			expect(await once(of)).toEqual(['say', 'ring 215-555-0102']);
			expect(await once(of), 'Rosa is off').toEqual(['say', 'ring +1 215 555 0199']);
			expect(await call(ben), 'it is never nobody’s').toMatchObject({ hungUp: true });
		});

		test('who signs off and promises a call back: a caller who is still there hears of it, and has one promise', async () => {
			const of = await talks();
			await world.app.write(rosa.actor, 'test', (ctx) =>
				signOff(ctx, OffInput.parse({ to: 'call-back', number: '215 555 0142' }))
			);
			expect(await once(of)).toEqual(['say', 'say', 'hang-up']);
			await act('press', of);
			expect(await backs(ben)).toHaveLength(1);
		});

		test('the other has no phone, talks, or has signed off meanwhile: it rings the giver again', async () => {
			for (const meanwhile of [() => off(ben), () => world.app.write(ben.actor, 'test', startCall)]) {
				const of = await talks();
				await give(rosa, ben);
				await meanwhile();
				expect(await once(of)).toEqual(['ring 215-555-0101']);
				await act('hang-up', of);
				await world.owner('delete from warm_line.phone_calls; delete from warm_line.calls');
			}
		});

		test('the caller hangs up: nobody is rung, and nothing is given', async () => {
			const of = await talks();
			await give(rosa, ben);
			await act('hang-up', of);
			expect(await call(rosa)).toMatchObject({ handTo: null, hungUp: true });
			expect(short(await act('quiet', of))).toEqual(['hang-up']);
		});
	});

	test('who said “I am taking a call” when it rang is in that call, and in one', async () => {
		await on(rosa);
		const { call: of } = await act('dial');
		expect(await lineNow(world.app, org), 'rung is not free').toMatchObject({ free: false });
		await world.app.write(rosa.actor, 'test', startCall);
		await act('take', of);
		expect(await call(rosa)).toMatchObject({ byPhone: true });
		expect(await world.owner('select 1 from warm_line.calls')).toHaveLength(1);
	});

	test('an exchange that says nothing more holds nobody’s phone, with no job run', async () => {
		await on(rosa);
		await act('dial');
		later(121);
		expect((await whoIsOnNow())[0]).toMatchObject({ free: true });
		expect(short(await act('dial'))).toEqual(['say', 'ring 215-555-0101']);
		expect((await rows()).map(({ state }) => state)).toEqual(['over', 'ringing']);
	});
});

test('pages of the line see by a mark that something changed; who does not answer it has none', async () => {
	const marks = async () => world.app.read(ben.actor, 'test', lineMark);
	const before = await marks();
	await on(rosa);
	const signedOn = await marks();
	await act('dial');
	const rings = await marks();
	expect(new Set([before, signedOn, rings, await marks()]).size).toBe(3);
	const dee = await makePerson(world, org, ['participant'], 'Dee');
	await expect(world.app.read(dee.actor, 'test', lineMark)).rejects.toMatchObject({ code: 'forbidden' });
	await expect(world.app.read(dee.actor, 'test', phoneNow)).rejects.toMatchObject({ code: 'forbidden' });
	const press = (actor: Actor, call?: string) =>
		practise(world.app, actor, { act: call ? 'hang-up' : 'dial', call }, { once: ONCE, locale: 'en' });
	await expect(press(dee.actor)).rejects.toMatchObject({ code: 'forbidden' });
	await expect(press(systemActor(org, 'test'))).rejects.toMatchObject({ code: 'not_signed_in' });
	await expect(press(ben.actor), 'no demo').rejects.toMatchObject({ code: 'not_found' });
	await world.owner('update people.organizations set is_demo = true where organization_id = $1', [org]);
	await expect(press(ben.actor, 'another call')).rejects.toMatchObject({ code: 'conflict' });
	const known = (await rows()).length;
	for (let times = 0; times < 2; times++) await press(ben.actor);
	expect(await rows()).toHaveLength(known + 1);
});

test('counted for supervisors by the weeks of the house; the small ones hidden', async () => {
	const counts = (who: TestPerson) => world.app.read(who.actor, 'test', lineCounts);
	await expect(counts(rosa)).rejects.toMatchObject({ code: 'forbidden' });
	await on(rosa);
	// 12 calls of the week before, on a Sunday evening there that is a Monday in UTC; all promised, and reached in time.
	await world.owner(
		`insert into warm_line.phone_calls (organization_id, id, came_at, state, answered_at, ended_at)
		 select $1, gen_random_uuid(), '2096-05-28T02:00:00Z', 'over', '2096-05-28T02:02:00Z', '2096-05-28T02:09:00Z' from generate_series(1, 12)`,
		[org]
	);
	await world.owner(
		`insert into warm_line.call_backs (organization_id, id, owner_id, promised_at, due_at, voicemail, outcome, done_at)
		 select $1, gen_random_uuid(), $2, '2096-05-28T02:00:00Z', '2096-05-28T03:00:00Z', false, 'reached', '2096-05-28T02:30:00Z' from generate_series(1, 12)`,
		[org, rosa.id]
	);
	await act('dial');
	const none = { calls: 0, answered: 0, waited: 0, promised: 0, kept: 0 };
	expect(await counts(olga)).toEqual([
		{ from: '2096-05-28', ...none, calls: null, answered: null, waited: null },
		{ from: '2096-05-21', calls: 12, answered: 12, waited: 12, promised: 12, kept: 12 },
		{ from: '2096-05-14', ...none },
		{ from: '2096-05-07', ...none }
	]);
});

test('by their yes a caller who walks with the worker stands in their own record; nobody else can be named, and the call stays nameless', async () => {
	const dee = await makePerson(world, org, ['participant'], 'Dee');
	const max = await makePerson(world, org, ['participant'], 'Max');
	const far = await makePerson(world, await makeOrganization(world, 'Far House'), ['participant'], 'Far');
	await walkWith(world, rosa, dee);
	await on(rosa);
	await world.app.write(rosa.actor, 'test', startCall);
	const close = (person: string) =>
		world.app.write(rosa.actor, 'test', (ctx) =>
			closeCall(ctx, CloseInput.parse({ wants: 'talk', safety: 'safe', person }))
		);
	for (const { id } of [max, far, ben]) await expect(close(id)).rejects.toMatchObject({ code: 'invalid' });
	expect(await call(rosa), 'nothing was closed').not.toBeNull();
	expect(await world.app.read(rosa.actor, 'test', mayBe)).toEqual([{ id: dee.id, name: 'Dee' }]);
	expect(await world.app.read(olga.actor, 'test', mayBe)).toEqual([]);
	await close(dee.id);
	expect(
		await world.owner('select way, outcome from sessions.contacts where person_id = $1', [dee.id])
	).toEqual([{ way: 'call', outcome: 'reached' }]);
	expect(
		await world.owner("select 1 from audit.entries where person_id = $1 and action = 'contact.recorded'", [
			dee.id
		]),
		'they see who wrote it'
	).toHaveLength(1);
	expect(JSON.stringify(await world.owner('select * from warm_line.calls'))).not.toContain(dee.id);
});

test('a page writes nothing of what the exchange tells', async () => {
	await act('dial');
	const done = await world.app.write(olga.actor, 'test', (ctx) =>
		ctx.tx
			.updateTable('warm_line.phone_calls')
			.set({ call: null })
			.where('organization_id', '=', org)
			.executeTakeFirst()
	);
	expect(done.numUpdatedRows).toBe(0n);
});
