/** Folds text for searching: lower case, no accents, only letters and digits, single spaces. */
export function foldWords(text: string): string {
	if (/^\p{ASCII}*$/u.test(text))
		return text
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, ' ')
			.trim();
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** What was typed in the words box may name a place: "women near 19104 within 5 miles". */
export function splitPlace(typed: string): { words: string; place: string; miles: number | null } {
	const match =
		/^(.*?)\b(?:near|cerca de)\s+(.+?)(?:\s+(?:within|a menos de)\s+(\d{1,3})\s*(?:mi|miles?|millas?))?$/i.exec(
			typed.trim()
		);
	if (match?.[2]) return { words: (match[1] ?? '').trim(), place: match[2], miles: Number(match[3]) || null };
	const zip = /^(.*?)\b(\d{5})$/.exec(typed.trim());
	if (zip?.[2]) return { words: (zip[1] ?? '').trim(), place: zip[2], miles: null };
	return { words: typed, place: '', miles: null };
}

/**
 * The known word that was most likely meant: one slip in four to seven letters, two in longer
 * words. Null when the word is too short to guess or nothing is near.
 */
export function nearestWord(typed: string, known: Iterable<string>): string | null {
	if (typed.length < 4) return null;
	let best: string | null = null;
	let least = typed.length < 8 ? 1 : 2;
	for (const word of known) {
		if (Math.abs(word.length - typed.length) > least) continue;
		const slips = distance(typed, word);
		if (slips > least || (slips === least && best !== null)) continue;
		best = word;
		least = slips;
	}
	return best;
}

/** A name of a town as it sounds: "Filadelfia", "Philadelphia" and "Phillidelphia" begin alike, and "Nueva York" is New York. */
export const townSound = (name: string): string =>
	foldWords(name)
		.replace(/^st (?=.)/, 'saint ')
		.replace(/^nuev[ao] (?=.)/, 'new ')
		.replaceAll('ph', 'f')
		.replace(/([a-z])\1/g, '$1');

/** How many slips lie between two names of a town, as they sound; null where that is too far for a guess. */
export function townSlips(typed: string, town: string): number | null {
	const [a, b] = [townSound(typed), townSound(town)];
	if (a.length < 4 || a[0] !== b[0]) return null;
	const most = a.length < 8 ? 1 : 2;
	if (Math.abs(a.length - b.length) > most) return null;
	const slips = distance(a, b);
	return slips <= most ? slips : null;
}

/** Edits between two words; two neighbouring letters swapped count once. */
function distance(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1] ? 0 : 1;
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		before = last;
		last = row;
	}
	return last[b.length] ?? 0;
}
