import { CloseInput, OffInput, PlanInput, SettingsInput, WANTS } from '#domains/warm-line/warm-line.ts';
import {
	changeShift,
	closeCall,
	planShifts,
	promiseCallBack,
	rota,
	saveLineSettings,
	signOff,
	signOn,
	startCall
} from '#domains/warm-line/server/warm-line.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

const CALLS = 14;

/** The warm line of the demo: a rota with a gap, Ben in a call, a line for the next shift, one promise that is late and one that is Rosa's. */
export async function tellLine(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, on } = stageOf(app, organizationId, calendar, idOf);
	const [janelle, rosa, ben] = [who('janelle', 'supervisor'), who('rosa', 'peer'), who('ben', 'peer')];
	const at = (then: Date, by: PersonActor, work: (ctx: WriteContext) => Promise<unknown>) =>
		on(then).write(by, 'demo', work);
	const planned = calendar.at(-2, '09:30');
	await at(planned, janelle, (ctx) =>
		saveLineSettings(
			ctx,
			SettingsInput.parse({
				number: '215-555-0130',
				fallbackName: 'Partner county line',
				fallbackNumber: '215-555-0131',
				minutes: 60
			})
		)
	);
	const shifts = [
		{ day: 1, starts: '15:00', ends: '23:00', weeks: 4, worker: rosa.personId },
		{ day: 2, starts: '15:00', ends: '23:00', weeks: 2, worker: ben.personId },
		{ day: 3, starts: '20:00', ends: '02:00', weeks: 1 }
	];
	for (const { day, ...shift } of shifts)
		await at(planned, janelle, (ctx) =>
			planShifts(ctx, PlanInput.parse({ day: calendar.date(day), ...shift }))
		);
	await at(calendar.at(-1, '12:00'), rosa, async (ctx) => {
		const mine = (await rota(ctx)).find(({ workerId }) => workerId === rosa.personId);
		if (mine) await changeShift(ctx, { id: mine.id, act: 'confirm' });
	});
	// A week ago, so many calls that they may be counted.
	await at(calendar.at(-7, '17:00'), rosa, signOn);
	for (let call = 0; call < CALLS; call++) {
		const minute = String(4 * call).padStart(2, '0');
		await at(calendar.at(-7, `17:${minute}`), rosa, async (ctx) => {
			await startCall(ctx);
			await closeCall(
				ctx,
				CloseInput.parse({ wants: WANTS[call % WANTS.length], safety: 'safe', ticks: ['heard'] })
			);
		});
	}
	await at(calendar.at(-7, '18:00'), rosa, (ctx) => signOff(ctx, OffInput.parse({})));
	const ago = (minutes: number) => new Date(calendar.now.getTime() - minutes * 60_000);
	await at(ago(95), ben, (ctx) =>
		promiseCallBack(ctx, { name: 'Lee', number: '215-555-0147', about: 'Bus pass', voicemail: false })
	);
	await at(ago(20), rosa, (ctx) =>
		promiseCallBack(ctx, { name: '', number: '215-555-0148', about: '', voicemail: true })
	);
	await at(ago(15), ben, signOn);
	await at(ago(14), ben, startCall);
	await at(ago(8), ben, (ctx) =>
		closeCall(
			ctx,
			CloseInput.parse({
				wants: 'basics',
				safety: 'safe',
				ticks: ['heard', 'next-step'],
				line: 'Needs a bed for tonight. Calls again after six.'
			})
		)
	);
	await at(ago(6), ben, startCall);
}
