import { m } from '#paraglide/messages.js';
import type { DayPart, Fellowship } from './directory.ts';
import { filterTypes } from './directory.ts';
import { typeLabel } from './meeting-types.ts';

/** A fellowship's name as it calls itself; kinds without a name of their own are described. */
export function fellowshipLabel(fellowship: Fellowship): string {
	const names: Record<Fellowship, string> = {
		aa: m.meetings_fellowship_aa(),
		'al-anon': m.meetings_fellowship_al_anon(),
		ca: m.meetings_fellowship_ca(),
		ga: m.meetings_fellowship_ga(),
		lifering: 'LifeRing',
		na: m.meetings_fellowship_na(),
		'recovery-dharma': 'Recovery Dharma',
		secular: m.meetings_fellowship_secular(),
		'she-recovers': 'SHE RECOVERS',
		smart: 'SMART Recovery',
		wellbriety: 'Wellbriety',
		'medication-friendly': m.meetings_fellowship_medication(),
		other: m.meetings_fellowship_other()
	};
	return names[fellowship];
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
