/** Is it well formed? What the forms of this subject may hold. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';

/** An invitation for somebody close. */
export const NewTieInput = z.object({
	label: z
		.string({ error: () => m.net_invite_label_needed() })
		.trim()
		.min(1, { error: () => m.net_invite_label_needed() })
		.max(80),
	email: z
		.email({ error: () => m.signin_needs_email() })
		.max(320)
		.optional()
});
