export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Everything on a sheet that somebody fills in; each has a name. */
export const fieldsOf = (sheet: HTMLElement): Control[] => [
	...sheet.querySelectorAll<Control>('input[name], textarea[name], select[name]')
];
