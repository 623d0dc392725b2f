import { fail, isActionFailure, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { isRefusal, Refusal, type FieldErrors } from '../errors.ts';
import { isId } from '../ids.ts';

/** What a form answers when it could not be saved: what was typed, and what to do about it. */
export interface FormProblem {
	values: Record<string, string | string[]>;
	errors: FieldErrors;
	message?: string;
	/** Which form of the page this is about, when a page has several: its `_form` field. */
	form?: string;
	/** For a conflict: what somebody else saved meanwhile. */
	theirs?: unknown;
}

export type ReadForm<T> =
	| { ok: true; data: T; once: string | undefined; values: FormProblem['values']; form: string | undefined }
	| { ok: false; failure: ActionFailure<FormProblem> };

/**
 * Is it well formed? Reads the posted fields (a name ending in [] gives an array; empty text is left out) and parses
 * them with `schema`. Fields that begin with _ belong to the form itself.
 */
export async function readForm<S extends z.ZodType>(
	event: Pick<RequestEvent, 'request'>,
	schema: S
): Promise<ReadForm<z.output<S>>> {
	return readFields(await formOf(event.request), schema);
}

/** As {@link readForm}, for a form that brings a file in the field `name`; empty where none was chosen. */
export async function readFormWithFile<S extends z.ZodType>(
	event: Pick<RequestEvent, 'request'>,
	schema: S,
	name: string
): Promise<ReadForm<z.output<S>> & { file: Buffer; fileName: string }> {
	const data = await formOf(event.request);
	const given = data.get(name);
	const file =
		typeof given === 'string' || given === null ? Buffer.alloc(0) : Buffer.from(await given.arrayBuffer());
	return { ...readFields(data, schema), file, fileName: given instanceof File ? given.name : '' };
}

function readFields<S extends z.ZodType>(data: FormData, schema: S): ReadForm<z.output<S>> {
	const values = fieldsOf(data);
	const form = typeof values._form === 'string' ? values._form : undefined;
	const once = isId(values._once) ? values._once : undefined;
	for (const name of Object.keys(values)) if (name.startsWith('_')) delete values[name];
	const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
	const parsed = schema.safeParse(given, { error: plainly });
	if (parsed.success) return { ok: true, data: parsed.data, once, values, form };
	const errors: FieldErrors = {};
	for (const issue of parsed.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message;
	return { ok: false, failure: fail(400, { values, errors, form, message: m.form_please_check() }) };
}

/**
 * Do it, and answer. An expected refusal becomes a form answer that keeps what was typed; the unexpected goes on up.
 */
export async function answer<T>(
	form: Extract<ReadForm<unknown>, { ok: true }>,
	work: () => Promise<T>
): Promise<T | ActionFailure<FormProblem>> {
	try {
		return await work();
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return fail(error.status, {
			values: form.values,
			errors: error.fields,
			form: form.form,
			// What is said beside the field is said once, and not otherwise above.
			message:
				error.code === 'too_many' && Object.keys(error.fields ?? {}).length > 0
					? m.form_please_check()
					: (timeWords(error) ?? refusalWords(error)),
			theirs: theirs(error)
		});
	}
}

/** A body that is no form is refused; one that is too large keeps its own status. */
async function formOf(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (problem) {
		if (problem instanceof Error && 'status' in problem) throw problem;
		throw new Refusal('invalid', 'not a form');
	}
}

/** What a schema says that has no sentence of its own: never the English of the library. */
export function plainly(issue: { code?: string; origin?: string; maximum?: number | bigint }): string {
	if (issue.code === 'too_big' && issue.origin === 'string')
		return m.form_field_long({ most: String(issue.maximum) });
	return m.form_field_check();
}

export { isActionFailure };

/** The plain sentence of a refusal, in the reader's language. */
export function refusalWords(refusal: Refusal): string {
	switch (refusal.code) {
		case 'not_signed_in':
			return m.refusal_not_signed_in();
		case 'forbidden':
		case 'not_found':
			return m.refusal_not_found();
		case 'conflict':
			return m.refusal_conflict();
		case 'too_large':
			return m.refusal_too_large();
		case 'too_many':
			return m.refusal_too_many();
		case 'step_up':
			return m.budget_error();
		case 'unavailable':
			return m.refusal_unavailable();
		case 'key_reused':
		case 'wrong_type':
		case 'invalid':
			return m.form_please_check();
	}
}

/** A time that is not to be had: no two versions are shown then, so its own words stand above the form. */
function timeWords(refusal: Refusal): string | undefined {
	const given = refusal.detail as { slots?: unknown } | undefined;
	if (refusal.code !== 'conflict' || !Array.isArray(given?.slots)) return undefined;
	return refusal.fields['time'] ?? refusal.fields['slot'];
}

function theirs(refusal: Refusal): unknown {
	return refusal.code === 'conflict' ? refusal.detail : undefined;
}

/** Secrets count exactly as they were typed, with the blanks at their ends. */
const AS_TYPED = new Set(['password', 'current']);

function fieldsOf(data: FormData): Record<string, string | string[]> {
	const values = new Map<string, string | string[]>();
	for (const [name, value] of data) {
		if (typeof value !== 'string') continue;
		// Line ends as people type them; NUL cannot be stored by PostgreSQL, half a character by nobody.
		const text = value.replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed();
		const list = name.endsWith('[]');
		const key = list ? name.slice(0, -2) : name;
		const before = values.get(key);
		// A name that comes twice keeps its first value, whichever way it was written.
		if (before === undefined) values.set(key, list ? [text] : AS_TYPED.has(key) ? text : text.trim());
		else if (list && typeof before !== 'string') before.push(text);
	}
	// fromEntries defines what it is given: no name, __proto__ neither, reaches anything but this object.
	return Object.fromEntries(values);
}
