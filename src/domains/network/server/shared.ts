import { holds, type Permit } from '#domains/consent/server/consent.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Light } from '../passing.ts';
import { lightOf } from './light.ts';

/** What of this subject a permit names. The same for whoever it is for and for the person who looks at it beforehand. */
export async function sharedOfNetwork(ctx: ReadContext, permit: Permit): Promise<{ light: Light | null }> {
	holds(permit);
	return { light: permit.categories.includes('light') ? await lightOf(ctx, permit.personId) : null };
}
