/**
 * The weights of the weekly support signal, as data: a version is never changed, a new one is added, and each stored signal
 * says which it was made with. What is not on this list is not an input: no place, no message, no name, sex, race, age,
 * income, diagnosis or case.
 */
export const INPUTS = [
	'use',
	'use_change',
	'craving',
	'craving_change',
	'confidence',
	'risky',
	'stress',
	'mood',
	'sleep',
	'pleasant',
	'active'
] as const;
export type Input = (typeof INPUTS)[number];

export interface Weights {
	version: number;
	since: string;
	/** The week's rate that a usual week stands for; 0.15 until the organization has its own. */
	base: number;
	/** `usual`: what stands in where somebody has said nothing; at it an input adds nothing. */
	inputs: Record<Input, { weight: number; usual: number }>;
}

/**
 * Version 1: early-warning.md section 6. A pull of one more point weighs 0.20, between ln 1.17 (POATS 2014) and ln 1.31
 * (McHugh 2016); all others are set by likeness and are not yet tried against outcomes, and the page says so. `usual` is our
 * own choice; it takes the place of section 6's b0, so that a usual week is the base rate.
 */
export const WEIGHTS: readonly Weights[] = [
	{
		version: 1,
		since: '2026-11-01',
		base: 0.15,
		inputs: {
			use: { weight: 1.2, usual: 0 },
			use_change: { weight: 0.25, usual: 0 },
			craving: { weight: 0.2, usual: 4 },
			craving_change: { weight: 0.15, usual: 0 },
			confidence: { weight: 0.2, usual: 3 },
			risky: { weight: 0.1, usual: 2 },
			stress: { weight: 0.08, usual: 4 },
			mood: { weight: 0.08, usual: 4 },
			sleep: { weight: 0.08, usual: 2 },
			pleasant: { weight: -0.1, usual: 3 },
			active: { weight: -0.1, usual: 2 }
		}
	}
];
export const NEWEST = WEIGHTS.at(-1)!;
