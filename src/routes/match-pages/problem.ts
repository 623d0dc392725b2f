import type { FormProblem } from '#platform/web/forms.ts';

/** What a form of these pages could not save; null where it could, or nothing was sent. */
export const problemOf = (form: object | null): FormProblem | null =>
	form && 'errors' in form && form.errors !== undefined ? (form as FormProblem) : null;
