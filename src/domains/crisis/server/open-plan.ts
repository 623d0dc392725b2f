import { basisHere, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { OpenPlanInput, PlanRule, PlanWords } from '../crisis-plan.ts';
import { openingPlace, versionPlace } from './places.ts';

/** The wall says the same (`crisis.plan_versions`): after the hour it is asked for anew. */
const OPEN_MS = 3_600_000;

/** `none`: there is no plan, or the person keeps it to themself. `ask`: it opens in a crisis, with a reason. */
export type PlanForWorker =
	| { state: 'none' }
	| { state: 'ask' }
	| { state: 'open'; words: PlanWords; madeAt: Date; until: Date | null };

/** The plan of somebody the actor walks with, as far as the person's rule lets them; showing it is noted. */
export async function crisisPlanOf(ctx: ReadContext, personId: string): Promise<PlanForWorker> {
	await openRecord(ctx, personId, 'person');
	const plan = await ruleOf(ctx, personId);
	if (!plan) return { state: 'none' };
	const until = plan.rule === 'crisis' ? await openUntil(ctx, personId) : null;
	if (plan.rule === 'crisis' && !until) return { state: 'ask' };
	const row = await ctx.db
		.selectFrom('crisis.plan_versions')
		.select(['id', 'made_at', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('version', '=', plan.version)
		.executeTakeFirst();
	if (!row) return { state: 'none' };
	ctx.note({
		action: 'crisis-plan.opened',
		personId,
		subject: 'crisis-plan',
		basis: until ? 'crisis' : basisHere(ctx, personId)
	});
	const vault = await ctx.vault.of(personId);
	return {
		state: 'open',
		words: vault.openJson<PlanWords>(row.sealed, versionPlace(row.id)),
		madeAt: row.made_at,
		until
	};
}

/** Opens it for an hour because there is a crisis. The person reads who did, and why. */
export async function openCrisisPlan(
	ctx: WriteContext,
	personId: string,
	input: OpenPlanInput
): Promise<void> {
	await openRecord(ctx, personId, 'person');
	const { actor } = ctx;
	const plan = await ruleOf(ctx, personId);
	if (actor.kind !== 'person' || actor.personId === personId || plan?.rule !== 'crisis')
		throw new Refusal('not_found', 'no plan that opens in a crisis', {
			detail: { audit: { action: 'crisis-plan.begun', personId } }
		});
	if (await openUntil(ctx, personId)) return;
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('crisis.plan_openings')
		.values({
			organization_id: actor.organizationId,
			id,
			person_id: personId,
			worker_id: actor.personId,
			reason: input.reason,
			opened_at: ctx.now,
			sealed: vault.sealJson({ words: input.words }, openingPlace(id))
		})
		.execute();
	ctx.note({
		action: 'crisis-plan.begun',
		personId,
		subject: 'crisis-plan',
		subjectId: id,
		basis: 'crisis'
	});
}

/** The rule and the version; undefined where there is none, or the person keeps it to themself: the worker is told neither. */
async function ruleOf(ctx: ReadContext, personId: string) {
	const row = await ctx.db
		.selectFrom('crisis.plans')
		.select(['rule', 'version'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('rule', '!=', 'never')
		.executeTakeFirst();
	return row && { rule: row.rule as PlanRule, version: row.version };
}

/** Until when the actor has it open; null when they have not. */
async function openUntil(ctx: ReadContext, personId: string): Promise<Date | null> {
	if (ctx.actor.kind !== 'person') return null;
	const row = await ctx.db
		.selectFrom('crisis.plan_openings')
		.select('opened_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', ctx.actor.personId)
		.where('opened_at', '>', new Date(ctx.now.getTime() - OPEN_MS))
		.orderBy('opened_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? new Date(row.opened_at.getTime() + OPEN_MS) : null;
}
