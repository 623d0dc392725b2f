import type { CalendarInput } from '#domains/sessions/sessions.ts';
import { saveOtherDay, saveWorkCalendar } from '#domains/sessions/server/sessions.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { ZONE, type Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

const span = (days: readonly number[], from: number, until: number) =>
	days.map((day) => ({ day, from: from * 60, until: until * 60 }));
const WEEKDAYS = [1, 2, 3, 4, 5];

/** When workers of the demo can be met. Marcus has two part-time jobs: mornings at the center, three afternoons with people of the court. */
const WEEKS: Record<string, CalendarInput['week']> = {
	marcus: [...span(WEEKDAYS, 8.5, 12.5), ...span([1, 2, 4], 14, 17.5)],
	elena: span([2, 3, 4, 5, 6], 12, 18),
	sam: span(WEEKDAYS, 17, 20),
	lou: span(WEEKDAYS, 7, 12),
	rosa: [...span(WEEKDAYS, 9, 12), ...span(WEEKDAYS, 13, 17)]
};

const WAYS: Record<string, CalendarInput['ways']> = {
	elena: ['in_person', 'phone', 'video'],
	sam: ['video']
};

/** The hours of those who have said them, each with ten minutes kept free after a meeting. */
export async function tellHours(ctx: WriteContext, idOf: (name: string) => string): Promise<void> {
	for (const [key, week] of Object.entries(WEEKS))
		await saveWorkCalendar(
			ctx,
			{
				timeZone: ZONE,
				before: 0,
				after: 10,
				noticeHours: 12,
				ways: WAYS[key] ?? ['in_person', 'phone'],
				week
			},
			idOf(key)
		);
}

/** Two days of Marcus that differ: one on which he learns, one on which the other job needs his morning. */
export async function tellOtherDays(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [friday, wednesday] = [calendar.until(5) + 14, calendar.until(3) + 14];
	await at(-2, '16:50').write(who('marcus', 'coach'), 'work hours', async (ctx) => {
		await saveOtherDay(ctx, { on: calendar.date(friday), from: null, until: null });
		await saveOtherDay(ctx, { on: calendar.date(wednesday), from: 13 * 60, until: 17 * 60 });
	});
}
