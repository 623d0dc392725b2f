// Made once: a list of thirty names made thirty of them.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most two letters for a name: of its first and last word, whatever the script. */
export function initialsOf(name: string): string {
	const words = name.trim().split(/\s+/u).filter(Boolean);
	const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
	return ends.map((word) => first(word ?? '')).join('');
}

function first(word: string): string {
	const letters = word.replace(/^[^\p{L}\p{N}]+/u, '') || word;
	const [grapheme] = segmenter.segment(letters);
	return (grapheme?.segment ?? '').toLocaleUpperCase();
}
