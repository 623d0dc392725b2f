import { getLocale } from '#paraglide/runtime.js';
import { hoursLines, staffedAt } from '#domains/people/people.ts';
import { organizationOf, ownCover, reachOf, workersOf } from '#domains/people/server/people.ts';
import { ownThreads } from '#domains/messaging/server/messaging.ts';
import { aboutWorkers, withProfile } from '#domains/workforce/server/workforce.ts';
import { signedIn } from '#platform/web/guard.ts';
import { coverLine } from '../../../cover-pages/cover-line.ts';
import { callsOf } from './calls-of.ts';
import { saidActs } from '../../../own-pages/said-acts.ts';
import { saidViews } from '../../../own-pages/said-view.ts';
import { reachLine } from './reach-line.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const actor = signedIn(event, 'participant');
	const locale = getLocale();
	return event.locals.read('people', async (ctx) => {
		const organization = await organizationOf(ctx);
		const reach = await reachOf(ctx, actor.personId);
		const hours = organization.staffedHours;
		const workers = await workersOf(ctx, actor.personId);
		const about = await aboutWorkers(ctx, 'people');
		const ids = workers.map((worker) => worker.id);
		const pages = await withProfile(ctx, ids);
		const { covers } = await ownCover(ctx);
		const calls = await callsOf(ctx, ids, covers);
		const timeZone = event.locals.session!.active!.timeZone;
		const threads = await ownThreads(ctx);
		return {
			earlier: threads.filter((one) => !one.open).map(({ walkId, name }) => ({ walkId, name })),
			covers: covers.map((one) => coverLine(one, timeZone, about)),
			organization: organization.name,
			said: await saidViews(ctx),
			workers: workers.map((worker) => ({
				id: worker.id,
				name: worker.preferredName,
				pronouns: worker.pronouns,
				as: worker.as,
				note: worker.note,
				call: calls.get(worker.id) ?? null,
				thread: threads.find((one) => one.open && one.workerId === worker.id) ?? null,
				hasPage: pages.has(worker.id),
				about: about.get(worker.id) ?? [],
				since: worker.since.toLocaleDateString(locale, { dateStyle: 'long', timeZone: organization.timeZone })
			})),
			hours: hoursLines(hours, locale),
			open: hours.length > 0 ? staffedAt(hours, organization.timeZone, ctx.now) : null,
			protocol: organization.protocol?.text ?? null,
			reach: reachLine(reach)
		};
	});
};

export const actions = saidActs;
