import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

const id = z.string().max(60);
const name = z.string({ error: () => m.account_passkey_needs_name() }).max(80);

export const ById = z.object({ id });
export const Named = z.object({ id, name });

/** The password again; what was about to be done comes along and comes back. */
export const Proving = z.object({
	password: z.string({ error: () => m.signin_needs_password() }).max(1000),
	id: id.optional(),
	name: name.optional()
});

/** Why not, with what was typed. */
export function refused(status: number, message: string, values: Record<string, string | string[]>) {
	return fail(status, { values, errors: {} as Record<string, string>, message });
}
