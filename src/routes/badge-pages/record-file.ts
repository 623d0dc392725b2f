import { workRecordFile, type WorkRecord } from '#domains/workforce/server/workforce.ts';

/** The record as a file that the browser keeps. */
export const recordFile = (record: WorkRecord): Response =>
	new Response(JSON.stringify(workRecordFile(record), null, 2), {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': 'attachment; filename="record.json"',
			'cache-control': 'no-store'
		}
	});
