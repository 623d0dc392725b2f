/** What somebody fills in stays in the page; and on this phone, if they choose it and the phone is theirs. */
import { isShared } from './device.ts';
import { fieldsOf, type Control } from './fields.ts';
import { dropSheet, keepSheet, keptSheet } from './store.ts';

/** Somebody who writes waits for nothing, and a phone that dies loses a word or two. */
const SETTLE_MS = 300;

/** Offers to keep a sheet. `shown`: draws anew what is worked out of the fields. */
export async function keepOnPhone(sheet: HTMLElement, shown: () => void): Promise<void> {
	const name = sheet.dataset.sheet!;
	const part = (which: string) => sheet.querySelector<HTMLElement>(`[data-${which}]`)!;
	if (isShared()) {
		part('own-phone').hidden = true;
		part('shared-phone').hidden = false;
		return;
	}
	const box = part('keep') as HTMLInputElement;
	const say = (what?: 'kept' | 'dropped' | 'cannot') => {
		for (const line of sheet.querySelectorAll<HTMLElement>('[data-say]'))
			line.hidden = line.dataset.say !== what;
	};
	let turn = Promise.resolve();
	/** One after another, so that what was deleted is not kept again by a save on its way. */
	const next = (work: () => Promise<unknown>, said: 'kept' | 'dropped') =>
		(turn = turn.then(work).then(
			() => say(said),
			() => say('cannot')
		));
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const keep = () => {
		clearTimeout(waiting);
		if (box.checked) next(() => keepSheet(name, valuesOf(sheet)), 'kept');
	};
	const drop = () => {
		clearTimeout(waiting);
		box.checked = false;
		return next(() => dropSheet(name), 'dropped');
	};
	sheet.addEventListener('input', (event) => {
		if (event.target === box) return;
		clearTimeout(waiting);
		waiting = setTimeout(keep, SETTLE_MS);
	});
	box.addEventListener('change', () => (box.checked ? keep() : void drop()));
	document.addEventListener('visibilitychange', () => document.hidden && waiting && keep());
	part('drop').addEventListener('click', () => {
		for (const field of fieldsOf(sheet)) clear(field);
		shown();
		void drop();
	});
	void offline();
	const kept = await keptSheet(name).catch(() => undefined);
	if (!kept) return;
	for (const field of fieldsOf(sheet)) if (isUntouched(field)) field.value = kept[field.name] ?? field.value;
	box.checked = true;
	shown();
	say('kept');
}

const valuesOf = (sheet: HTMLElement): Record<string, string> =>
	Object.fromEntries(fieldsOf(sheet).map(({ name, value }) => [name, value]));
const isUntouched = (field: Control): boolean => field instanceof HTMLSelectElement || field.value === '';
const clear = (field: Control): void => {
	if (field instanceof HTMLSelectElement) field.selectedIndex = 0;
	else field.value = '';
};

/** The empty page is stored by the service worker, so that it opens here without a connection. */
async function offline(): Promise<void> {
	const { active } = (await navigator.serviceWorker?.ready) ?? {};
	active?.postMessage({ sheet: location.pathname });
}
