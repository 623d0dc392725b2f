import { error } from '@sveltejs/kit';
import { termLabel } from '#domains/directory/directory.ts';
import { isId } from '#platform/ids.ts';
import { isStaff } from '#platform/actor.ts';
import { careLevels, serviceDetail, showServiceDetail } from '#domains/directory/server/directory.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { whoIsLooking } from '../../meetings/looking.ts';
import { handoffFrom } from '../handoff-from.ts';
import { acts } from './acts.ts';
import { careOf } from './care-of.ts';
import { firsthandActs, firsthandShown } from './firsthand-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { actor, org, timeZone } = await whoIsLooking(event);
	const { id } = event.params;
	if (!actor || !isId(id)) error(404, { message: 'not found' });
	const staff = isStaff(actor);
	return event.locals.app.read(actor, 'directory', async (ctx) => {
		const service = await serviceDetail(ctx, id);
		if (!service) error(404, { message: 'not found' });
		const words = { locale: getLocale(), now: ctx.now, timeZone, staff };
		return {
			title: m.meetings_tab(),
			service: showServiceDetail(service, words),
			levels: (await careLevels(ctx))
				.filter((one) => service.terms.includes(one.level))
				.map((one) => ({ level: one.level, name: termLabel(one.level) })),
			known: await firsthandShown(ctx, service.id, words),
			care: staff ? await careOf(ctx, service, words) : null,
			org,
			added: staff && event.url.searchParams.has('new'),
			participant: event.locals.session?.active?.role === 'participant',
			handoff: handoffFrom(event.locals.session?.active?.role, id),
			printedOn: ctx.now.toLocaleDateString(words.locale, { dateStyle: 'long', timeZone })
		};
	});
};

export const actions: Actions = { ...acts, ...firsthandActs };
