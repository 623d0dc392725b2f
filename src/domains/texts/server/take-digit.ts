/** A digit that answers the question: a check-in of the person's, and what comes back for it. */
import { createHash } from 'node:crypto';
import type { WriteContext } from '#platform/server/context.ts';
import { TODAY_WORDS, type TodayWord } from '#domains/check-ins/check-ins.ts';
import { recordCheckIn } from '#domains/check-ins/server/check-ins.ts';
import { linesOfPlan } from '#domains/plans/server/plans.ts';
import type { Locale } from '#platform/languages.ts';
import { digitText } from '../morning.ts';
import { markAnswered, type MorningRow } from './mornings.sql.ts';

/**
 * Records it, once for each text: the gateway's id of the text is the key. A later digit of the same day is a check-in of
 * its own, as a second form would be. What comes back is the line that the person chose, while it is in their plan, or a
 * thanks.
 */
export async function takeDigit(
	ctx: WriteContext,
	{ personId, lineId, shared }: MorningRow,
	{ id: inboundId, said }: { id: string; said: TodayWord },
	locale: Locale
): Promise<string> {
	const key = `text-${createHash('sha256').update(inboundId).digest('base64url')}`;
	await recordCheckIn(ctx, { today: TODAY_WORDS[said], shared }, { key, personId });
	await markAnswered(ctx, personId);
	const lines = lineId ? await linesOfPlan(ctx, personId, ['strategy', 'routine']) : [];
	const line = lines.find(({ id }) => id === lineId)?.text ?? null;
	return digitText(line, { shared, rough: said === 'rough' }, locale);
}
