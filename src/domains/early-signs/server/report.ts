import { LEAST, shownCount } from '#platform/small-counts.ts';
import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { worthALook } from '../signs/lay-out.ts';
import {
	isEnough,
	partOf,
	shareOf,
	sumUp,
	type LookBack,
	type Part,
	type Table
} from '../signs/look-back.ts';
import { dayNumber, dayOf } from '../signs/facts.ts';
import { NEWEST } from '../signs/weights.ts';
import { toldSince } from './facts.sql.ts';

/** Half a year. */
const DAYS = 182;
const AT_ONCE = 200;

/** A table as it may be shown: null where a small number hides. */
export interface ShownTable {
	weeks: number | null;
	events: number | null;
	precision: number | null;
	recall: number | null;
}
/** What a report holds: no person, no count from 1 to 10. */
export interface Numbers {
	personWeeks: number;
	/** Cards for a hundred person-weeks; null: too few weeks. */
	alerts: number | null;
	/** 200 weeks and 40 setbacks: under it no figure says anything, and none is kept. */
	enough: boolean;
	all: ShownTable;
	brier: number | null;
	fifths: { expected: number; seen: number }[];
	groups: { name: string; table: ShownTable }[];
	rules: { rule: string; cards: number | null; notUseful: number | null; lookAgain: boolean }[];
}
export interface Report {
	madeAt: Date;
	from: string;
	until: string;
	version: number;
	numbers: Numbers;
}

/** Looks back over half a year of what people here told. For jobs and the command line; writes nothing. */
export async function lookBackHere(ctx: WriteContext): Promise<Omit<Report, 'madeAt'>> {
	if (ctx.actor.kind !== 'system') throw new Refusal('not_found', 'the system counts, over everybody');
	const until = dayIn('UTC', ctx.now);
	const from = dayOf(dayNumber(until) - DAYS);
	const people = await peopleHere(ctx);
	const parts: Part[] = [];
	for (let at = 0; at < people.length; at += AT_ONCE) {
		const some = people.slice(at, at + AT_ONCE);
		const told = await toldSince(
			ctx,
			some.map(({ id }) => id),
			dayOf(dayNumber(from) - 35)
		);
		for (const { id, groups } of some) parts.push(partOf({ told: told.get(id) ?? [], groups }, from, until));
	}
	return { from, until, version: NEWEST.version, numbers: shown(sumUp(parts), await rulesHere(ctx, from)) };
}

/** Keeps the newest report; a second one on a day takes the place of the first. */
export async function makeReport(ctx: WriteContext): Promise<void> {
	const { from, until, version, numbers } = await lookBackHere(ctx);
	const org = ctx.actor.organizationId;
	await ctx.tx
		.deleteFrom('early_signs.reports')
		.where('organization_id', '=', org)
		.where('until_day', '=', until)
		.execute();
	await ctx.tx
		.insertInto('early_signs.reports')
		.values({
			organization_id: org,
			id: newId(),
			made_at: ctx.now,
			from_day: from,
			until_day: until,
			version,
			numbers: JSON.stringify(numbers)
		})
		.execute();
}

/** The newest report, for a director; null: none was made yet. */
export async function newestReport(ctx: ReadContext): Promise<Report | null> {
	if (!hasRole(ctx.actor, 'director')) throw new Refusal('not_found', 'for directors');
	const row = await ctx.db
		.selectFrom('early_signs.reports')
		.select(['made_at', 'from_day', 'until_day', 'version', 'numbers'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('made_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row
		? {
				madeAt: row.made_at,
				from: row.from_day,
				until: row.until_day,
				version: row.version,
				numbers: row.numbers as unknown as Numbers
			}
		: null;
}

/** Everybody who tells something, with their groups for the check of fairness: language, and what they work on. */
async function peopleHere(ctx: WriteContext): Promise<{ id: string; groups: string[] }[]> {
	const { rows } = await sql<{ id: string; language: string; kinds: string[] | null }>`
		select p.id, p.language, array_agg(distinct f.kind) filter (where f.kind is not null) as kinds
		from people.persons p
		left join people.focuses f on f.organization_id = ${ctx.actor.organizationId} and f.person_id = p.id and f.ended_at is null
		where p.organization_id = ${ctx.actor.organizationId} and p.is_participant
		group by p.id, p.language order by p.id`.execute(ctx.tx);
	return rows.map(({ id, language, kinds }) => ({
		id,
		groups: [`language:${language}`, ...(kinds ?? []).map((kind) => `focus:${kind}`)]
	}));
}

async function rulesHere(ctx: WriteContext, from: string) {
	const { rows } = await sql<{ rule: string; cards: string; useless: string }>`
		select s.rule, count(distinct c.id) as cards, count(distinct c.id) filter (where c.outcome = 'not_useful') as useless
		from early_signs.signs s
		join early_signs.cards c on c.organization_id = ${ctx.actor.organizationId} and c.id = s.card_id
		where s.organization_id = ${ctx.actor.organizationId} and c.opened_at >= ${from}::date and c.closed_at is not null
		group by s.rule order by s.rule`.execute(ctx.tx);
	return rows.map(({ rule, cards, useless }) => ({ rule, cards: Number(cards), useless: Number(useless) }));
}

const tableShown = ({ weeks, events, called, hits }: Table): ShownTable => ({
	weeks: shownCount(weeks),
	events: shownCount(events),
	precision: shareOf(hits, called),
	recall: shareOf(hits, events)
});

function shown(back: LookBack, rules: Awaited<ReturnType<typeof rulesHere>>): Numbers {
	const enough = isEnough(back.all);
	const two = (value: number) => Math.round(value * 100) / 100;
	return {
		personWeeks: back.personWeeks,
		alerts:
			back.alerts < LEAST || back.personWeeks < 100
				? null
				: Math.round((1000 * back.alerts) / back.personWeeks) / 10,
		enough,
		all: tableShown(back.all),
		brier: enough ? two(back.brier) : null,
		fifths: enough
			? back.fifths.map(({ expected, seen }) => ({ expected: two(expected), seen: two(seen) }))
			: [],
		groups: enough
			? Object.entries(back.groups).map(([name, table]) => ({ name, table: tableShown(table) }))
			: [],
		rules: rules.map(({ rule, cards, useless }) => ({
			rule,
			cards: shownCount(cards),
			notUseful: shareOf(useless, cards),
			lookAgain: cards >= LEAST && worthALook(cards, useless)
		}))
	};
}
