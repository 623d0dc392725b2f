import { z } from 'zod';
import { m } from '#paraglide/messages.js';

/** Making a sign-in: the name others here will see, the email and a password. Roles and organizations never come from a form. */
export const NewAccount = z.object({
	name: z.string({ error: () => m.invite_needs_name() }).max(80),
	email: z.email({ error: () => m.signin_needs_email() }).max(320),
	password: z.string({ error: () => m.signin_needs_password() }).max(2000)
});
