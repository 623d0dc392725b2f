/** Whether this device may keep anything. A phone that others use too keeps nothing. */
import { forget } from './store.ts';

/** The session says it, so that the device itself need not remember even that. */
export const isShared = (): boolean =>
	document.querySelector<HTMLMetaElement>('meta[name=outbox]')?.dataset.shared === 'yes';

/** Whether offline pages and waiting words are possible here at all. */
export const canKeep = (): boolean =>
	'serviceWorker' in navigator && 'indexedDB' in globalThis && crypto.subtle !== undefined && !isShared();

/** Turns offline pages off and clears what was kept: stored pages, waiting words, whose device it is. */
export async function forgetThisDevice(): Promise<void> {
	const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	await Promise.all(workers.map((worker) => worker.unregister()));
	await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
	await forget();
}
