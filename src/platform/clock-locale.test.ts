import { expect, test } from 'vitest';
import { clockLocale } from './clock-locale.ts';

const at = Temporal.ZonedDateTime.from('2026-11-22T15:00[America/New_York]');
const say = (locale: string) =>
	at
		.toLocaleString(clockLocale(locale), { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' })
		.replaceAll(/\s/g, ' ');

test('a time in Spanish has the clock and the zone of the United States', () => {
	expect(say('es')).toBe('3:00 p.m. EST');
	expect(say('en')).toBe('3:00 PM EST');
});
