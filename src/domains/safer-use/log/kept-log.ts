/** The list where the phone keeps it: on a tap, never on a phone that others use; one tap deletes all of it. */
import { dropSheet, keepSheet, keptSheet } from '#ui/offline/store.ts';
import { MOST_LINES, readLines, type Entry } from './log.ts';

const NAME = 'safer-log';

export interface Log {
	aim: string;
	lines: Entry[];
}

export async function keptLog(): Promise<Log> {
	const kept = await keptSheet(NAME).catch(() => undefined);
	return { aim: kept?.['aim'] ?? '', lines: readLines(kept?.['lines']) };
}

export const keepLog = ({ aim, lines }: Log) =>
	keepSheet(NAME, { aim, lines: JSON.stringify(lines.slice(-MOST_LINES)) });
export const dropLog = () => dropSheet(NAME);
