/**
 * The screen lock, as far as a page can help it: after the person's minutes without an act it asks the server whether the
 * session is locked by now (an other window may be in use) and covers itself. Words being typed are sent on their way: the
 * server does not take them, it keeps them sealed until the PIN is typed. Without this file the server locks all the same,
 * by the time of the last page.
 */
const TELL_EVERY = 20_000;
const ASK_AGAIN = 5000;
/** A page that is on its way to another of ours is not left. */
const ON_ITS_WAY = 30_000;

type Said = { locked: boolean; wait?: number } | null;

export function watchScreen(): () => void {
	const minutes = document.querySelector<HTMLMetaElement>('meta[name=lock]')?.content;
	if (!minutes) return () => {};
	const limit = Math.max(Number(minutes), 1) * 60_000;
	const off = new AbortController();
	let acted = Date.now();
	let told = acted;
	let going = 0;
	let left = false;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const tell = (what: 'here' | 'idle'): Promise<Said> =>
		fetch('/lock/now', { method: 'POST', body: new URLSearchParams({ what }) })
			.then((answer) => (answer.status < 500 ? (answer.json() as Promise<Said>) : null))
			.catch(() => null);
	const arm = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => void check(), ms);
	};
	const hide = (hidden: boolean) => (document.documentElement.hidden = hidden);

	async function check(): Promise<void> {
		const rest = limit - (Date.now() - acted);
		if (rest > 0 && !left) return arm(rest);
		hide(true);
		const said = await tell('idle');
		if (off.signal.aborted) return;
		// Nobody to ask: it stays covered until there is.
		if (!said) return arm(ASK_AGAIN);
		if (said.locked) return cover();
		hide(false);
		left = false;
		arm((said.wait ?? limit) + 1000);
	}

	function cover(): void {
		off.abort();
		hide(true);
		const form = beingTyped();
		if (form) HTMLFormElement.prototype.submit.call(form);
		else location.replace(location.pathname + location.search);
	}

	const act = () => {
		acted = Date.now();
		if (acted - told < TELL_EVERY) return;
		told = acted;
		void tell('here').then((said) => {
			if (said?.locked && !off.signal.aborted) cover();
		});
	};
	const on = (type: string, listen: (event: Event) => void, where: EventTarget = globalThis) =>
		where.addEventListener(type, listen, { signal: off.signal });
	for (const type of ['keydown', 'pointerdown', 'input', 'scroll']) on(type, act);
	on('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (link?.origin === location.origin && !event.defaultPrevented) going = Date.now();
	});
	on('submit', (event) => {
		if (!event.defaultPrevented) going = Date.now();
	});
	const navigation = (globalThis as { navigation?: EventTarget }).navigation;
	if (navigation) on('navigate', () => (going = Date.now()), navigation);
	on(
		'visibilitychange',
		() => {
			if (document.visibilityState === 'visible') return arm(0);
			if (minutes !== '0' || Date.now() - going < ON_ITS_WAY) return;
			left = navigator.sendBeacon('/lock/now', new URLSearchParams({ what: 'left' }));
			hide(true);
		},
		document
	);
	arm(limit);
	return () => {
		off.abort();
		clearTimeout(timer);
	};
}

/** The form with words that are not saved. One with a password is not sent anywhere. */
function beingTyped(): HTMLFormElement | undefined {
	return [...document.forms].find(
		(form) =>
			form.method === 'post' &&
			!form.querySelector('input[type=password]') &&
			[...form.elements].some((control) =>
				control instanceof HTMLTextAreaElement
					? control.value !== control.defaultValue
					: control instanceof HTMLInputElement && control.type !== 'hidden'
						? control.value !== control.defaultValue || control.checked !== control.defaultChecked
						: false
			)
	);
}
