import { COMES, NEEDS, readMoney, WAITS, weekOf, type Amount, type Every, type Line } from './budget.ts';

/** Adds up the week while somebody writes. What cannot be read says so at its field and is not counted. */
export function showBudget(sheet: HTMLElement): () => void {
	const money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'USD' });
	const say = (cents: number) => money.format(cents / 100);
	const control = <T extends Element>(name: string) => sheet.querySelector<T>(`[name="${name}"]`)!;
	const out = (name: string) => sheet.querySelector<HTMLElement>(`[data-out="${name}"]`)!;
	const read = (line: Line): Amount[] => {
		const cents = readMoney(control<HTMLInputElement>(line).value);
		if (cents === null || cents === 'unread') return [];
		return [{ line, cents, every: control<HTMLSelectElement>(`${line}-every`).value as Every }];
	};
	const show = () => {
		for (const input of sheet.querySelectorAll<HTMLInputElement>('[data-amount]'))
			if (readMoney(input.value) !== 'unread') mark(input, false);
		const week = weekOf([...COMES, ...NEEDS, ...WAITS].flatMap(read));
		out('comes').textContent = say(week.comes);
		out('needs').textContent = say(week.needs);
		out('waits').textContent = say(week.waits);
		out('left').textContent = say(Math.abs(week.left));
		out('day').textContent = say(week.aDay);
		sheet.querySelector<HTMLElement>('[data-left]')!.hidden = week.left < 0;
		sheet.querySelector<HTMLElement>('[data-lacks]')!.hidden = week.left >= 0;
		sheet.querySelector<HTMLElement>('[data-short]')!.hidden = week.short.length === 0;
		out('short').replaceChildren(
			...week.short.map(({ line, cents }) => {
				const { name, words } = control<HTMLInputElement>(line).dataset;
				const item = document.createElement('li');
				item.textContent = words!.replace('{name}', name!).replace('{amount}', say(cents));
				return item;
			})
		);
	};
	sheet.addEventListener('input', show);
	// Said when somebody leaves the field: a number half written is not wrong.
	sheet.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && 'amount' in target.dataset)
			mark(target, readMoney(target.value) === 'unread');
	});
	show();
	return () => {
		show();
		for (const input of sheet.querySelectorAll<HTMLInputElement>('[data-amount]'))
			mark(input, readMoney(input.value) === 'unread');
	};
}

function mark(input: HTMLInputElement, wrong: boolean): void {
	const words = document.getElementById(`wrong-${input.name}`)!;
	words.hidden = !wrong;
	if (wrong) {
		input.setAttribute('aria-invalid', 'true');
		input.setAttribute('aria-describedby', words.id);
	} else {
		input.removeAttribute('aria-invalid');
		input.removeAttribute('aria-describedby');
	}
}
