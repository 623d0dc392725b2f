import { taughtWords } from '#domains/wording/wording.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** No sign-in, and nothing of anybody: for whoever wants to read it or hang it up. */
export const load: PageServerLoad = ({ locals }) => ({
	title: m.wording_page_title(),
	words: taughtWords(getLocale()),
	printedOn: locals.app.clock().toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone: 'UTC' })
});
