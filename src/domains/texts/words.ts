/** Which word a text is, and which words nobody can choose. */

/** The carriers' own words, and what people write for them in Spanish. */
export const STOP_WORDS = [
	'STOP',
	'STOPALL',
	'UNSUBSCRIBE',
	'CANCEL',
	'END',
	'QUIT',
	'REVOKE',
	'OPTOUT',
	'ALTO',
	'PARAR',
	'BAJA',
	'CANCELAR'
] as const;
export const START_WORDS = ['START', 'UNSTOP', 'YES', 'INICIAR'] as const;
export const HELP_WORDS = ['HELP', 'INFO', 'AYUDA'] as const;
/** Kept free because people or carriers mean something else by them. */
const OTHERS = ['SI', 'NO', 'OK', 'JOIN', 'SUBSCRIBE', 'ALTA', 'FIN', '911', '988', 'SOS'];
const RESERVED: readonly string[] = [...STOP_WORDS, ...START_WORDS, ...HELP_WORDS, ...OTHERS];

export type ServiceWord = 'stop' | 'start' | 'help';

/** One spelling of what was written: capitals without accents, nothing around it. */
export function wordOf(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toUpperCase()
		.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
		.replaceAll(/\s+/g, ' ');
}

/** Whether a text is one of the carriers' words. "Stop please" and "STOP ALL" stop too. */
export function serviceWord(text: string): ServiceWord | null {
	const word = wordOf(text);
	const is = (words: readonly string[]) => words.includes(word.replaceAll(/[ -]/g, ''));
	if (is(STOP_WORDS) || /^(STOP|UNSUBSCRIBE)\b/.test(word)) return 'stop';
	if (is(START_WORDS)) return 'start';
	return is(HELP_WORDS) ? 'help' : null;
}

/** 2 to 12 letters or digits, none of them a carrier's. */
export function mayChoose(word: string): 'ok' | 'shape' | 'reserved' {
	if (!/^[A-Z0-9]{2,12}$/.test(word)) return 'shape';
	return RESERVED.includes(word) || serviceWord(word) ? 'reserved' : 'ok';
}
