import { sql } from 'kysely';
import { workNumbersOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { onPlace } from './own.ts';
import type { There } from './who-is-there.ts';

/** Where each of them can be rung: the number they gave when they signed on, otherwise their work number. Who works here no more is left out. */
export async function ringNumbers(ctx: ReadContext, there: readonly There[]): Promise<Map<string, string>> {
	const ids = there.map(({ workerId }) => workerId);
	if (ids.length === 0) return new Map();
	const here = await ctx.db
		.selectFrom('people.persons')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', sql<string>`any(${ids}::uuid[])`)
		.where('ended_at', 'is', null)
		.execute();
	const works = new Set(here.map(({ id }) => id));
	const atWork = await workNumbersOf(ctx, [...works]);
	return new Map(
		there.flatMap(({ workerId, sealed }) => {
			if (!works.has(workerId)) return [];
			const number = sealed ? givenNumber(ctx, workerId, sealed) : atWork.get(workerId);
			return number ? [[workerId, number] as const] : [];
		})
	);
}

/** What a worker gave when they signed on. */
export const givenNumber = (ctx: ReadContext, workerId: string, sealed: Buffer) =>
	ctx.vault.ofCall(workerId).openJson<{ number: string }>(sealed, onPlace(workerId)).number;

/** Numbers that exchanges send in the place of one that is withheld, as digits (ANONYMOUS, RESTRICTED, UNAVAILABLE, BLOCKED on a keypad). */
const WITHHELD = new Set(['266696687', '7378742833', '86282452253', '256233']);

/** A number that can be called back; null for one that is withheld, and for what is none. */
export function callableNumber(from: string): string | null {
	const plain = from.replaceAll(/[\s().-]/g, '');
	const digits = plain.replace(/^\+/, '');
	return /^\d{7,15}$/.test(digits) && !WITHHELD.has(digits) ? plain : null;
}

/** Whether two spellings ring the same phone. */
export function sameNumber(one: string, other: string): boolean {
	const end = (number: string) => number.replaceAll(/\D/g, '').slice(-10);
	return end(one) !== '' && end(one) === end(other);
}
