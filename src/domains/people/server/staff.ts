import { hasRole, STAFF_ROLES, systemActor, type PersonActor, type Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { membersOf, withLogins } from '#platform/server/sign-in/memberships.ts';
import { invitable } from '../invitations.ts';
import { endCover } from './cover/end-cover.ts';
import { endAboutMe, endSignIn, endWork, holdersOf, openMembership } from './end-staff.ts';

export interface StaffMember {
	id: string;
	name: string;
	/** Empty: has no sign-in (any more). */
	roles: Role[];
}

/** The staff of the organization with their roles. Directors. */
export async function staffOf(ctx: ReadContext, app: Pick<App, 'pools'>): Promise<StaffMember[]> {
	if (!hasRole(ctx.actor, 'director'))
		throw new Refusal('not_found', 'not a director', { detail: { audit: { action: 'staff.listed' } } });
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_staff', '=', true)
		.where('ended_at', 'is', null)
		.orderBy('preferred_name')
		.execute();
	const roles = await membersOf(app, ctx.actor.organizationId);
	return rows.map((row) => ({ id: row.id, name: row.preferred_name, roles: roles.get(row.id) ?? [] }));
}

/** Sets the staff roles of somebody on staff; what they are besides (a participant, an ally) stays. Counts at their next request. */
export async function changeStaffRoles(
	app: App,
	actor: PersonActor,
	personId: string,
	wanted: Role[]
): Promise<void> {
	const refuse = refusal('staff.roles-changed', personId);
	if (
		!hasRole(actor, 'director') ||
		wanted.length === 0 ||
		!wanted.every((role) => invitable(actor.roles).includes(role) && STAFF_ROLES.includes(role))
	)
		throw refuse('may not give these roles');
	await withLogins(app, async (logins) => {
		await keepADirector(
			await logins.holders(actor.organizationId, 'director'),
			personId,
			wanted.includes('director')
		);
		const before = await logins.loginOf(actor.organizationId, personId);
		if (!before?.roles.some((role) => STAFF_ROLES.includes(role))) throw refuse('not on staff here');
		await logins.setRoles(actor.organizationId, personId, [
			...before.roles.filter((role) => !STAFF_ROLES.includes(role)),
			...wanted
		]);
		await setCanWalk(
			app,
			actor.organizationId,
			personId,
			wanted.includes('coach') || wanted.includes('peer')
		);
		await app.write(actor, 'staff', async (ctx) => {
			ctx.note({ action: 'staff.roles-changed', personId, basis: 'role' });
		});
	});
}

export interface EndedStaff {
	name: string;
	/** So many of those they walked with have nobody now; a supervisor sees them by name. */
	alone: number;
}

/**
 * Ends somebody's place on staff in one transaction: their sign-in here and every session, whom they walked with, their
 * work number, the invitations they sent, and what they have open in an emergency. What they are besides stays. From its
 * commit on nothing of theirs is answered. The director's right is checked first; a director touches neither walks nor
 * sign-ins, so the system does it, and says whose word it was.
 */
export async function endStaff(app: App, actor: PersonActor, personId: string): Promise<EndedStaff> {
	const refuse = refusal('staff.ended', personId);
	await app.read(actor, 'staff', async (ctx) => {
		if (!hasRole(ctx.actor, 'director')) throw refuse('not a director');
	});
	const ended = await app.write(systemActor(actor.organizationId, 'staff ended'), 'staff', async (ctx) => {
		const directors = await holdersOf(ctx, 'director');
		const before = await openMembership(ctx, personId);
		if (!before?.roles.some((role) => STAFF_ROLES.includes(role))) throw refuse('not on staff here');
		await keepADirector(directors, personId, false);
		const stays = before.roles.filter((role) => !STAFF_ROLES.includes(role));
		await endSignIn(ctx, before.userId, stays);
		const ended = await endWork(ctx, personId, stays.length > 0);
		ctx.note({
			action: 'staff.work-ended',
			personId,
			subject: 'director',
			subjectId: actor.personId,
			basis: 'role'
		});
		return ended;
	});
	await app.write(actor, 'staff', async (ctx) =>
		ctx.note({ action: 'staff.ended', personId, basis: 'role' })
	);
	return ended;
}

/** Who is neither coach nor peer any more walks with nobody and covers for nobody, and nothing they wrote about themself shows: it ends with the roles. By the system. */
async function setCanWalk(
	app: App,
	organizationId: string,
	personId: string,
	canWalk: boolean
): Promise<void> {
	await app.write(systemActor(organizationId, 'staff roles'), 'staff', async (ctx) => {
		await ctx.tx
			.updateTable('people.persons')
			.set({ can_walk: canWalk })
			.where('organization_id', '=', organizationId)
			.where('id', '=', personId)
			.execute();
		if (canWalk) return;
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
	});
}

async function keepADirector(directors: string[], personId: string, stays: boolean): Promise<void> {
	if (!stays && directors.length === 1 && directors[0] === personId)
		throw new Refusal('conflict', 'the last director');
}

function refusal(action: string, personId: string) {
	return (why: string) => new Refusal('not_found', why, { detail: { audit: { action, personId } } });
}
