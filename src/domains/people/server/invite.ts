import { hasRole, type Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { newToken, tokenFor } from '#platform/server/sign-in/tokens.ts';
import { INVITATION_DAYS, invitable, rolesFit, type Invitation } from '../invitations.ts';
import { organizationOf } from './organization.ts';
import { walkOf } from './walk-of.ts';

export interface NewInvitation {
	label: string;
	email?: string;
	roles: Role[];
	/** Somebody here without a sign-in of their own. */
	personId?: string;
	/** A participant invites somebody close: they come in as an ally, tied to the participant. */
	tie?: boolean;
}

const DAY = 86_400_000;
/** So that nobody's mail is flooded in a participant's name. */
const TIES_A_DAY = 5;

/** Makes an invitation. @returns the token of its link, which is shown once and kept nowhere */
export async function invite(
	ctx: WriteContext,
	wanted: NewInvitation
): Promise<{ id: string; token: string }> {
	const actor = ctx.actor;
	const refuse = (why: string) =>
		new Refusal('not_found', why, {
			detail: { audit: { action: 'person.invited', personId: wanted.personId } }
		});
	if (actor.kind !== 'person') throw refuse('nobody invites');
	const may = wanted.tie ? allyOnly(actor.roles, wanted) : invitable(actor.roles);
	if (!rolesFit(wanted.roles) || !wanted.roles.every((role) => may.includes(role)))
		throw refuse('may not invite as this');
	const forSupport = wanted.roles.some((role) => role === 'participant' || role === 'ally');
	if (forSupport && !(await organizationOf(ctx)).live)
		throw new Refusal('conflict', 'the organization is not live');
	if (wanted.personId && !(await mayGiveSignIn(ctx, wanted)))
		throw refuse('not a person this actor may give a sign-in');
	if (wanted.tie && (await tiesMadeToday(ctx, actor.personId)) >= TIES_A_DAY)
		throw new Refusal('too_many', 'enough invitations for a day');
	const { token, hash } = newToken();
	const id = newId();
	await ctx.tx
		.insertInto('people.invitations')
		.values({
			organization_id: actor.organizationId,
			id,
			token_hash: hash,
			email: wanted.email ?? null,
			label: wanted.label,
			roles: wanted.roles,
			person_id: wanted.personId ?? null,
			walk_as: wanted.roles.includes('participant') ? walkAs(actor.roles) : null,
			invited_by: actor.personId,
			tie: wanted.tie ?? false,
			created_at: ctx.now,
			expires_at: new Date(ctx.now.getTime() + INVITATION_DAYS * DAY)
		})
		.execute();
	ctx.note({
		action: 'person.invited',
		personId: wanted.personId,
		subject: 'invitation',
		subjectId: id,
		basis: 'role'
	});
	return { id, token: tokenFor(actor.organizationId, token) };
}

/** Takes an invitation back; a used one stays as it is. */
export async function revokeInvitation(ctx: WriteContext, id: string): Promise<void> {
	const done = await ctx.tx
		.updateTable('people.invitations')
		.set({ revoked_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.where('accepted_at', 'is', null)
		.where('revoked_at', 'is', null)
		.$if(!hasRole(ctx.actor, 'supervisor', 'director'), (query) =>
			query.where('invited_by', '=', ctx.actor.kind === 'person' ? ctx.actor.personId : '')
		)
		.executeTakeFirst();
	if (!done.numUpdatedRows)
		throw new Refusal('not_found', 'no open invitation', {
			detail: { audit: { action: 'invitation.revoked' } }
		});
	ctx.note({ action: 'invitation.revoked', subject: 'invitation', subjectId: id, basis: 'role' });
}

/**
 * The invitations this actor may see, newest first: a worker's own, a team's for its supervisor, staff's for a director.
 * @param options.tie those by which a participant invites somebody close; they see only their own
 */
export async function invitationsOf(
	ctx: ReadContext,
	{ tie = false, limit = 40 }: { tie?: boolean; limit?: number } = {}
): Promise<Invitation[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = await ctx.db
		.selectFrom('people.invitations')
		.select(['id', 'label', 'email', 'roles', 'created_at', 'expires_at', 'accepted_at', 'revoked_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('tie', '=', tie)
		.orderBy('created_at', 'desc')
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		label: row.label,
		email: row.email,
		roles: row.roles as Role[],
		createdAt: row.created_at,
		expiresAt: row.expires_at,
		state: row.accepted_at
			? 'used'
			: row.revoked_at
				? 'revoked'
				: row.expires_at <= ctx.now
					? 'expired'
					: 'open'
	}));
}

/** What the actor called those for whom they made these invitations. */
export async function invitationLabels(
	ctx: ReadContext,
	ids: readonly string[]
): Promise<Map<string, string>> {
	if (ctx.actor.kind !== 'person' || ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.invitations')
		.select(['id', 'label'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('invited_by', '=', ctx.actor.personId)
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, row.label]));
}

/** A participant may invite an ally, somebody new or with another place here, and nothing else. */
function allyOnly(held: readonly Role[], wanted: NewInvitation): Role[] {
	return held.includes('participant') && wanted.roles.length === 1 && !wanted.personId ? ['ally'] : [];
}

async function tiesMadeToday(ctx: WriteContext, personId: string): Promise<number> {
	const row = await ctx.db
		.selectFrom('people.invitations')
		.select((eb) => eb.fn.countAll<string>().as('made'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('invited_by', '=', personId)
		.where('tie', '=', true)
		.where('created_at', '>', new Date(ctx.now.getTime() - DAY))
		.executeTakeFirstOrThrow();
	return Number(row.made);
}

function walkAs(held: readonly Role[]): 'coach' | 'peer' | null {
	return held.includes('coach') ? 'coach' : held.includes('peer') ? 'peer' : null;
}

/** A person without staff roles whom the inviter walks with (or whose team it is), for the role they have here already. */
async function mayGiveSignIn(ctx: WriteContext, wanted: NewInvitation): Promise<boolean> {
	if (ctx.actor.kind !== 'person' || !wanted.personId) return false;
	const person = await ctx.db
		.selectFrom('people.persons')
		.select(['is_participant', 'is_ally', 'is_staff', 'ended_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', wanted.personId)
		.executeTakeFirst();
	if (!person || person.is_staff || person.ended_at) return false;
	// Whoever opens the link reads the whole record: a stand-in never gives one.
	const walks = (await walkOf(ctx, ctx.actor.personId, wanted.personId)) === 'walks-with';
	if (!walks && !hasRole(ctx.actor, 'supervisor') && !(await justMade(ctx, wanted.personId))) return false;
	return (
		(wanted.roles[0] === 'participant' && person.is_participant) ||
		(wanted.roles[0] === 'ally' && person.is_ally)
	);
}

/** Whoever made somebody at the table may give them the sign-in that day. */
async function justMade(ctx: WriteContext, personId: string): Promise<boolean> {
	if (ctx.actor.kind !== 'person') return false;
	const row = await ctx.db
		.selectFrom('people.persons')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.where('created_by', '=', ctx.actor.personId)
		.where('created_at', '>', new Date(ctx.now.getTime() - DAY))
		.executeTakeFirst();
	return row !== undefined;
}
