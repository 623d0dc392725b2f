/** Why a row, or a whole list, was not taken as it came: a code with its values; the words are of whoever reads them. */
import type { FetchTrouble } from '#platform/server/fetch-url.ts';
import { m } from '#paraglide/messages.js';
import type { Locale } from '#platform/languages.ts';

/** What can be said, in message files. */
const words = {
	row_not_meeting: m.reason_row_not_meeting,
	slug_missing: m.reason_slug_missing,
	slug_long: m.reason_slug_long,
	slug_signs: m.reason_slug_signs,
	slug_twice: m.reason_slug_twice,
	name_unreadable: m.reason_name_unreadable,
	name_missing: m.reason_name_missing,
	day_wrong: m.reason_day_wrong,
	weekday_wrong: m.reason_weekday_wrong,
	time_wrong: m.reason_time_wrong,
	time_without_day: m.reason_time_without_day,
	row_not_service: m.reason_row_not_service,
	service_twice: m.reason_service_twice,
	service_no_id: m.reason_service_no_id,
	id_long: m.reason_id_long,
	service_no_name: m.reason_service_no_name,
	point_ocean: m.reason_point_ocean,
	point_swapped: m.reason_point_swapped,
	point_wrong: m.reason_point_wrong,
	zone_unknown: m.reason_zone_unknown,
	time_left_out: m.reason_time_left_out,
	zip_zero: m.reason_zip_zero,
	zip_wrong: m.reason_zip_wrong,
	status_unknown: m.reason_status_unknown,
	day_without_time: m.reason_day_without_time,
	end_wrong: m.reason_end_wrong,
	midnight: m.reason_midnight,
	types_not_words: m.reason_types_not_words,
	link_not_web: m.reason_link_not_web,
	url_not_web: m.reason_url_not_web,
	latin1: m.reason_latin1,
	php_warning: m.reason_php_warning,
	in_object: m.reason_in_object,
	not_published: m.reason_not_published,
	letters_plain: m.reason_letters_plain,
	point_default: m.reason_point_default,
	part_of_list: m.reason_part_of_list,
	too_large: m.reason_too_large,
	gzip_damaged: m.reason_gzip_damaged,
	empty: m.reason_empty,
	switched_off: m.reason_switched_off,
	web_page: m.reason_web_page,
	too_deep: m.reason_too_deep,
	broken_off: m.reason_broken_off,
	not_json: m.reason_not_json,
	stops_at: m.reason_stops_at,
	table_stops_at: m.reason_table_stops_at,
	table_stops: m.reason_table_stops,
	says_null: m.reason_says_null,
	single_value: m.reason_single_value,
	no_list_inside: m.reason_no_list_inside,
	no_meetings: m.reason_no_meetings,
	no_services: m.reason_no_services,
	no_file: m.reason_no_file,
	tables_missing: m.reason_tables_missing,
	unknown_services: m.reason_unknown_services,
	broken: m.reason_broken,
	lost_meetings: m.reason_lost_meetings,
	lost_services: m.reason_lost_services,
	zip_damaged: m.reason_zip_damaged,
	zip_encrypted: m.reason_zip_encrypted,
	zip_nested: m.reason_zip_nested,
	zip_names: m.reason_zip_names,
	zip_many: m.reason_zip_many,
	zip_big: m.reason_zip_big,
	zip_nothing: m.reason_zip_nothing,
	zip_several: m.reason_zip_several,
	zip_twice: m.reason_zip_twice,
	fetch_timeout: m.reason_fetch_timeout,
	fetch_no_connection: m.reason_fetch_no_connection,
	fetch_bad_status: m.reason_fetch_bad_status,
	fetch_redirects: m.reason_fetch_redirects,
	fetch_bad_address: m.reason_fetch_bad_address,
	fetch_unknown_host: m.reason_fetch_unknown_host,
	fetch_private: m.reason_fetch_private,
	fetch_large: m.reason_fetch_large
};

export type ReasonCode = keyof typeof words;
export type Said = { code: ReasonCode; values?: Record<string, string | number> };
export type RowNote = { row: number } & Said;

type Say = (values: Record<string, unknown>, options?: { locale?: Locale }) => string;

/** In the words of the reader, or in the language that is asked for. */
export const sayReason = ({ code, values }: Said, locale?: Locale): string =>
	(words[code] as Say)(values ?? {}, locale ? { locale } : undefined);

/** One row of a report, as a whole sentence. */
export const sayRow = (note: RowNote, what: 'left-out' | 'mended', locale?: Locale): string =>
	(what === 'mended' ? m.reason_row_mended : m.reason_row_left_out)(
		{ row: note.row, reason: sayReason(note, locale) },
		locale ? { locale } : undefined
	);

/** What was stored by an older or newer version may be a code that is not known here. */
export const isReason = (code: unknown): code is ReasonCode =>
	typeof code === 'string' && Object.hasOwn(words, code);

/** The code for why nothing was fetched from an address. */
export const fetchReason = {
	'bad-address': 'fetch_bad_address',
	'private-address': 'fetch_private',
	'unknown-host': 'fetch_unknown_host',
	'too-many-redirects': 'fetch_redirects',
	'too-large': 'fetch_large',
	timeout: 'fetch_timeout',
	'bad-status': 'fetch_bad_status',
	'no-connection': 'fetch_no_connection'
} as const satisfies Record<FetchTrouble, ReasonCode>;
