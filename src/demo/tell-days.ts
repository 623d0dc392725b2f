import { TODAY_WORDS, type CheckInInput } from '#domains/check-ins/check-ins.ts';
import { recordPastCheckIns, type PastCheckIn } from '#domains/check-ins/server/check-ins.ts';
import type { Chance } from './chance.ts';
import { inSetback } from './tell-reviews.ts';
import type { Telling } from './telling.ts';

const OFTEN = { steady: 0.82, light: 0.4, weekly: 0.15, silent: 0, setback: 0.6, new: 0.7 } as const;

/** Ninety days of short words about the day, as this person would give them. */
export async function tellCheckIns(t: Telling): Promise<number> {
	const { who, chance, came, calendar } = t;
	const habit = `${String(chance.pick([7, 8, 12, 18, 20, 21])).padStart(2, '0')}`;
	const quietWeek = who.arc !== 'steady' && came < -35 ? chance.int(came + 7, -20) : null;
	const past: PastCheckIn[] = [];
	for (let day = came; day <= 0; day++) {
		const at = calendar.at(day, `${habit}:${String(chance.int(0, 59)).padStart(2, '0')}`);
		const rate = OFTEN[who.arc] * (inSetback(t, day) ? 0.6 : 1);
		const said = chance.of(rate);
		const away = quietWeek !== null && day >= quietWeek && day < quietWeek + 7;
		const last = who.today.quiet === -day && OFTEN[who.arc] > 0;
		const input = oneDay(t, day);
		if (who.today.quiet !== undefined && day > -who.today.quiet) continue;
		if (((said && !away) || last) && at < calendar.now) past.push({ at, input });
	}
	return recordPastCheckIns(t.ctx, t.personId, past);
}

function oneDay(t: Telling, day: number): CheckInInput {
	const { chance, who, came, words } = t;
	const low = inSetback(t, day);
	const along = Math.min(1, (day - came) / 75);
	const weekend = t.calendar.weekday(day) >= 5;
	const mood = 5 + 2.2 * along - (low ? 3 : 0) + chance.sway() * 1.8;
	const today =
		mood < 3
			? TODAY_WORDS.rough
			: mood < 5
				? TODAY_WORDS.so_so
				: mood < 7.3
					? TODAY_WORDS.ok
					: TODAY_WORDS.good;
	const use = t.aims.map(({ id, aim }) => ({ aimId: id, answer: answerOf(chance, aim, low, weekend) }));
	const beyond = use.some((one) => one.answer === 'beyond');
	const pull = scale(5.5 - 3.5 * along + (low ? 3 : 0) + (weekend ? 0.7 : 0) + chance.sway() * 1.6);
	const note = chance.of(beyond ? 0.6 : 0.18)
		? chance.pick(
				beyond
					? words.checkIn.beyond
					: today <= 2
						? words.checkIn.rough
						: today <= 5
							? words.checkIn.soSo
							: words.checkIn.fine
			)
		: undefined;
	const shared = !chance.of(low ? 0.12 : 0.04);
	if (chance.of(0.22)) return { today, ...(chance.of(0.5) ? { craving: pull } : {}), shared };
	return {
		today,
		craving: pull,
		confidence: scale(5 + 3 * along - (low ? 2.5 : 0) + chance.sway()),
		...(chance.of(0.7) ? { stress: scale(5 - 1.5 * along + (low ? 2 : 0) + chance.sway() * 1.6) } : {}),
		...(chance.of(0.7)
			? {
					sleepMinutes: Math.round((380 + 50 * along - (low ? 80 : 0) + chance.sway() * 70) / 15) * 15,
					sleepQuality: mood < 4 ? ('poor' as const) : mood < 6.5 ? ('ok' as const) : ('good' as const)
				}
			: {}),
		...(chance.of(0.85) ? { use } : {}),
		...(who.medication
			? {
					medication: chance.of(low ? 0.6 : 0.93)
						? ('taken' as const)
						: chance.pick(['missed', 'partly'] as const)
				}
			: {}),
		...(chance.of(0.5)
			? {
					risky: chance.some(
						['people', 'places', 'feelings', 'money', 'pain', 'conflict', 'alone', 'boredom', 'memory'],
						chance.int(1, 2)
					)
				}
			: {}),
		...(chance.of(0.7)
			? {
					good: chance.some(
						[
							'someone',
							'outside',
							'body',
							'food',
							'rest',
							'done',
							'music',
							'laughed',
							'faith',
							'helped_someone'
						],
						chance.int(1, 3)
					)
				}
			: {}),
		...(chance.of(0.7)
			? {
					connection:
						mood < 4 ? chance.pick(['none', 'some'] as const) : chance.pick(['some', 'close'] as const)
				}
			: {}),
		...(chance.of(0.55)
			? {
					helped: chance.some(
						[
							'called',
							'meeting',
							'walked',
							'waited',
							'played_tape',
							'left',
							'ate_rested',
							'breathed',
							'wrote',
							'plan'
						],
						chance.int(1, 2)
					)
				}
			: {}),
		...(chance.of(0.08) ? { helpedWords: chance.pick(words.checkIn.helped) } : {}),
		...(chance.of(0.05) ? { learned: chance.pick(words.checkIn.learned) } : {}),
		...(note ? { note } : {}),
		shared
	};
}

function answerOf(chance: Chance, aim: string, low: boolean, weekend: boolean): 'none' | 'within' | 'beyond' {
	if (aim === 'abstain') return chance.of(low ? 0.45 : 0.012) ? 'beyond' : 'none';
	if (chance.of(low ? 0.45 : 0.06)) return 'beyond';
	return chance.of(weekend ? 0.55 : 0.2) ? 'within' : 'none';
}

function scale(value: number): number {
	return Math.max(0, Math.min(10, Math.round(value)));
}
