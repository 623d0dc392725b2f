import {
	correctingOf,
	serviceHistory,
	showHistory,
	showTips,
	tipsOf
} from '#domains/directory/server/directory.ts';
import type { serviceDetail } from '#domains/directory/server/directory.ts';
import type { ReadContext } from '#platform/server/context.ts';

type Service = NonNullable<Awaited<ReturnType<typeof serviceDetail>>>;

/** What staff see beside the facts: tips, history, the fields as they are, and why it was taken out. */
export async function careOf(
	ctx: ReadContext,
	service: Service,
	words: { locale: string; timeZone: string }
) {
	return {
		tips: showTips(await tipsOf(ctx, service.id), words),
		history: showHistory(await serviceHistory(ctx, service.id), words),
		correcting: correctingOf(service),
		seen: service.changed.toISOString(),
		retiredWhy: service.retired?.why ?? null
	};
}
