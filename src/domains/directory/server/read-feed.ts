import { gunzipSync } from 'node:zlib';
import { meetingTable } from './from-meeting-table.ts';
import { sayReason } from './reasons.ts';
import type { Said } from './reasons.ts';

/** The most a feed may weigh. The largest real feed seen is under 2 MB. */
export const feedLimit = 20 * 1024 * 1024;

/** A refusal of the whole feed, in a sentence an operator can act on. Nothing was changed. */
export class FeedUnreadable extends Error {
	override name = 'FeedUnreadable';
	readonly said: Said;
	constructor(said: Said) {
		super(sayReason(said, 'en'));
		this.said = said;
	}
}

/** `formats`: what a BMLT list says of its letters, where it does. */
export type FeedRows = { rows: unknown[]; formats: unknown[]; warnings: Said[] };

/**
 * Finds the list of meetings in whatever bytes came back: any of the usual encodings, gzip, a
 * list, a list inside an object, one object a line, a table, or a list behind a PHP warning.
 * @throws FeedUnreadable when there is no list, or it is broken off.
 */
export function readFeed(bytes: Uint8Array, limit = feedLimit): FeedRows {
	const warnings: Said[] = [];
	const text = readText(bytes, limit, warnings);
	const table = /^[[{]/.test(text) ? null : readTable(text);
	if (table) return { rows: table, formats: [], warnings };
	const value = parse(text);
	return { ...listIn(value, warnings), warnings };
}

/**
 * The text of a list in whatever encoding it came, without what stood before it.
 * @throws FeedUnreadable when it is too large, empty, a web page or nested without end.
 */
export function readText(bytes: Uint8Array, limit: number, warnings: Said[]): string {
	const text = stripWarning(decodeBytes(bytes, limit, warnings).trim(), warnings);
	refuseKnownTroubles(text);
	if (/^[[{]/.test(text)) refuseDeepNesting(text);
	return text;
}

export const tooLarge = (limit: number): Said => ({
	code: 'too_large',
	values: { most: Math.round(limit / 1024 / 1024) }
});

function decodeBytes(bytes: Uint8Array, limit: number, warnings: Said[]): string {
	if (bytes.length > limit) throw new FeedUnreadable(tooLarge(limit));
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return decodeBytes(gunzip(bytes, limit), limit, warnings);
	if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
		throw new FeedUnreadable({ code: 'zip_nested' });
	const wide = wideEncoding(bytes);
	if (wide) return new TextDecoder(wide).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		warnings.push({ code: 'latin1' });
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function gunzip(bytes: Uint8Array, limit: number): Uint8Array {
	try {
		return gunzipSync(bytes, { maxOutputLength: limit });
	} catch (error) {
		const big = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		throw new FeedUnreadable(big ? tooLarge(limit) : { code: 'gzip_damaged' });
	}
}

/** UTF-16, by its mark or by the zero byte beside the first bracket. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a !== undefined && a !== 0 && b === 0)) return 'utf-16le';
	if ((a === 0xfe && b === 0xff) || (a === 0 && b !== undefined && b !== 0)) return 'utf-16be';
	return null;
}

/** Web servers sometimes print their own warnings before the list. */
function stripWarning(text: string, warnings: Said[]): string {
	if (/^[[{]/.test(text) || /^\s*<!doctype|^\s*<html/i.test(text)) return text;
	const start = text.search(/^\s*\[\s*\{/m);
	if (start <= 0 || !/warning|notice|deprecated|<br/i.test(text.slice(0, start))) return text;
	warnings.push({ code: 'php_warning' });
	return text.slice(start);
}

function refuseKnownTroubles(text: string): void {
	if (text === '') throw new FeedUnreadable({ code: 'empty' });
	if (text === '0' || text === '-1')
		throw new FeedUnreadable({ code: 'switched_off', values: { value: text } });
	if (text.startsWith('<')) throw new FeedUnreadable({ code: 'web_page' });
}

// A list of meetings is three levels deep. V8 would parse a million levels, and whatever walks the
// result afterwards would then run out of stack.
function refuseDeepNesting(text: string, deepest = 32): void {
	let depth = 0;
	let quoted = false;
	for (let i = 0; i < text.length; i += 1) {
		const code = text.charCodeAt(i);
		if (code === 0x5c && quoted) i += 1;
		else if (code === 0x22) quoted = !quoted;
		else if (quoted) continue;
		else if (code === 0x5b || code === 0x7b) {
			depth += 1;
			if (depth > deepest) throw new FeedUnreadable({ code: 'too_deep' });
		} else if (code === 0x5d || code === 0x7d) depth -= 1;
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return parseLines(text) ?? fail(text, error);
	}
}

/** One JSON object a line. */
function parseLines(text: string): unknown[] | null {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	if (lines.length < 2 || !lines.every((line) => line.trimStart().startsWith('{'))) return null;
	try {
		return lines.map((line): unknown => JSON.parse(line));
	} catch {
		return null;
	}
}

function fail(text: string, error: unknown): never {
	const broken = /^[[{]/.test(text) && !/[\]}]$/.test(text);
	const at = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
	if (at === undefined && broken) throw new FeedUnreadable({ code: 'broken_off' });
	if (at === undefined) throw new FeedUnreadable({ code: 'not_json' });
	const position = Number(at);
	if (broken && position >= text.length - 1) throw new FeedUnreadable({ code: 'broken_off' });
	const line = text.slice(0, position).split('\n').length;
	throw new FeedUnreadable({ code: 'stops_at', values: { line, character: position + 1 } });
}

/** Where a table could not be read on. */
export const tableStops = (error: unknown): Said =>
	error instanceof Error && 'lines' in error
		? { code: 'table_stops_at', values: { line: String(error.lines) } }
		: { code: 'table_stops' };

function readTable(text: string): unknown[] | null {
	try {
		return meetingTable(text);
	} catch (error) {
		throw new FeedUnreadable(tableStops(error));
	}
}

function listIn(value: unknown, warnings: Said[]): Omit<FeedRows, 'warnings'> {
	if (Array.isArray(value)) return { rows: value, formats: [] };
	if (value === null) throw new FeedUnreadable({ code: 'says_null' });
	if (typeof value !== 'object') throw new FeedUnreadable({ code: 'single_value' });
	if ('slug' in value && 'name' in value) return { rows: [value], formats: [] };
	const formats: unknown = Object.hasOwn(value, 'formats')
		? value['formats' as keyof typeof value]
		: undefined;
	for (const key of ['meetings', 'data', 'items', 'results', 'records']) {
		const inner: unknown = Object.hasOwn(value, key) ? value[key as keyof typeof value] : undefined;
		if (!Array.isArray(inner)) continue;
		if (key === 'meetings' && Array.isArray(formats)) return { rows: inner, formats };
		warnings.push({ code: 'in_object', values: { key } });
		return { rows: inner, formats: [] };
	}
	throw new FeedUnreadable({ code: 'no_list_inside' });
}
