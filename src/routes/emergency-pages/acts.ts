import { isRefusal, Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';

/** Too many searches in an hour is said at the field, with what to do instead. */
export function plainly(error: unknown): never {
	if (isRefusal(error) && error.code === 'too_many')
		throw new Refusal('too_many', error.message, { fields: { name: m.emergency_search_many() } });
	throw error;
}
