import { m } from '#paraglide/messages.js';

/** What is said after a form about cover went through. */
export const SAID = {
	said: m.cover_said,
	ended: m.cover_ended,
	offered: m.cover_offered,
	back: m.cover_taken_back,
	stepped: m.cover_stepped_back
};
