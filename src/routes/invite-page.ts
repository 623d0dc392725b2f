import { fail } from '@sveltejs/kit';
import { z } from 'zod';
import { invitable, type Invitation } from '#domains/people/people.ts';
import { cardsOf, invitationsOf, invite, revokeInvitation } from '#domains/people/server/people.ts';
import { ROLES, STAFF_ROLES, type Role } from '#platform/actor.ts';
import { isId } from '#platform/ids.ts';
import { sealedMail } from '#platform/server/mail-jobs.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { linkOnce } from '#platform/web/link-once.ts';
import { sinceWords } from '#platform/web/since.ts';
import { m } from '#paraglide/messages.js';
import { roleWord } from './places.ts';
import type { RequestEvent } from '@sveltejs/kit';

/** What the pages that invite show: whom one may invite as, and the invitations so far. */
export async function invitePage(event: RequestEvent, ...roles: Role[]) {
	const actor = signedIn(event, ...roles);
	const zone = event.locals.session?.active?.timeZone ?? 'UTC';
	const asked = event.url.searchParams.get('person');
	const { invitations, person } = await event.locals.read('invitations', async (ctx) => ({
		invitations: await invitationsOf(ctx),
		person: isId(asked) ? ((await cardsOf(ctx, [asked])).get(asked) ?? null) : null
	}));
	return {
		/** Somebody who is here already and gets a sign-in of their own. */
		person: person && { id: person.id, name: person.preferredName },
		title: m.invite_title(),
		several: invitable(actor.roles).filter((role) => STAFF_ROLES.includes(role)).length > 1,
		may: invitable(actor.roles).map((role) => ({ value: role, label: roleWord(role) })),
		invitations: invitations.map((invitation) => shown(invitation, zone))
	};
}

function shown(invitation: Invitation, zone: string) {
	return {
		id: invitation.id,
		label: invitation.label,
		email: invitation.email,
		roles: invitation.roles.map(roleWord).join(', '),
		when: sinceWords(invitation.createdAt, zone),
		until: sinceWords(invitation.expiresAt, zone),
		state: invitation.state
	};
}

const Given = z.object({
	label: z.string({ error: () => m.invite_needs_label() }).max(80),
	email: z
		.email({ error: () => m.signin_needs_email() })
		.max(320)
		.optional(),
	roles: z
		.array(z.enum(ROLES), { error: () => m.invite_needs_role() })
		.min(1)
		.max(4),
	personId: z.string().refine(isId).optional()
});

/** The forms of those pages. The link is in the answer, once. */
export function inviteActs(...roles: Role[]) {
	return {
		invite: async (event: RequestEvent) => {
			signedIn(event, ...roles);
			const form = await readForm(event, Given);
			if (!form.ok) return form.failure;
			const origin = event.locals.app.config.origin;
			return answer(form, async () => {
				const link = await linkOnce(event.locals, 'invitations', form.once, async (ctx) => {
					const { token } = await invite(ctx, form.data);
					const link = `${origin}/invitation/${token}`;
					if (form.data.email)
						await ctx.enqueue(
							'mail.send',
							sealedMail(event.locals.app.masterKey, {
								to: form.data.email,
								subject: m.mail_invite_subject(),
								text: m.mail_invite_text({ link })
							})
						);
					return link;
				});
				return { link, label: form.data.label, mailed: form.data.email ?? null };
			});
		},
		revoke: async (event: RequestEvent) => {
			signedIn(event, ...roles);
			const form = await readForm(event, z.object({ id: z.string() }));
			if (!form.ok || !isId(form.data.id))
				return fail(400, { values: {}, errors: {}, message: m.refusal_not_found() });
			return answer(form, async () => {
				await event.locals.write('invitations', (ctx) => revokeInvitation(ctx, form.data.id), {
					once: form.once
				});
				return { revoked: true };
			});
		}
	};
}
