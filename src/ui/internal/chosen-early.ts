/** What is checked in a group that the server has drawn, before hydration writes over it; null when it is not there yet. */
export function chosenEarly(id: string): string[] | null {
	const group = typeof document === 'undefined' ? null : document.getElementById(id);
	return group && [...group.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => input.value);
}

export function chooseAgain(group: Element, values: string[] | null): void {
	if (!values) return;
	for (const input of group.querySelectorAll('input')) {
		const checked = values.includes(input.value);
		if (input.checked !== checked) input.checked = checked;
	}
}
