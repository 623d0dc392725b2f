import { createHash } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { sharedWithMe } from './list.ts';

/** A mark of what is shared with me now: a page that shows it reads itself again when the mark is another. */
export async function sharedMark(ctx: ReadContext): Promise<string> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'nobody to share with');
	const shared = await sharedWithMe(ctx);
	return createHash('sha256')
		.update(JSON.stringify(shared.map((one) => one.consentId)))
		.digest('hex')
		.slice(0, 16);
}
