/** What a telephone exchange gets: the answer in its own XML, or a bare number that says why not. */
import { answerExchange, lineOf } from '#domains/warm-line/server/warm-line.ts';
import { isRefusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import { log } from '#platform/server/log.ts';
import { signedFields } from '#platform/web/exchange-request.ts';

type Asked = { organization: string; step: string; url: URL; request: Request };

/** Without a line of this organization there is no such address; without the exchange's signature nothing happens. */
export async function exchangeAnswer(
	app: App,
	{ organization, step, url, request }: Asked
): Promise<Response> {
	const line = lineOf(app, organization);
	if (!line) return new Response(null, { status: 404 });
	try {
		// Signed over the public address, which a proxy may have changed on the way.
		const fields = await signedFields(request, app.config.origin + url.pathname + url.search, line.token);
		const answer = await answerExchange(app, line, { step, query: url.searchParams, fields });
		return new Response(answer, { headers: { 'content-type': 'text/xml; charset=utf-8' } });
	} catch (error) {
		if (!isRefusal(error)) throw error;
		// The operator looks here first when calls do not come: another token, or another public address.
		if (error.code === 'forbidden') log('warn', 'telephone: a signature that is not the exchange’s');
		return new Response(null, { status: error.status });
	}
}
