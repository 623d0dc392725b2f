import { cardsOf } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import type { OwnKind, OwnRule } from '../signs/own-rules.ts';
import type { RuleInput, WishesInput } from '../signs/inputs.ts';
import { BUILT_IN_CODES } from '../signs/rules/all.ts';
import { raise, rulePlace } from './raise.ts';
import { endWhatOpenedByItself, untell } from './untell.ts';
import { whose } from './whose.ts';

/** More than anybody minds. */
const MOST = 20;

export interface OwnRuleView extends OwnRule {
	id: string;
	isOn: boolean;
	words: string | null;
}
export interface OwnWishes {
	coachSees: boolean;
	/** Close support opens by itself. */
	opens: boolean;
	off: string[];
	quietFrom: number | null;
	quietUntil: number | null;
}

/** The rules that the person made, in the order they were made. */
export async function ownRules(ctx: ReadContext): Promise<OwnRuleView[]> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('early_signs.rules')
		.select(['id', 'kind', 'level', 'times', 'days', 'is_on', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('made_at')
		.orderBy('id')
		.execute();
	const vault = rows.some(({ sealed }) => sealed) ? await ctx.vault.of(personId) : null;
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as OwnKind,
		level: row.level,
		times: row.times,
		days: row.days,
		isOn: row.is_on,
		words: row.sealed && vault ? vault.openJson<{ words: string }>(row.sealed, rulePlace(row.id)).words : null
	}));
}

/** What the person has chosen; nothing is told until they choose. */
export async function ownWishes(ctx: ReadContext): Promise<OwnWishes> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.db
		.selectFrom('early_signs.wishes')
		.select(['coach_sees', 'opens', 'off', 'quiet_from', 'quiet_until'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	return {
		coachSees: row?.coach_sees ?? false,
		opens: row?.opens ?? false,
		off: row?.off ?? [],
		quietFrom: row?.quiet_from ?? null,
		quietUntil: row?.quiet_until ?? null
	};
}

/** Makes a rule; it is on. The same rule twice is one rule, switched on. @throws Refusal too_many past {@link MOST} */
export async function addRule(ctx: WriteContext, input: RuleInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const rules = await ownRules(ctx);
	const same = rules.find(
		(one) =>
			one.kind === input.kind &&
			one.level === input.level &&
			one.times === input.times &&
			one.days === input.days &&
			one.words === input.words
	);
	if (same) return switchRule(ctx, same.id, true);
	if (rules.length >= MOST)
		throw new Refusal('too_many', `${MOST} rules`, { fields: { kind: m.signs_rules_full() } });
	const id = newId();
	const { words, ...shape } = input;
	await ctx.tx
		.insertInto('early_signs.rules')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			...shape,
			is_on: true,
			made_at: ctx.now,
			changed_at: ctx.now,
			sealed: words === null ? null : (await ctx.vault.of(personId)).sealJson({ words }, rulePlace(id))
		})
		.execute();
	noted(ctx, 'added', id);
}

/** On or off. Off takes back what is open because of it. */
export async function switchRule(ctx: WriteContext, id: string, on: boolean): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('early_signs.rules')
		.set({ is_on: on, changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	if (!on) await untell(ctx, { rule: id });
	noted(ctx, on ? 'on' : 'off', id);
}

/** Gone for good; what was raised by it stays for the person to read. */
export async function removeRule(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const gone = await ctx.tx
		.deleteFrom('early_signs.rules')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw notThere();
	await untell(ctx, { rule: id });
	noted(ctx, 'removed', id);
}

/** A sign in the person's own words is there now: they say so, and it is told. Twice is once, unless the first was answered meanwhile. */
export async function sayItIsSo(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.tx
		.selectFrom('early_signs.rules')
		.select(['id', 'level', 'times', 'days', 'sealed', 'is_on'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('kind', '=', 'words')
		.executeTakeFirst();
	if (!row) throw notThere();
	if (!row.is_on) throw new Refusal('conflict', 'the rule is off');
	const today = dayIn((await cardsOf(ctx, [personId])).get(personId)!.timeZone, ctx.now);
	const answered = await answeredToday(ctx, personId, id, today);
	await raise(ctx, personId, today, [
		{
			key: answered > 0 ? `${id}:${answered}` : id,
			rule: 'own',
			own: { ...row, kind: 'words', personId },
			tier: 1,
			rests: 1,
			numbers: {},
			told: true,
			dueOn: today
		}
	]);
	noted(ctx, 'said', id);
}

/** How often it was said today and the card closed: said again, it is new. */
async function answeredToday(
	ctx: WriteContext,
	personId: string,
	ruleId: string,
	today: string
): Promise<number> {
	const rows = await ctx.tx
		.selectFrom('early_signs.signs as s')
		.innerJoin('early_signs.cards as c', (join) =>
			join.onRef('c.organization_id', '=', 's.organization_id').onRef('c.id', '=', 's.card_id')
		)
		.select('s.id')
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('s.person_id', '=', personId)
		.where('s.rule_id', '=', ruleId)
		.where('s.day', '=', today)
		.where('c.closed_at', 'is not', null)
		.execute();
	return rows.length;
}

/** Who sees what ships with the program, which of it is on, and when the person wants no call. */
export async function saveWishes(ctx: WriteContext, input: WishesInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const said = {
		coach_sees: input.coachSees === 'yes',
		opens: input.opens === 'yes',
		off: BUILT_IN_CODES.filter((code) => !input.on.includes(code)),
		quiet_from: input.quietFrom ?? null,
		quiet_until: input.quietUntil ?? null,
		changed_at: ctx.now
	};
	await ctx.tx
		.insertInto('early_signs.wishes')
		.values({ organization_id: organizationId, person_id: personId, ...said })
		.onConflict((on) => on.columns(['organization_id', 'person_id']).doUpdateSet(said))
		.execute();
	await ctx.tx
		.updateTable('early_signs.cards')
		.set({ quiet_from: said.quiet_from, quiet_until: said.quiet_until })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('closed_at', 'is', null)
		.execute();
	if (!said.opens) await endWhatOpenedByItself(ctx, said.coach_sees);
	await untell(ctx, said.coach_sees ? { codes: said.off } : { codes: [...BUILT_IN_CODES], signals: true });
	ctx.note({ action: 'own-sign.wishes', personId, subject: 'own-sign', basis: 'self' });
}

const notThere = () => new Refusal('not_found', 'no such rule of this person');

function noted(ctx: WriteContext, what: string, id: string): void {
	ctx.note({
		action: `own-sign.${what}`,
		personId: whose(ctx).personId,
		subject: 'own-sign',
		subjectId: id,
		basis: 'self'
	});
}
