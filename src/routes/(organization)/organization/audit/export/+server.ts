import { exportAudit } from '#platform/server/audit/export.ts';
import { signedIn } from '#platform/web/guard.ts';
import type { RequestHandler } from './$types';

/** The whole logbook as a download, sent while it is read. */
export const GET: RequestHandler = async (event) => {
	const actor = signedIn(event, 'director');
	const { app } = event.locals;
	const lines = exportAudit(app, actor);
	// A refusal comes before the first byte, as a page; after it the file would only be cut off.
	const first = await lines.next();
	const encoder = new TextEncoder();
	let next: string | undefined = first.value ?? '';
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			if (next === undefined) return controller.close();
			controller.enqueue(encoder.encode(next));
			next = (await lines.next()).value ?? undefined;
		},
		cancel: async () => void (await lines.return(undefined))
	});
	return new Response(body, {
		headers: {
			'content-type': 'application/x-ndjson; charset=utf-8',
			'content-disposition': `attachment; filename="logbook-${app.clock().toISOString().slice(0, 10)}.jsonl"`,
			'cache-control': 'no-store'
		}
	});
};
