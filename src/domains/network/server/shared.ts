import { holds, named, type Permit } from '#domains/consent/server/consent.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { Light } from '../passing.ts';
import type { SharedPromise } from '../promises.ts';
import { lightOf } from './light.ts';
import { promisesOf } from './promises.ts';

/** What of this subject a permit names. The same for whoever it is for and for the person who looks at it beforehand. */
export async function sharedOfNetwork(
	ctx: ReadContext,
	permit: Permit
): Promise<{ light: Light | null; promises: SharedPromise[] }> {
	holds(permit);
	const single = named(permit, 'promise');
	return {
		light: permit.categories.includes('light') ? await lightOf(ctx, permit.personId) : null,
		promises:
			single.length === 0
				? []
				: (await promisesOf(ctx, permit.personId))
						.filter((one) => single.includes(one.id))
						.map(({ id, words, byOn, state, ifMissed, missed }) => ({
							id,
							words,
							byOn,
							// Missed without a word to anybody looks like any open promise.
							state: state === 'passed' && ifMissed !== 'partner' ? 'open' : state,
							missed: state === 'passed' && ifMissed === 'partner' ? missed : null
						}))
	};
}
