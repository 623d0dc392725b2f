import { m } from '#paraglide/messages.js';
import type { Judged, Question, Verdict } from '../../options/judge-fit.ts';
import { paperLabel } from '../../options/wish-labels.ts';
import { isTerm } from '../../taxonomy.ts';
import { termLabel } from '../../term-labels.ts';
import type { ServiceLine } from './service-lines.sql.ts';

/** Why a place was chosen, what does not fit, and what nobody has said. */
export type ShownWhy = { fits: string[]; not: string[]; unknown: string[] };
type Words = { locale: string };

/** The answers about one place in words; what is not known stands apart from what fits and what does not. */
export function sayWhy(judged: Judged[], line: ServiceLine, words: Words): ShownWhy {
	const of = (verdict: Verdict) =>
		judged.filter((one) => one.verdict === verdict).map((one) => sayOne(one, line, words));
	return { fits: of('yes'), not: of('no'), unknown: of('unknown') };
}

const sayOne = (judged: Judged, line: ServiceLine, words: Words): string => {
	const text = says[judged.question](judged, line, words);
	return judged.said && judged.verdict !== 'yes'
		? `${text} ${m.options_list_says({ words: judged.said })}`
		: text;
};

const pick = (verdict: Verdict, yes: () => string, no: () => string, unknown: () => string): string =>
	({ yes, no, unknown })[verdict]();
const label = (code = ''): string => (isTerm(code) ? termLabel(code) : code);
const miles = (line: ServiceLine, { locale }: Words): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(line.miles ?? 0);
const paperList = (codes = '', { locale }: Words): string =>
	new Intl.ListFormat(locale).format(codes.split(',').filter(Boolean).map(paperLabel));

const says: Record<Question, (judged: Judged, line: ServiceLine, words: Words) => string> = {
	need: ({ verdict, about }) => {
		const what = label(about);
		return pick(
			verdict,
			() => m.options_need_yes({ what }),
			() => m.options_need_no({ what }),
			() => m.options_need_unknown({ what })
		);
	},
	near: ({ verdict }, line, words) =>
		verdict === 'yes'
			? m.options_near_yes({ miles: miles(line, words) })
			: line.confidential
				? m.options_near_private()
				: m.options_near_unknown(),
	age: ({ verdict }) => pick(verdict, m.options_age_yes, m.options_age_no, m.options_age_unknown),
	gender: ({ verdict }) => pick(verdict, m.options_gender_yes, m.options_gender_no, m.options_gender_unknown),
	county: ({ verdict }) => pick(verdict, m.options_county_yes, m.options_county_no, m.options_county_unknown),
	company: ({ verdict, about }) => {
		const who = label(about);
		return pick(
			verdict,
			() => m.options_company_yes({ who }),
			() => m.options_company_no({ who }),
			() => m.options_company_unknown({ who })
		);
	},
	language: ({ verdict, about }) => {
		const what = label(about);
		return pick(
			verdict,
			() => m.options_language_yes({ what }),
			() => m.options_language_no({ what }),
			() => m.options_language_unknown({ what })
		);
	},
	travel: (judged, line, words) => travel(judged, line, words),
	papers: ({ verdict, about }, _line, words) => {
		const what = paperList(about, words);
		return pick(
			verdict,
			() => (what ? m.options_papers_yes({ what }) : m.options_papers_none()),
			() => m.options_papers_no({ what }),
			m.options_papers_unknown
		);
	},
	pay: ({ verdict, about, why }) => {
		if (why === 'free') return m.options_pay_free();
		if (why === 'sliding') return m.options_pay_sliding();
		if (about === 'nothing')
			return verdict === 'no' ? m.options_pay_not_free() : m.options_pay_free_unknown();
		const what = label(about);
		return pick(
			verdict,
			() => m.options_pay_yes({ what }),
			() => m.options_pay_no({ what }),
			() => m.options_pay_unknown({ what })
		);
	},
	wait: ({ verdict }) => pick(verdict, m.options_wait_yes, m.options_wait_no, m.options_wait_unknown),
	moud: ({ verdict }) => pick(verdict, m.options_moud_yes, m.options_moud_no, m.options_moud_unknown),
	wheelchair: ({ verdict }) =>
		pick(verdict, m.finding_wheelchair_yes, m.finding_wheelchair_no, m.options_wheelchair_unknown)
};

function travel({ verdict, about, said }: Judged, line: ServiceLine, words: Words): string {
	if (about === 'walk')
		return pick(
			verdict,
			() => m.options_walk_yes({ miles: miles(line, words) }),
			() => m.options_walk_no({ miles: miles(line, words) }),
			m.options_walk_unknown
		);
	if (about === 'home') return pick(verdict, m.options_home_yes, m.options_home_no, m.options_home_unknown);
	if (about === 'ride') return verdict === 'yes' ? m.options_ride_yes() : m.options_ride_unknown();
	return verdict === 'yes' ? m.finding_transport({ words: said ?? '' }) : m.options_bus_unknown();
}
