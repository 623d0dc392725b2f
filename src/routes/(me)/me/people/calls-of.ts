import { absenceAt } from '#domains/people/people.ts';
import { workNumbersOf, type OwnCover } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';

/**
 * Whom to call, by the worker on whose card it stands: the worker, or who stands in for them now by the person's choice. Who
 * is away has no number there: it would ring into nothing, or into their time off.
 */
export async function callsOf(
	ctx: ReadContext,
	workerIds: readonly string[],
	covers: readonly OwnCover[]
): Promise<Map<string, { number: string; standIn: string | null }>> {
	const called = workerIds.flatMap((workerId) => {
		const away = absenceAt(covers, workerId, ctx.now);
		if (!away) return { workerId, id: workerId, standIn: null };
		return typeof away.choice === 'object' ? { workerId, id: away.choice.id, standIn: away.choice.name } : [];
	});
	const numbers = await workNumbersOf(
		ctx,
		called.map(({ id }) => id)
	);
	return new Map(
		called.flatMap(({ workerId, id, standIn }) => {
			const number = numbers.get(id);
			return number ? [[workerId, { number, standIn }] as const] : [];
		})
	);
}
