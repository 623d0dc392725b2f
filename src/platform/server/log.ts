export type Level = 'info' | 'warn' | 'error';

/** What a log line may hold: ids, codes, counts and route patterns. Never names, addresses, words or URLs with ids of people. */
export type LogFields = Record<string, string | number | boolean | undefined>;

const waiting: string[] = [];

function flush(): void {
	if (waiting.length > 0) process.stderr.write(waiting.splice(0).join(''));
}
process.once('exit', flush);

/**
 * One JSON line on standard error. Those of one turn of the event loop go out in one write; a warning or an error at once,
 * with what stood before it. ALONGSIDE_LOG=off silences it (tests).
 */
export function log(level: Level, event: string, fields: LogFields = {}): void {
	if (process.env.ALONGSIDE_LOG === 'off') return;
	waiting.push(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }) + '\n');
	if (level !== 'info') flush();
	else if (waiting.length === 1) setImmediate(flush);
}

/** The unexpected: name, code and own stack lines, without the message, which may quote what somebody typed. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
	const known = error instanceof Error ? error : undefined;
	const at = known?.stack
		?.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 8)
		.map((line) => line.trim())
		.join(' | ');
	log('error', event, {
		...fields,
		name: known?.name ?? typeof error,
		code: (error as { code?: string } | null)?.code,
		stack: at
	});
}
