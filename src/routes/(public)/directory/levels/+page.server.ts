import { levelAnswers, termLabel } from '#domains/directory/directory.ts';
import { careLevels } from '#domains/directory/server/directory.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../../meetings/looking.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, choices, org } = await whoIsLooking(event);
	const written = actor ? await event.locals.app.read(actor, 'directory', careLevels) : [];
	const locale = getLocale();
	return {
		// The title of a page says nothing of what somebody looks for.
		title: m.meetings_tab(),
		choices,
		org,
		participant: event.locals.session?.active?.role === 'participant',
		levels: written.map((one) => {
			const [first] = levelAnswers(one, locale);
			return { level: one.level, name: termLabel(one.level), first: first?.text ?? '', lang: first?.lang };
		})
	};
};
