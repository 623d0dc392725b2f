/** A phone that loses its connection, and what is stored on it. */
import type { BrowserContext, Page } from '@playwright/test';

/** Of the worker too: pages and service worker lose the network together. */
export async function connection(context: BrowserContext, on: boolean): Promise<void> {
	await context.setOffline(!on);
	for (const worker of context.serviceWorkers()) {
		const session = await context.newCDPSession(worker as unknown as Page).catch(() => null);
		await session?.send('Network.emulateNetworkConditions', {
			offline: !on,
			latency: 0,
			downloadThroughput: -1,
			uploadThroughput: -1
		});
	}
}

/** Opens a page and waits until the phone has what it needs without a connection. */
export async function prepare(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((yes) =>
				navigator.serviceWorker.addEventListener('controllerchange', yes, { once: true })
			);
	});
}

/** Everything that this origin has stored on the device, as text. */
export const onTheDevice = (page: Page) =>
	page.evaluate(async () => {
		const found: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				found.push(request.url);
				if (/\.(js|css|woff2)$/.test(request.url)) continue;
				found.push((await (await cache.match(request))?.text()) ?? '');
			}
		}
		for (const { name } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((yes) => {
				const asked = indexedDB.open(name!);
				asked.onsuccess = () => yes(asked.result);
			});
			for (const store of db.objectStoreNames)
				found.push(
					await new Promise((yes) => {
						const asked = db.transaction(store).objectStore(store).getAll();
						asked.onsuccess = () => yes(JSON.stringify(asked.result));
					})
				);
			db.close();
		}
		return found.join('\n');
	});
