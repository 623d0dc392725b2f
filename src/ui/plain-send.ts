/**
 * Forms of pages without the framework: sent without leaving the page. The answer is the page as the server would have
 * shown it; it is put in place piece by piece. No connection, or a server that is down: a sentence, and nothing is lost.
 */
import { keepForLater } from './offline/outbox.ts';
import { settleClashes, takePage } from './plain-morph.ts';

const elsewhere = (address: string) => new URL(address).pathname !== location.pathname;

export function sendForms(): void {
	addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return;
		// What is downloaded leaves the page as it is: the form can be sent again.
		if (form.dataset.download !== undefined) return;
		if (form.hasAttribute('aria-busy')) return event.preventDefault();
		form.setAttribute('aria-busy', 'true');
		if (form.dataset.notSent === undefined) return;
		event.preventDefault();
		void send(form, event.submitter);
	});
	// Coming back through history makes a form ready again.
	addEventListener('pageshow', () => {
		for (const form of document.forms) form.removeAttribute('aria-busy');
	});
}

async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
	const body = new FormData(form, by);
	const status = form.querySelector<HTMLElement>('[role=status][data-saving]');
	tellTrouble(form, by, '');
	if (status) status.textContent = status.dataset.saving ?? '';
	const answer = await post(by?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', body);
	if (status) status.textContent = '';
	const kept = answer === 'away' && (await keepForLater(form, body));
	form.removeAttribute('aria-busy');
	if (kept) return;
	if (!answer || answer === 'away') return tellTrouble(form, by, form.dataset.notSent ?? '');
	if (answer.leave) return location.assign(answer.leave);
	// What the page kept of the answer comes with it; what stood in the form has been taken in.
	form.reset();
	if (answer.ok)
		for (let fold = form.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
			fold.open = false;
	form.closest('dialog')?.close();
	settleClashes();
	const before = notices().map((notice) => notice.textContent);
	takePage(answer.html);
	const part = answer.at ? document.querySelector(answer.at) : null;
	const fresh = notices().find((notice) => !before.includes(notice.textContent));
	if (part) part.scrollIntoView();
	// What the answer says may stand above what is in sight.
	else fresh?.scrollIntoView({ block: 'nearest' });
	const wrong =
		form.querySelector<HTMLElement>('[aria-invalid], [data-wrong]') ??
		(answer.ok ? null : document.querySelector<HTMLElement>('main [role=alert]'));
	if (!wrong) return leadTo(fresh);
	if (!wrong.matches('input, select, textarea')) wrong.tabIndex = -1;
	wrong.focus();
	document.dispatchEvent(new Event('page-taken'));
}

const notices = () => [...document.querySelectorAll<HTMLElement>('main .notice')];

/**
 * The button that was pressed may be gone with its form, or out of sight in a fold that closed (the browser lets go of it only
 * at its next layout): the keyboard goes on at what it has done (see `lead-to-notice.ts`).
 */
function leadTo(notice: HTMLElement | undefined): void {
	const at = document.activeElement;
	const stays =
		at !== null && at !== document.body && !at.matches('main') && at.checkVisibility?.() !== false;
	if (!notice || stays) return;
	notice.tabIndex = -1;
	notice.focus({ preventScroll: true });
}

/** `leave`: it is another page; `at`: the part of this one to look at. */
type Answer = { ok: boolean; html: string; leave?: string; at?: string };

/** Posts and reads the page that comes back; null when nothing came that could be shown, 'away' when nobody was there. */
export async function post(action: string, body: FormData): Promise<Answer | 'away' | null> {
	try {
		const address = new URL(action || location.href, location.href);
		const response = await fetch(address, { method: 'POST', body, headers: { accept: 'text/html' } });
		if (response.redirected && (elsewhere(response.url) || !response.ok))
			return { ok: true, html: '', leave: response.url };
		const html = await response.text();
		// A page of trouble would take the typed words with it: it has no such form.
		const shown = response.ok || (response.status < 500 && /data-(not-sent|live)=/.test(html));
		if (!shown) return response.status >= 500 ? 'away' : null;
		if (response.redirected) history.replaceState(history.state, '', response.url);
		return { ok: response.ok, html, at: address.hash };
	} catch {
		return 'away';
	}
}

/** Said beside the button that was pressed, and in sight: at the end of a long form nobody would see it. */
function tellTrouble(form: HTMLFormElement, by: HTMLElement | null, words: string): void {
	form.querySelector('.trouble')?.remove();
	if (!words) return;
	const line = document.createElement('p');
	line.className = 'trouble';
	line.setAttribute('role', 'alert');
	line.textContent = words;
	const place = [...form.children].find((part) => part.contains(by));
	if (place) place.after(line);
	else form.append(line);
	line.scrollIntoView({ block: 'center' });
}
