import { saveCareLevel } from '#domains/directory/server/directory.ts';
import { answerHand, keepGain, offerHand, sayGoing, writeEvent } from '#domains/events/server/events.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { CARE_LEVELS } from './words/care-levels.ts';
import { EVENTS } from './words/events.ts';
import { stageOf } from './stage.ts';

/** What Harbor House does together, the hand Dee gave, and what kinds of care are, in the house's own words. */
export async function tellEvents(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [rosa, dee] = [who('rosa', 'peer'), who('dee', 'participant')];
	await at(-46, '15:10').write(who('janelle', 'supervisor'), 'levels', async (ctx) => {
		for (const one of CARE_LEVELS) await saveCareLevel(ctx, { ...one, base: 0 });
	});
	const ids = new Map<string, string>();
	for (const { key, in: days, ...event } of EVENTS)
		await at(days - 15, '11:20').write(rosa, 'events', async (ctx) => {
			ids.set(key, (await writeEvent(ctx, { ...event, day: calendar.date(days) })).id);
		});
	const soup = ids.get('soup')!;
	const hand = await at(-11, '19:30').write(dee, 'events', async (ctx) => {
		await sayGoing(ctx, { id: soup, show: 'name', name: 'Dee', word: '', staff: true }, true);
		return offerHand(ctx, { id: soup, kind: 'cook', name: 'Dee', words: 'I can do the onions.' });
	});
	await at(-10, '09:15').write(rosa, 'events', (ctx) => answerHand(ctx, hand.id, 'yes'));
	await at(-7, '08:40').write(dee, 'events', (ctx) =>
		keepGain(ctx, hand.id, 'Somebody asked me for the recipe. I forgot my hands were shaking.')
	);
	await at(-1, '21:05').write(dee, 'events', (ctx) =>
		sayGoing(ctx, { id: ids.get('supper')!, show: 'count', name: '', word: '', staff: false }, true)
	);
}
