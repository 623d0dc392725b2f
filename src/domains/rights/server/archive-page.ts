/** The archive as a page that opens without a connection: no script, nothing loaded, pictures drawn into it. */
import { m } from '#paraglide/messages.js';
import { dateFormat } from '#platform/date-words.ts';
import { dayIn } from '#platform/time.ts';
import { NOTICE } from '#domains/consent/consent.ts';
import { DOMAINS, domainWord, isLive, type Goal } from '#domains/plans/plans.ts';
import { middle, slice } from '#ui/ring.ts';
import { TREND_HEIGHT, TREND_WIDTH } from '#ui/trend-size.ts';
import { drawTrend } from '#ui/trend.ts';
import { isId } from '#platform/ids.ts';
import { codeWords, isCode } from '../archive-codes.ts';
import { sectionWord, whyNotWord } from '../words.ts';
import type { Archive, ArchiveRow } from './archive.ts';
import { BY_OTHER_COLUMN, NOT_IN_IT, SECTION_NAMES, SECTIONS, type Section } from './archive-tables.ts';

const STYLE = `body{font:1.05rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#12333d;background:#fdfbf7}
h1,h2{line-height:1.25}h2{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}ul{list-style:none;padding:0}
li{margin:0 0 1rem;overflow-wrap:anywhere}.when{color:#4d646b;font-size:.9rem}p{margin:.2rem 0;white-space:pre-wrap}
figure{margin:0}img,svg{width:100%;height:auto;max-width:26rem;display:block}a{color:#0b5f63}table{border-collapse:collapse}td,th{padding:.2rem 1rem .2rem 0;text-align:left;font-weight:400}
@media(prefers-color-scheme:dark){body{color:#eceae4;background:#12191c}.when{color:#b0bcc0}h2{border-color:#3c474b}a{color:#6fcdc8}}`;

