import type { WriteContext } from '#platform/server/context.ts';
import { importMeetings } from '../import-meetings.ts';
import type { ImportReport } from '../import-report.ts';
import { importServices } from '../services/import-services.ts';
import type { NamedFile } from '../services/read-list.ts';
import type { ListSubject } from '../../lists.ts';

export type ListFrom = {
	source: string;
	name?: string | null;
	timezone: string;
	etag?: string | null;
	lastModified?: string | null;
	acceptLoss?: boolean;
};

/** Takes a list in, of meetings or of services. @throws FeedUnreadable, FeedHeld */
export const takeList = (
	ctx: WriteContext,
	what: ListSubject,
	files: NamedFile[],
	from: ListFrom
): Promise<ImportReport> =>
	what === 'meetings'
		? importMeetings(ctx, files[0]?.bytes ?? Buffer.alloc(0), from)
		: importServices(ctx, files, from);
