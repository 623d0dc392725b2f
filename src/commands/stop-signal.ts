/** Resolves at the first SIGTERM or SIGINT. Later ones are ignored: npm and a terminal both pass on the same Ctrl-C. */
export function stopSignal(): Promise<'SIGTERM' | 'SIGINT'> {
	return new Promise((resolve) => {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve(signal));
	});
}
