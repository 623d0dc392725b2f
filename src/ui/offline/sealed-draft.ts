/**
 * What a worker typed in a form and could not send is there again when the page is loaded anew: a connection fails in a car, and
 * a phone puts pages to sleep. It is about somebody else, so the device must not be able to read it: it stands sealed in this
 * tab alone, and the key comes with the pages of this person and is kept nowhere here (decision 505).
 */
import { fromText, toText } from './seal.ts';

/** Who types waits for nothing, and a phone that dies loses a word or two. */
const SETTLE_MS = 300;
/** A shift. What is older is about another day. */
const HOURS = 12;

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Words = [name: string, value: string][];

/**
 * A place in this tab for the words of one form. `words` are asked for a moment after each `typed()`.
 * The name under which they stand says nothing of whom they are about.
 */
export function sealedPlace(key: string, of: readonly string[], words: () => Words) {
	const ready = prepare([key, location.pathname, ...of].join('\n'), key);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let turn = 0;
	const save = async () => {
		clearTimeout(timer);
		timer = undefined;
		const mine = ++turn;
		const { name, sealing } = await ready;
		const sealed = await seal(sealing, name, words());
		if (mine === turn) store(name, sealed);
	};
	const hidden = () => document.hidden && timer !== undefined && void save();
	document.addEventListener('visibilitychange', hidden);
	return {
		kept: () => ready.then(({ name, sealing }) => open(sealing, name)).catch(() => null),
		typed: () => {
			clearTimeout(timer);
			timer = setTimeout(() => void save(), SETTLE_MS);
		},
		/** The server has them. */
		sent: () => {
			clearTimeout(timer);
			timer = undefined;
			turn++;
			void ready.then(({ name }) => store(name, null));
		},
		stop: () => {
			clearTimeout(timer);
			document.removeEventListener('visibilitychange', hidden);
		}
	};
}

/** Keeps what is typed into this form. `putBack` is called when words of before were put in again. */
export function keepSealed(form: HTMLFormElement, key: string, putBack: () => void) {
	const which = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')]
		.filter(({ name }) => name === '_form' || !name.startsWith('_'))
		.map(({ name, value }) => `${name}=${value}`);
	const place = sealedPlace(key, [form.getAttribute('action') ?? '', ...which], () => wordsOf(form));
	form.addEventListener('input', place.typed);
	void place.kept().then((kept) => kept && fill(form, kept) && putBack());
	return {
		sent: place.sent,
		stop: () => {
			place.stop();
			form.removeEventListener('input', place.typed);
		}
	};
}

async function prepare(place: string, key: string) {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(place));
	return {
		name: `draft:${toText(new Uint8Array(digest))}`,
		sealing: await crypto.subtle.importKey('raw', fromText(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
	};
}

const fieldsOf = (form: HTMLFormElement): Field[] =>
	[...form.elements].filter(
		(one): one is Field =>
			(one instanceof HTMLInputElement && !/^(hidden|file|password|submit|button)$/.test(one.type)) ||
			one instanceof HTMLTextAreaElement ||
			one instanceof HTMLSelectElement
	);
const isMark = (field: Field): field is HTMLInputElement => /^(radio|checkbox)$/.test(field.type);
const wordsOf = (form: HTMLFormElement): Words =>
	fieldsOf(form)
		.filter((field) => !isMark(field) || field.checked)
		.map(({ name, value }) => [name, value]);

/** @returns whether anything is other than the page brought it */
function fill(form: HTMLFormElement, words: Words): boolean {
	let changed = false;
	for (const field of fieldsOf(form)) {
		const mine = words.filter(([name]) => name === field.name).map(([, value]) => value);
		if (isMark(field)) {
			const checked = mine.includes(field.value);
			if (field.checked === checked) continue;
			field.checked = checked;
		} else {
			// A field that was not there when this was typed stays as it is.
			if (mine[0] === undefined || field.value === mine[0]) continue;
			field.value = mine[0];
		}
		changed = true;
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}
	if (changed)
		for (let fold = form.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
			fold.open = true;
	return changed;
}

async function seal(key: CryptoKey, name: string, words: Words): Promise<string> {
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const text = new TextEncoder().encode(JSON.stringify({ at: Date.now(), words }));
	const body = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(name) },
		key,
		text
	);
	return toText(new Uint8Array([...nonce, ...new Uint8Array(body)]));
}

async function open(key: CryptoKey, name: string): Promise<Words | null> {
	try {
		const bytes = fromText(sessionStorage.getItem(name) ?? '');
		if (bytes.length < 28) return null;
		const text = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: new TextEncoder().encode(name) },
			key,
			bytes.slice(12)
		);
		const { at, words } = JSON.parse(new TextDecoder().decode(text)) as { at: number; words: Words };
		if (Date.now() - at < HOURS * 3_600_000) return words;
	} catch {
		// Not ours, or changed.
	}
	store(name, null);
	return null;
}

function store(name: string, sealed: string | null): void {
	try {
		if (sealed === null) sessionStorage.removeItem(name);
		else sessionStorage.setItem(name, sealed);
	} catch {
		// No room, or storage is shut: the words stay in the form alone.
	}
}
