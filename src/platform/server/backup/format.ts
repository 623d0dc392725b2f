/**
 * What is inside a backup, once age and gzip are taken off: lines. A line of JSON names the backup; each table is a line of
 * JSON with its name and columns, its rows as PostgreSQL's COPY writes them, and `\.` alone; the last line says that it is the last.
 */
import { z } from 'zod';

/** The jobs that wait, under a name of their own: tables of the worker's library change with it. */
export const JOBS = 'jobs';

export const Header = z.object({
	alongside: z.literal('backup'),
	version: z.literal(1),
	madeAt: z.iso.datetime(),
	release: z.string(),
	/** Short public names of the keys: which one derives the rest, and which ones wrap data keys. */
	keys: z.object({ house: z.string(), wrapping: z.array(z.string()) }),
	migrations: z.array(z.object({ name: z.string(), sha256: z.string() }))
});
export type Header = z.infer<typeof Header>;

export const TableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type TableLine = z.infer<typeof TableLine>;

export const End = z.object({
	end: z.literal(true),
	/** Rows of each table. */
	rows: z.record(z.string(), z.number()),
	/** Heads of the audit chains. */
	heads: z.array(z.object({ organizationId: z.string(), seq: z.number(), hash: z.string() }))
});
export type End = z.infer<typeof End>;

/** Not a backup, or not all of one. The message is the sentence to show. */
export class NotABackup extends Error {
	override name = 'NotABackup';
}

export interface Reader {
	header(header: Header): Promise<void>;
	/** A table begins; what it answers takes the rows, some at a time, each with its line end. */
	table(table: TableLine): Promise<{ rows(bytes: Buffer): Promise<void>; end(): Promise<void> }>;
}

/**
 * Reads the lines of a backup from its first to its last, and compares the rows of each table with what the last line says.
 * @returns the last line
 */
export async function readBackup(source: AsyncIterable<Uint8Array>, reader: Reader): Promise<End> {
	let stage: 'header' | 'between' | 'ended' = 'header';
	let end: End | undefined;
	let open: { name: string; sink: Awaited<ReturnType<Reader['table']>> } | null = null;
	const seen: Record<string, number> = {};
	for await (const lines of someLines(source)) {
		let rows: Buffer[] = [];
		const flush = async () => {
			if (open && rows.length > 0) {
				seen[open.name]! += rows.length;
				await open.sink.rows(Buffer.concat(rows));
			}
			rows = [];
		};
		for (const line of lines) {
			if (open && !(line.length === 3 && line[0] === 0x5c && line[1] === 0x2e)) {
				rows.push(line);
			} else if (open) {
				await flush();
				await open.sink.end();
				open = null;
			} else if (stage === 'header') {
				await reader.header(parse(Header, line, 'This is not a backup that this Alongside can read.'));
				stage = 'between';
			} else if (stage === 'ended') throw new NotABackup('Something stands after the end of the backup.');
			else if (line.includes('"end":true')) {
				end = parse(End, line, 'The last line of the backup cannot be read.');
				stage = 'ended';
			} else {
				const table = parse(TableLine, line, 'A line of the backup cannot be read.');
				seen[table.table] = 0;
				open = { name: table.table, sink: await reader.table(table) };
			}
		}
		await flush();
	}
	if (!end || open) throw new NotABackup('The backup ends too early: it is not whole.');
	for (const name of new Set([...Object.keys(seen), ...Object.keys(end.rows)]))
		if (seen[name] !== end.rows[name])
			throw new NotABackup(
				`The backup is not whole: ${name} has ${seen[name] ?? 0} rows of ${end.rows[name] ?? 0}.`
			);
	return end;
}

function parse<T>(schema: z.ZodType<T>, line: Buffer, otherwise: string): T {
	try {
		return schema.parse(JSON.parse(line.toString('utf8')));
	} catch {
		throw new NotABackup(otherwise);
	}
}

/** Whole lines with their ends, as many at a time as have come. */
async function* someLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer[]> {
	let rest: Buffer[] = [];
	for await (const bytes of source) {
		const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		const lines: Buffer[] = [];
		let from = 0;
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
			const line = chunk.subarray(from, at + 1);
			lines.push(rest.length > 0 ? Buffer.concat([...rest, line]) : line);
			rest = [];
			from = at + 1;
		}
		if (from < chunk.length) rest.push(chunk.subarray(from));
		if (lines.length > 0) yield lines;
	}
	if (rest.length > 0) throw new NotABackup('The backup ends too early: it is not whole.');
}
