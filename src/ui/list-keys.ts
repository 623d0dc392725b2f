const STORE = 'list-keys';

/** Whether this person wants single keys to move through lists (WCAG 2.1.4: they can be switched off). */
export function keysWanted(): boolean {
	try {
		return localStorage.getItem(STORE) !== 'off';
	} catch {
		return true;
	}
}

/** Remembers the wish on this device. */
export function wantKeys(wanted: boolean): void {
	try {
		if (wanted) localStorage.removeItem(STORE);
		else localStorage.setItem(STORE, 'off');
	} catch {
		// A browser that stores nothing keeps the keys on.
	}
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
	);
}

/** The thing in each line that takes the focus: `[data-item]`, else its first link. */
function stops(list: Element): HTMLElement[] {
	return [...list.children]
		.map(
			(line) => line.querySelector<HTMLElement>('[data-item]') ?? line.querySelector<HTMLElement>('a, button')
		)
		.filter((stop) => stop !== null);
}

/**
 * Attach to a list: `<ul data-list {@attach listKeys}>`. j and k move through its lines, Enter opens
 * (the focus is on the line's own link), / goes to `[data-search]`, or the first search field.
 */
export function listKeys(list: Element): () => void {
	function move(by: 1 | -1): void {
		const all = stops(list);
		const at = all.findIndex(
			(stop) => stop === document.activeElement || stop.closest('li')?.contains(document.activeElement)
		);
		const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
		all[next]?.focus();
		all[next]?.scrollIntoView({ block: 'nearest' });
	}
	function onkeydown(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		if (isTyping(event.target) || document.querySelector('dialog[open]:modal') || !keysWanted()) return;
		if (event.key === 'j') move(1);
		else if (event.key === 'k') move(-1);
		else if (event.key === '/') {
			const search =
				document.querySelector<HTMLElement>('[data-search]') ??
				document.querySelector<HTMLElement>('input[type="search"]');
			if (!search) return;
			search.focus();
		} else return;
		event.preventDefault();
	}
	document.addEventListener('keydown', onkeydown);
	return () => document.removeEventListener('keydown', onkeydown);
}
