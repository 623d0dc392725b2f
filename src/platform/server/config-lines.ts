/** Settings of telephone lines: read once, from a file that the operator keeps as they keep the master key. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One organization's number at a telephone exchange. */
export interface PhoneLine {
	organization: string;
	/** The number that people call, as the exchange knows it. */
	number: string;
	/** What the exchange signs with. */
	token: string;
	/** Rung for a caller when the database is away: nothing else is known then. */
	otherwise: string | null;
}

const blankIsAbsent = (value: unknown) =>
	typeof value === 'string' && value.trim() === '' ? undefined : value;
export const lineSettings = {
	ALONGSIDE_LINES_FILE: z.preprocess(blankIsAbsent, z.string().optional())
};
type Given = z.output<z.ZodObject<typeof lineSettings>>;

const number = z.string().regex(/^\+[1-9]\d{6,14}$/);
const File = z
	.array(
		z.strictObject({
			organization: z.uuid(),
			number,
			token: z.string().min(16),
			otherwise: z
				.string()
				.regex(/^\+?\d{3,15}$/)
				.nullable()
				.default(null)
		})
	)
	.refine((lines) => new Set(lines.map(({ organization }) => organization)).size === lines.length);

/** The lines of the file, or the sentence that says why it cannot be used; a token stands in no sentence. */
export function linesConfig(given: Given): { lines: PhoneLine[] } | { problem: string } {
	if (!given.ALONGSIDE_LINES_FILE) return { lines: [] };
	const path = resolve(given.ALONGSIDE_LINES_FILE);
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return { problem: `ALONGSIDE_LINES_FILE: I cannot read ${path}.` };
	}
	try {
		return { lines: File.parse(JSON.parse(text)) };
	} catch {
		return {
			problem:
				'ALONGSIDE_LINES_FILE is a list in JSON, one line for each organization: [{"organization": "its id", "number": "+12155550130", "token": "16 characters or more", "otherwise": "+12155550131"}]. See docs/telephone.md.'
		};
	}
}
