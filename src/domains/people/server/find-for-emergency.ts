import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { mayTry } from '#platform/server/sign-in/limits.ts';
import { WITH_PEOPLE } from '#platform/works-with-people.ts';
import {
	FOUND_MINUTES,
	NAMES_AT_MOST,
	nameMeans,
	type OpeningReason,
	type SearchReason
} from '../emergency.ts';
import { shutToMe } from './shut-to-me.ts';

type Reach = Pick<App, 'read' | 'write' | 'pools' | 'masterKey' | 'clock'>;

export interface FoundByName {
	people: { id: string; name: string }[];
	/** More people have this name: write more of it. */
	more: boolean;
}

/** Workers and supervisors. A director sees numbers, not lives, in an emergency too. */
export function mayOpenInEmergency(ctx: ReadContext): boolean {
	return hasRole(ctx.actor, ...WITH_PEOPLE);
}

/**
 * Finds somebody by name, for opening their record in an emergency: names and nothing else, a few at a time, a few
 * times an hour. The search is kept with its reason, also when it finds nobody; it and each name that was shown are
 * noted, and the person sees that their name was found. A page's own rights do not reach these names, so the system
 * reads them after the right to ask was checked. The same form sent again is the same search: it shows what that one found.
 */
export async function findForEmergency(
	app: Reach,
	actor: PersonActor,
	{ name, ...why }: SearchReason & { name: string },
	options: { once?: string } = {}
): Promise<FoundByName> {
	const refuse = (code: 'not_found' | 'too_many') =>
		new Refusal(code, 'no search by name', { detail: { audit: { action: 'emergency.searched' } } });
	const names = () => app.read(systemActor(actor.organizationId, 'emergency search'), 'emergency', namesOf);
	// Ids only: what is kept of a form holds no names.
	const found = await app.write(
		actor,
		'emergency',
		async (ctx) => {
			if (!mayOpenInEmergency(ctx)) throw refuse('not_found');
			if (!(await mayTry(app, ['emergencySearch', actor.organizationId, actor.personId])))
				throw refuse('too_many');
			const shut = await shutToMe(ctx);
			const meant = (await names()).filter(
				(one) => one.id !== actor.personId && !shut.includes(one.id) && nameMeans(one.name, name)
			);
			const people = meant.slice(0, NAMES_AT_MOST);
			const id = newId();
			await ctx.tx
				.insertInto('people.searches')
				.values({
					organization_id: actor.organizationId,
					id,
					by_id: actor.personId,
					at: ctx.now,
					reason: why.reason,
					words: why.words,
					found: people.length
				})
				.execute();
			const search = { subject: 'search', subjectId: id, basis: 'emergency' } as const;
			ctx.note({ action: 'emergency.searched', ...search });
			for (const one of people) ctx.note({ action: 'emergency.found', personId: one.id, ...search });
			return { ids: people.map((one) => one.id), more: meant.length > people.length };
		},
		options
	);
	if (!Array.isArray(found?.ids)) throw new Refusal('invalid', 'the id of this form was of another');
	return { people: (await names()).filter((one) => found.ids.includes(one.id)), more: found.more };
}

/** Somebody whom this actor found by name a moment ago, and why they searched; null when they did not. */
export async function foundLately(
	app: Reach,
	actor: PersonActor,
	personId: string
): Promise<({ name: string } & SearchReason) | null> {
	return app.read(actor, 'emergency', async (ctx) => {
		const search = mayOpenInEmergency(ctx) ? await searchThatFound(ctx, personId) : null;
		if (!search) return null;
		const all = await app.read(systemActor(actor.organizationId, 'emergency search'), 'emergency', namesOf);
		const name = all.find((one) => one.id === personId)?.name;
		return name === undefined ? null : { name, reason: search.reason, words: search.words };
	});
}

/** The actor's own search of the last minutes that showed this person's name, the newest. */
export async function searchThatFound(
	ctx: ReadContext,
	personId: string
): Promise<({ id: string } & SearchReason) | null> {
	if (ctx.actor.kind !== 'person' || (await shutToMe(ctx)).includes(personId)) return null;
	const row = await ctx.db
		.selectFrom('audit.entries as e')
		.innerJoin('people.searches as s', (join) =>
			join.onRef('s.organization_id', '=', 'e.organization_id').onRef('s.id', '=', 'e.subject_id')
		)
		.select(['s.id', 's.reason', 's.words'])
		.where('e.organization_id', '=', ctx.actor.organizationId)
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('s.by_id', '=', ctx.actor.personId)
		.where('e.actor_id', '=', ctx.actor.personId)
		.where('e.person_id', '=', personId)
		.where('e.action', '=', 'emergency.found')
		.where('e.outcome', '=', 'done')
		.where('s.at', '>', new Date(ctx.now.getTime() - FOUND_MINUTES * 60_000))
		// Ended by who looked at it: from then on it takes a new search, with its reason.
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('people.openings as o')
						.select('o.id')
						.where('o.organization_id', '=', ctx.actor.organizationId)
						.where('o.person_id', '=', personId)
						.where('o.opened_by', '=', eb.ref('s.by_id'))
						.where('o.closed_by', 'is not', null)
						.whereRef('o.closed_at', '>=', 's.at')
				)
			)
		)
		.orderBy('s.at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? { id: row.id, reason: row.reason as OpeningReason, words: row.words } : null;
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
