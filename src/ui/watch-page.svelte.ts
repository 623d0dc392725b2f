import { untrack } from 'svelte';
import { refreshAll } from '$app/navigation';

/**
 * Reads the page again when the mark at `watch` is another than the page's own. Told by a stream; asked every twenty
 * seconds besides, and when the stream has been closed: what is no longer mine to see then goes from the screen.
 * Call it inside a component, and put `data-watch` and `data-mark` on an element of it for `plain-live.ts`. An empty
 * address watches nothing.
 */
export function watchPage(watch: () => string, mark: () => string): void {
	$effect(() => {
		const address = watch();
		if (!address) return;
		let refreshing: ReturnType<typeof setTimeout> | undefined;
		const heard = (told: string) => {
			if (told === untrack(mark)) return;
			clearTimeout(refreshing);
			refreshing = setTimeout(() => void refreshAll(), 100);
		};
		const ask = async () => {
			try {
				const response = await fetch(address, { headers: { accept: 'application/json' } });
				if (response.status === 401 || response.status === 404) return void refreshAll();
				if (response.ok) heard(((await response.json()) as { mark: string }).mark);
			} catch {
				// No connection: the next question comes by itself.
			}
		};
		const source = new EventSource(address);
		source.onmessage = (event: MessageEvent<string>) => heard(event.data);
		source.onerror = () => {
			if (source.readyState === EventSource.CLOSED) void ask();
		};
		const poll = setInterval(() => void ask(), 20_000);
		return () => {
			source.close();
			clearInterval(poll);
			clearTimeout(refreshing);
		};
	});
}
