/** What can be done on the page of the long look, the same for both sides. */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { LongLookInput, PutOffInput, type Clash } from '#domains/sessions/sessions.ts';
import {
	beginLongLook,
	finishLongLook,
	longLookStanding,
	putOffLongLook,
	saveLongLook
} from '#domains/sessions/server/sessions.ts';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, readForm, type FormProblem } from '#platform/web/forms.ts';

/** Whose page it is, after asking who is there; `base` is the address of the review. */
type Who<E> = (event: E) => { personId: string; base: string };

export function lookActions<E extends RequestEvent>(who: Who<E>) {
	return {
		begin: async (event: E) => {
			const { personId } = who(event);
			const form = await readForm(event, z.object({}));
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				await event.locals.write('long look', (ctx) => beginLongLook(ctx, personId), { once: form.once });
				return { done: 'begun' as const };
			});
		},
		put_off: async (event: E) => {
			const { personId } = who(event);
			const form = await readForm(event, PutOffInput);
			if (!form.ok) return form.failure;
			return answer(form, async () => {
				await event.locals.write('long look', (ctx) => putOffLongLook(ctx, personId, form.data.weeks), {
					once: form.once
				});
				return { done: 'put-off' as const };
			});
		},
		save: typed(who, saveLongLook),
		finish: async (event: E) => {
			const closed = await typed(who, finishLongLook)(event);
			if (!('id' in closed)) return closed;
			redirect(303, `${who(event).base}/long-look/${closed.id}`);
		}
	};
}

function typed<E extends RequestEvent>(
	who: Who<E>,
	work: (ctx: WriteContext, lookId: string, typed: LongLookInput) => Promise<Clash[]>
) {
	return async (event: E): Promise<ActionFailure<FormProblem> | { done: 'saved'; id: string }> => {
		const { personId } = who(event);
		const form = await readForm(event, LongLookInput);
		if (!form.ok) return form.failure;
		return answer(form, async () => {
			const { id, clashes } = await event.locals.write(
				'long look',
				async (ctx) => {
					const { openId } = await longLookStanding(ctx, personId);
					if (!openId) throw new Refusal('conflict', 'no long look is open');
					return { id: openId, clashes: await work(ctx, openId, form.data) };
				},
				{ once: form.once }
			);
			if (clashes.length === 0) return { done: 'saved' as const, id };
			return fail(409, {
				values: form.values,
				errors: {},
				form: form.form,
				message: m.refusal_conflict(),
				theirs: { clashes }
			} satisfies FormProblem);
		});
	};
}
