const STORE = 'list-keys';

/** Whether this person wants single keys to move through lists (WCAG 2.1.4: they can be switched off). */
export function keysWanted(): boolean {
	// Only a browser remembers wishes.
	if (typeof document === 'undefined') return true;
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

/** The thing in each line of every list on the page that takes the focus: `[data-item]`, else what can be pressed first. */
function stops(): HTMLElement[] {
	return [...document.querySelectorAll('[data-list] > li')]
		.map(
			(line) =>
				line.querySelector<HTMLElement>('[data-item]') ??
				line.querySelector<HTMLElement>('a, summary, button')
		)
		.filter((stop) => stop !== null);
}

function move(by: 1 | -1): void {
	const all = stops();
	const at = all.findIndex(
		(stop) => stop === document.activeElement || stop.closest('li')?.contains(document.activeElement)
	);
	const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
	all[next]?.focus();
	all[next]?.scrollIntoView({ block: 'nearest' });
}

/** To the search field of this page, else by `[data-find]` to the page that has it. */
function search(): boolean {
	const field =
		document.querySelector<HTMLElement>('[data-search]') ??
		document.querySelector<HTMLElement>('input[type="search"]');
	if (field) field.focus();
	else document.querySelector<HTMLElement>('a[data-find]')?.click();
	return field !== null || document.querySelector('a[data-find]') !== null;
}

/**
 * Attach once, to the part of a page that holds its lists (`<ul data-list>`): j and k move through their lines as if
 * they were one list, Enter opens (the focus is on the line's own link), / searches. Never while somebody types.
 */
export function listKeys(_part: Element): () => void {
	function onkeydown(event: KeyboardEvent): void {
		if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		if (isTyping(event.target) || document.querySelector('dialog[open]:modal') || !keysWanted()) return;
		if (event.key === 'j') move(1);
		else if (event.key === 'k') move(-1);
		else if (event.key !== '/' || !search()) return;
		event.preventDefault();
	}
	document.addEventListener('keydown', onkeydown);
	return () => document.removeEventListener('keydown', onkeydown);
}
