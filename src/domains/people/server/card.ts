import { localeOf } from '#platform/languages.ts';
import type { PersonCard } from '../people.ts';

export const CARD = ['id', 'preferred_name', 'pronouns', 'time_zone', 'language'] as const;

export interface CardRow {
	id: string;
	preferred_name: string;
	pronouns: string | null;
	time_zone: string;
	language: string;
}

/** What others who may see the person see of them: this and no more. */
export function card(row: CardRow): PersonCard {
	return {
		id: row.id,
		preferredName: row.preferred_name,
		pronouns: row.pronouns,
		timeZone: row.time_zone,
		language: localeOf(row.language)
	};
}