const safe = (text: unknown) => String(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Columns that hold words in the clear. */
const PLAIN = [
	'preferred_name',
	'pronouns',
	'note_to_person',
	'words',
	'label',
	'email',
	'reason',
	'answer',
	'number'
];
const DATES = [
	'at', 'asked_at', 'said_at', 'written_at', 'signed_at', 'made_at', 'about_at', 'starts_at', 'opened_at', 'started_at', 'set_at',
	'proposed_at', 'created_at', 'added_at', 'kept_at', 'came_at', 'changed_at', 'read_at', 'since'
]; // prettier-ignore
const WHO = [
	'by_id',
	'actor_id',
	'author_id',
	'worker_id',
	'written_by',
	'opened_by',
	'answered_by',
	'from_id',
	'about_id',
	'ally_id',
	'set_by',
	'proposed_by'
];

export function archivePage(archive: Archive, locale: string, timeZone: string): string {
	// A calendar day belongs to no zone.
	const day = (value: unknown) =>
		dateFormat(locale, /^\d{4}-\d\d-\d\d$/.test(String(value)) ? 'UTC' : timeZone, {
			dateStyle: 'long'
		}).format(new Date(String(value)));
	const time = (value: unknown) =>
		dateFormat(locale, timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(String(value)));
	const line = (table: string, row: ArchiveRow): string | null => {
		const texts = wordsOf(table, row, day);
		const at = DATES.map((name) => row[name]).find(
			(value) => value instanceof Date || typeof value === 'string'
		);
		const who = WHO.flatMap((name) => archive.people[String(row[name])] ?? [])[0];
		const photo = picture(row);
		if (texts.length === 0 && !photo && !SHOWN_WITHOUT_WORDS.has(table)) return null;
		const note = [at ? time(at) : '', who ?? ''].filter(Boolean).join(' · ');
		return `<li>${texts.map((text) => `<p>${safe(text)}</p>`).join('')}${photo}<p class="when">${safe(note)}</p></li>`;
	};
	const section = (name: Section): string => {
		const tables = [
			...BY_OTHER_COLUMN.filter((one) => one.section === name).map((one) => one.table),
			...SECTIONS[name]
		];
		const rows = [...new Set(tables)].flatMap((table) =>
			(archive.tables[table] ?? []).map((row) => ({ table, row }))
		);
		const lines = rows.map(({ table, row }) => line(table, row)).filter((one) => one !== null);
		const rest = rows.length - lines.length;
		return `<section id="${name}"><h2>${safe(sectionWord(name))}</h2>
${name === 'check_ins' ? trend(archive, day) : ''}${name === 'plan' ? ring(archive) : ''}
${lines.length > 0 ? `<ul>${lines.join('\n')}</ul>` : ''}
${rest > 0 ? `<p class="when">${safe(m.rec_file_more({ count: rest }))}</p>` : ''}${rows.length === 0 ? `<p>${safe(m.rec_file_nothing())}</p>` : ''}</section>`;
	};
	return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>${safe(m.rec_file_title())}</title><style>${STYLE}</style></head><body>
<h1>${safe(m.rec_file_title())}</h1>
<p>${safe(m.rec_file_lead({ name: archive.people[archive.person_id] ?? '', date: day(archive.made_at) }))}</p>
<p>${safe(m.rec_file_keep())}</p>
<nav><ul>${SECTION_NAMES.map((name) => `<li><a href="#${name}">${safe(sectionWord(name))}</a></li>`).join('')}</ul></nav>
${SECTION_NAMES.map(section).join('\n')}
<section><h2>${safe(m.rec_file_not())}</h2><ul>${[...new Set(Object.values(NOT_IN_IT))].map((why) => `<li>${safe(whyNotWord(why))}</li>`).join('')}<li>${safe(m.rec_not_others())}</li></ul>
<p>${safe(m.rec_file_machine())}</p></section>
<section><h2>${safe(m.rec_file_law())}</h2><p lang="en">${safe(NOTICE)}</p><p>${safe(m.rec_file_law_text())}</p></section>
</body></html>`;
}

/** A photo that the person kept, drawn into the page. */
const picture = ({ photo }: ArchiveRow): string =>
	typeof photo === 'string' && /^data:image\/(jpeg|png);base64,[\w+/=]+$/.test(photo)
		? `<img src="${photo}" alt="">`
		: '';

/** Rows that say something by their date alone. */
const SHOWN_WITHOUT_WORDS = new Set([
	'sessions.visits',
	'sessions.staff_notes',
	'people.openings',
	'people.assignments'
]);

/** The words of a row: sealed texts and those in the clear, in the order they stand. */
function wordsOf(table: string, row: ArchiveRow, day: (at: unknown) => string): string[] {
	const found: string[] = [];
	const add = (path: string, value: unknown): void => {
		if (isCode(path)) found.push(...codeWords(path, value, day));
		else if (typeof value === 'string') {
			// Numbers of other rows are for machines: they are in record.json.
			if (value.trim() !== '' && !isId(value)) found.push(value);
		} else if (Array.isArray(value)) for (const one of value) add(path, one);
		else if (value && typeof value === 'object' && !(value instanceof Date))
			for (const [name, one] of Object.entries(value)) add(`${path}.${name}`, one);
	};
	for (const [name, value] of Object.entries(row)) {
		const path = `${table}.${name}`;
		if (PLAIN.includes(name) || SEALED.has(name) || isCode(path)) add(path, value);
	}
	return [...new Set(found)];
}
const SEALED = new Set([
	'content',
	'sealed',
	'own_words',
	'label',
	'words',
	'said',
	'answer',
	'next_move',
	'document'
]);

function trend(archive: Archive, day: (value: unknown) => string): string {
	const points = (archive.tables['check_ins.check_ins'] ?? [])
		.filter((row) => typeof row['today'] === 'number')
		.map((row) => ({
			at: new Date(String(row['at'])).getTime(),
			label: day(row['at']),
			value: row['today'] as number
		}));
	if (points.length < 2) return '';
	const { path, dots, rules, first, last } = drawTrend(points, { min: 0, max: 10 });
	return `<figure><figcaption>${safe(m.rec_file_trend({ count: points.length }))}</figcaption>
<svg viewBox="0 0 ${TREND_WIDTH} ${TREND_HEIGHT}" role="img" aria-label="${safe(m.rec_file_trend({ count: points.length }))}">
${rules.map((y) => `<line x1="0" x2="${TREND_WIDTH}" y1="${y}" y2="${y}" stroke="#8a9a9e" stroke-opacity=".4"/>`).join('')}
<path d="${path}" fill="none" stroke="#128083" stroke-width="4"/>${dots.length <= 60 ? dots.map((dot) => `<circle cx="${dot.x}" cy="${dot.y}" r="6" fill="#128083"/>`).join('') : ''}</svg>
<p class="when">${safe(first)} – ${safe(last)}</p></figure>`;
}

function ring(archive: Archive): string {
	const goals = (archive.tables['plans.goals'] ?? []) as unknown as Goal[];
	const areas = DOMAINS.map((key) => ({
		label: domainWord(key),
		count: goals.filter((goal) => isLive(goal) && goal.domain === key).length
	}));
	const slices = areas.map(({ count }, at) => {
		const { x, y } = middle(at, areas.length, 112);
		return `<path d="${slice(at, areas.length, 34, 100)}" fill="none" stroke="#8a9a9e"/>${count > 0 ? `<path d="${slice(at, areas.length, 34, 34 + 22 * Math.min(3, count))}" fill="#128083" fill-opacity=".5"/>` : ''}<text x="${x}" y="${y}" font-size="11" text-anchor="middle" dominant-baseline="central" fill="currentColor">${at + 1}</text>`;
	});
	return `<figure><figcaption>${safe(m.plan_ring())}</figcaption><svg viewBox="-124 -124 248 248" role="img" aria-label="${safe(m.plan_ring())}">${slices.join('')}</svg>
<table><tbody>${areas.map(({ label, count }, at) => `<tr><th scope="row">${at + 1}. ${safe(label)}</th><td>${count}</td></tr>`).join('')}</tbody></table></figure>`;
}

/** A name that says nothing of what is in it: a phone shows it among the downloads. */
export const fileName = (now: Date, timeZone: string) => `pages-${dayIn(timeZone, now)}.zip`;
