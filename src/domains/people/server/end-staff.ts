import type { Role } from '#platform/actor.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { endCover } from './cover/end-cover.ts';

/** What ends with a place on staff. Each part runs in the one transaction of `endStaff`, as the system. */

/** Who holds a role here, held until the end of the transaction: two changes cannot both take away the last director. */
export async function holdersOf(ctx: WriteContext, role: Role): Promise<string[]> {
	const rows = await ctx.tx
		.selectFrom('login.membership')
		.select(['person_id', 'roles'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('ended_at', 'is', null)
		.orderBy('person_id')
		.forUpdate()
		.execute();
	return rows.filter((row) => (row.roles as Role[]).includes(role)).map((row) => row.person_id);
}

export async function openMembership(
	ctx: WriteContext,
	personId: string
): Promise<{ userId: string; roles: Role[] } | null> {
	const row = await ctx.tx
		.selectFrom('login.membership')
		.select(['user_id', 'roles'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return row ? { userId: row.user_id, roles: row.roles as Role[] } : null;
}

/** Every session ends, and the sign-in here, unless they are a participant or ally besides. A passkey opens nothing here any more. */
export async function endSignIn(ctx: WriteContext, userId: string, stays: Role[]): Promise<void> {
	await ctx.tx
		.updateTable('login.membership')
		.set(stays.length > 0 ? { roles: stays } : { ended_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('user_id', '=', userId)
		.execute();
	await ctx.tx.deleteFrom('login.session').where('userId', '=', userId).execute();
}

/** What they wrote about themself goes with their work: the own lines first, so that a job that copies them waits. */
export async function endAboutMe(ctx: WriteContext, personId: string): Promise<void> {
	for (const table of [
		'workforce.about_me',
		'workforce.about_shown',
		'workforce.profiles',
		'workforce.profile_drafts',
		'workforce.standings'
	] as const)
		await ctx.tx
			.deleteFrom(table)
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('worker_id', '=', personId)
			.execute();
}

/** Walks, cover, work number, the lines about themself, invitations that are open, openings in an emergency. @returns who they were, and how many have nobody now */
export async function endWork(
	ctx: WriteContext,
	personId: string,
	staysHere: boolean
): Promise<{ name: string; alone: number }> {
	const { organizationId } = ctx.actor;
	const left = await ctx.tx
		.updateTable('people.assignments')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.where('ended_at', 'is', null)
		.returning('person_id')
		.execute();
	for (const { person_id } of left)
		await ctx.enqueue('walk.ended', { personId: person_id, workerId: personId });
	await endCover(ctx, personId);
	await endAboutMe(ctx, personId);
	await ctx.tx
		.deleteFrom('people.work_numbers')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', personId)
		.execute();
	await ctx.tx
		.updateTable('people.invitations')
		.set({ revoked_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('invited_by', '=', personId)
		.where('accepted_at', 'is', null)
		.where('revoked_at', 'is', null)
		.execute();
	await ctx.tx
		.updateTable('people.openings')
		.set({ closed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('opened_by', '=', personId)
		.where('closed_at', 'is', null)
		.where('until', '>', ctx.now)
		.execute();
	const person = await ctx.tx
		.updateTable('people.persons')
		.set({ is_staff: false, can_walk: false, ended_at: staysHere ? null : ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', personId)
		.returning('preferred_name')
		.executeTakeFirstOrThrow();
	return {
		name: person.preferred_name,
		alone: await withNobody(
			ctx,
			left.map((row) => row.person_id)
		)
	};
}

async function withNobody(ctx: WriteContext, personIds: string[]): Promise<number> {
	if (personIds.length === 0) return 0;
	const rows = await ctx.tx
		.selectFrom('people.assignments')
		.select('person_id')
		.distinct()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', 'in', personIds)
		.where('ended_at', 'is', null)
		.execute();
	return new Set(personIds).size - rows.length;
}
