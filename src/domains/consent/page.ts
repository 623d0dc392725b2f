/** The page that is signed, in plain words. What stands here is law and promise: changing a word raises WORDING. */
import { m } from '#paraglide/messages.js';
import { dateFormat } from '#platform/date-words.ts';
import type { Draft } from './elements.ts';
import { categoryWord, purposeWord } from './words.ts';

export interface PageFacts {
	locale: string;
	timeZone: string;
	now: Date;
	/** The single things by id, in the person's own words. */
	things: ReadonlyMap<string, string>;
}

/** The page's paragraphs, in the order of 42 CFR 2.31(a). What is not answered yet is left out; `missing()` says so. */
export function pageOf(draft: Draft, { locale, timeZone, now, things }: PageFacts): string[] {
	const day = (at: Date) => dateFormat(locale, timeZone, { dateStyle: 'long' }).format(at);
	const list = (words: string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
	const what = [
		...draft.categories.map(categoryWord),
		...draft.items.map((item) => `“${things.get(item.id) ?? item.id}”`),
		...(draft.information?.trim() ? [draft.information.trim()] : [])
	];
	const why = draft.purposes.map((purpose) =>
		purpose === 'own' ? (draft.purposeWords ?? '').trim() : purposeWord(purpose)
	);
	const members = draft.recipients.flatMap((one) => one.members ?? []).map((member) => member.name);
	const { signer, authority = '' } = draft.signature;
	const statement = {
		revoke: m.consent_page_revoke({ discloser: draft.discloser }),
		redisclosure: m.consent_page_redisclosure(),
		refusal: m.consent_page_refusal(),
		hipaa: m.consent_page_hipaa()
	};
	return [
		m.consent_page_who({ name: draft.personName, discloser: draft.discloser }),
		draft.recipients.length > 0
			? m.consent_page_for({ names: list(draft.recipients.map((one) => one.name)) })
			: '',
		members.length > 0 ? m.consent_page_members({ names: list(members) }) : '',
		draft.recipients.some((one) => one.treatingClass) ? m.consent_page_members_class() : '',
		what.length > 0 ? m.consent_page_what({ what: list(what) }) : '',
		why.length > 0 ? m.consent_page_why({ why: list(why) }) : '',
		untilWords(draft, (at) => lastDay(at, locale, timeZone)),
		...draft.statements.map((one) => statement[one]),
		draft.type === 'family_share' ? m.consent_page_living() : m.consent_page_notice(),
		signer === 'guardian' ? m.consent_page_guardian({ authority }) : '',
		signer === 'representative' ? m.consent_page_representative({ authority }) : '',
		m.consent_page_signed({ name: draft.signature.name || '…', date: day(draft.signature.at ?? now) })
	].filter(Boolean);
}

/** The last day on which it holds, in words: it ends with the first moment of the day after. */
export const lastDay = (until: Date, locale: string, timeZone: string): string =>
	dateFormat(locale, timeZone, { dateStyle: 'long' }).format(new Date(until.getTime() - 1));

function untilWords({ until }: Draft, last: (at: Date) => string): string {
	if (!until) return '';
	if (until.kind === 'date') return m.consent_page_until({ date: last(until.at) });
	if (until.kind === 'event') return m.consent_page_until_event({ event: until.words });
	return m.consent_page_until_none();
}
