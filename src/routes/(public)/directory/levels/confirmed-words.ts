import type { CareLevel } from '#domains/directory/directory.ts';
import { dateFormat } from '#platform/date-words.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** When, and by which role, the words were last said to be right. Who it was stays inside. */
export function confirmedWords(
	one: Pick<CareLevel, 'confirmedAt' | 'confirmedRole'>,
	timeZone: string
): string {
	const date = dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(one.confirmedAt);
	return one.confirmedRole === 'director'
		? m.levels_confirmed_director({ date })
		: m.levels_confirmed_supervisor({ date });
}
