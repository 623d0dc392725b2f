import { basename } from 'node:path';
import { isZip, unzip, ZipRefused } from '#platform/server/unzip.ts';
import { FeedUnreadable } from '../read-feed.ts';
import type { ReasonCode } from '../reasons.ts';
import type { NamedFile } from '../services/read-list.ts';

/** HSDS 3.0 has 22 tables, Ohana ten; the rest is notes and pictures. */
export const mostFiles = 200;

const megabyte = 1024 * 1024;
const packed = /\.(zip|gz|tgz|7z|rar|bz2|xz|tar)$/i;
const table = /\.csv$/i;
const list = /\.(json|jsonl|ndjson)$/i;
/** What describes the tables is none of them; and what a Mac or Windows adds by itself is nobody's list. */
const aside = (name: string): boolean =>
	/(^|\/)(__MACOSX\/|\.|datapackage\.json$|thumbs\.db$)/i.test(name) || name.endsWith('/');

/**
 * The files of a list that came as one: the tables of a zip archive, or the one list in it. Anything else is given back as it is.
 * @throws FeedUnreadable when the archive cannot or must not be unpacked.
 */
export async function unpackList(file: NamedFile, limit: number): Promise<NamedFile[]> {
	if (!isZip(file.bytes)) return [file];
	const files = await unpacked(file.bytes, limit);
	const tables = files.filter((one) => table.test(one.name));
	const lists = files.filter((one) => list.test(one.name));
	if (tables.length === 0 && lists.length === 0) throw new FeedUnreadable({ code: 'zip_nothing' });
	if (tables.length === 0 && lists.length > 1) throw new FeedUnreadable({ code: 'zip_several' });
	const seen = new Set<string>();
	return (tables.length > 0 ? tables : lists).map(({ name, bytes }) => {
		// The folder in which somebody packed them says nothing.
		const plain = basename(name);
		if (seen.has(plain.toLowerCase()))
			throw new FeedUnreadable({ code: 'zip_twice', values: { value: plain } });
		seen.add(plain.toLowerCase());
		return { name: plain, bytes };
	});
}

async function unpacked(bytes: Uint8Array, limit: number): Promise<NamedFile[]> {
	try {
		const files = await unzip(
			bytes,
			{ maxBytes: limit, maxFiles: mostFiles },
			(name) => !aside(name) && (packed.test(name) || table.test(name) || list.test(name))
		);
		if (files.some((one) => packed.test(one.name) || isZip(one.bytes)))
			throw new FeedUnreadable({ code: 'zip_nested' });
		return files;
	} catch (error) {
		if (!(error instanceof ZipRefused)) throw error;
		throw new FeedUnreadable({
			code: `zip_${error.code}` satisfies ReasonCode,
			...(error.code === 'many' && { values: { most: mostFiles } }),
			...(error.code === 'big' && { values: { most: Math.round(limit / megabyte) } })
		});
	}
}
