/**
 * What the paper of a credential is, told by its bytes and by nothing that was said about it: a whole PDF, or a photo without
 * what the camera wrote into it. Pure.
 */
import { cleanPhoto } from '#platform/server/clean-photo.ts';

export interface CleanPaper {
	type: 'application/pdf' | 'image/jpeg' | 'image/png';
	bytes: Buffer;
}
/** `other`: neither PDF nor photo. `broken`: it begins as one and is not whole. `acts`: a PDF that does more than be read. */
export type PaperWrong = 'other' | 'broken' | 'acts';

/** A PDF that runs or brings something along when it is opened (ISO 32000, 12.6.4 and 7.11.4). */
const ACTS = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/;

export function cleanPaper(given: Buffer): CleanPaper | PaperWrong {
	if (given.subarray(0, 5).toString('latin1') === '%PDF-') {
		const text = given.toString('latin1');
		if (!/^%PDF-[12]\.\d/.test(text) || !/startxref\s+\d+\s+%%EOF\s*$/.test(text)) return 'broken';
		return ACTS.test(text) ? 'acts' : { type: 'application/pdf', bytes: given };
	}
	const photo = cleanPhoto(given);
	if (photo === 'not_photo') return 'other';
	return photo;
}
