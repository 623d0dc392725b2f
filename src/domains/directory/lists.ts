/** Lists that fill the directory from an address, as those who care for them see them. For the browser too. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

export const listSubjects = ['services', 'meetings'] as const;
export type ListSubject = (typeof listSubjects)[number];

/** How often an address is asked again by itself, in hours. */
export const refreshes = ['24', '168', '720'] as const;

/** Only the web: whatever else a program may open is not for a form. */
export const isAddress = (source: string): boolean =>
	/^https?:\/\/[^\s]+$/i.test(source) && URL.canParse(source);

export const subjectOf = (kind: string): ListSubject =>
	kind === 'meeting-guide' || kind === 'bmlt' ? 'meetings' : 'services';

export const ListInput = z.object({
	address: z.string().max(1000).refine(isAddress),
	what: z.enum(listSubjects),
	/** Left out: only this once. */
	refresh: z
		.enum(refreshes)
		.optional()
		.transform((hours) => (hours === undefined ? null : Number(hours)))
});
export type ListInput = z.output<typeof ListInput>;

/** What of a list may be sent as a file, in megabytes. The largest real one seen weighs 3, packed less than one. */
export const fileMost = 20;

export const FileInput = z.object({
	/** Left out: told by what is in it. */
	what: z.enum(listSubjects).optional(),
	/** Left out: the name of the file. */
	name: z
		.string()
		.trim()
		.max(120, { error: () => m.form_field_long({ most: '120' }) })
		.optional()
});
export type FileInput = z.output<typeof FileInput>;

export const FeedInput = z.object({ id: z.uuid() });
export const TwinInput = z.object({ id: z.uuid(), stays: z.uuid() });
export const ApartInput = z.object({ id: z.uuid() });

/** How long to wait after failures in a row: twice as long after each, a week at most, and never just on the hour. */
export function nextReading(now: Date, hours: number, failures: number, chance = Math.random()): Date {
	const wait = failures === 0 ? hours : Math.max(hours, Math.min(hours * 2 ** Math.min(failures, 10), 168));
	return new Date(now.getTime() + wait * 3_600_000 * (0.95 + chance * 0.1));
}
