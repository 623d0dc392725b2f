/** Texts of at most 160 characters from the alphabet that every phone shows (GSM 03.38, without its extension). */

export const TEXT_LENGTH = 160;

const ALPHABET = new Set(
	'@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n'
);
const LIKE: Record<string, string> = {
	'‘': "'",
	'’': "'",
	'“': '"',
	'”': '"',
	'«': '"',
	'»': '"',
	'–': '-',
	'—': '-',
	'…': '...',
	'\u00a0': ' ',
	'\u202f': ' ',
	'\t': ' '
};

/** The same words in letters that every phone shows: á becomes a, ñ stays, a picture is left out. */
export function plainText(text: string): string {
	return [...text.normalize('NFC')]
		.map((letter) => {
			const like = LIKE[letter] ?? letter;
			if ([...like].every((one) => ALPHABET.has(one))) return like;
			const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
			return [...bare].every((one) => ALPHABET.has(one)) ? bare : '';
		})
		.join('')
		.replaceAll(/ {2,}/g, ' ')
		.trim();
}

/** At most `most` characters; what is cut says so. */
export function fit(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, Math.max(0, most - 3)).trimEnd()}...`;
}

/** Lines that share `most` characters: what a short one leaves goes to the long ones. */
export function fitLines(lines: readonly string[], most = TEXT_LENGTH): string {
	const shares = new Map<number, number>();
	let left = most - Math.max(0, lines.length - 1);
	const byLength = lines
		.map((line, at) => ({ at, length: line.length }))
		.toSorted((a, b) => a.length - b.length);
	for (const [done, { at, length }] of byLength.entries()) {
		const share = Math.min(length, Math.floor(left / (lines.length - done)));
		shares.set(at, share);
		left -= share;
	}
	return lines.map((line, at) => fit(line, shares.get(at)!)).join('\n');
}
