/** A worker's hours for messages, on the page where their hours stand. */
import { ReadingHoursInput } from '#domains/messaging/messaging.ts';
import { ownReadingHours, saveReadingHours } from '#domains/messaging/server/messaging.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { weekFields } from '../meeting-pages/hours-view.ts';
import { actOn } from '../tie-pages/acts.ts';

/** What is saved, as the fields want it. Before anything of their own is: the week of meetings, to change from. */
export async function readingView(ctx: ReadContext, meetings: Record<string, string>) {
	const own = await ownReadingHours(ctx);
	return { own: own !== null, fields: own ? weekFields(own) : meetings };
}
export type ReadingView = Awaited<ReturnType<typeof readingView>>;

export const saveReading = actOn(
	['coach', 'peer'],
	ReadingHoursInput,
	async (ctx, data) => {
		await saveReadingHours(ctx, data);
		return { saved: data.week ? ('reading' as const) : ('reading-same' as const) };
	},
	'message hours'
);
