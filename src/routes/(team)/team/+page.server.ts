import { CapacityInput } from '#domains/workforce/workforce.ts';
import { looksLate } from '#domains/crisis/server/crisis.ts';
import { setCapacity } from '#domains/workforce/server/workforce.ts';
import { answer, readForm } from '#platform/web/forms.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { credentialCounts } from '../../badge-pages/team-page.ts';
import { guardView } from '../../message-pages/guard-view.ts';
import { teamPage } from './team-page.ts';
import type { Actions, PageServerLoad } from './$types';

/** What may stand behind ?saved=: said once after a form on another page was saved. */
const SAVED = ['assigned', 'moved', 'level'] as const;

export const load: PageServerLoad = async (event) => {
	signedIn(event, 'supervisor');
	const timeZone = event.locals.session!.active!.timeZone;
	const saved = SAVED.find((word) => word === event.url.searchParams.get('saved'));
	const badges = await event.locals.read('credentials', (ctx) => credentialCounts(ctx, timeZone));
	const guard = await event.locals.read('boundaries', guardView);
	const looks = await event.locals.read('incident', (ctx) => looksLate(event.locals.app, ctx));
	return {
		...(await event.locals.read('team', (ctx) => teamPage(ctx, timeZone))),
		badges,
		guard,
		saved,
		looksLate: looks > 0 ? m.protocol_looks_late({ count: looks }) : null
	};
};

export const actions: Actions = {
	capacity: async (event) => {
		signedIn(event, 'supervisor');
		const form = await readForm(event, CapacityInput);
		if (!form.ok) return form.failure;
		const { workerId, points } = form.data;
		return answer(form, async () => {
			await event.locals.write('team', (ctx) => setCapacity(ctx, workerId, points), { once: form.once });
			return { saved: 'capacity' as const };
		});
	}
};
