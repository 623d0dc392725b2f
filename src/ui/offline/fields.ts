export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Everything on a sheet that somebody fills in; each has a name. Steps of a scale are not kept by themselves. */
export const fieldsOf = (sheet: HTMLElement): Control[] => [
	...sheet.querySelectorAll<Control>('input[name]:not([type=radio]), textarea[name], select[name]')
];
