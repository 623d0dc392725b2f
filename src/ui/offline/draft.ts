/**
 * A form with `data-draft`, on a page without an account: what is typed stays in this tab while the page is loaded anew
 * or the phone puts it to sleep, and is gone once it was sent or the tab is closed. Nothing else keeps it.
 */
const place = (): string => `draft:${location.pathname}`;

export function keepDrafts(): void {
	const form = document.querySelector<HTMLFormElement>('form[data-draft]');
	// Only what the server gave back as it was typed is newer than what stands here.
	if (form && !document.querySelector('main [role=alert]')) fill(form);
	document.addEventListener('input', ({ target }) => {
		const of = target instanceof Element ? target.closest<HTMLFormElement>('form[data-draft]') : null;
		if (of) save(of);
	});
	// The page that says thanks has no such form.
	const sent = () => document.querySelector('form[data-draft]') ?? forget();
	document.addEventListener('page-taken', sent);
	sent();
}

function save(form: HTMLFormElement): void {
	const typed = [...new FormData(form)].filter(
		([name, value]) => !name.startsWith('_') && typeof value === 'string'
	);
	try {
		sessionStorage.setItem(place(), JSON.stringify(typed));
	} catch {
		// No room, or storage is shut: the words stay in the form alone.
	}
}

function fill(form: HTMLFormElement): void {
	for (const [name, value] of kept())
		for (const field of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`))
			if (/^(radio|checkbox)$/.test(field.type)) field.checked ||= field.value === value;
			else field.value = value;
}

function kept(): [string, string][] {
	try {
		return JSON.parse(sessionStorage.getItem(place()) ?? '[]') as [string, string][];
	} catch {
		return [];
	}
}

function forget(): void {
	try {
		sessionStorage.removeItem(place());
	} catch {
		// Storage is shut: there is nothing in it.
	}
}
