import { cardsOf } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import {
	PLAN_PARTS,
	type CrisisPlanInput,
	type OpenReason,
	type PlanRule,
	type PlanWords
} from '../crisis-plan.ts';
import { openingPlace, versionPlace } from './places.ts';

export interface OwnCrisisPlan {
	version: number;
	rule: PlanRule;
	words: PlanWords;
	/** Of the version that is shown. */
	madeAt: Date;
	/** All of them, the newest first. */
	versions: { version: number; madeAt: Date }[];
}

function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, 'participant')) throw new Refusal('forbidden', 'no participant');
	return ctx.actor;
}

/** The person's own plan as it stands, or as it stood in an earlier version; null where none was written. */
export async function ownCrisisPlan(ctx: ReadContext, earlier?: number): Promise<OwnCrisisPlan | null> {
	const { personId, organizationId } = whose(ctx);
	const plan = await ctx.db
		.selectFrom('crisis.plans')
		.select(['version', 'rule'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!plan) return null;
	const rows = await ctx.db
		.selectFrom('crisis.plan_versions')
		.select(['id', 'version', 'made_at', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('version', 'desc')
		.execute();
	const shown = rows.find((row) => row.version === (earlier ?? plan.version));
	if (!shown) throw new Refusal('not_found', 'no such version of one’s plan');
	return {
		version: plan.version,
		rule: plan.rule as PlanRule,
		words: (await ctx.vault.of(personId)).openJson<PlanWords>(shown.sealed, versionPlace(shown.id)),
		madeAt: shown.made_at,
		versions: rows.map((row) => ({ version: row.version, madeAt: row.made_at }))
	};
}

/**
 * Keeps the plan as a new version, and who may read it. What was written on another page meanwhile is not written over:
 * the later one is refused with its words kept in the form.
 */
export async function saveCrisisPlan(ctx: WriteContext, input: CrisisPlanInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const { base, rule, ...words } = input;
	if (PLAN_PARTS.every((part) => words[part] === '') && words.police === 'unsaid')
		throw new Refusal('invalid', 'nothing in the plan', { fields: { first: m.crisis_plan_empty_form() } });
	const now = await ownCrisisPlan(ctx);
	const same =
		now && now.version === base && JSON.stringify(ordered(now.words)) === JSON.stringify(ordered(words));
	const version = same ? base : base + 1;
	const said = { rule, version, changed_at: ctx.now };
	const done = now
		? await ctx.tx
				.updateTable('crisis.plans')
				.set(said)
				.where('organization_id', '=', organizationId)
				.where('person_id', '=', personId)
				.where('version', '=', base)
				.executeTakeFirst()
				.then((result) => result.numUpdatedRows)
		: await ctx.tx
				.insertInto('crisis.plans')
				.values({ organization_id: organizationId, person_id: personId, ...said, version: 1 })
				.onConflict((on) => on.doNothing())
				.executeTakeFirst()
				.then((result) => result.numInsertedOrUpdatedRows);
	if (!done || (!now && base !== 0))
		throw new Refusal('conflict', 'the plan has changed since', {
			fields: { first: m.crisis_plan_changed_since() }
		});
	if (!same) {
		const id = newId();
		const vault = await ctx.vault.of(personId);
		await ctx.tx
			.insertInto('crisis.plan_versions')
			.values({
				organization_id: organizationId,
				id,
				person_id: personId,
				version,
				made_at: ctx.now,
				sealed: vault.sealJson(ordered(words), versionPlace(id))
			})
			.execute();
	}
	ctx.note({ action: 'crisis-plan.saved', personId, subject: 'crisis-plan', basis: 'self' });
}

const ordered = (words: PlanWords): PlanWords => ({
	...(Object.fromEntries(PLAN_PARTS.map((part) => [part, words[part]])) as Record<
		(typeof PLAN_PARTS)[number],
		string
	>),
	police: words.police
});

/** Takes the plan away with all its versions. Who opened it stays told. */
export async function removeCrisisPlan(ctx: WriteContext): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	for (const table of ['crisis.plan_versions', 'crisis.plans'] as const)
		await ctx.tx
			.deleteFrom(table)
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	ctx.note({ action: 'crisis-plan.removed', personId, subject: 'crisis-plan', basis: 'self' });
}

export interface ToldPlanOpening {
	id: string;
	by: string;
	reason: OpenReason;
	words: string;
	at: Date;
	read: boolean;
}

/** Who opened the person's plan in a crisis, and why; the newest first. */
export async function ownPlanOpenings(ctx: ReadContext): Promise<ToldPlanOpening[]> {
	const { personId, organizationId } = whose(ctx);
	const rows = await ctx.db
		.selectFrom('crisis.plan_openings')
		.select(['id', 'worker_id', 'reason', 'opened_at', 'read_at', 'sealed'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('opened_at', 'desc')
		.limit(20)
		.execute();
	if (rows.length === 0) return [];
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	const vault = await ctx.vault.of(personId);
	return rows.map((row) => ({
		id: row.id,
		by: names.get(row.worker_id)?.preferredName ?? m.looked_someone(),
		reason: row.reason as OpenReason,
		words: vault.openJson<{ words: string }>(row.sealed, openingPlace(row.id)).words,
		at: row.opened_at,
		read: row.read_at !== null
	}));
}

/** The person has read of it: it leaves the top of their pages. */
export async function readPlanOpening(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const done = await ctx.tx
		.updateTable('crisis.plan_openings')
		.set({ read_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('not_found', 'no such opening of one’s plan');
	ctx.note({ action: 'crisis-plan.read', personId, subject: 'crisis-plan', subjectId: id, basis: 'self' });
}
