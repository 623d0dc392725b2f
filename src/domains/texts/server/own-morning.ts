/** A person's own question by text: switched on, changed and off. All of it for the person alone. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { cardsOf, readersOf } from '#domains/people/server/people.ts';
import { linesOfPlan } from '#domains/plans/server/plans.ts';
import { clockOf, digitText, dueDay, minuteOf, questionText, REST_AFTER, type Morning } from '../morning.ts';
import { plainText, type OwnMorning } from '../texts.ts';
import { endMorning, morningRow, putMorning, type MorningRow } from './mornings.sql.ts';
import { phoneRow } from './phones.sql.ts';

/** Before anybody has chosen: off, at seven, every day. */
const FIRST: Morning = {
	minute: 7 * 60,
	days: [1, 2, 3, 4, 5, 6, 7],
	shared: true,
	named: false,
	lineId: null
};

export const MorningInput = z
	.object({
		on: z.string().optional(),
		time: z.string({ error: () => m.texts_error_time() }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
			error: () => m.texts_error_time()
		}),
		days: z
			.array(
				z.coerce
					.number({ error: () => m.texts_error_days() })
					.int()
					.min(1)
					.max(7),
				{
					error: () => m.texts_error_days()
				}
			)
			.max(7, { error: () => m.texts_error_days() })
			.default([]),
		seen: z.enum(['walkers', 'me'], { error: () => m.texts_error_choose() }),
		named: z.string().optional(),
		answer: z.union([z.literal('thanks'), z.uuid().toLowerCase()], { error: () => m.texts_error_choose() })
	})
	.refine((given) => given.on === undefined || given.days.length > 0, {
		path: ['days'],
		error: () => m.texts_error_days()
	});
export type MorningInput = z.output<typeof MorningInput>;

/** The question as it is set, or as it would be offered, with the very words of both texts. */
export async function ownMorning(ctx: ReadContext, personId: string): Promise<OwnMorning> {
	const card = (await cardsOf(ctx, [personId])).get(personId);
	const locale = card?.language ?? 'en';
	const row = await morningRow(ctx, personId);
	const set = row ?? FIRST;
	const lines = (await linesOfPlan(ctx, personId, ['strategy', 'routine'])).filter(({ text }) =>
		plainText(text)
	);
	const walkers = await readersOf(ctx, personId);
	const line = lines.find(({ id }) => id === set.lineId) ?? null;
	return {
		on: row !== null,
		resting: (row?.unanswered ?? 0) >= REST_AFTER,
		time: clockOf(set.minute),
		days: [...set.days],
		shared: set.shared,
		named: set.named,
		answer: line?.id ?? 'thanks',
		lines,
		walkers,
		timeZone: card?.timeZone ?? 'UTC',
		previews: {
			asks: questionText(set.minute, seenBy(set, walkers), locale),
			answers: digitText(line?.text ?? null, { shared: set.shared, rough: false }, locale)
		}
	};
}

/** Switches the question on, changes it, or switches it off. Needs a proven phone, and a line of one's own plan. */
export async function saveMorning(ctx: WriteContext, given: MorningInput): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a phone is for the person alone');
	const { personId } = ctx.actor;
	const phone = await phoneRow(ctx, personId);
	if (!phone?.proven_at) throw new Refusal('not_found', 'no proven phone');
	ctx.note({ action: 'texts.changed', personId, subject: 'morning', subjectId: personId });
	if (given.on === undefined) return void (await endMorning(ctx, personId));
	const lineId = given.answer === 'thanks' ? null : given.answer;
	const lines = lineId ? await linesOfPlan(ctx, personId, ['strategy', 'routine']) : [];
	if (lineId && !lines.some(({ id }) => id === lineId))
		throw new Refusal('invalid', 'no such line', { fields: { answer: m.texts_error_choose() } });
	const morning: Morning = {
		minute: minuteOf(given.time),
		days: [...new Set(given.days)].toSorted(),
		shared: given.seen === 'walkers',
		named: given.named !== undefined,
		lineId
	};
	const timeZone = (await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC';
	// A time that has just passed begins tomorrow, and nobody is asked twice a day by changing it.
	const before = (await morningRow(ctx, personId))?.askedOn ?? null;
	const askedOn = later(before, dueDay(morning, timeZone, ctx.now)?.day ?? null);
	await putMorning(ctx, personId, { ...morning, askedOn });
}

/** Whose names the text says: nobody's unless the person wants it. */
export function seenBy(morning: Pick<MorningRow, 'shared' | 'named'>, walkers: readonly string[]) {
	return morning.named ? (morning.shared ? walkers : []) : null;
}

const later = (a: string | null, b: string | null) => (a === null || (b !== null && b > a) ? b : a);
