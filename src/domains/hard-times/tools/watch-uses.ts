import { MOST_USES, readUses, whatWorks, type Tool } from './what-works.ts';

/** The number before, what was tried, the number after; and from three uses on what it does for this person. */
export function watchUses(page: HTMLElement): () => void {
	const log = page.querySelector<HTMLInputElement>('[name=uses]')!;
	const panel = page.querySelector<HTMLElement>('[data-after]')!;
	const part = (name: string) => page.querySelector<HTMLElement>(`[data-${name}]`)!;
	const card = (tool: string) => page.querySelector<HTMLElement>(`[data-tool="${tool}"]`)!;
	const chosen = (name: string) => page.querySelector<HTMLInputElement>(`[name=${name}]:checked`);
	const choose = (name: string, value: string | null) => {
		for (const step of page.querySelectorAll<HTMLInputElement>(`[name=${name}]`))
			step.checked = step.value === value;
		// The word beside the steps is said by the scale itself.
		page.querySelector(`[name=${name}]`)!.dispatchEvent(new Event('change', { bubbles: true }));
	};
	let tried: Tool | null = null;
	let before: number | null = null;

	const show = () => {
		const words = part('works').dataset;
		const lines = whatWorks(readUses(log.value)).map(({ tool, uses, mostly }) => {
			const line = document.createElement('li');
			line.textContent = words[mostly]!.replace('{tool}', card(tool).dataset.name!).replace(
				'{n}',
				String(uses)
			);
			return line;
		});
		part('works').replaceChildren(...lines);
		part('works').hidden = lines.length === 0;
		part('too-few').hidden = lines.length > 0;
	};
	page.addEventListener('click', (event) => {
		const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-did]') : null;
		if (!button) return;
		tried = button.dataset.did as Tool;
		const number = chosen('before')?.value;
		before = number ? Number(number) : null;
		panel.dataset.counted = '';
		button.after(panel);
		choose('after', null);
		part('noted').hidden = true;
		part('no-before').hidden = before !== null;
		panel.hidden = false;
		panel.querySelector<HTMLElement>('h3')!.focus();
	});
	page.addEventListener('change', (event) => {
		const step = event.target as HTMLInputElement;
		if (step.name !== 'after' || !step.checked || step.value === '' || !tried) return;
		const after = Number(step.value);
		if (before !== null) {
			// Another number for the same use takes the place of the first.
			const uses = readUses(log.value);
			if (panel.dataset.counted === 'yes') uses.pop();
			log.value = JSON.stringify([...uses, [tried, before, after]].slice(-MOST_USES));
			log.dispatchEvent(new Event('input', { bubbles: true }));
			part('noted').textContent = part('noted')
				.dataset.words!.replace('{before}', String(before))
				.replace('{after}', String(after));
			part('noted').hidden = false;
			panel.dataset.counted = 'yes';
		}
		show();
	});
	show();
	return show;
}
