/**
 * Attach to a control: `put` is called once its form has been emptied, to show again what the page holds.
 * Svelte takes the defaults out of the markup, so a reset alone would leave the control blank.
 */
export function afterReset(put: () => void) {
	return (control: Element): (() => void) | undefined => {
		const form = control.closest('form');
		if (!form) return;
		// The event comes before the fields are emptied.
		const later = () => setTimeout(put);
		form.addEventListener('reset', later);
		return () => form.removeEventListener('reset', later);
	};
}
