const notices = () => [...document.querySelectorAll<HTMLElement>('main .notice')];

/**
 * What an answer says may stand far from the button that was pressed, and the framework sends the keyboard back to the top of
 * the page after each success. Call it before sending; what comes back is called once the answer is on the page: what is new
 * is brought into sight and gets the focus, else the button that was pressed does, where it is still there.
 */
export function leadToNotice(pressed: HTMLElement | null): () => void {
	const before = notices().map((notice) => notice.textContent);
	return () => {
		const fresh = notices().find((notice) => !before.includes(notice.textContent));
		fresh?.scrollIntoView({ block: 'nearest' });
		// Somebody who went on meanwhile stays where they are.
		if (document.activeElement !== null && document.activeElement !== document.body) return;
		if (fresh) fresh.tabIndex = -1;
		const to = fresh ?? (pressed?.checkVisibility?.() ? pressed : null);
		to?.focus({ preventScroll: true });
	};
}
