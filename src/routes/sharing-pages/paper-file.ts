import { m } from '#paraglide/messages.js';
import { paperJson, type Paper } from '#domains/consent/consent.ts';
import { consentPdf } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';

/** The paper as a file: to print, or for a program. Its name says nothing of what it is. */
export async function paperFile(paper: Paper, file: string): Promise<Response> {
	if (file === 'page.json') return answer(paperJson(paper), 'application/json; charset=utf-8', file);
	if (file !== 'page.pdf') throw new Refusal('not_found', 'no such file');
	const pdf = await consentPdf({
		title: m.paper_title({ name: paper.about }),
		paragraphs: [
			m.paper_for({ to: paper.to }),
			m.paper_from({ from: paper.from, date: paper.madeOn }),
			...paper.sections.flatMap((one) => [{ heading: one.title }, ...one.lines]),
			{ heading: m.paper_consent() },
			...paper.consent.page
		],
		notice: paper.notice,
		foot: m.paper_mark({ mark: paper.consent.mark }),
		locale: paper.locale
	});
	return answer(new Uint8Array(pdf), 'application/pdf', file);
}

const answer = (body: BodyInit, type: string, name: string) =>
	new Response(body, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
