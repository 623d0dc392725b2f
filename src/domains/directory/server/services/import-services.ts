import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { FeedHeld } from '../import-report.ts';
import type { ImportReport } from '../import-report.ts';
import { FeedUnreadable } from '../read-feed.ts';
import { readEntries } from './read-entries.ts';
import { readList } from './read-list.ts';
import type { NamedFile } from './read-list.ts';
import { saveServiceFeed, serviceFeed } from './service-feed.ts';
import { writeServices } from './write-services.ts';

export type ServicesSource = {
	/** The address or file name, as given. */
	source: string;
	name?: string | null;
	etag?: string | null;
	lastModified?: string | null;
	isSample?: boolean;
	/** Take the list even when most services are missing from it. */
	acceptLoss?: boolean;
};

/**
 * Imports a list of services in one transaction, whatever its form. The same list again changes nothing; what is
 * missing from a whole list is marked gone; what a person here confirmed or corrected is never written over.
 * @throws FeedUnreadable, FeedHeld
 */
export async function importServices(
	ctx: WriteContext,
	files: NamedFile[],
	from: ServicesSource
): Promise<ImportReport> {
	if (ctx.actor.kind !== 'system' && !hasRole(ctx.actor, 'director', 'supervisor'))
		throw new Refusal('forbidden');
	const list = readList(files);
	const content = readEntries(list.entries);
	const rejected = [...list.rejected, ...content.rejected].sort((a, b) => a.row - b.row);
	if (content.services.size === 0 && !from.acceptLoss) throw new FeedUnreadable({ code: 'no_services' });
	const feed = await serviceFeed(ctx, from, list.kind);
	const done = await writeServices(ctx, feed, content, {
		whole: list.whole,
		acceptLoss: from.acceptLoss ?? false
	});
	if (done.held) throw new FeedHeld(done.held.gone, done.held.of, 'services', feed.id);
	await saveServiceFeed(ctx, feed, from, content.services.size, done.imported + done.changed + done.gone > 0);
	ctx.note({ action: 'services.imported', subject: 'directory.feeds', subjectId: feed.id });
	return {
		feed: feed.name,
		imported: done.imported,
		changed: done.changed,
		unchanged: done.unchanged,
		refreshed: 0,
		gone: done.gone,
		rejected,
		mended: content.mended,
		warnings: [
			...list.warnings,
			...content.warnings,
			...(list.whole ? [] : [{ code: 'part_of_list' } as const])
		]
	};
}
