/**
 * A page that two people have open, without the framework: `LiveForm.svelte` and `data-watch` say what to do here.
 * What is typed is saved by itself; the answer, and every change the other makes, is the page itself, put in place.
 */
import {
	startTexts,
	takeIn,
	takeTheirs,
	textsSent,
	typeText,
	type LiveTexts,
	type Texts
} from './live-fields.ts';
import { newOnce } from './once.ts';
import { settleClashes, takePage } from './plain-morph.ts';
import { post } from './plain-send.ts';

const POLL = 20_000;
const STILL = 350;
const AGAIN = 5000;

export function liveForms(): void {
	let form: HTMLFormElement | null = null;
	let texts: LiveTexts = startTexts({}, null, []);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let busy = false;

	/** What the page says is saved, as it was rendered. */
	const saved = (): Texts =>
		Object.fromEntries(
			[...(form?.querySelectorAll<HTMLInputElement>('input[name^="was_"]') ?? [])].map((input) => [
				input.name.slice(4),
				input.defaultValue
			])
		);
	const clashed = () => [...document.querySelectorAll<HTMLElement>('[data-clash]')];
	const seen = new WeakSet<Element>();
	const show = () => {
		for (const [name, text] of Object.entries(texts.mine)) {
			const control = form?.elements.namedItem(name);
			if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
				if (control.value !== text) control.value = text;
			} else if (control instanceof RadioNodeList) control.value = text;
		}
	};
	const typedOf = (): Texts => {
		const data = form ? new FormData(form) : new FormData();
		return Object.fromEntries(Object.keys(saved()).map((name) => [name, String(data.get(name) ?? '')]));
	};
	const begin = () => {
		form = document.querySelector('form[data-live]');
		texts = startTexts(saved(), null, []);
		texts.mine = typedOf();
	};
	/** Another rendering is in place: what I touched stays mine. */
	const follow = () => {
		const now = document.querySelector<HTMLFormElement>('form[data-live]');
		if (now !== form) return begin();
		const all = saved();
		// Both have touched it: the page shows both, and my next word is the one that counts.
		for (const clash of clashed()) {
			const field = clash.dataset.clash ?? '';
			if (!seen.has(clash)) texts.was[field] = texts.theirs[field] = all[field] ?? '';
			seen.add(clash);
		}
		takeIn(texts, all);
		show();
		say(told);
	};
	// The rendering that follows a save, brought by its own mark, says nothing of it.
	let told: 'saving' | 'saved' | 'waiting' | '' = '';
	const say = (word: typeof told) => {
		told = word;
		const status = form?.querySelector<HTMLElement>('[data-saved]');
		if (status) status.textContent = word ? (status.dataset[word] ?? '') : '';
	};
	const later = (ms: number) => {
		clearTimeout(timer);
		timer = setTimeout(() => void save(), ms);
	};

	async function save(): Promise<void> {
		clearTimeout(timer);
		if (busy) return later(200);
		if (!form) return;
		busy = true;
		say('saving');
		const sent = { ...texts.mine };
		const body = new FormData(form);
		for (const [name, text] of Object.entries(sent)) {
			body.set(name, text);
			body.set(`was_${name}`, texts.was[name] ?? '');
		}
		body.set('_once', newOnce());
		const got = await post(form.getAttribute('action') ?? '', body);
		const answer = got === 'away' ? null : got;
		busy = false;
		if (answer?.leave) return location.assign(answer.leave);
		if (!answer) {
			say('waiting');
			return later(AGAIN);
		}
		settleClashes();
		takePage(answer.html, () => {
			// Words of mine that the server has now are no longer "touched".
			if (answer.ok || clashed().length > 0) textsSent(texts, sent, []);
		});
		say(answer.ok || clashed().length > 0 ? 'saved' : '');
	}

	document.addEventListener('input', ({ target }) => {
		if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
		if (target.form !== form || !typeText(texts, target.name, target.value)) return;
		later(target.type === 'radio' ? 0 : STILL);
	});
	document.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-take]') : null;
		if (!button?.dataset.take) return;
		takeTheirs(texts, button.dataset.take);
		show();
		void save();
	});
	addEventListener(
		'submit',
		(event) => {
			if (event.target !== form) return;
			clearTimeout(timer);
			// Other buttons of the form post it whole; what is typed goes along.
			if (event.submitter?.hasAttribute('formaction')) return;
			event.preventDefault();
			void save();
		},
		true
	);
	document.addEventListener('page-taken', follow);
	begin();
}

/** Reads the page again when the mark at `data-watch` is another than the page's own. */
export function watchPage(): void {
	let source: EventSource | undefined;
	let refreshing: ReturnType<typeof setTimeout> | undefined;
	const watched = () => document.querySelector<HTMLElement>('main [data-watch]');
	const refresh = async (told?: string) => {
		// A form's answer may have brought this change meanwhile, and says so ("Added."): the bare page would take that away.
		const brought = () => told !== undefined && told === watched()?.dataset.mark;
		if (brought()) return;
		try {
			const response = await fetch(location.href, { headers: { accept: 'text/html' } });
			const page = await response.text();
			if (brought()) return;
			if (!response.ok || response.redirected || !takePage(page)) location.reload();
		} catch {
			// No connection: the next question comes by itself.
		}
	};
	const heard = (told: string) => {
		if (told === watched()?.dataset.mark) return;
		clearTimeout(refreshing);
		refreshing = setTimeout(() => void refresh(told), 100);
	};
	const ask = async () => {
		const address = watched()?.dataset.watch;
		if (!address) return;
		try {
			const response = await fetch(address, { headers: { accept: 'application/json' } });
			if (response.status === 401 || response.status === 404) return void refresh();
			if (response.ok) heard(((await response.json()) as { mark: string }).mark);
		} catch {
			// The same.
		}
	};
	const watch = () => {
		const address = watched()?.dataset.watch;
		if (!address || (source && source.readyState !== EventSource.CLOSED && source.url.endsWith(address)))
			return;
		source?.close();
		source = new EventSource(address);
		source.onmessage = (event: MessageEvent<string>) => heard(event.data);
		source.onerror = () => {
			if (source?.readyState === EventSource.CLOSED) void ask();
		};
	};
	watch();
	setInterval(() => void ask(), POLL);
	document.addEventListener('page-taken', watch);
}
