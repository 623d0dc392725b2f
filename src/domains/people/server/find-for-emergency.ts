import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { mayTry } from '#platform/server/sign-in/limits.ts';
import { FOUND_MINUTES, NAMES_AT_MOST, nameMeans } from '../emergency.ts';

type Reach = Pick<App, 'read' | 'write' | 'pools' | 'masterKey' | 'clock'>;

export interface FoundByName {
	people: { id: string; name: string }[];
	/** More people have this name: write more of it. */
	more: boolean;
}

/** Workers and supervisors. A director sees numbers, not lives, in an emergency too. */
export function mayOpenInEmergency(ctx: ReadContext): boolean {
	return hasRole(ctx.actor, 'coach', 'peer', 'supervisor');
}

/**
 * Finds somebody by name, for opening their record in an emergency: names and nothing else, a few at a time, a few
 * times an hour. The search and each name that was shown are noted, and the person sees that their name was found. A
 * page's own rights do not reach these names, so the system reads them after the right to ask was checked.
 */
export async function findForEmergency(app: Reach, actor: PersonActor, name: string): Promise<FoundByName> {
	return app.write(actor, 'emergency', async (ctx) => {
		const refuse = (code: 'not_found' | 'too_many') =>
			new Refusal(code, 'no search by name', { detail: { audit: { action: 'emergency.searched' } } });
		if (!mayOpenInEmergency(ctx)) throw refuse('not_found');
		if (!(await mayTry(app, ['emergencySearch', actor.organizationId, actor.personId])))
			throw refuse('too_many');
		const all = await app.read(systemActor(actor.organizationId, 'emergency search'), 'emergency', namesOf);
		const meant = all.filter((one) => one.id !== actor.personId && nameMeans(one.name, name));
		const people = meant.slice(0, NAMES_AT_MOST);
		ctx.note({ action: 'emergency.searched', basis: 'emergency' });
		for (const { id } of people) ctx.note({ action: 'emergency.found', personId: id, basis: 'emergency' });
		return { people, more: meant.length > people.length };
	});
}

/** The name of somebody whom this actor found by name a moment ago; null when they did not. */
export async function foundLately(app: Reach, actor: PersonActor, personId: string): Promise<string | null> {
	return app.read(actor, 'emergency', async (ctx) => {
		if (!mayOpenInEmergency(ctx) || !(await wasFound(ctx, personId))) return null;
		const all = await app.read(systemActor(actor.organizationId, 'emergency search'), 'emergency', namesOf);
		return all.find((one) => one.id === personId)?.name ?? null;
	});
}

/** Whether the actor's own search showed this person's name in the last minutes. */
export async function wasFound(ctx: ReadContext, personId: string): Promise<boolean> {
	if (ctx.actor.kind !== 'person') return false;
	const row = await ctx.db
		.selectFrom('audit.entries')
		.select('id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('actor_id', '=', ctx.actor.personId)
		.where('person_id', '=', personId)
		.where('action', '=', 'emergency.found')
		.where('outcome', '=', 'done')
		.where('at', '>', new Date(ctx.now.getTime() - FOUND_MINUTES * 60_000))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

async function namesOf(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('ended_at', 'is', null)
		.where((eb) => eb.or([eb('is_participant', '=', true), eb('is_ally', '=', true)]))
		.orderBy('preferred_name')
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.preferred_name }));
}
