import { debriefsWithMe, incidentNumbers, overseenIncidents } from '#domains/crisis/server/crisis.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { kitCountsView, kitLogView } from '../kit-pages/kit-log.ts';
import { incidentView, looksView } from './words.ts';

/** A supervisor reads the log and who wants to talk; a director numbers; whoever is both, both. */
export async function logPage(app: App, ctx: ReadContext, actor: PersonActor, timeZone: string) {
	const supervises = hasRole(actor, 'supervisor');
	return {
		// The title of a tab tells nobody anything.
		title: m.nav_team(),
		supervises,
		log: supervises ? await logOf(app, ctx, actor, timeZone) : [],
		talks: supervises
			? (await debriefsWithMe(ctx)).map(({ by, ...one }) => ({
					...one,
					by: m.protocol_talks_by({
						day: dateFormat(getLocale(), timeZone, { dateStyle: 'long' }).format(by)
					})
				}))
			: [],
		kits: supervises ? await kitLogView(ctx) : null,
		kitMonths: await kitCountsView(app, actor),
		numbers: hasRole(actor, 'director') ? numbersView(await incidentNumbers(app, actor)) : null
	};
}

async function logOf(app: App, ctx: ReadContext, actor: PersonActor, timeZone: string) {
	const { crisisLines } = await organizationOf(ctx);
	const incidents = await overseenIncidents(app, ctx);
	const owners = await cardsOf(
		ctx,
		incidents.flatMap(({ looks }) => looks.map(({ workerId }) => workerId))
	);
	const today = dayIn(timeZone, ctx.now);
	return incidents.map((one) => ({
		...incidentView(one, timeZone, crisisLines),
		name: one.name,
		own: one.workerId === actor.personId,
		mine: one.joined.some(({ id }) => id === actor.personId),
		mayGive: one.mayGive,
		told: one.told.length > 0 ? m.protocol_log_told({ names: one.told.join(', ') }) : null,
		late: one.looks.some(({ dueOn, settledAt }) => settledAt === null && dueOn < today),
		looks: looksView(one, (id) => owners.get(id)?.preferredName ?? m.looked_someone(), today)
	}));
}

const numbersView = (numbers: Awaited<ReturnType<typeof incidentNumbers>>) =>
	(
		[
			[m.protocol_numbers_all(), numbers.all],
			[m.protocol_numbers_joined(), numbers.joined],
			[m.protocol_numbers_reached(), numbers.reached],
			[m.protocol_numbers_looks(), numbers.lookedAfter]
		] as const
	).map(([label, count]) => ({ label, words: count === null ? m.protocol_numbers_small() : String(count) }));
