import type { Letter } from '#domains/consent/consent.ts';
import { consentPdf } from '#domains/consent/server/consent.ts';
import { Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import { localeOf } from '#platform/languages.ts';

/** The letter as a file. In the language in which it was written, whoever takes it. */
export async function letterFile(letter: Letter, file: string): Promise<Response> {
	if (file !== 'letter.pdf') throw new Refusal('not_found', 'no such file');
	const locale = localeOf(letter.locale);
	const pdf = await consentPdf({
		title: m.letter_title({}, { locale }),
		paragraphs: [
			letter.organization,
			letter.madeOn,
			[m.letter_to({}, { locale }), ...letter.to].join('\n'),
			...letter.paragraphs
		],
		notice: null,
		foot: `${m.letter_line({}, { locale })}: ______________________________`,
		locale
	});
	return new Response(new Uint8Array(pdf), {
		headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${file}"` }
	});
}
