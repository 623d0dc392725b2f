/** The list as the public page shows it: the same data, with a plain reason for each matter. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';
import { ENGLISH } from './list-en.ts';
import { SPANISH } from './list-es.ts';

export interface TaughtWord {
	id: string;
	avoid: string[];
	better: string[];
	why: string;
}

const WHY: Record<string, () => string> = {
	addict: m.wording_why_addict,
	alcoholic: m.wording_why_alcoholic,
	'former-addict': m.wording_why_former,
	abuse: m.wording_why_abuse,
	habit: m.wording_why_habit,
	clean: m.wording_why_clean,
	dirty: m.wording_why_dirty,
	test: m.wording_why_test,
	mat: m.wording_why_mat,
	codependency: m.wording_why_codependency,
	baby: m.wording_why_baby
};
/** How many of a row are shown: its best known. */
const SHOWN = 3;

/** The default list in one language, without the rows that only some organizations switch on. */
export function taughtWords(locale: Locale): TaughtWord[] {
	return (locale === 'es' ? SPANISH : ENGLISH)
		.filter((row) => row.source !== 'more')
		.map((row) => ({
			id: row.id,
			avoid: row.forms[0]!.say.slice(0, SHOWN),
			better: row.forms[0]!.better,
			why: WHY[row.id]!()
		}));
}
