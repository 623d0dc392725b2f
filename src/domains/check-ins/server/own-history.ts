import { getLocale } from '#paraglide/runtime.js';
import { m } from '#paraglide/messages.js';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { drawTrend } from '#ui/trend.ts';
import type { TrendDrawing } from '#ui/trend-size.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { dayAt, daysBetween, direction, totalsOf, type Direction, type Totals } from '../history.ts';
import { HELPED_WORDS } from '../labels.ts';
import { levelWord } from '../lines.ts';
import type { CheckIn, CheckInPreferences } from '../schemas.ts';
import { openRows, ownCheckIns } from './read.ts';
import { COLUMNS } from './check-ins.sql.ts';
import { ownPreferences } from './preferences.ts';

const PICTURE_DAYS = 42;
const PICTURES = ['today', 'craving', 'confidence', 'stress'] as const;
const LEARNED_AT_MOST = 30;

export interface Picture {
	item: (typeof PICTURES)[number];
	direction: Direction;
	drawing: TrendDrawing;
}

export interface OwnHistory {
	totals: Totals;
	pictureDays: number;
	pictures: Picture[];
	helped: { words: string; count: number }[];
	learned: { id: string; when: string; words: string }[];
	entries: { id: string; when: string; checkIn: CheckIn }[];
	next: string | null;
	preferences: CheckInPreferences;
}

/** Everything the signed-in person's own history shows, ready to be drawn. */
export async function ownHistory(
	ctx: ReadContext,
	{ before }: { before?: string } = {}
): Promise<OwnHistory> {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'only a person has a history of their own');
	const personId = ctx.actor.personId;
	const { timeZone } = await openRecord(ctx, personId, 'check-ins');
	const page = await ownCheckIns(ctx, { limit: 14, before });
	const today = dayAt(ctx.now, timeZone);
	return {
		totals: totalsOf(await daysSaid(ctx, personId)),
		pictureDays: PICTURE_DAYS,
		pictures: await picturesOf(ctx, personId, today),
		helped: await helpedMost(ctx, personId),
		learned: await learnedBy(ctx, personId),
		entries: page.items.map((checkIn) => ({ id: checkIn.id, when: dayWords(checkIn.day, today), checkIn })),
		next: page.next,
		preferences: await ownPreferences(ctx)
	};
}

/** 'Mon, Mar 9', with the year when it is another one than today's. */
export function dayWords(day: string, today: string): string {
	const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
	return Temporal.PlainDate.from(day).toLocaleString(getLocale(), {
		weekday: 'short',
		month: 'short',
		day: 'numeric',
		year
	});
}

async function daysSaid(ctx: ReadContext, personId: string) {
	const rows = await mine(ctx, personId)
		.select((eb) => ['day', eb.fn.max('use_state').as('use_state')])
		.groupBy('day')
		.execute();
	return rows.map((row) => ({ day: row.day, useState: row.use_state }));
}

async function picturesOf(ctx: ReadContext, personId: string, today: string): Promise<Picture[]> {
	const first = Temporal.PlainDate.from(today)
		.subtract({ days: PICTURE_DAYS - 1 })
		.toString();
	const rows = await mine(ctx, personId)
		.select(['day', ...PICTURES])
		.where('day', '>=', first)
		.orderBy('at')
		.execute();
	return PICTURES.flatMap((item) => {
		// Several check-ins on one day: the last that answers this counts.
		const said = new Map(rows.flatMap((row) => (row[item] === null ? [] : [[row.day, row[item]] as const])));
		if (said.size < 2) return [];
		const start = [...said.keys()].sort()[0]!;
		const points = daysBetween(start, today > start ? today : start).map((day, at) => {
			const value = said.get(day) ?? null;
			return {
				at,
				day,
				label: dayWords(day, today),
				value,
				word: value === null ? undefined : levelWord(value)
			};
		});
		return [{ item, direction: direction(points, today), drawing: drawTrend(points, { min: 0, max: 10 }) }];
	});
}

async function helpedMost(ctx: ReadContext, personId: string) {
	const rows = await mine(ctx, personId)
		.select((eb) => [eb.fn<string>('unnest', ['helped']).as('code'), eb.fn.countAll<number>().as('count')])
		.groupBy('code')
		.orderBy('count', 'desc')
		.orderBy('code')
		.limit(5)
		.execute();
	return rows.map(({ code, count }) => ({
		words: (HELPED_WORDS[code as CheckIn['helped'][number]] ?? m.check_helped_words)(),
		count
	}));
}

async function learnedBy(ctx: ReadContext, personId: string) {
	const rows = await mine(ctx, personId)
		.select(COLUMNS)
		.where('words', 'is not', null)
		.orderBy('at', 'desc')
		.limit(120)
		.execute();
	const today = rows[0]?.day ?? '';
	return (await openRows(ctx, rows))
		.flatMap(({ id, day, learned }) => (learned ? [{ id, when: dayWords(day, today), words: learned }] : []))
		.slice(0, LEARNED_AT_MOST);
}

function mine(ctx: ReadContext, personId: string) {
	return ctx.db
		.selectFrom('check_ins.check_ins')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId);
}
