import { TODAY_WORDS, type CheckInInput } from '#domains/check-ins/check-ins.ts';
import { recordPastCheckIns } from '#domains/check-ins/server/check-ins.ts';
import { BUILT_IN_CODES, type CardAct } from '#domains/early-signs/early-signs.ts';
import {
	actOnCard,
	addRule,
	askWindow,
	cardsForMe,
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
import { tellingThePast } from './past.ts';
import { stageOf } from './stage.ts';

/** So many of ten show their coach the signs that ship with the program. */
const SHOWN = 6;

const HEAVY: CheckInInput = {
	shared: true,
	today: TODAY_WORDS.rough,
	craving: 9,
	confidence: 3,
	stress: 9,
	sleepMinutes: 225,
	sleepQuality: 'poor',
	connection: 'none',
	risky: ['people', 'feelings', 'alone']
};
const UNEASY: CheckInInput = { shared: true, today: TODAY_WORDS.so_so, craving: 4, confidence: 7, stress: 6 };
const PULLED: CheckInInput = { shared: true, today: TODAY_WORDS.so_so, craving: 9 };
const WITHOUT_MEDICINE: CheckInInput = { shared: true, today: TODAY_WORDS.so_so, medication: 'missed' };

/** Harder days of people whom Marcus walks with: a week that is heavy, one that is uneasy, medicine that ran out, two that passed. */
const HARDER: [name: string, days: number[], told: CheckInInput][] = [
	['Aisha', [-2, -1], HEAVY],
	['Percy', [-2, -1], UNEASY],
	['Wendell', [-2, -1], UNEASY],
	['Luther', [-3, -2, -1], WITHOUT_MEDICINE],
	['Nadia', [-8, -7], HEAVY],
	['Curtis', [-4, -3], PULLED]
];

/** What Marcus did about a card: the morning after the round of that day. */
const ACTS: { after: number; name: string; outcome: CardAct; until?: number; why?: string }[] = [
	{ after: -7, name: 'Nadia', outcome: 'reached' },
	{
		after: -3,
		name: 'Curtis',
		outcome: 'snoozed',
		until: 4,
		why: 'He is with his brother this week and asked me to call after.'
	}
];

/** Own signs: Dee's rules, what others show, harder days and what came of them, a question about close support, and the look back. */
export async function tellSigns(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const wishes = { on: [...BUILT_IN_CODES], quietFrom: 21 * 60 + 30, quietUntil: 8 * 60 };
	for (const [nth, { name, level }] of PARTICIPANTS.entries())
		if (
			name === 'Dee' ||
			(nth % 10 < SHOWN && level !== 'on-request') ||
			HARDER.some(([harder]) => harder === name)
		)
			await at(-12, '18:05').write(who(name, 'participant'), 'own signs', (ctx) =>
				saveWishes(ctx, { ...wishes, coachSees: 'yes', opens: name === 'Luther' ? 'yes' : undefined })
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
	await app.write(system, 'demo', async (ctx) => {
		for (const [name, days, input] of HARDER)
			await recordPastCheckIns(
				tellingThePast(ctx),
				idOf(name),
				days.map((day) => ({ at: calendar.at(day, '20:40'), input }))
			);
	});
	for (let day = -8; day <= -1; day++) {
		await at(day, '23:30').write(system, 'signs', lookAtAll);
		for (const { after, name, until, ...act } of ACTS)
			if (after === day)
				await at(day + 1, '10:20').write(who('marcus', 'coach'), 'my day', async (ctx) => {
					const past = tellingThePast(ctx);
					const card = (await cardsForMe(past)).now.find(({ personId }) => personId === idOf(name))!;
					await actOnCard(past, {
						cardId: card.id,
						way: 'call',
						...act,
						until: until === undefined ? undefined : calendar.date(until)
					});
				});
	}
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
