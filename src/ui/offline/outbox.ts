/**
 * Words that were written without a connection: sealed, kept on the phone, sent by themselves when the same person is signed
 * in and the server can be reached. Each has an id of its own, so that it arrives once however often it is sent.
 */
import { newOnce } from '../once.ts';
import { canKeep, forgetThisDevice, isShared } from './device.ts';
import { seal } from './seal.ts';
import { drop, keep, owner, setOwner, waiting, type Waiting } from './store.ts';

const page = () => document.querySelector<HTMLMetaElement>('meta[name=outbox]')?.dataset ?? {};
const note = (name: 'waiting' | 'sent' | 'refused') =>
	document.querySelector<HTMLElement>(`[data-outbox-note=${name}]`);

/** Once on every page that has the plain script. */
export async function startOutbox(): Promise<void> {
	if (isShared()) return forgetThisDevice();
	if (!canKeep()) return;
	void navigator.serviceWorker.register('/service-worker.js').then(async () => {
		const { active } = await navigator.serviceWorker.ready;
		active?.postMessage({ language: document.documentElement.lang });
	});
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-outbox-fresh]')) renew(form);
	const mark = page().owner;
	if (mark && (await owner()) !== mark) await setOwner(mark);
	for (const part of document.querySelectorAll<HTMLElement>('[data-needs-owner]'))
		part.hidden = ((await owner()) !== undefined) !== (part.dataset.needsOwner === 'yes');
	addEventListener('online', () => void sendWaiting());
	await sendWaiting();
}

/** A stored page is drawn once and used often: each time its form is another one. */
function renew(form: HTMLFormElement): void {
	const once = form.querySelector<HTMLInputElement>('input[name=_once]');
	if (once) once.value = newOnce();
}

/** Keeps what a form holds, if it may wait and this phone may keep it. @returns whether it is kept */
export async function keepForLater(form: HTMLFormElement, body: FormData): Promise<boolean> {
	const { key } = page();
	const kind = form.dataset.outbox;
	if (!kind || !key || !canKeep()) return false;
	try {
		const mark = await owner();
		if (!mark) return false;
		const id = String(body.get('_once') || newOnce());
		const fields = [...body].filter(([name, value]) => !name.startsWith('_') && typeof value === 'string');
		await keep({
			id,
			sealed: await seal(key, JSON.stringify({ id, kind, owner: mark, at: new Date().toISOString(), fields }))
		});
		void navigator.storage?.persist?.();
		form.reset();
		renew(form);
		await showWaiting();
		note('waiting')?.scrollIntoView({ block: 'nearest' });
		return true;
	} catch {
		// No room, or storage is shut: the words stay in the form.
		return false;
	}
}

let sending = false;
/** Sends what waits, one after another. What cannot be sent now stays. */
export async function sendWaiting(): Promise<void> {
	if (sending) return;
	sending = true;
	try {
		for (const item of await waiting()) if (!(await sendOne(item))) break;
		await showWaiting();
	} finally {
		sending = false;
	}
}

/** What is somebody else's (409), or not for the role that is chosen now (404), waits. @returns false when there is no use in going on now */
async function sendOne(item: Waiting): Promise<boolean> {
	if (item.refused && !page().owner) return true;
	const response = await fetch('/outbox', {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ id: item.id, sealed: item.sealed })
	}).catch(() => null);
	if (!response || response.status >= 500 || [401, 429].includes(response.status)) return false;
	const said = (await response.json().catch(() => ({}))) as { at?: string; words?: string; message?: string };
	if (response.ok) {
		await drop(item.id);
		show('sent', said.at);
	} else if ([400, 413, 415, 422].includes(response.status)) {
		await keep({ ...item, refused: true });
		refuse(item, said);
	}
	return true;
}

async function showWaiting(): Promise<void> {
	const some = (await waiting()).some((item) => !item.refused);
	const line = note('waiting');
	if (line) line.hidden = !some;
}

function show(name: 'sent', at?: string): void {
	const line = note(name);
	if (!line) return;
	line.hidden = false;
	const link = line.querySelector('a');
	if (link && at) link.href = at;
}

/** Why it was not taken, and the words themselves, which only the server could open. */
function refuse(item: Waiting, said: { words?: string; message?: string }): void {
	const line = note('refused');
	if (!line) return;
	line.hidden = false;
	const put = (part: string, text = '') => {
		const place = line.querySelector(`[data-${part}]`);
		if (place) place.textContent = text;
	};
	put('why', said.message);
	put('words', said.words);
	line.querySelector('button')!.onclick = async () => {
		await drop(item.id);
		line.hidden = true;
		await sendWaiting();
	};
}
