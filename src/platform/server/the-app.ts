import type { App } from './app.ts';

const KEY = Symbol.for('alongside.app');

/** `start`, `worker` and the tests hand the one App to the web server, which is a bundle with its own module copies. */
export function setTheApp(app: App): void {
	(globalThis as Record<symbol, unknown>)[KEY] = app;
}

/** The one App of this process. */
export function theApp(): App {
	const app = (globalThis as Record<symbol, unknown>)[KEY] as App | undefined;
	if (!app) throw new Error('The web server runs inside `alongside start`; it was loaded alone.');
	return app;
}
