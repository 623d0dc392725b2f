import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { dayIn } from '#platform/time.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { aimsOf, heardFrom, openRecord } from '#domains/people/server/people.ts';
import { useAnswersFor } from '../items.ts';
import { CheckInInput } from '../schemas.ts';
import { rowOf, wordsOf, wordsPlace, type StoredUse } from './check-ins.sql.ts';

export interface PastCheckIn {
	at: Date;
	input: CheckInInput;
}

/**
 * Records many check-ins of one person's past, as an import or the demo tells them: each checked as a new one is, all in
 * one statement, with one audit row and no job; "last heard" moves at once. System actors only.
 */
export async function recordPastCheckIns(
	ctx: WriteContext,
	personId: string,
	past: readonly PastCheckIn[]
): Promise<number> {
	if (ctx.actor.kind !== 'system')
		throw new Refusal('not_found', 'the past is written by imports only', {
			detail: { audit: { action: 'check-ins.imported', personId } }
		});
	if (past.length === 0) return 0;
	const { timeZone } = await openRecord(ctx, personId, 'check-ins');
	const aims = new Map((await aimsOf(ctx, personId)).map((aim) => [aim.id, aim]));
	const vault = await ctx.vault.of(personId);
	const rows = past.map(({ at, input: given }) => {
		const parsed = CheckInInput.safeParse(given);
		if (!parsed.success || at > ctx.now) throw new Refusal('invalid', 'not a check-in of the past');
		const input = parsed.data;
		const uses = (input.use ?? []).map(({ aimId, answer }): StoredUse => {
			const aim = aims.get(aimId);
			if (!aim || !useAnswersFor(aim.aim).includes(answer))
				throw new Refusal('invalid', 'no such aim, or no such answer to it');
			return { aimId, kind: aim.kind, aim: aim.aim, answer };
		});
		const id = newId();
		const words = wordsOf(input);
		const row = {
			organizationId: ctx.actor.organizationId,
			id,
			personId,
			key: id,
			at,
			input,
			uses,
			words: words && vault.sealJson(words, wordsPlace(id))
		};
		return { ...rowOf(row), day: dayIn(timeZone, at), zone: timeZone };
	});
	await ctx.tx.insertInto('check_ins.check_ins').values(rows).execute();
	await heardFrom(ctx, personId, new Date(Math.max(...past.map(({ at }) => at.getTime()))));
	ctx.note({ action: 'check-ins.imported', personId, basis: 'system' });
	return past.length;
}
