import { WORDS } from './words.ts';

/**
 * The head of a chain as eight plain words, nine bits each, to be noted on paper: 72 bits, too many to look for another
 * chain that happens to read the same.
 */
export function headWords(hash: string): string[] {
	const bits = BigInt(`0x${hash}`) >> 184n;
	return Array.from({ length: 8 }, (_, i) => WORDS[Number((bits >> BigInt(63 - 9 * i)) & 511n)]!);
}
