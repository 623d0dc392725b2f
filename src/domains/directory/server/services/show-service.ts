import { m } from '#paraglide/messages.js';
import { isTerm, taxonomy } from '../../taxonomy.ts';
import type { Term } from '../../taxonomy.ts';
import { termLabel } from '../../term-labels.ts';
import { isOpen, openingOf } from './opening.ts';
import { sayOpening, sayTimes } from './say-times.ts';
import { callable } from './service-lines.sql.ts';
import type { Fact, Phone, ServiceLine } from './service-lines.sql.ts';
import type { ServiceDetail } from './service-detail.sql.ts';

type Words = { locale: string; now: Date; timeZone: string; staff: boolean };

export type ShownPhone = { number: string; href: string | null; what: string | null };

/** One service in words, ready for the page. */
export type ShownService = {
	id: string;
	name: string;
	/** Null when it is the name again. */
	provider: string | null;
	what: string[];
	summary: string | null;
	where: string;
	miles: string | null;
	hours: string;
	openNow: boolean;
	phone: ShownPhone | null;
	/** `geo:` for a phone's own map. */
	directions: string | null;
	facts: string[];
	checked: string;
	alert: string | null;
	isSample: boolean;
};

export function showService(line: ServiceLine, words: Words): ShownService {
	const opening = openingOf(line, words.now.toTemporalInstant());
	const numbers = phonesOf(line.phones);
	return {
		id: line.serviceId,
		name: line.name,
		provider: same(line.provider, line.name) ? null : line.provider,
		what: tellingFirst(line.terms).slice(0, 4).map(termLabel),
		summary: summaryOf(line.description),
		where: sayWhere(line),
		miles: line.miles === null ? null : sayMiles(line.miles, line.approximate, words.locale),
		hours: sayOpening(opening, words),
		openNow: isOpen(opening),
		phone: numbers.find(({ href }) => href !== null) ?? numbers[0] ?? null,
		directions: directionsOf(line),
		facts: factsOf(line, words),
		checked: sayChecked(line, words),
		alert: line.alert,
		isSample: line.isSample
	};
}

export type ShownPlace = {
	id: string;
	name: string | null;
	where: string;
	directions: string | null;
	hours: string;
	openNow: boolean;
	times: string[];
	phones: ShownPhone[];
	wheelchair: string;
	accessibility: string[];
	transportation: string | null;
};

export type ShownServiceDetail = {
	id: string;
	name: string;
	alternateName: string | null;
	provider: string | null;
	description: string[];
	what: string[];
	not: string[];
	state: string | null;
	alert: string | null;
	facts: string[];
	places: ShownPlace[];
	/** Each question with its answer, or that nobody has said. */
	questions: { question: string; answer: string[] }[];
	url: string | null;
	email: string | null;
	checked: string;
	source: string | null;
	isSample: boolean;
	retired: boolean;
};

export function showServiceDetail(service: ServiceDetail, words: Words): ShownServiceDetail {
	const [first] = service.lines;
	const { locale } = words;
	return {
		id: service.id,
		name: service.name,
		alternateName: service.alternateName,
		provider: same(service.provider, service.name) ? null : service.provider,
		description: paragraphs(service.description),
		what: tellingFirst(service.terms).map(termLabel),
		not: service.termsNot.filter(isTerm).map(termLabel),
		state: stateOf(service, words),
		alert: service.alert,
		facts: first ? factsOf(first, words) : [],
		places: service.lines.map((line) => placeOf(line, service, words)),
		questions: [
			{
				question: m.finding_q_cost(),
				answer: known([service.fees, ...service.costs.map(sayCost), payments(service)])
			},
			{ question: m.finding_q_start(), answer: known(paragraphs(service.application)) },
			{ question: m.finding_q_bring(), answer: known(service.documents) },
			{ question: m.finding_q_who(), answer: known([...paragraphs(service.eligibility), ages(service)]) },
			{
				question: m.finding_q_languages(),
				answer: known([sayLanguages(service.languages, locale), service.interpretation])
			},
			{ question: m.finding_q_area(), answer: known([list(service.areas, locale)]) },
			...(service.accreditations
				? [{ question: m.finding_q_licence(), answer: [service.accreditations] }]
				: [])
		],
		url: service.url,
		email: service.email,
		checked: first ? sayChecked(first, words) : m.finding_checked_never(),
		source: first?.source
			? m.finding_source({
					list: first.source,
					date: first.sourceRead ? sayDate(first.sourceRead, words) : m.finding_day_not_known()
				})
			: m.finding_source_here(),
		isSample: first?.isSample ?? false,
		retired: service.retired !== null
	};
}

