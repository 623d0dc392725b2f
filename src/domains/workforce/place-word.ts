import { m } from '#paraglide/messages.js';
import type { Place } from './about-me.ts';

export const placeWord = (place: Place) =>
	({
		everyone: m.about_place_everyone,
		people: m.about_place_people,
		court: m.about_place_court,
		badge: m.about_place_badge,
		staff: m.about_place_staff
	})[place]();
