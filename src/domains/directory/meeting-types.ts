import words from './meeting-types.json' with { type: 'json' };

const labels: Record<string, Record<string, string>> = { en: words.en, es: words.es };

/** True when the code is one of the published Meeting Guide codes. */
export const isKnownType = (code: string): boolean => Object.hasOwn(words.en, code);

/**
 * The code in plain words, or null when nobody has published what it means (feeds invent codes;
 * they are kept and searched by, but not shown as if understood).
 */
export function typeLabel(code: string, locale: string): string | null {
	if (!isKnownType(code)) return null;
	return labels[locale]?.[code] ?? labels['en']?.[code] ?? null;
}
