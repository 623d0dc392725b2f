/** People: who somebody is to the others here. Front door for everyone, browser too. */
import type { Role } from '#platform/actor.ts';

/** A person as others who may see them see them. */
export interface PersonCard {
	id: string;
	preferredName: string;
	pronouns: string | null;
	/** IANA zone: the person's days and reminders follow it. */
	timeZone: string;
	language: 'en' | 'es';
}

/** A worker who walks with somebody. */
export interface WalkingWorker extends PersonCard {
	as: 'coach' | 'peer';
	since: Date;
}

/** Up to two initials, for the face beside a name. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u);
	const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => (word ? [...word][0] : ''));
	return letters.join('').toLocaleUpperCase();
}

export type { Role };
