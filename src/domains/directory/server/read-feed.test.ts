import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FeedUnreadable, readFeed } from './read-feed.ts';
import { sayReason } from './reasons.ts';

const fixture = (name: string) =>
	readFileSync(new URL(`../../../../tests/fixtures/meeting-guide/${name}`, import.meta.url));
const list = '[{"slug":"a","name":"Grupo Mañana","day":1,"time":"19:00"}]';
const utf16be = () => Buffer.from(`\ufeff${list}`, 'utf16le').swap16();

describe('lists that can be read', () => {
	test.each<[string, () => Uint8Array, number, RegExp | null]>([
		['a plain list', () => Buffer.from(list), 1, null],
		['with a byte-order mark', () => fixture('utf8-bom.json'), 3, null],
		['in Latin-1', () => fixture('latin1-bytes.json'), 1, /Latin-1/],
		['in UTF-16 with its mark', () => Buffer.from(`\ufeff${list}`, 'utf16le'), 1, null],
		['in UTF-16 without its mark', () => Buffer.from(list, 'utf16le'), 1, null],
		['in big-endian UTF-16', utf16be, 1, null],
		['behind a PHP warning', () => fixture('php-warning-prefix.json'), 3, /warning/],
		['inside an object', () => fixture('wrapped-in-object.json'), 3, /"meetings"/],
		['one object a line', () => fixture('ndjson.json'), 3, null],
		['packed with gzip', () => gzipSync(list), 1, null],
		['with keys given twice', () => fixture('duplicate-keys.json'), 1, null],
		['an empty list', () => fixture('empty-array.json'), 0, null]
	])('%s', (_name, bytes, count, warning) => {
		const feed = readFeed(bytes());
		expect(feed.rows).toHaveLength(count);
		if (warning) expect(feed.warnings.map((one) => sayReason(one, 'en')).join(' ')).toMatch(warning);
		else expect(feed.warnings).toEqual([]);
	});

	test.each([
		['UTF-16', Buffer.from(list, 'utf16le')],
		['Latin-1', Buffer.from(list, 'latin1')],
		['UTF-8', Buffer.from(list)]
	])('keeps the ñ in %s', (_name, bytes) => {
		expect(readFeed(bytes).rows[0]).toMatchObject({ name: 'Grupo Mañana' });
	});
});

describe('lists that are refused, with a sentence', () => {
	test.each<[string, () => Uint8Array, RegExp]>([
		['nothing at all', () => fixture('empty-file.json'), /holds nothing/],
		['only spaces', () => Buffer.from(' \n '), /holds nothing/],
		['a web page', () => fixture('html-error-200.json'), /web page/],
		['broken off', () => fixture('truncated-midstring.json'), /breaks off/],
		['text after the list', () => fixture('invalid-trailing-data.json'), /line 80/],
		['null', () => fixture('null.json'), /"null"/],
		['the 0 of WordPress', () => fixture('wp-admin-ajax-zero.json'), /WordPress/],
		['a number', () => Buffer.from('42'), /single value/],
		['an object without a list', () => Buffer.from('{"error":"no"}'), /object without a list/],
		['plain words', () => Buffer.from('not a list'), /not JSON/],
		['damaged gzip', () => gzipSync(list).subarray(0, 30), /damaged/],
		['a ZIP archive', () => Buffer.from('PK\u0003\u0004....'), /ZIP/],
		['a million brackets', () => Buffer.from('['.repeat(1_000_000)), /nested/],
		['a million brackets, closed', () => Buffer.from('['.repeat(1e6) + ']'.repeat(1e6)), /nested/]
	])('%s', (_name, bytes, sentence) => {
		expect(() => readFeed(bytes())).toThrow(FeedUnreadable);
		expect(() => readFeed(bytes())).toThrow(sentence);
	});

	test('too large, also when the weight is hidden in gzip', () => {
		const big = Buffer.from(`[${' '.repeat(3_000_000)}]`);
		expect(() => readFeed(big, 1_000_000)).toThrow(/larger than 1 MB/);
		expect(() => readFeed(gzipSync(big), 1_000_000)).toThrow(/larger than 1 MB/);
	});

	test('brackets inside words are not nesting', () => {
		const feed = JSON.stringify([{ slug: 'a', name: '['.repeat(100) + '\\"' }]);
		expect(readFeed(Buffer.from(feed)).rows).toHaveLength(1);
	});
});
