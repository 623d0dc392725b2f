/** The person's own signs, ready for their page. */
import {
	BUILT_IN_CODES,
	builtInWord,
	changeWord,
	INPUTS,
	inputWord,
	LOW_TOLERANCE,
	NEWEST,
	OWN_KINDS,
	ownKindWord,
	ruleWords,
	signalView,
	signWords,
	tryWord,
	WINDOW_KINDS
} from '#domains/early-signs/early-signs.ts';
import {
	ownRules,
	ownSignal,
	ownWishes,
	raisedAboutMe,
	rulesToTune,
	windowsOf,
	type RaisedSign
} from '#domains/early-signs/server/early-signs.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { dayLong } from '../../../sharing-pages/days.ts';

const clock = (minute: number | null) =>
	minute === null
		? ''
		: `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export async function signsPage(ctx: ReadContext, personId: string, timeZone: string, locale: string) {
	const wishes = await ownWishes(ctx);
	const tune = await rulesToTune(ctx);
	const windows = await windowsOf(ctx, personId);
	const names = await cardsOf(
		ctx,
		windows.map(({ toldBy }) => toldBy)
	);
	const signal = await ownSignal(ctx);
	const heavy = signal && signal.band !== null && signal.band !== 'steady' ? tryWord(signal) : null;
	return {
		today: dayIn(timeZone, ctx.now),
		signal: signal && { ...signalView(signal), tryThis: heavy },
		rules: (await ownRules(ctx)).map((one) => ({
			id: one.id,
			kind: one.kind,
			isOn: one.isOn,
			words: ruleWords(one),
			tune: tune.has(one.id)
		})),
		kinds: OWN_KINDS.map((value) => ({ value, label: ownKindWord(value) })),
		wishes: {
			coachSees: wishes.coachSees,
			opens: wishes.opens,
			on: BUILT_IN_CODES.filter((code) => !wishes.off.includes(code)) as string[],
			quietFrom: clock(wishes.quietFrom),
			quietUntil: clock(wishes.quietUntil)
		},
		builtIn: BUILT_IN_CODES.map((value) => ({
			value,
			label: builtInWord(value),
			...(tune.has(value) ? { hint: m.signs_tune() } : {})
		})),
		changes: WINDOW_KINDS.map((value) => ({ value, label: changeWord(value) })),
		asked: windows
			.filter(({ state }) => state === 'asked')
			.map(({ id, kind, toldBy }) => ({
				id,
				words:
					toldBy === personId
						? m.signs_change_asked_self({ change: changeWord(kind) })
						: m.signs_change_asked({
								name: names.get(toldBy)?.preferredName ?? '',
								change: changeWord(kind)
							})
			})),
		open: windows
			.filter(({ state }) => state === 'open')
			.map(({ id, kind, lastOn }) => ({
				id,
				words: m.signs_change_now({ until: dayLong(lastOn, locale), change: changeWord(kind) }),
				tolerance: LOW_TOLERANCE.includes(kind)
			})),
		raised: (await raisedAboutMe(ctx)).map((one) => ({
			words: signWords(one),
			day: dayLong(one.day, locale),
			came: cameOf(one, locale)
		})),
		weights: {
			version: NEWEST.version,
			lines: INPUTS.map((input) => ({
				words: inputWord(input),
				weight: NEWEST.inputs[input].weight.toLocaleString(locale, { minimumFractionDigits: 2 })
			}))
		}
	};
}

/** What came of it. */
function cameOf({ told, late, card }: RaisedSign, locale: string): string {
	if (card === null) return late ? m.signs_raised_late() : told ? '' : m.signs_raised_only_me();
	const name = card.by ?? '';
	switch (card.outcome) {
		case 'reached':
			return m.signs_raised_reached({ name });
		case 'left_word':
			return m.signs_raised_left_word({ name });
		case 'no_answer':
			return m.signs_raised_no_answer({ name });
		case 'snoozed':
			return m.signs_raised_snoozed({ name, why: card.why ?? '' });
		case 'not_useful':
			return m.signs_raised_not_useful({ name });
		case 'heard':
			return m.signs_raised_heard();
		case 'taken_back':
			return m.signs_raised_taken_back();
		default:
			return m.signs_raised_open({ due: dayLong(card.dueOn, locale) });
	}
}
