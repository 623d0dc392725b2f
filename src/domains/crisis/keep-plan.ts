/** A copy of the plan on this phone, if the person wants it and the phone is theirs; and its showing on the help card. */
import { isShared } from '#ui/offline/device.ts';
import { dropSheet, keepSheet, keptSheet } from '#ui/offline/store.ts';

const NAME = 'crisis-plan';

interface Copy {
	date: string;
	lines: { label: string; text: string }[];
}

/** The copy as it was kept. Asks for the store only where there is one: looking alone must leave nothing on a phone. */
export async function keptPlan(): Promise<Copy | null> {
	const stores = (await globalThis.indexedDB?.databases?.()) ?? [];
	if (!stores.some(({ name }) => name === 'alongside')) return null;
	const kept = await keptSheet(NAME);
	return kept?.['plan'] ? (JSON.parse(kept['plan']) as Copy) : null;
}

/** Wakes the offer on the plan's own page. A copy that is kept is brought up to date. */
export async function offerToKeep(section: HTMLElement): Promise<void> {
	const part = (name: string) => section.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
	const say = (what: string) => {
		for (const line of section.querySelectorAll<HTMLElement>('[data-say]'))
			line.hidden = line.dataset['say'] !== what;
	};
	section.hidden = false;
	if (isShared()) {
		part('own').hidden = true;
		return say('shared');
	}
	const state = (kept: boolean) => {
		part('keep').hidden = kept;
		part('drop').hidden = !kept;
	};
	const keep = async () => {
		try {
			await keepSheet(NAME, { plan: section.dataset['keepPlan']! });
			state(true);
			say('kept');
		} catch {
			say('cannot');
		}
	};
	part('keep').addEventListener('click', () => void keep().then(() => part('drop').focus()));
	part('drop').addEventListener('click', async () => {
		await dropSheet(NAME);
		state(false);
		say('dropped');
		part('keep').focus();
	});
	if (await keptPlan().catch(() => null)) await keep();
}

/** Shows the copy on the help card, where there is one. */
export async function showKeptPlan(place: HTMLElement): Promise<void> {
	const copy = isShared() ? null : await keptPlan().catch(() => null);
	const list = place.querySelector('dl');
	if (!copy || !list) return;
	const line = (tag: 'dt' | 'dd', words: string) => {
		const element = document.createElement(tag);
		element.textContent = words;
		return element;
	};
	list.replaceChildren(...copy.lines.flatMap(({ label, text }) => [line('dt', label), line('dd', text)]));
	place.querySelector('[data-part="date"]')!.textContent = copy.date;
	place.hidden = false;
}
