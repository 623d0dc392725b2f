import { m } from '#paraglide/messages.js';
import type { DayPart, Fellowship } from './directory.ts';
import { filterTypes } from './directory.ts';
import { typeLabel } from './meeting-types.ts';

// Proper names, as the fellowships write them in each language.
const names: Partial<Record<Fellowship, { en: string; es: string }>> = {
	aa: { en: 'Alcoholics Anonymous', es: 'Alcohólicos Anónimos' },
	'al-anon': { en: 'Al-Anon and Alateen', es: 'Al-Anon y Alateen' },
	ca: { en: 'Cocaine Anonymous', es: 'Cocainómanos Anónimos' },
	ga: { en: 'Gamblers Anonymous', es: 'Jugadores Anónimos' },
	lifering: { en: 'LifeRing', es: 'LifeRing' },
	na: { en: 'Narcotics Anonymous', es: 'Narcóticos Anónimos' },
	'recovery-dharma': { en: 'Recovery Dharma', es: 'Recovery Dharma' },
	'she-recovers': { en: 'SHE RECOVERS', es: 'SHE RECOVERS' },
	smart: { en: 'SMART Recovery', es: 'SMART Recovery' },
	wellbriety: { en: 'Wellbriety', es: 'Wellbriety' }
};

/** A fellowship's name as it calls itself; kinds without a name of their own are described. */
export function fellowshipLabel(fellowship: Fellowship, locale: string): string {
	const name = names[fellowship];
	if (name) return locale === 'es' ? name.es : name.en;
	if (fellowship === 'secular') return m.meetings_fellowship_secular();
	return fellowship === 'medication-friendly'
		? m.meetings_fellowship_medication()
		: m.meetings_fellowship_other();
}

export function dayPartLabel(part: DayPart): string {
	const labels: Record<DayPart, string> = {
		morning: m.meetings_morning(),
		afternoon: m.meetings_afternoon(),
		evening: m.meetings_evening(),
		night: m.meetings_night()
	};
	return labels[part];
}

/** The kinds offered as a filter, in the reader's language and order. */
export function kindChoices(locale: string): { value: string; label: string }[] {
	return filterTypes
		.map((value) => ({ value: value as string, label: typeLabel(value, locale) ?? value }))
		.sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** Weekday names, Sunday first as in the feeds and on most walls here. */
export function dayChoices(locale: string): { value: string; label: string }[] {
	return [0, 1, 2, 3, 4, 5, 6].map((day) => {
		const label = new Date(Date.UTC(2023, 0, 1 + day)).toLocaleDateString(locale, {
			weekday: 'long',
			timeZone: 'UTC'
		});
		return { value: String(day), label: label.charAt(0).toLocaleUpperCase() + label.slice(1) };
	});
}
