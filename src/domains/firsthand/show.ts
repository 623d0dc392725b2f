/** What is known of a place, in words for its page. An allow-list: who said it never leaves, and how many only for staff. */
import { m } from '#paraglide/messages.js';
import type { FactCode, Knows, PlaceKind, YesNo } from './facts.ts';
import { FACTS, isYesNo, KEEP_DAYS } from './facts.ts';
import type { Side, Tally } from './judge.ts';

export interface Statement {
	fact: FactCode;
	value: string;
	valueId: string;
	by: string;
	at: Date;
}
export interface OwnVoice {
	fact: FactCode;
	says: YesNo;
	valueId: string | null;
	knows: Knows;
	at: Date;
}
/** Everything that stands about one place, as whoever looks may read it. */
export interface Firsthand {
	kind: PlaceKind;
	/** The entry itself, also where another was made one with it. */
	serviceId: string;
	/** What a list says, where it says so: yes, no, or nothing. */
	listed: Partial<Record<FactCode, YesNo>>;
	statements: Statement[];
	tallies: Tally[];
	own: OwnVoice[];
}

export interface ShownFact {
	fact: FactCode;
	question: string;
	/** What is said, or null while nobody has. */
	value: string | null;
	/** Who says so, and when. */
	lines: string[];
	disputed: boolean;
}
export interface ShownFirsthand {
	kind: PlaceKind;
	facts: ShownFact[];
	/** What somebody may say something about: everything that is yes or no, and what staff wrote down. */
	asked: { fact: FactCode; question: string; mine: YesNo | null }[];
	knows: Knows | null;
	mineOn: string | null;
	/** What staff wrote down, for their form. */
	values: Partial<Record<FactCode, string>>;
	seen: string;
}
type Words = { locale: string; timeZone: string; staff: boolean };

const QUESTIONS: Record<FactCode, () => string> = {
	moud: () => m.firsthand_q_moud(),
	cost: () => m.firsthand_q_cost(),
	certified: () => m.firsthand_q_certified(),
	rules: () => m.firsthand_q_rules(),
	lives: () => m.firsthand_q_lives(),
	record: () => m.firsthand_q_record()
};
export const questionOf = (fact: FactCode): string => QUESTIONS[fact]();

export function showFirsthand(of: Firsthand, words: Words): ShownFirsthand {
	const said = new Map(of.statements.map((one) => [one.fact, one]));
	const facts = FACTS[of.kind].map((fact) => factOf(of, fact, said.get(fact), words));
	const latest = of.own.map(({ at }) => at).toSorted((a, b) => b.getTime() - a.getTime())[0];
	return {
		kind: of.kind,
		facts,
		asked: FACTS[of.kind]
			.filter((fact) => isYesNo(fact) || said.has(fact))
			.map((fact) => ({
				fact,
				question: askedWords(fact, said.get(fact)),
				mine: mineOf(of, fact, said.get(fact))
			})),
		knows: of.own[0]?.knows ?? null,
		mineOn: latest ? day(latest, words) : null,
		values: Object.fromEntries(of.statements.map(({ fact, value }) => [fact, value])),
		seen: seenOf(of)
	};
}

/** The values that stand there now, as a form brings them back. */
export const seenOf = ({ statements }: Pick<Firsthand, 'statements'>): string =>
	statements
		.map(({ valueId }) => valueId)
		.toSorted()
		.join(',');

function factOf(of: Firsthand, fact: FactCode, statement: Statement | undefined, words: Words): ShownFact {
	const tally = of.tallies.find(
		(one) => one.fact === fact && (isYesNo(fact) || one.valueId === statement?.valueId)
	);
	const lines: string[] = [];
	const listed = of.listed[fact];
	if (statement)
		lines.push(
			m.firsthand_by_staff({
				answer: isYesNo(fact) ? yesNoWord(statement.value) : m.firsthand_so(),
				by: words.staff ? statement.by : m.finding_our_staff(),
				date: day(statement.at, words)
			})
		);
	else if (listed) lines.push(m.firsthand_by_list({ answer: yesNoWord(listed) }));
	if (tally?.yes) lines.push(sideLine(of.kind, fact, 'yes', tally.yes, words));
	if (tally?.no) lines.push(sideLine(of.kind, fact, 'no', tally.no, words));
	// A list is what somebody once read out to somebody: it counts where nobody here knows better.
	const base = isYesNo(fact) ? (statement?.value ?? (tally ? undefined : listed)) : statement && 'yes';
	const yes = Boolean(tally?.yes) || base === 'yes';
	const no = Boolean(tally?.no) || base === 'no';
	const disputed = yes && no;
	return {
		fact,
		question: questionOf(fact),
		value: isYesNo(fact)
			? disputed || !(yes || no)
				? null
				: yesNoWord(yes ? 'yes' : 'no')
			: statement
				? valueWords(fact, statement.value, words.locale)
				: null,
		lines,
		disputed
	};
}

function sideLine(kind: PlaceKind, fact: FactCode, says: YesNo, side: Side, words: Words): string {
	const who =
		kind === 'house'
			? side.close
				? m.firsthand_who_house_close()
				: m.firsthand_who_house()
			: side.close
				? m.firsthand_who_employer_close()
				: m.firsthand_who_employer();
	const month = new Date(`${side.month}T12:00:00Z`).toLocaleDateString(words.locale, {
		year: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	const answer = isYesNo(fact) ? yesNoWord(says) : says === 'yes' ? m.firsthand_so() : m.firsthand_not_so();
	return words.staff
		? m.firsthand_by_people_count({ answer, who, month, count: side.count })
		: m.firsthand_by_people({ answer, who, month });
}

function mineOf({ own }: Firsthand, fact: FactCode, statement: Statement | undefined): YesNo | null {
	const mine = own.find((one) => one.fact === fact);
	return mine && (isYesNo(fact) || mine.valueId === statement?.valueId) ? mine.says : null;
}

const askedWords = (fact: FactCode, statement: Statement | undefined): string =>
	isYesNo(fact) || !statement
		? questionOf(fact)
		: m.firsthand_is_it_so({
				question: questionOf(fact),
				value:
					fact === 'cost'
						? m.firsthand_dollars({ amount: statement.value })
						: statement.value.replace(/[.\s]+$/, '')
			});

const valueWords = (fact: FactCode, value: string, locale: string): string =>
	fact === 'cost'
		? Number(value) === 0
			? m.firsthand_cost_none()
			: m.firsthand_cost_week({ amount: new Intl.NumberFormat(locale).format(Number(value)) })
		: value;
const yesNoWord = (value: string): string => (value === 'yes' ? m.firsthand_yes() : m.firsthand_no());
const day = (at: Date, { locale, timeZone }: Pick<Words, 'locale' | 'timeZone'>): string =>
	at.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone });

/** For how long what somebody says counts, in months, for the page. */
export const keepMonths = (fact: FactCode): number => Math.round(KEEP_DAYS[fact] / 30);
