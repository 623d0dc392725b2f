import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { budgetOf } from '../read-budget.ts';

interface Spent {
	people: Set<string>;
	limit: number;
}

/** Asked once in a unit of work, however many things of a record are read in it. */
const asked = new WeakMap<ReadContext, Promise<Spent>>();

/**
 * Whose records the actor has opened in the last hour, or since they last showed that it is them, and how many that may be.
 * Counted from the audit, which is written with each look.
 */
function spentOf(ctx: ReadContext): Promise<Spent> {
	const known = asked.get(ctx);
	if (known) return known;
	const found = readSpent(ctx);
	asked.set(ctx, found);
	return found;
}

async function readSpent(ctx: ReadContext): Promise<Spent> {
	const { organizationId } = ctx.actor;
	const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const hourAgo = new Date(ctx.now.getTime() - 3_600_000);
	const { rows } = await sql<{ people: string[]; settings: object }>`
		select o.settings, array(
			select distinct e.person_id from audit.entries e
			where e.organization_id = ${organizationId} and e.actor_id = ${me} and e.person_id is not null and e.actor_id <> e.person_id
				and e.outcome = 'done' and e.at > greatest(${hourAgo}::timestamptz, coalesce((
					select max(s.at) from audit.entries s where s.organization_id = ${organizationId} and s.actor_id = ${me}
						and s.action = 'read-budget.stepped-up' and s.at > ${hourAgo}), ${hourAgo}))
		) as people
		from people.organizations o where o.organization_id = ${organizationId}`.execute(ctx.db as never);
	return { people: new Set(rows[0]?.people), limit: budgetOf(rows[0]?.settings) };
}

/**
 * One more record, or "show that it is you" (`step_up`): a stolen session reads some records, not all. The refusal is
 * noted and stands on the oversight page. Looks that run at the same instant may each be one more than the limit.
 */
export async function withinBudget(ctx: ReadContext, personId: string): Promise<void> {
	const spent = await spentOf(ctx);
	if (spent.people.has(personId)) return;
	if (spent.people.size >= spent.limit)
		throw new Refusal('step_up', 'the limit of records in an hour is reached', {
			detail: { audit: { action: 'read-budget.reached' } }
		});
	spent.people.add(personId);
}

/** How the actor stands, for the page on which they show that it is them. */
export async function budgetNow(ctx: ReadContext): Promise<{ limit: number; reached: boolean }> {
	const { people, limit } = await spentOf(ctx);
	return { limit, reached: people.size >= limit };
}

/** The actor has just shown that it is them; the count begins anew. Call it only after the password was right. */
export async function steppedUp(ctx: WriteContext): Promise<void> {
	if (!hasRole(ctx.actor, 'coach', 'peer')) throw new Refusal('not_found', 'opens no records');
	ctx.note({ action: 'read-budget.stepped-up', basis: 'password' });
}
