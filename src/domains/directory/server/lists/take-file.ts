import { basename } from 'node:path';
import { Refusal } from '#platform/errors.ts';
import { isZip } from '#platform/server/unzip.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { fileMost } from '../../lists.ts';
import type { FileInput, ListSubject } from '../../lists.ts';
import { cleanLine } from '../clean-text.ts';
import { FeedUnreadable, feedLimit } from '../read-feed.ts';
import { sayReason } from '../reasons.ts';
import { servicesLimit } from '../services/read-list.ts';
import type { NamedFile } from '../services/read-list.ts';
import { enqueueImport, mayCareForLists } from './ask-for-list.ts';
import { tellSubject } from './tell-subject.ts';
import { unpackList } from './unpack.ts';

/** What a list of this subject may weigh, unpacked. */
export const limitOf = (what: ListSubject): number => (what === 'meetings' ? feedLimit : servicesLimit);

/** A file that was looked at, and of what it is a list. */
export type SentList = { file: NamedFile; what: ListSubject; name: string | null };

/**
 * Looks at a file that somebody sends, before anything is written: whether it may be unpacked, and of what it is a list. What
 * is wrong is said at its field.
 * @throws Refusal invalid
 */
export async function lookAtFile(
	input: FileInput,
	given: { name: string; bytes: Uint8Array }
): Promise<SentList> {
	// A file of several megabytes may have a name of any length, with signs that turn a line around.
	const name = cleanLine(basename(given.name.replaceAll('\\', '/')), 200) ?? m.lists_file_unnamed();
	const file = { name, bytes: given.bytes };
	if (file.bytes.length === 0) throw at('list', m.lists_file_none());
	if (file.bytes.length > fileMost * 1024 * 1024) throw at('list', m.lists_file_large({ most: fileMost }));
	if (!mayBeList(file.bytes)) throw at('list', m.lists_file_kinds());
	try {
		const files = await unpackList(file, servicesLimit);
		const what = input.what ?? tellSubject(files, servicesLimit);
		if (what === null) throw at('what', m.lists_file_what());
		return { file, what, name: input.name ?? null };
	} catch (error) {
		if (error instanceof FeedUnreadable) throw at('list', sayReason(error.said));
		throw error;
	}
}

/** A list is packed, or is text that is no page and no document: a picture or a PDF is none, whatever its name says. */
function mayBeList(bytes: Uint8Array): boolean {
	if (isZip(bytes) || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return true;
	const start = bytes.subarray(0, 4096);
	// Text of two bytes a letter begins with its mark.
	if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
	return (
		!start.includes(0) &&
		!/^\s*(?:%PDF|<|\{\\rtf)/.test(Buffer.from(start).toString('latin1').replace(/^ï»¿/, ''))
	);
}

const at = (field: string, text: string): Refusal =>
	new Refusal('invalid', 'this file cannot be taken', { fields: { [field]: text } });

/** Takes the file of a list: it is read in the background, like one at an address. */
export async function takeFile(ctx: WriteContext, { file, what, name }: SentList): Promise<void> {
	mayCareForLists(ctx);
	const importId = newId();
	await enqueueImport(
		ctx,
		{ importId, source: file.name, what, name, refreshHours: null, acceptLoss: false },
		async () => {
			await ctx.tx
				.insertInto('directory.import_files')
				.values({
					organization_id: ctx.actor.organizationId,
					import_id: importId,
					bytes: Buffer.from(file.bytes)
				})
				.execute();
		}
	);
	ctx.note({ action: 'list.sent', subject: 'directory.imports', subjectId: importId });
}
