import type { ReadContext } from '#platform/server/context.ts';
import type { Aim } from '../items.ts';

/** What this person wants to stop, reduce or make safer now. */
export async function aimsOf(_ctx: ReadContext, _personId: string): Promise<Aim[]> {
	return [];
}
