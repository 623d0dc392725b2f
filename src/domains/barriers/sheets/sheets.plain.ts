/** For the sheets somebody fills in on their phone: `SheetFrame.svelte` asks for it. Sends nothing anywhere. */
import { keepOnPhone } from '#ui/offline/keep-on-phone.ts';
import { showBudget } from './show-budget.ts';
import { showCards } from './show-cards.ts';
import { showResume } from './show-resume.ts';

const SHOW: Record<string, (sheet: HTMLElement) => () => void> = {
	budget: showBudget,
	interview: showCards,
	resume: showResume
};
for (const sheet of document.querySelectorAll<HTMLElement>('[data-sheet]'))
	void keepOnPhone(sheet, SHOW[sheet.dataset.sheet!]!(sheet));
