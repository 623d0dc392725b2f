import { fieldsOf } from '#ui/offline/fields.ts';
import { isBlank, PARTS, resumeOf, type Job, type Part } from './resume.ts';

const element = (name: 'p' | 'h4' | 'ul' | 'li', text = ''): HTMLElement => {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
};
const list = (lines: string[]): HTMLElement[] => {
	if (lines.length === 0) return [];
	const made = element('ul');
	made.append(...lines.map((line) => element('li', line)));
	return [made];
};
const paragraph = (text: string): HTMLElement[] => (text === '' ? [] : [element('p', text)]);
const jobs = (all: Job[]): HTMLElement[] =>
	all.flatMap(({ head, when, lines }) => [
		element('h4', [head, when].filter((text) => text !== '').join(' · ')),
		...list(lines)
	]);

/** Builds the page while somebody writes; a part with nothing in it is not on it. */
export function showResume(sheet: HTMLElement): () => void {
	const put = (name: string, text: string) => {
		const place = sheet.querySelector<HTMLElement>(`[data-out="${name}"]`)!;
		place.textContent = text;
		place.hidden = text === '';
	};
	const show = () => {
		const resume = resumeOf(Object.fromEntries(fieldsOf(sheet).map(({ name, value }) => [name, value])));
		put('name', resume.name);
		put('contact', resume.contact);
		put('wanted', resume.wanted);
		const content: Record<Part, HTMLElement[]> = {
			about: paragraph(resume.about),
			skills: list(resume.skills),
			jobs: jobs(resume.jobs),
			training: list(resume.training),
			more: list(resume.more),
			languages: paragraph(resume.languages)
		};
		for (const part of PARTS) {
			const section = sheet.querySelector<HTMLElement>(`[data-part="${part}"]`)!;
			section.hidden = content[part].length === 0;
			section.replaceChildren(section.firstElementChild!, ...content[part]);
		}
		const blank = isBlank(resume);
		sheet.querySelector<HTMLElement>('[data-none]')!.hidden = !blank;
		// What is printed: the page, or the empty sheet to write on by hand.
		sheet.toggleAttribute('data-ready', !blank);
	};
	sheet.addEventListener('input', show);
	show();
	return show;
}
