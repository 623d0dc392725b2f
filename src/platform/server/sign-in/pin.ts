/**
 * What a PIN of the screen lock may be. Five tries guard it, so it may be short, but not what everybody tries first, nor a
 * day that whoever lives with the person knows. Shaped after the published lists (DataGenetics 2012; Amitay 2011; Markert
 * et al., "This PIN Can Be Easily Guessed", 2020: dates are the first thing people choose, then what is easily remembered,
 * then lines on the keypad; to refuse about a tenth of all PINs helps, a short list does not).
 */
export type PinProblem = 'digits' | 'easy';

export const pinFits = (pin: string): boolean => /^\d{4,8}$/.test(pin);

/** @returns what is wrong with a new PIN; null when nothing is */
export function pinProblem(pin: string): PinProblem | null {
	if (!pinFits(pin)) return 'digits';
	return repeats(pin) || counts(pin) || drawn(pin) || dated(pin) || WORDS.has(pin) ? 'easy' : null;
}

/** LOVE on the keys of a phone is among the ten that people choose most (Amitay). */
const WORDS = new Set(['5683']);

/** 1212, 123123, 1122, 777888, 1221, 0007, 1000. */
const repeats = (pin: string) =>
	/^(\d{1,4})\1+$/.test(pin) ||
	/^(?:(\d)\1)+$/.test(pin) ||
	/^(?:(\d)\1\1)+$/.test(pin) ||
	/^\d?(\d)\1\1\d?$/.test(pin) ||
	pin === [...pin].reverse().join('');

/** 1234, 7890, 4321, 2468, 9753: the same step from each digit to the next. */
function counts(pin: string): boolean {
	const digits = [...pin].map(Number);
	const steps = new Set(digits.slice(1).map((digit, at) => (digit - digits[at]! + 10) % 10));
	return steps.size === 1 && [1, 2, 8, 9].includes([...steps][0]!);
}

/** Lines on the keypad: whole rows, columns and diagonals (2580, 159753), the four corners, the way around (1236). */
function drawn(pin: string): boolean {
	const line = '(123|321|456|654|789|987|147|741|258|852|369|963|159|951|357|753)';
	const around = '1236987412369874';
	return (
		new RegExp(`^0?${line}+0?$`).test(pin) ||
		(/^[1379]{4}$/.test(pin) && new Set(pin).size === 4) ||
		around.includes(pin) ||
		[...around].reverse().join('').includes(pin)
	);
}

/** A year, or a day of one in any order: 1987, 2412, 1224, 112518, 24121987. */
function dated(pin: string): boolean {
	const year = (digits: string) => /^(19|20)\d\d$/.test(digits);
	const day = (digits: string) => {
		const [a, b] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
		const of = (month: number, date: number) => month >= 1 && month <= 12 && date >= 1 && date <= 31;
		return digits.length === 4 && (of(a, b) || of(b, a));
	};
	if (pin.length === 4) return year(pin) || day(pin);
	if (pin.length === 6) return day(pin.slice(0, 4)) || day(pin.slice(2));
	return (
		pin.length === 8 &&
		((day(pin.slice(0, 4)) && year(pin.slice(4))) || (year(pin.slice(0, 4)) && day(pin.slice(4))))
	);
}
