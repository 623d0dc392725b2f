import { error } from '@sveltejs/kit';
import { isLevel, levelAnswers, termLabel } from '#domains/directory/directory.ts';
import { careLevels } from '#domains/directory/server/directory.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../../../meetings/looking.ts';
import { confirmedWords } from '../confirmed-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org, timeZone } = await whoIsLooking(event);
	const { level } = event.params;
	if (!actor || !isLevel(level)) error(404, { message: 'not found' });
	const written = await event.locals.app.read(actor, 'directory', careLevels);
	const one = written.find((it) => it.level === level);
	if (!one) error(404, { message: 'not found' });
	const search = new URLSearchParams({ need: level, ...(org && { org }) });
	return {
		title: m.meetings_tab(),
		name: termLabel(level),
		answers: levelAnswers(one, getLocale()),
		confirmed: confirmedWords(one, timeZone),
		places: `/directory?${search}`,
		org,
		participant: event.locals.session?.active?.role === 'participant'
	};
};
