import { zipPlace } from '../places.ts';
import type { Said } from '../reasons.ts';
import { said } from '../read-times.ts';

/**
 * A US ZIP as text. Spreadsheets take the zero from its front (2138 for 02138): it is put back where the state
 * agrees. What cannot be a ZIP of that state is left out.
 */
export function readZip(value: unknown, state: string | null, warn: (said: Said) => void): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const text = String(value).trim().replace(/\.0$/, '');
	if (text === '' || text === 'NA') return null;
	const whole = /^(\d{5})(?:-?(\d{4}))?$/.exec(text);
	if (whole) return whole[2] ? `${whole[1]}-${whole[2]}` : (whole[1] ?? null);
	const short = /^(\d{3,4})(?:-(\d{4}))?$/.exec(text);
	if (short) {
		const full = (short[1] ?? '').padStart(5, '0');
		const place = zipPlace(full);
		if (place && (!state || place.state === state)) {
			warn({ code: 'zip_zero', values: { value: text, full } });
			return short[2] ? `${full}-${short[2]}` : full;
		}
	}
	// Other countries have codes of their own.
	if (/[A-Z]/i.test(text) && /\d/.test(text) && text.length <= 12) return text.toUpperCase();
	warn({ code: 'zip_wrong', values: { value: said(text) } });
	return null;
}
