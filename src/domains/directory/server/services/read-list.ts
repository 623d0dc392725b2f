import { parse } from 'csv-parse/sync';
import { FeedUnreadable, readText, tableStops } from '../read-feed.ts';
import type { Said } from '../reasons.ts';
import { isRaw, rawsOf } from './raw.ts';
import { fromHsds } from './from-hsds.ts';
import { fromOhana, fromSanMateo } from './from-ohana.ts';
import { fromPharmacies, fromTreatment } from './from-treatment.ts';
import { fromTables, isTabular, tableName } from './from-tables.ts';
import type { ListRead, Raw } from './shape.ts';

/** The most that a list of services may weigh, unpacked. */
export const servicesLimit = 64 * 1024 * 1024;

export type NamedFile = { name: string; bytes: Uint8Array };

/**
 * Finds out what form a list of services has by looking at it. One file, or the tables of a folder.
 * @throws FeedUnreadable when it is none that we know.
 */
export function readList(files: NamedFile[]): ListRead {
	const weight = files.reduce((sum, one) => sum + one.bytes.length, 0);
	if (weight > servicesLimit) throw new FeedUnreadable(tooHeavy);
	const [only] = files;
	if (!only) throw new FeedUnreadable({ code: 'no_file' });
	const warnings: Said[] = [];
	const text = (file: NamedFile) => readText(file.bytes, servicesLimit, warnings);
	if (files.length > 1) {
		const tables = new Map(
			files.filter((one) => /\.csv$/i.test(one.name)).map((one) => [tableName(one.name), readCsv(text(one))])
		);
		if (!tables.has('services') || !tables.has('organizations'))
			throw new FeedUnreadable({ code: 'tables_missing' });
		return isTabular(tables) ? fromTables(tables, warnings) : fromOhana(tables, warnings);
	}
	const whole = text(only);
	return /^[[{]/.test(whole) ? fromJson(whole, warnings) : fromCsv(readCsv(whole), warnings);
}

export const tooHeavy: Said = { code: 'too_large', values: { most: servicesLimit / 1024 / 1024 } };

const unknown: Said = { code: 'unknown_services' };

function readCsv(text: string): Raw[] {
	try {
		return parse(text, {
			columns: true,
			bom: true,
			skip_empty_lines: true,
			relax_column_count: true,
			relax_quotes: true,
			max_record_size: 1_000_000
		});
	} catch (error) {
		throw new FeedUnreadable(tableStops(error));
	}
}

function fromCsv(rows: Raw[], warnings: Said[]): ListRead {
	const first = rows[0] ?? {};
	if ('name1' in first || 'POSTAL' in first || 'testing_status' in first || 'All Services' in first)
		return fromTreatment(rows, warnings);
	throw new FeedUnreadable(unknown);
}

function fromJson(text: string, warnings: Said[]): ListRead {
	const value = parseJson(text);
	const list = listIn(value);
	const [first] = rawsOf(list.rows);
	if (!first) throw new FeedUnreadable(unknown);
	if (list.key === 'pharmacies' || list.key === 'healthcare_facilities')
		return fromPharmacies(list.rows, warnings);
	if ('typeFacility' in first || 'all_services' in first || 'street1' in first)
		return { ...fromTreatment(rawsOf(list.rows), warnings), whole: list.whole };
	if ('phones' in first && 'keywords' in first && !('id' in first))
		return fromSanMateo(rawsOf(list.rows), warnings);
	if ('id' in first && 'name' in first) return fromHsds(list.rows, list.whole, warnings);
	throw new FeedUnreadable(unknown);
}

type Found = { rows: unknown[]; key: string | null; whole: boolean };

function listIn(value: unknown): Found {
	if (Array.isArray(value)) return { rows: value, key: null, whole: true };
	if (!isRaw(value)) throw new FeedUnreadable(unknown);
	const pages = Number(value['total_pages'] ?? value['totalPages'] ?? 1);
	for (const key of ['contents', 'rows', 'organizations', 'services', 'pharmacies', 'healthcare_facilities'])
		if (Array.isArray(value[key]) && !('id' in value)) return { rows: value[key], key, whole: !(pages > 1) };
	if ('id' in value && 'name' in value) return { rows: [value], key: null, whole: false };
	throw new FeedUnreadable(unknown);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		try {
			if (lines.length > 1) return lines.map((line): unknown => JSON.parse(line));
		} catch {
			// Told below: it is neither.
		}
		throw new FeedUnreadable({ code: 'broken' });
	}
}
