const WITHIN_MS = 1500;

/** Empties the page at once, then goes to a neutral one that takes this page's place in the history. */
export function leavePage(href: string, event?: Event): void {
	event?.preventDefault();
	document.documentElement.hidden = true;
	document.title = '';
	location.replace(href);
}

/**
 * A key handler that leaves when Escape is pressed three times in a row. Held down it counts once, and what ends a word
 * being composed does not count: nobody leaves by accident.
 */
export function leaveOnThirdEscape(href: () => string): (event: KeyboardEvent) => void {
	let presses: number[] = [];
	return (event) => {
		if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
		presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
		if (presses.length >= 3) leavePage(href(), event);
	};
}

/** A page that the browser kept in its memory is read anew before anybody sees it: the session may be closed by now. */
export function neverFromMemory(): void {
	addEventListener('pageshow', (event) => {
		if (!event.persisted) return;
		document.documentElement.hidden = true;
		location.reload();
	});
}
