/** What the forms of the pages about family and friends do. */
import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { invite } from '#domains/people/server/people.ts';
import type { Role } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { sealedMail } from '#platform/server/mail-jobs.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { linkOnce } from '#platform/web/link-once.ts';
import { m } from '#paraglide/messages.js';
import type { NewTieInput } from '#domains/network/network.ts';

type Place = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** The handler of one form: who are you, is it well formed, do it, answer. */
export function actOn<S extends z.ZodType, T>(
	role: Role | readonly Role[],
	schema: S,
	work: (ctx: WriteContext, data: z.output<S>) => Promise<T>,
	purpose = 'family and friends'
) {
	return async (event: Place) => {
		signedIn(event, ...[role].flat());
		const form = await readForm(event, schema);
		if (!form.ok) return form.failure;
		return answer(form, () =>
			event.locals.write(purpose, (ctx) => work(ctx, form.data), { once: form.once })
		);
	};
}

/** A participant's invitation for somebody close. The link is in the answer, once; the mail names nobody and nothing. */
export async function inviteAlly(event: Place, schema: typeof NewTieInput) {
	signedIn(event, 'participant');
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	const { app } = event.locals;
	return answer(form, async () => {
		const link = await linkOnce(event.locals, 'family and friends', form.once, async (ctx) => {
			const { token } = await invite(ctx, { ...form.data, roles: ['ally'], tie: true });
			const link = `${app.config.origin}/invitation/${token}`;
			if (form.data.email)
				await ctx.enqueue(
					'mail.send',
					sealedMail(app.masterKey, {
						to: form.data.email,
						subject: m.mail_invite_subject(),
						text: m.mail_invite_text({ link })
					})
				);
			return link;
		}).catch(plainly);
		return { link, label: form.data.label, mailed: form.data.email ?? null };
	});
}

/** Too many in a day is said at the field. */
function plainly(error: unknown): never {
	if (isRefusal(error) && error.code === 'too_many')
		throw new Refusal('too_many', error.message, { fields: { label: m.net_invite_many() } });
	throw error;
}
