import { EndInput, WishInput, type Ending } from '#domains/recovery-calls/recovery-calls.ts';
import {
	changeCaller,
	endRecoveryCall,
	saveCallWish,
	settleCalls,
	takeRecoveryCall
} from '#domains/recovery-calls/server/recovery-calls.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { later, ZONE, type Calendar } from './calendar.ts';
import { PARTICIPANTS } from './cast.ts';
import { stageOf } from './stage.ts';

/** So many of the demo want recovery calls. */
const WANT = 15;

/** Recovery calls of the demo: Dee with two calls of the past, and a list of people who can be called about now. */
export async function tellCalls(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, on } = stageOf(app, organizationId, calendar, idOf);
	const [janelle, marcus, rosa] = [who('janelle', 'supervisor'), who('marcus', 'coach'), who('rosa', 'peer')];
	const at = <T>(then: Date, by: PersonActor, work: (ctx: WriteContext) => Promise<T>) =>
		on(then).write(by, 'demo', work);
	await at(calendar.at(-20, '10:00'), janelle, (ctx) =>
		changeCaller(ctx, { worker: rosa.personId, act: 'add' })
	);

	const dee = who('dee', 'participant');
	const deeWants = {
		days: [String(calendar.weekday(0))],
		starts: '10:00',
		ends: '19:00',
		number: '267-555-0119',
		language: 'en',
		who: 'callers',
		voicemail: 'call-back',
		tries: '2',
		ifNot: 'leave'
	};
	await at(calendar.at(-15, '09:00'), dee, (ctx) => saveCallWish(ctx, WishInput.parse(deeWants)));
	const call = async (then: Date, by: PersonActor, how: Ending, line: string) => {
		const { id } = await at(then, by, (ctx) => takeRecoveryCall(app, ctx, dee.personId));
		await at(later(then, 6), by, (ctx) => endRecoveryCall(ctx, EndInput.parse({ id, how, line })));
	};
	await call(calendar.at(-14, '15:10'), marcus, 'good', 'Walks with her sister on Sundays now.');
	await call(calendar.at(-7, '16:40'), rosa, 'so-so', 'Slept badly. Would like the Thursday group again.');
	await settleCalls(app, organizationId);

	const wall = (hours: number) =>
		Temporal.Instant.fromEpochMilliseconds(calendar.now.getTime())
			.toZonedDateTimeISO(ZONE)
			.add({ hours })
			.round({ smallestUnit: 'hour', roundingMode: 'floor' })
			.toPlainTime()
			.toString()
			.slice(0, 5);
	const others = PARTICIPANTS.filter(({ name, worker }) => worker !== null && name !== 'Dee').slice(0, WANT);
	for (const [n, { name, language }] of others.entries()) {
		// Two of three can be called about now, the others later.
		const begins = n % 3 === 2 ? 2 : -1;
		const wants = {
			days: ['1', '2', '3', '4', '5', '6', '7'],
			starts: wall(begins),
			ends: wall(begins + 4 + (n % 4)),
			number: `267-555-0${String(120 + n)}`,
			language,
			who: n % 2 === 0 ? 'callers' : 'walks',
			voicemail: (['no', 'name', 'call-back'] as const)[n % 3],
			tries: '1',
			ifNot: 'leave'
		};
		await at(later(calendar.now, -30), who(name, 'participant'), (ctx) =>
			saveCallWish(ctx, WishInput.parse(wants))
		);
	}
}
