import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import * as people from '#domains/people/server/people.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { answer, isActionFailure, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { waitingForMe } from '../../oversight-pages/waiting.ts';
import { organizationPage } from './organization-page.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'director');
	const beginNotice = event.url.searchParams.get('begin') === 'notice';
	return {
		...(await event.locals.read('organization', (ctx) => organizationPage(ctx, beginNotice))),
		forMe: await event.locals.read('organization', waitingForMe)
	};
};

/** One form of the page: who, well formed, may and do, answer; then says which part was saved. */
async function part<S extends z.ZodType>(
	event: RequestEvent,
	schema: S,
	saved: string,
	act: (ctx: WriteContext, data: z.output<S>) => Promise<unknown>
) {
	signedIn(event, 'director');
	const form = await readForm(event, schema);
	if (!form.ok) return form.failure;
	const done = await answer(form, () =>
		event.locals.write('organization', (ctx) => act(ctx, form.data), { once: form.once })
	);
	return isActionFailure(done) ? done : { saved };
}

export const actions: Actions = {
	basics: (event) => part(event, people.BasicsInput, 'basics', people.saveBasics),
	hours: (event) => part(event, people.HoursInput, 'hours', people.saveHours),
	addLine: (event) => part(event, people.LineInput, 'lines', people.addLine),
	checkLine: (event) => part(event, people.LineIdInput, 'lines', (ctx, { id }) => people.checkLine(ctx, id)),
	removeLine: (event) =>
		part(event, people.LineIdInput, 'lines', (ctx, { id }) => people.removeLine(ctx, id)),
	protocol: (event) =>
		part(
			event,
			people.ProtocolInput.refine(
				({ text }) => text !== '' || !event.locals.session?.active?.organizationIsLive,
				{ path: ['text'], error: () => m.people_org_protocol_keep() }
			),
			'protocol',
			(ctx, { text }) => people.saveProtocol(ctx, text)
		),
	dose: (event) =>
		part(event, people.DoseInput, 'dose', (ctx, { minutes }) => people.saveDoseMinutes(ctx, minutes)),
	notice: (event) =>
		part(event, people.RecordNoticeInput, 'notice', (ctx, { text }) => people.saveRecordNotice(ctx, text)),
	weights: (event) => part(event, people.WeightsInput, 'weights', people.saveLoadWeights),
	live: (event) => part(event, z.object({}), 'live', people.goLive)
};
