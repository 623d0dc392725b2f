/** A check-in as lines of words, in the reader's language. */
import { m } from '#paraglide/messages.js';
import { todayWord } from './items.ts';
import {
	aimName,
	GOOD_WORDS,
	HELPED_WORDS,
	MEDICINE,
	RISKY_WORDS,
	SLEEP,
	TODAY,
	TOUCH,
	useWords
} from './labels.ts';
import type { CheckIn } from './schemas.ts';

export interface Line {
	label: string;
	text: string;
	/** The person's own words. */
	own?: boolean;
}

/** The level of 0 to 10 as a word, for who hides numbers. */
export function levelWord(value: number): string {
	return value <= 3 ? m.check_level_low() : value <= 6 ? m.check_level_middle() : m.check_level_high();
}

export function linesOf(checkIn: CheckIn, hideNumbers: boolean): Line[] {
	const level = (value: number) => (hideNumbers ? levelWord(value) : m.check_of_ten({ value }));
	const list = <C extends string>(codes: C[], words: Record<C, () => string>) =>
		codes.map((code) => words[code]()).join(', ');
	const sleep = [
		checkIn.sleepQuality && SLEEP[checkIn.sleepQuality](),
		checkIn.sleepMinutes !== null && m.check_hours({ hours: Math.round(checkIn.sleepMinutes / 6) / 10 })
	];
	const all: (Line | null)[] = [
		line(m.check_today(), checkIn.today === null ? '' : TODAY[todayWord(checkIn.today)]()),
		line(m.check_craving(), checkIn.craving === null ? '' : level(checkIn.craving)),
		line(m.check_confidence(), checkIn.confidence === null ? '' : level(checkIn.confidence)),
		line(m.check_stress(), checkIn.stress === null ? '' : level(checkIn.stress)),
		line(m.check_sleep(), sleep.filter(Boolean).join(', ')),
		...checkIn.use.map((one) =>
			line(aimName({ kind: one.kind, ownWords: null }), useWords(one.aim, one.answer))
		),
		line(m.check_medication(), checkIn.medication === null ? '' : MEDICINE[checkIn.medication]()),
		line(m.check_risky(), list(checkIn.risky, RISKY_WORDS)),
		line(m.check_good(), list(checkIn.good, GOOD_WORDS)),
		line(m.check_connection(), checkIn.connection === null ? '' : TOUCH[checkIn.connection]()),
		line(m.check_helped(), list(checkIn.helped, HELPED_WORDS)),
		own(m.check_helped_words(), checkIn.helpedWords),
		own(m.check_learned(), checkIn.learned),
		own(m.check_note(), checkIn.note)
	];
	return all.filter((one) => one !== null);
}

const line = (label: string, text: string): Line | null => (text ? { label, text } : null);
const own = (label: string, text: string | null): Line | null => (text ? { label, text, own: true } : null);
