import { hasRole, type PersonActor } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';

/** Too many searches in an hour is said at the field, with what to do instead. */
export const plainly =
	(actor: PersonActor) =>
	(error: unknown): never => {
		const words = hasRole(actor, 'supervisor') ? m.emergency_search_many_supervisor : m.emergency_search_many;
		if (isRefusal(error) && error.code === 'too_many')
			throw new Refusal('too_many', error.message, { fields: { name: words() } });
		throw error;
	};
