import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { OVEN_F, celsiusOf, millilitresOf, SPOONS } from './measures.ts';
import type { PageServerLoad } from './$types';

/** An ordinary page, the same for everybody. */
export const load: PageServerLoad = () => {
	const number = new Intl.NumberFormat(getLocale());
	const words = {
		teaspoon: m.measures_teaspoon(),
		tablespoon: m.measures_tablespoon(),
		cup: m.measures_cup(),
		pint: m.measures_pint(),
		quart: m.measures_quart()
	};
	return {
		title: m.measures_title(),
		bare: true,
		spoons: SPOONS.map((name) => ({ name: words[name], ml: number.format(millilitresOf(name)) })),
		oven: OVEN_F.map((f) => ({ f: number.format(f), c: number.format(celsiusOf(f)) }))
	};
};
