import { redirect } from '@sveltejs/kit';
import { getLocale } from '#paraglide/runtime.js';
import {
	organizationOf,
	ReadNoticeInput,
	readRecordNotice,
	recordNoticeFor
} from '#domains/people/server/people.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	return event.locals.read('welcome', async (ctx) => {
		const { name, timeZone } = await organizationOf(ctx);
		const day = (at: Date) => at.toLocaleDateString(getLocale(), { dateStyle: 'long', timeZone });
		const notice = await recordNoticeFor(ctx, actor.personId);
		return {
			organization: name,
			printedOn: day(ctx.now),
			notice: notice && {
				version: notice.version,
				text: notice.text,
				since: day(notice.writtenAt),
				readOn: notice.readAt && day(notice.readAt)
			}
		};
	});
};

export const actions: Actions = {
	default: async (event) => {
		const actor = signedIn(event, 'participant');
		const form = await readForm(event, ReadNoticeInput);
		if (!form.ok) return form.failure;
		const done = await answer(form, () =>
			event.locals.write('welcome', (ctx) => readRecordNotice(ctx, actor.personId, form.data.version), {
				once: form.once
			})
		);
		if (isActionFailure(done)) return done;
		redirect(303, '/me');
	}
};
