import { STAFF_ROLES, systemActor, type Role, type SystemActor } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import {
	hashed,
	withLogins,
	type KnownMembership,
	type Logins
} from '#platform/server/sign-in/memberships.ts';
import { plainEmail } from '#platform/server/sign-in/sign-in.ts';
import { readToken } from '#platform/server/sign-in/tokens.ts';
import { assignWorker } from './assign-worker.ts';
import { createPerson } from './create-person.ts';

/** Who comes in: somebody who is signed in to an account, or somebody who makes one now. */
export type Comer =
	| { kind: 'account'; userId: string; email: string; name: string }
	| { kind: 'new'; name: string; email: string; password: string };

export type Acceptance =
	| { kind: 'joined'; organizationId: string; role: Role; email: string }
	/** Used, revoked, expired or never made: one answer for all. */
	| { kind: 'dead' }
	/** The email has an account: its owner signs in first. Nothing of the account was touched. */
	| { kind: 'has_account' }
	| { kind: 'other_email' }
	/** This account is somebody else here already. */
	| { kind: 'somebody_else' };

interface Open {
	id: string;
	email: string | null;
	roles: Role[];
	personId: string | null;
	invitedBy: string;
	walkAs: 'coach' | 'peer' | null;
	/** By a participant, for somebody close. */
	tie: boolean;
}

type Reach = Pick<App, 'read' | 'write' | 'pools' | 'clock'>;

/** Whether the link would let somebody in now. Says nothing of who, where or by whom. */
export async function invitationIsOpen(app: Reach, token: string): Promise<boolean> {
	const read = readToken(token);
	if (!read) return false;
	return (await app.read(actor(read.organizationId), 'invitation', (ctx) => find(ctx, read.hash))) !== null;
}

/**
 * Lets somebody in, once. The organization's side commits first, inside the open transaction of the sign-in side: any
 * refusal there undoes both. Only a crash between the two commits leaves a used invitation without a sign-in.
 */
export async function acceptInvitation(app: Reach, token: string, comer: Comer): Promise<Acceptance> {
	const read = readToken(token);
	if (!read) return { kind: 'dead' };
	const { organizationId, hash } = read;
	const open = await app.read(actor(organizationId), 'invitation', (ctx) => find(ctx, hash));
	if (!open) return { kind: 'dead' };
	const email = plainEmail(comer.email);
	if (open.email && plainEmail(open.email) !== email) return { kind: 'other_email' };
	const passwordHash = comer.kind === 'new' ? await hashed(comer.password) : '';
	try {
		return await withLogins(app, async (logins) => {
			const userId =
				comer.kind === 'account'
					? comer.userId
					: await logins.create({ name: comer.name, email, passwordHash }, app.clock());
			if (!userId) return { kind: 'has_account' };
			const before = await logins.membership(organizationId, userId);
			if (await isSomebodyElse(logins, organizationId, open, before)) return { kind: 'somebody_else' };
			const personId = open.personId ?? before?.personId ?? newId();
			const roles = [...new Set([...(before && !before.ended ? before.roles : []), ...open.roles])];
			await logins.join(organizationId, userId, personId, roles, app.clock());
			await app.write(actor(organizationId), 'invitation', (ctx) =>
				takeIn(ctx, open, { personId, known: Boolean(open.personId ?? before), name: comer.name, roles })
			);
			return { kind: 'joined', organizationId, role: open.roles[0]!, email };
		});
	} catch (error) {
		// `conflict`: who invited is somebody that this person has shut out.
		if (isRefusal(error) && ['not_found', 'conflict'].includes(error.code)) return { kind: 'dead' };
		throw error;
	}
}

function actor(organizationId: string): SystemActor {
	return systemActor(organizationId, 'invitation');
}

async function find(ctx: ReadContext, hash: string): Promise<Open | null> {
	const row = await ctx.db
		.selectFrom('people.invitations')
		.select(['id', 'email', 'roles', 'person_id', 'invited_by', 'walk_as', 'tie'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('token_hash', '=', hash)
		.where('accepted_at', 'is', null)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', ctx.now)
		.executeTakeFirst();
	return row
		? {
				id: row.id,
				email: row.email,
				roles: row.roles as Role[],
				personId: row.person_id,
				invitedBy: row.invited_by,
				walkAs: row.walk_as as Open['walkAs'],
				tie: row.tie
			}
		: null;
}

/** The person meant has a sign-in of another account, or this account is another person here. */
async function isSomebodyElse(
	logins: Logins,
	organizationId: string,
	open: Open,
	before: KnownMembership | null
): Promise<boolean> {
	// Nobody is their own ally.
	if (open.tie) return before?.personId === open.invitedBy;
	if (!open.personId) return false;
	if (before && before.personId !== open.personId) return true;
	return !before && (await logins.loginOf(organizationId, open.personId)) !== null;
}

/** The organization's side: the invitation is used up in the same transaction that makes or changes the person. */
async function takeIn(
	ctx: WriteContext,
	open: Open,
	comer: { personId: string; known: boolean; name: string; roles: Role[] }
): Promise<void> {
	const is = (...wanted: Role[]) => comer.roles.some((role) => wanted.includes(role));
	const flags = {
		participant: is('participant'),
		ally: is('ally'),
		staff: is(...STAFF_ROLES),
		canWalk: is('coach', 'peer')
	};
	const used = await ctx.tx
		.updateTable('people.invitations')
		.set({ accepted_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', open.id)
		.where('accepted_at', 'is', null)
		.where('revoked_at', 'is', null)
		.where('expires_at', '>', ctx.now)
		.executeTakeFirst();
	if (!used.numUpdatedRows) throw new Refusal('not_found', 'the invitation was used meanwhile');
	if (!comer.known) await createPerson(ctx, { id: comer.personId, preferredName: comer.name, ...flags });
	else
		await ctx.tx
			.updateTable('people.persons')
			.set({
				is_participant: flags.participant,
				is_ally: flags.ally,
				is_staff: flags.staff,
				can_walk: flags.canWalk,
				ended_at: null
			})
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', comer.personId)
			.execute();
	await ctx.tx
		.updateTable('people.invitations')
		.set({ accepted_person_id: comer.personId })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', open.id)
		.execute();
	ctx.note({
		action: 'invitation.accepted',
		personId: comer.personId,
		subject: 'invitation',
		subjectId: open.id,
		basis: 'invitation'
	});
	// The subject `network` ties the two.
	if (open.tie)
		await ctx.enqueue('ally.came-in', {
			invitationId: open.id,
			personId: open.invitedBy,
			allyId: comer.personId
		});
	if (open.walkAs) await walkWithInviter(ctx, open, open.walkAs, comer.personId);
}

/** A coach or peer who invites somebody walks with them from the first day. */
async function walkWithInviter(
	ctx: WriteContext,
	open: Open,
	as: 'coach' | 'peer',
	personId: string
): Promise<void> {
	const inviter = await ctx.db
		.selectFrom('people.persons')
		.select(['can_walk', 'ended_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', open.invitedBy)
		.executeTakeFirst();
	if (inviter?.can_walk && !inviter.ended_at && open.invitedBy !== personId)
		await assignWorker(ctx, { personId, workerId: open.invitedBy, as });
}
