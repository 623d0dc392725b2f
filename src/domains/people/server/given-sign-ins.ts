import { hasRole, STAFF_ROLES, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { cardsOf } from './cards.ts';
import { endSignIn, openMembership } from './end-staff.ts';
import { shutToMe } from './shut-to-me.ts';

/** How long a sign-in that a worker gave stays on the supervisor's page. */
export const GIVEN_DAYS = 30;

/** A link for somebody who was here already, and that it was used: whoever holds it reads their whole record. */
export interface GivenSignIn {
	id: string;
	person: string;
	by: string;
	own: boolean;
	usedAt: Date;
}

/** Those of the last {@link GIVEN_DAYS} days, newest first. Supervisors; not of a person who shut them out. */
export async function givenSignIns(ctx: ReadContext): Promise<GivenSignIn[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person' || !hasRole(actor, 'supervisor')) return [];
	const rows = await ctx.db
		.selectFrom('people.invitations')
		.select(['id', 'person_id', 'invited_by', 'accepted_at'])
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', 'is not', null)
		.where('accepted_at', '>', new Date(ctx.now.getTime() - GIVEN_DAYS * 86_400_000))
		.orderBy('accepted_at', 'desc')
		.execute();
	const shut = await shutToMe(ctx);
	const names = await cardsOf(
		ctx,
		rows.flatMap((row) => [row.person_id!, row.invited_by])
	);
	const name = (id: string) => names.get(id)?.preferredName ?? '–';
	return rows
		.filter((row) => !shut.includes(row.person_id!))
		.map((row) => ({
			id: row.id,
			person: name(row.person_id!),
			by: name(row.invited_by),
			own: row.invited_by === actor.personId,
			usedAt: row.accepted_at!
		}));
}

/**
 * Somebody else holds it than the person: a supervisor ends the sign-in and every session of it. The record stays as it is; the
 * person can be given a sign-in anew. A supervisor touches no sign-ins, so the system does it and says whose word it was.
 */
export async function endGivenSignIn(
	app: Pick<App, 'read' | 'write'>,
	actor: PersonActor,
	invitationId: string,
	options: { once?: string } = {}
): Promise<void> {
	const refuse = () =>
		new Refusal('not_found', 'no such sign-in', { detail: { audit: { action: 'sign-in.ended' } } });
	await app.write(
		actor,
		'oversight',
		async (own) => {
			const known = await givenSignIns(own);
			if (!isId(invitationId) || !known.some((one) => one.id === invitationId)) throw refuse();
			await app.write(systemActor(actor.organizationId, 'sign-in ended'), 'oversight', async (ctx) => {
				const row = await ctx.db
					.selectFrom('people.invitations')
					.select('person_id')
					.where('organization_id', '=', actor.organizationId)
					.where('id', '=', invitationId)
					.executeTakeFirst();
				const membership = row?.person_id ? await openMembership(ctx, row.person_id) : null;
				// Somebody who works here loses their place by a director's word alone.
				if (!membership || membership.roles.some((role) => STAFF_ROLES.includes(role))) throw refuse();
				await endSignIn(ctx, membership.userId, []);
				ctx.note({
					action: 'sign-in.ended',
					personId: row!.person_id!,
					subject: 'supervisor',
					subjectId: actor.personId,
					basis: 'role'
				});
			});
		},
		options
	);
}
