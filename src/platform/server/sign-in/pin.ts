/** What a PIN of the screen lock may be. Five tries guard it, so it may be short, but not what everybody tries first. */
export type PinProblem = 'digits' | 'easy';

export const pinFits = (pin: string): boolean => /^\d{4,8}$/.test(pin);

/** @returns what is wrong with a new PIN; null when nothing is */
export function pinProblem(pin: string): PinProblem | null {
	if (!pinFits(pin)) return 'digits';
	const up = '01234567890123456789';
	const down = [...up].reverse().join('');
	return /^(\d{1,2})\1+$/.test(pin) || up.includes(pin) || down.includes(pin) ? 'easy' : null;
}