function placeOf(line: ServiceDetail['lines'][number], service: ServiceDetail, words: Words): ShownPlace {
	const opening = openingOf(line, words.now.toTemporalInstant());
	const wheelchair =
		service.terms.includes('wheelchair') || line.accessibility.some((one) => /wheelchair/i.test(one));
	const notWheelchair = service.termsNot.includes('wheelchair');
	return {
		id: line.id,
		name: line.place === service.name ? null : line.place,
		where: sayWhere(line),
		directions: directionsOf(line),
		hours: sayOpening(opening, words),
		openNow: isOpen(opening),
		times: line.schedules.map((one) => sayTimes(one, words.locale)).filter((one) => one !== ''),
		phones: phonesOf(line.phones),
		wheelchair: wheelchair
			? m.finding_wheelchair_yes()
			: notWheelchair
				? m.finding_wheelchair_no()
				: m.finding_wheelchair_unknown(),
		accessibility: line.accessibility,
		transportation: line.transportation
	};
}

const order = { care: 0, need: 0, group: 1, feature: 2 } as const;
/** What it helps with comes before for whom and how. */
const tellingFirst = (codes: string[]): Term[] =>
	codes.filter(isTerm).toSorted((a, b) => order[taxonomy[a].kind] - order[taxonomy[b].kind]);

const known = (answers: (string | null | undefined)[]): string[] => {
	const said = [...new Set(answers.filter((one): one is string => Boolean(one?.trim())))];
	return said.length > 0 ? said : [m.finding_not_known()];
};
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const list = (all: string[], locale: string): string => new Intl.ListFormat(locale).format(all);
const paragraphs = (text: string | null): string[] =>
	(text ?? '')
		.split(/\n+/)
		.map((one) => one.trim())
		.filter(Boolean);

/** The first sentences of what the list says, without the capital headings that some lists use. */
function summaryOf(description: string | null): string | null {
	const [first] = paragraphs(description);
	if (!first) return null;
	const text = first.replace(/^(OVERVIEW|SERVICES|DESCRIPTION)\s*:\s*/i, '');
	return text.length <= 180 ? text : `${text.slice(0, 170).replace(/\s+\S*$/, '')} …`;
}

function sayWhere(line: ServiceLine): string {
	if (line.confidential) return m.finding_confidential();
	return line.address ?? line.city ?? m.finding_no_address();
}

function sayMiles(miles: number, about: boolean, locale: string): string {
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: miles < 10 ? 1 : 0 }).format(miles);
	return about ? m.finding_about_miles({ miles: number }) : m.finding_miles({ miles: number });
}

/** A phone's own map opens it; nobody is asked before somebody taps. */
function directionsOf(line: ServiceLine): string | null {
	if (line.confidential || line.latitude === null || line.longitude === null) return null;
	const point = `${line.latitude},${line.longitude}`;
	if (line.approximate && !line.address) return null;
	return `geo:${line.approximate ? '0,0' : point}?q=${encodeURIComponent(line.address ?? point)}`;
}

/** What can be dialled becomes a link; "(800) AGE-DIAL" is dialled by its letters, "call the front desk" by nobody. */
export function phonesOf(phones: Phone[]): ShownPhone[] {
	const seen = new Set<string>();
	return callable(phones).flatMap((phone) => {
		const dial = phone.dial ?? dialled(phone.number);
		const key = dial ?? phone.number;
		if (seen.has(key)) return [];
		seen.add(key);
		const extension = phone.extension?.trim();
		return [
			{
				number: extension ? m.finding_extension({ number: phone.number, extension }) : phone.number,
				href: dial ? `tel:${dial}${extension && /^\d+$/.test(extension) ? `,${extension}` : ''}` : null,
				// "Phone 1" is a spreadsheet talking.
				what: phone.description && !/^phone\s*\d*$/i.test(phone.description) ? phone.description : null
			}
		];
	});
}

