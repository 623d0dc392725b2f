import { fail, type RequestEvent } from '@sveltejs/kit';
import { FileInput, fileMost } from '#domains/directory/directory.ts';
import { readFormWithFile } from '#platform/web/forms.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';

/** The form with the file of a list. One that is too large never comes in: that is said at the field, with what to do. */
export async function readFile(event: Pick<RequestEvent, 'request'>) {
	try {
		return await readFormWithFile(event, FileInput, 'list');
	} catch (problem) {
		if (!(problem instanceof Error && 'status' in problem && problem.status === 413)) throw problem;
		const errors: FieldErrors = { list: m.lists_file_large({ most: fileMost }) };
		return {
			ok: false as const,
			failure: fail(413, { values: {}, errors, form: 'file', message: m.lists_file_not_in() })
		};
	}
}
