type Draw = (seconds: number, clock: HTMLElement) => void;

/**
 * Clocks that somebody starts. They go by the phone's own time and not by counting, and the start is kept for as long as
 * this page is open: a screen that goes dark, or a page the phone put away, loses nothing.
 */
export function runClocks(page: HTMLElement, draws: Record<string, Draw>): void {
	for (const [name, draw] of Object.entries(draws)) {
		const part = (which: string) => page.querySelector<HTMLElement>(`[data-${which}="${name}"]`)!;
		const key = `clock:${name}`;
		let beat: ReturnType<typeof setInterval> | undefined;
		const show = () => draw(Math.max(0, Date.now() - Number(started(key))) / 1000, part('clock'));
		const run = (on: boolean) => {
			clearInterval(beat);
			beat = on ? setInterval(show, 250) : undefined;
			part('start').hidden = on;
			part('stop').hidden = !on;
			part('runs').hidden = !on;
			if (on) show();
		};
		part('start').addEventListener('click', () => {
			remember(key, String(Date.now()));
			run(true);
			part('stop').focus();
		});
		part('stop').addEventListener('click', () => {
			remember(key, null);
			run(false);
			part('start').focus();
		});
		if (started(key)) {
			part('start').closest('details')!.open = true;
			run(true);
		}
	}
}

/** Where a browser keeps nothing at all, the page itself remembers. */
const here = new Map<string, string>();
function started(key: string): string | null {
	try {
		return sessionStorage.getItem(key) ?? here.get(key) ?? null;
	} catch {
		return here.get(key) ?? null;
	}
}
function remember(key: string, value: string | null): void {
	if (value === null) here.delete(key);
	else here.set(key, value);
	try {
		if (value === null) sessionStorage.removeItem(key);
		else sessionStorage.setItem(key, value);
	} catch {
		// It stands in `here`.
	}
}
