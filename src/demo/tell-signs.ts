import { BUILT_IN_CODES } from '#domains/early-signs/early-signs.ts';
import {
	addRule,
	askWindow,
	lookAtAll,
	makeReport,
	ownRules,
	saveWishes,
	sayItIsSo
} from '#domains/early-signs/server/early-signs.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { PARTICIPANTS } from './cast.ts';
import { stageOf } from './stage.ts';

/** So many of ten show their coach the signs that ship with the program. */
const SHOWN = 6;

/** Own signs: Dee's rules, what others show, a question about close support, the signals of a week, and the look back. */
export async function tellSigns(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const wishes = { on: [...BUILT_IN_CODES], quietFrom: 21 * 60 + 30, quietUntil: 8 * 60 };
	for (const [nth, { name }] of PARTICIPANTS.entries())
		if (name === 'Dee' || nth % 10 < SHOWN)
			await at(-12, '18:05').write(who(name, 'participant'), 'own signs', (ctx) =>
				saveWishes(ctx, { ...wishes, coachSees: 'yes' })
			);
	const dee = who('Dee', 'participant');
	await at(-12, '18:10').write(dee, 'own signs', async (ctx) => {
		await addRule(ctx, { kind: 'craving', level: 8, times: 2, days: 3, words: null });
		await addRule(ctx, { kind: 'quiet', level: null, times: 1, days: 4, words: null });
		await addRule(ctx, {
			kind: 'words',
			level: null,
			times: 1,
			days: 1,
			words: 'I stop cooking and eat standing up.'
		});
	});
	const system = systemActor(organizationId, 'demo');
	for (let day = -8; day <= -1; day++) await at(day, '23:30').write(system, 'signs', lookAtAll);
	await app.write(system, 'signs', lookAtAll);
	await app.write(dee, 'own signs', async (ctx) => {
		const own = (await ownRules(ctx)).find(({ kind }) => kind === 'words')!;
		await sayItIsSo(ctx, own.id);
	});
	await app.write(who('marcus', 'coach'), 'close support', (ctx) =>
		askWindow(ctx, dee.personId, { kind: 'medicine_started', startedOn: calendar.date(-2) })
	);
	await app.write(system, 'signs', makeReport);
}
