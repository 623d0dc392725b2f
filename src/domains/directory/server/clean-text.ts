const named: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	bull: '•',
	eacute: 'é',
	aacute: 'á',
	iacute: 'í',
	oacute: 'ó',
	uacute: 'ú',
	ntilde: 'ñ',
	iquest: '¿',
	iexcl: '¡'
};

/** HTML entities to the characters they stand for, once; unknown ones stay as typed. */
export function decodeEntities(text: string): string {
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, body: string) => {
		if (!body.startsWith('#')) return named[body.toLowerCase()] ?? whole;
		const code = /^#x/i.test(body) ? parseInt(body.slice(2), 16) : Number(body.slice(1));
		return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
			? String.fromCodePoint(code)
			: '';
	});
}

// Marks that turn the reading direction around (they can make a name read as something else),
// zero-width characters and the byte-order mark.
const unseen = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Feed text as plain text: entities decoded, tags and scripts' brackets taken out, control and
 * direction characters removed, half characters replaced, length capped. Null when nothing is left.
 */
export function cleanText(value: unknown, max = 2000): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	// Most values hold nothing to clean: this saves half of a large list's time.
	if (typeof value === 'string' && /^[ -%'-;=-~]*$/.test(value))
		return cut(value.replace(/ {2,}/g, ' ').trim(), max) || null;
	const text = decodeEntities(String(value).slice(0, max * 8))
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/<br\s*\/?>|<\/p>/gi, '\n')
		.replace(/<\/?[a-z!][^<>]*>/gi, '')
		.replace(/\p{Cc}/gu, (one) => (one === '\n' || one === '\t' ? one : ''))
		.replace(unseen, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return cut(text, max) || null;
}

/** Text on one line: names, places, addresses. */
export const cleanLine = (value: unknown, max = 255): string | null =>
	cleanText(value, max)?.replaceAll('\n', ' ') ?? null;

function cut(text: string, max: number): string {
	if (text.length <= max) return text;
	return `${text
		.slice(0, max - 1)
		.toWellFormed()
		.replace(/\ufffd$/, '')
		.trimEnd()}…`;
}

/** The address when it is plain http or https, else null: nothing else may become a link. */
export function cleanUrl(value: unknown): string | null {
	const text = cleanLine(value, 1000);
	if (!text || !/^https?:\/\//i.test(text) || text.endsWith('…')) return null;
	const url = URL.parse(text);
	if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
	return url.username || url.password ? null : url.href;
}

/** A dial-in number with its pauses and codes (`+16465588656,,123#`), else null. */
export function cleanPhone(value: unknown): string | null {
	const text = cleanLine(value, 80);
	if (!text) return null;
	const dial = text.replace(/[()\s.-]/g, '');
	return /^\+?\d{3,15}([,;*#]+\d*)*$/.test(dial) ? dial : null;
}
