import { levels, termLabel } from '#domains/directory/directory.ts';
import { careLevels } from '#domains/directory/server/directory.ts';
import { dateFormat } from '#platform/date-words.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor', 'director');
	const day = dateFormat(getLocale(), event.locals.session!.active!.timeZone, { dateStyle: 'long' });
	const written = await event.locals.read('directory', careLevels);
	return {
		title: m.levels_team_title(),
		any: written.length > 0,
		levels: levels.map((level) => {
			const one = written.find((it) => it.level === level);
			return {
				level,
				name: termLabel(level),
				why: one ? m.levels_team_confirmed({ date: day.format(one.confirmedAt) }) : m.levels_team_nothing()
			};
		})
	};
};
