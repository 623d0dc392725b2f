/** Reads a zip archive that somebody sent, in memory: every name and size is checked before anything is unpacked. */
import { crc32 } from 'node:zlib';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

export type Unzipped = { name: string; bytes: Buffer };
export type ZipTrouble = 'damaged' | 'encrypted' | 'names' | 'many' | 'big';

/** Why an archive was not unpacked. Nothing of it was kept. */
export class ZipRefused extends Error {
	override name = 'ZipRefused';
	readonly code: ZipTrouble;
	constructor(code: ZipTrouble, cause?: unknown) {
		super(`zip: ${code}`, { cause });
		this.code = code;
	}
}

export type ZipLimits = { maxBytes: number; maxFiles: number };

/** An archive, by its first bytes; an empty one begins with its end. */
export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2] ?? 0);

/**
 * The files of an archive that `wanted` asks for, by name. What they weigh is added up from what the archive says, and each
 * is stopped when it becomes larger than it said: a few kilobytes that unpack to gigabytes cost nothing.
 * @throws ZipRefused
 * @example const files = await unzip(bytes, { maxBytes: 1e6, maxFiles: 50 }, (name) => name.endsWith('.csv'))
 */
export async function unzip(
	bytes: Uint8Array,
	limits: ZipLimits,
	wanted: (name: string) => boolean = () => true
): Promise<Unzipped[]> {
	const archive = await open(bytes);
	const entries = await entriesOf(archive, limits.maxFiles);
	const files = entries.filter((one) => !one.fileName.endsWith('/') && wanted(one.fileName));
	// A locked archive may be read in part only; then the rest would look as if it were gone.
	if (files.some((one) => one.isEncrypted())) throw new ZipRefused('encrypted');
	if (files.reduce((sum, one) => sum + one.uncompressedSize, 0) > limits.maxBytes)
		throw new ZipRefused('big');
	const out: Unzipped[] = [];
	for (const entry of files) out.push({ name: entry.fileName, bytes: await read(archive, entry) });
	return out;
}

function open(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return new Promise((opened, refused) =>
		fromBuffer(buffer, { lazyEntries: true }, (error, archive) =>
			archive ? opened(archive) : refused(troubleOf(error))
		)
	);
}

function entriesOf(archive: ZipFile, most: number): Promise<Entry[]> {
	// Folders are entries too, and cost as much to list.
	if (archive.entryCount > most * 2) throw new ZipRefused('many');
	const found: Entry[] = [];
	return new Promise((listed, refused) => {
		archive.on('entry', (entry: Entry) => {
			found.push(entry);
			if (found.filter((one) => !one.fileName.endsWith('/')).length > most)
				return refused(new ZipRefused('many'));
			archive.readEntry();
		});
		archive.once('end', () => listed(found));
		archive.once('error', (error: unknown) => refused(troubleOf(error)));
		archive.readEntry();
	});
}

function read(archive: ZipFile, entry: Entry): Promise<Buffer> {
	return new Promise((done, refused) =>
		archive.openReadStream(entry, (problem, stream) => {
			if (!stream) return refused(troubleOf(problem));
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.once('error', (error) => refused(troubleOf(error)));
			stream.once('end', () => {
				const whole = Buffer.concat(parts);
				// The reader checks sizes, not that the bytes are those that were packed.
				if (crc32(whole) !== entry.crc32) refused(new ZipRefused('damaged'));
				else done(whole);
			});
		})
	);
}

/** The reader tells its troubles apart by their sentences alone. */
function troubleOf(error: unknown): ZipRefused {
	const text = error instanceof Error ? error.message : '';
	if (/relative path|absolute path|characters in fileName/i.test(text)) return new ZipRefused('names', error);
	if (/encrypt/i.test(text)) return new ZipRefused('encrypted', error);
	return new ZipRefused('damaged', error);
}
