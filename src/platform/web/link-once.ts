import type { WriteContext } from '../server/context.ts';
import { deriveKey, open, seal } from '../server/crypto.ts';

const PLACE = 'link-once';

/**
 * Makes something whose answer is a secret link, under the mark of its form: sent twice (a second tap, a page loaded anew)
 * it is made once, and the second answer has the same link. The database keeps the link sealed.
 */
export async function linkOnce(
	locals: App.Locals,
	purpose: string,
	once: string | undefined,
	make: (ctx: WriteContext) => Promise<string>
): Promise<string> {
	const key = deriveKey(locals.app.masterKey, PLACE);
	const { sealed } = await locals.write(
		purpose,
		async (ctx) => ({ sealed: seal(key, await make(ctx), PLACE).toString('base64') }),
		{ once }
	);
	return open(key, Buffer.from(sealed, 'base64'), PLACE).toString();
}
