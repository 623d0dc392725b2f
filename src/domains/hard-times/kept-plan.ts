/** The plan on this phone: kept only when somebody taps it, in the words of the page, and never on a phone that others use. */
import { dropSheet, keepSheet, keptSheet } from '#ui/offline/store.ts';

const NAME = 'return-plan';

/** Each part by its name, in the order of the page. */
export const keepPlan = (lines: [name: string, words: string][]) =>
	keepSheet(NAME, { lines: JSON.stringify(lines) });
export const dropPlan = () => dropSheet(NAME);

export async function keptPlan(): Promise<[string, string][]> {
	const kept = await keptSheet(NAME).catch(() => undefined);
	return kept?.['lines'] ? (JSON.parse(kept['lines']) as [string, string][]) : [];
}

/** A list of the plan, made of words alone. */
export function drawPlan(list: HTMLElement, lines: [string, string][]): void {
	list.replaceChildren(
		...lines.flatMap(([name, words]) => {
			const [term, said] = [document.createElement('dt'), document.createElement('dd')];
			term.textContent = name;
			said.textContent = words;
			return [term, said];
		})
	);
}
