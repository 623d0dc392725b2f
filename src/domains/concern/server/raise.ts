/** Raising a concern, and adding to one's own. */
import { m } from '#paraglide/messages.js';
import { organizationOf } from '#domains/people/server/people.ts';
import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { membersOf } from '#platform/server/sign-in/memberships.ts';
import { answerBy, routeOf, type Member } from '../rules.ts';
import type { Raised } from '../inputs.ts';
import type { Said } from '../views.ts';
import { idFor, keyFor, wordHash } from './link.ts';

/** Concerns are written by a named system actor: the logbook, which a director reads, is not to say who raised one. */
export const asConcern = (organizationId: string) => systemActor(organizationId, 'concern');

/** The staff with their roles, for deciding who may read it. Never shown. */
export async function staffMembers(app: App, ctx: ReadContext): Promise<Member[]> {
	const roles = await membersOf(app, ctx.actor.organizationId);
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_staff', '=', true)
		.execute();
	return rows.map(({ id, preferred_name: name }) => ({ id, name, roles: roles.get(id) ?? [] }));
}

/** Of the staff, whom one may choose; a name is what everybody signed in sees. */
export async function whoCanBeNamed(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_staff', '=', true)
		.orderBy('preferred_name')
		.execute();
	return rows.map((row) => ({ id: row.id, name: row.preferred_name }));
}

/**
 * Whom the one who raises it can mean: a worker, anybody of the staff; anybody else, those who walk or walked with them or
 * opened their record. Never themself. A name that is not among them is written.
 */
export async function whoCanBeMeant(ctx: ReadContext): Promise<{ id: string; name: string }[]> {
	const { actor } = ctx;
	if (actor.kind !== 'person') return [];
	const staff = (await whoCanBeNamed(ctx)).filter((one) => one.id !== actor.personId);
	if (hasRole(actor, 'coach', 'peer', 'supervisor', 'director')) return staff;
	const walked = await ctx.db
		.selectFrom('people.assignments')
		.select('worker_id as id')
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', actor.personId)
		.execute();
	const looked = await ctx.db
		.selectFrom('audit.entries')
		.select('actor_id as id')
		.distinct()
		.where('organization_id', '=', actor.organizationId)
		.where('person_id', '=', actor.personId)
		.execute();
	const met = new Set([...walked, ...looked].map(({ id }) => id));
	return staff.filter((one) => met.has(one.id));
}

/** `key`: where it is followed. Null: nobody here can take it without being part of it; nothing was kept. */
export async function raiseConcern(
	app: App,
	from: { organizationId: string; actor: PersonActor | null; once: string | undefined },
	given: Raised & { follow: 'signed' | 'word' }
): Promise<{ key: string; byWord: boolean } | null> {
	const { organizationId, actor } = from;
	const signed = given.follow === 'signed' && actor !== null;
	const { about, aboutWords, what, help, reach, name } = given;
	const said: Said = { about, aboutWords, what, help, reach, name };
	const id = from.once
		? idFor(app, organizationId, from.once, actor?.personId ?? '', JSON.stringify(given))
		: newId();
	return app.write(asConcern(organizationId), 'concern', async (ctx) => {
		const staff = await staffMembers(app, ctx);
		if (given.aboutId && !staff.some((one) => one.id === given.aboutId))
			throw new Refusal('invalid', 'not on staff', { fields: { aboutId: m.concern_about_needed() } });
		const route = routeOf(staff, {
			...given,
			// Without a name it is still not for the hands of whoever wrote it.
			raisedBy: actor?.personId ?? null
		});
		if (!route) return null;
		const { days } = (await organizationOf(ctx)).concerns;
		const seal = ctx.vault.ofConcern(id);
		const aboutName = route.aboutId ? await nameOf(ctx, route.aboutId) : '';
		await ctx.tx
			.insertInto('concern.concerns')
			.values({
				organization_id: organizationId,
				id,
				raised_by: signed ? actor.personId : null,
				word_hash: signed ? null : wordHash(app, id, given.word),
				about_id: route.aboutId,
				kept_from: route.keptFrom,
				goes_to: route.to,
				words: seal.sealJson(
					{
						...said,
						aboutWords: said.aboutWords || aboutName,
						name: said.name || (signed ? await nameOf(ctx, actor.personId) : '')
					} satisfies Said,
					`concern.concerns.words/${id}`
				),
				name_may_be_told: given.tellName === 'yes',
				received_at: ctx.now,
				answer_by: answerBy(ctx.now, days)
			})
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		return signed ? { key: id, byWord: false } : { key: keyFor(app, organizationId, id), byWord: true };
	});
}

async function nameOf(ctx: WriteContext, personId: string): Promise<string> {
	const row = await ctx.db
		.selectFrom('people.persons')
		.select('preferred_name')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', personId)
		.executeTakeFirst();
	return row?.preferred_name ?? '';
}

/** More words of the one who raised it; a closed one is open again with them, and answered anew by a day. */
export async function addWords(app: App, organizationId: string, id: string, words: string): Promise<void> {
	await app.write(asConcern(organizationId), 'concern', async (ctx) => {
		const row = await ctx.tx
			.selectFrom('concern.concerns')
			.select('closed_at')
			.where('organization_id', '=', organizationId)
			.where('id', '=', id)
			.forUpdate()
			.executeTakeFirstOrThrow();
		if (row.closed_at) {
			const { days } = (await organizationOf(ctx)).concerns;
			await ctx.tx
				.updateTable('concern.concerns')
				.set({
					closed_at: null,
					outcome: null,
					heard_other_at: null,
					unheard_reason: null,
					answer_by: answerBy(ctx.now, days)
				})
				.where('organization_id', '=', organizationId)
				.where('id', '=', id)
				.execute();
		}
		await writeStep(ctx, id, row.closed_at ? 'reopened' : 'added', words, null);
	});
}

export async function writeStep(
	ctx: WriteContext,
	concernId: string,
	kind: string,
	words: string | null,
	byId: string | null
): Promise<void> {
	const id = newId();
	await ctx.tx
		.insertInto('concern.steps')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			concern_id: concernId,
			at: ctx.now,
			by_id: byId,
			kind,
			words: words === null ? null : ctx.vault.ofConcern(concernId).seal(words, `concern.steps.words/${id}`)
		})
		.execute();
}
