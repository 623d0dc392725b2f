/**
 * The few movements of the pieces on a page that ships no framework (`export const csr = false`).
 * Everything works without this file; it is a few kilobytes. A page asks for it with `PlainScript.svelte`.
 */
import { keepDrafts } from './offline/draft.ts';
import { leaveOnThirdEscape, leavePage, neverFromMemory } from './leave.ts';
import { liveForms, watchPage } from './plain-live.ts';
import { sendForms } from './plain-send.ts';
import { startOutbox } from './offline/outbox.ts';
import { stepAt } from './scale.ts';
import { shrinkPhotos } from './shrink-photo.ts';
import { watchScreen } from './watch-screen.ts';

/** The way out: a tap, or Escape three times. */
function quickExit(): void {
	const exit = document.querySelector<HTMLAnchorElement>('a[data-quick-exit]');
	if (!exit) return;
	exit.addEventListener('click', (event) => leavePage(exit.href, event));
	addEventListener(
		'keydown',
		leaveOnThirdEscape(() => exit.href)
	);
}

/** Scales: the chosen word in sight, and a thumb that may slide. */
const ready = new WeakSet<Element>();
function scales(): void {
	for (const scale of document.querySelectorAll<HTMLElement>('[data-not-answered]')) {
		if (ready.has(scale)) continue;
		ready.add(scale);
		const track = scale.querySelector<HTMLElement>('.track');
		const output = scale.querySelector('output');
		const steps = [...(track?.querySelectorAll('input') ?? [])];
		const say = () => {
			const chosen = steps.find((step) => step.checked);
			if (output) output.textContent = chosen?.getAttribute('aria-label') ?? scale.dataset.notAnswered ?? '';
		};
		const slide = (event: PointerEvent) => {
			if (event.buttons !== 1 || !track) return;
			const box = track.getBoundingClientRect();
			const step = steps[stepAt(event.clientX, box.left, box.width, steps.length)];
			if (!step || step.checked) return;
			step.checked = true;
			step.dispatchEvent(new Event('change', { bubbles: true }));
		};
		track?.addEventListener('pointerdown', slide);
		track?.addEventListener('pointermove', slide);
		scale.addEventListener('change', say);
		document.addEventListener('page-taken', say);
		say();
	}
}

/** Dialogs on top of the page, menus that close, and the print button. */
function smallThings(): void {
	const dialogOf = (details: EventTarget | null) =>
		details instanceof HTMLDetailsElement
			? details.querySelector<HTMLDialogElement>(':scope > dialog')
			: null;
	document.addEventListener(
		'toggle',
		(event) => {
			const dialog = dialogOf(event.target);
			if (dialog?.closest('details')?.open && !dialog.open) dialog.showModal();
		},
		true
	);
	document.addEventListener(
		'close',
		(event) => {
			const details = event.target instanceof Element ? event.target.closest('details') : null;
			if (!details) return;
			details.open = false;
			details.querySelector('summary')?.focus();
		},
		true
	);
	if ('share' in navigator)
		for (const share of document.querySelectorAll<HTMLElement>('[data-share]')) share.hidden = false;
	document.addEventListener('click', (event) => {
		const at = event.target instanceof Element ? event.target : null;
		if (at?.closest('[data-print]')) print();
		const words = at?.closest<HTMLElement>('[data-share]')?.dataset.share;
		// Who changes their mind in the sheet of the phone has not met an error.
		if (words) navigator.share({ text: words }).catch(() => {});
		if (at?.closest('[data-close]')) at.closest('dialog')?.close();
		for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
			if (!menu.contains(at)) menu.open = false;
	});
}

quickExit();
neverFromMemory();
watchScreen();
scales();
document.addEventListener('page-taken', scales);
sendForms();
keepDrafts();
liveForms();
watchPage();
smallThings();
shrinkPhotos();
void startOutbox().catch(() => {});