const keypad = 'abcdefghijklmnopqrstuvwxyz';
const keys = '22233344455566677778889999';
function dialled(number: string): string | null {
	const digits = number
		.toLowerCase()
		.replace(/[a-z]/g, (letter) => keys[keypad.indexOf(letter)] ?? '')
		.replace(/\D/g, '');
	const letters = number.replace(/[^a-z]/gi, '').length;
	if (letters > 7) return null;
	if (letters === 0 && /^\d{3}$/.test(digits)) return digits;
	if (digits.length === 10) return `+1${digits}`;
	return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : null;
}

function factsOf(line: ServiceLine, words: Words): string[] {
	const said: string[] = [];
	const by = (fact: Fact) => (words.staff ? fact.name : m.finding_our_staff());
	const on = (fact: Fact) => sayDate(fact.at, words);
	if (line.wait) {
		const { value } = line.wait;
		const more = { by: by(line.wait), date: on(line.wait) };
		said.push(
			value === 0
				? m.finding_wait_none(more)
				: value === 1
					? m.finding_wait_one(more)
					: m.finding_wait({ days: value, ...more })
		);
	}
	if (line.openings) {
		const { value } = line.openings;
		const more = { by: by(line.openings), date: on(line.openings) };
		said.push(
			value === 0
				? m.finding_openings_none(more)
				: value === 1
					? m.finding_openings_one(more)
					: m.finding_openings({ count: value, ...more })
		);
	}
	return said;
}

/** Who says that this is right, and when: us, else the list itself, else nobody. */
function sayChecked(line: ServiceLine, words: Words): string {
	if (line.confirmedAt)
		return m.finding_checked({
			by: words.staff && line.confirmedName ? line.confirmedName : m.finding_our_staff(),
			date: sayDate(line.confirmedAt, words)
		});
	if (line.assuredOn)
		return m.finding_checked_list({
			date: sayDate(new Date(`${line.assuredOn}T12:00:00Z`), { ...words, timeZone: 'UTC' })
		});
	return m.finding_checked_never();
}

function stateOf(service: ServiceDetail, words: Words): string | null {
	if (service.retired) return m.finding_retired({ date: sayDate(service.retired.at, words) });
	if (service.gone) return m.finding_gone();
	if (service.status === 'temporarily closed') return m.finding_closed_for_now();
	return service.status === 'active' ? null : m.finding_not_active();
}

const sayDate = (at: Date, { locale, timeZone }: Pick<Words, 'locale' | 'timeZone'>): string =>
	at.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone });

function sayCost(cost: ServiceDetail['costs'][number]): string {
	const amount =
		cost.amount === undefined || cost.amount === null ? '' : `${cost.amount} ${cost.currency ?? ''}`.trim();
	return [cost.option, amount, cost.description].filter(Boolean).join(' · ');
}

const pays = ['free', 'sliding-fee', 'medicaid', 'medicare', 'private-insurance'] as const;
const payments = (service: ServiceDetail): string =>
	pays
		.filter((one) => service.terms.includes(one))
		.map(termLabel)
		.join(' · ');

function ages({ minimumAge, maximumAge }: ServiceDetail): string | null {
	if (minimumAge !== null && maximumAge !== null) return m.finding_ages({ from: minimumAge, to: maximumAge });
	if (minimumAge !== null) return m.finding_ages_from({ from: minimumAge });
	return maximumAge !== null ? m.finding_ages_to({ to: maximumAge }) : null;
}

function sayLanguages(codes: string[], locale: string): string | null {
	if (codes.length === 0) return null;
	const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
	return list(
		codes.map((code) => {
			try {
				return names.of(code) ?? code;
			} catch {
				return code;
			}
		}),
		locale
	);
}
