import {
	answerDebrief,
	beginIncident,
	closeIncident,
	holdDebrief,
	incidentsOf,
	joinIncident,
	recordStep
} from '#domains/crisis/server/crisis.ts';
import { closePromise } from '#domains/sessions/server/sessions.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { tellingThePast } from './past.ts';
import { stageOf } from './stage.ts';

/** A hard evening four days ago: Marcus led Bernadette through the steps, two looks afterwards are done, one is still to come. */
export async function tellIncident(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [marcus, janelle, personId] = [
		who('marcus', 'coach'),
		who('janelle', 'supervisor'),
		idOf('bernadette')
	];
	// Nobody is told by mail of what is long over.
	const { id: incidentId } = await at(-4, '20:10').write(marcus, 'incident', (ctx) =>
		beginIncident(tellingThePast(ctx), personId, { reason: 'asked' })
	);
	await at(-4, '20:14').write(janelle, 'incident', (ctx) => joinIncident(ctx, incidentId));
	await at(-4, '20:40').write(marcus, 'incident', async (ctx) => {
		const [one] = await incidentsOf(ctx, personId);
		for (const { key, act } of one!.steps)
			if (!act)
				await recordStep(ctx, personId, {
					incidentId,
					step: key,
					...(key === 'call'
						? { result: 'done', line: '988' }
						: key === 'plan'
							? { result: 'not_possible', why: 'not_needed' }
							: { result: 'done' })
				});
	});
	await at(-4, '21:05').write(marcus, 'incident', (ctx) =>
		closeIncident(ctx, personId, { incidentId, outcome: 'with_someone' })
	);
	await at(-4, '21:10').write(marcus, 'my day', (ctx) =>
		answerDebrief(app, ctx, { incidentId, answer: 'yes', supervisorId: janelle.personId })
	);
	await at(-3, '10:00').write(janelle, 'incident', (ctx) => holdDebrief(ctx, incidentId, marcus.personId));
	for (const [nth, day] of [-3, -1].entries())
		await at(day, '14:20').write(marcus, 'my day', async (ctx) => {
			const [one] = await incidentsOf(ctx, personId);
			await closePromise(ctx, one!.followUps[nth]!, 'kept');
		});
}
