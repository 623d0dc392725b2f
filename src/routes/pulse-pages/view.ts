/** The pulse with its days in the reader's words. */
import type { Pulse } from '#domains/sessions/sessions.ts';
import { getLocale } from '#paraglide/runtime.js';

export const pulseView = ({ off, walks }: Pulse, timeZone: string) => ({
	off,
	walks: walks.map(({ personId, workerId, name, shown, own, theirs, next }) => ({
		personId,
		workerId,
		name,
		shown,
		own,
		theirs,
		next: next.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone })
	}))
});
