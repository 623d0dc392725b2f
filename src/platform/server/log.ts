export type Level = 'info' | 'warn' | 'error';

/** What a log line may hold: ids, codes, counts and route patterns. Never names, addresses, words or URLs with ids of people. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/** One JSON line on standard error. ALONGSIDE_LOG=off silences it (tests). */
export function log(level: Level, event: string, fields: LogFields = {}): void {
	if (process.env.ALONGSIDE_LOG === 'off') return;
	process.stderr.write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }) + '\n');
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
