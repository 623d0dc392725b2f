import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';

type Row = Record<string, string>;

/** "Conference URL" is conference_url. */
const column = (name: string): string =>
	name
		.trim()
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '_')
		.replace(/^_|_$/g, '');

/** A table of meetings with the column names of Meeting Guide; null when it is none. Rows without a slug get one. */
export function meetingTable(text: string): Row[] | null {
	const head = (text.split('\n', 1)[0] ?? '').split(/[,;\t]/).map((one) => column(one.replaceAll('"', '')));
	if (!head.includes('name') || !head.includes('day') || !head.includes('time')) return null;
	const delimiter = [',', ';', '\t'].find((one) => (text.split('\n', 1)[0] ?? '').includes(one)) ?? ',';
	const rows: Row[] = parse(text, {
		columns: (names: string[]) => names.map(column),
		delimiter,
		skip_empty_lines: true,
		relax_column_count: true,
		relax_quotes: true,
		max_record_size: 100_000
	});
	return rows.map((row) => ({ ...row, slug: row['slug'] || madeSlug(row) }));
}

/** The same for the same group at the same hour in the same place, whatever else changes. */
function madeSlug(row: Row): string {
	const parts = ['name', 'day', 'time', 'location', 'address', 'formatted_address', 'conference_url'];
	const hash = createHash('sha256').update(
		JSON.stringify(parts.map((one) => row[one]?.trim().toLowerCase() ?? ''))
	);
	return `row-${hash.digest('hex').slice(0, 20)}`;
}
