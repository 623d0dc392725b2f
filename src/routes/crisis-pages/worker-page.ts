import {
	LINES,
	OPEN_REASONS,
	reasonWord,
	OUTCOMES,
	outcomeWord,
	WHY_NOT,
	whyWord
} from '#domains/crisis/crisis.ts';
import { incidentsOf, supervisorsHere } from '#domains/crisis/server/crisis.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { incidentView, lineNamed } from './words.ts';

/** The steps with one person: the one that is open, or how to begin; earlier ones below. */
export async function workerPage(app: App, ctx: ReadContext, personId: string, timeZone: string) {
	const incidents = await incidentsOf(ctx, personId);
	const { name: organization, crisisLines } = await organizationOf(ctx);
	const views = incidents.map((one) => incidentView(one, timeZone, crisisLines));
	const open = views.find((one) => one.open) ?? null;
	const name = lineNamed(crisisLines);
	return {
		title: m.nav_my_people(),
		id: personId,
		name: (await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '',
		organization,
		reasons: OPEN_REASONS.map((value) => ({ value, label: reasonWord(value) })),
		why: WHY_NOT.map((value) => ({ value, label: whyWord(value) })),
		outcomes: OUTCOMES.map((value) => ({ value, label: outcomeWord(value) })),
		lines: [...crisisLines.map(({ id }) => id), ...LINES].map((value) => ({ value, label: name(value) })),
		supervisors: (await supervisorsHere(app, ctx)).map(({ id, name, number }) => ({ id, name, number })),
		open: open && { ...open, now: open.steps.find(({ said }) => said === null)?.key ?? null },
		earlier: views
			.filter((one) => !one.open)
			.map((one) => ({
				id: one.id,
				line: m.protocol_earlier_line({ when: one.when, name: one.worker, outcome: one.outcome ?? '' })
			}))
	};
}
