import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { Locale } from '#platform/languages.ts';
import { askNewWalk } from './cover/ask-walks.ts';
import { organizationOf } from './organization.ts';
import { told, type Past } from './past.ts';

export interface NewPerson {
	id?: string;
	preferredName: string;
	pronouns?: string | null;
	language?: Locale;
	/** IANA; the organization's when left out. */
	timeZone?: string;
	participant?: boolean;
	ally?: boolean;
	staff?: boolean;
	/** A coach or peer: somebody who can be given people to walk with. */
	canWalk?: boolean;
	/** The worker at the table walks with them from now on. */
	walkWithMe?: boolean;
}

/**
 * Makes a person with their own data key. Open to coach, peer, supervisor and director, and to jobs (invitations).
 * Nobody is served before the organization is live; staff can be made before.
 */
export async function createPerson(
	ctx: WriteContext,
	person: NewPerson,
	past?: Past
): Promise<{ id: string }> {
	const actor = ctx.actor;
	if (actor.kind !== 'system' && !hasRole(actor, 'coach', 'peer', 'supervisor', 'director'))
		throw new Refusal('forbidden', 'may not make a person', {
			detail: { audit: { action: 'person.created' } }
		});
	const organization = await organizationOf(ctx);
	if (!organization.live && (person.participant || person.ally))
		throw new Refusal('forbidden', 'the organization is not live', {
			detail: { audit: { action: 'person.created' } }
		});
	const id = person.id ?? newId();
	const { at, by } = told(ctx, past);
	await ctx.tx
		.insertInto('people.persons')
		.values({
			organization_id: actor.organizationId,
			id,
			preferred_name: person.preferredName.trim(),
			pronouns: person.pronouns?.trim() || null,
			language: person.language ?? organization.languages[0] ?? 'en',
			time_zone: person.timeZone ?? organization.timeZone,
			is_participant: person.participant ?? false,
			is_ally: person.ally ?? false,
			is_staff: person.staff ?? false,
			can_walk: person.canWalk ?? false,
			created_at: at,
			created_by: by
		})
		.execute();
	await ctx.vault.create(id);
	ctx.note({ action: 'person.created', personId: id, basis: actor.kind === 'system' ? 'system' : 'role' });
	if (person.walkWithMe && actor.kind === 'person') {
		if (!hasRole(actor, 'coach', 'peer'))
			throw new Refusal('forbidden', 'only a coach or peer walks with somebody');
		await ctx.tx
			.insertInto('people.assignments')
			.values({
				organization_id: actor.organizationId,
				id: newId(),
				person_id: id,
				worker_id: actor.personId,
				as_role: hasRole(actor, 'coach') ? 'coach' : 'peer',
				started_at: at,
				assigned_by: actor.personId
			})
			.execute();
		await askNewWalk(ctx, actor.personId);
		ctx.note({ action: 'assignment.started', personId: id, basis: 'welcomed' });
	}
	return { id };
}
