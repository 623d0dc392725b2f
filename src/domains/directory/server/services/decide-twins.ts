import { sql } from 'kysely';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { keepChanges, lockService, staffActing } from './care.sql.ts';
import { reindexServices } from './reindex-service.ts';

type Service = Awaited<ReturnType<typeof lockService>>;

/** What the entry that stays takes over from the other where it has nothing, or where the other was confirmed later. */
const fields = [
	'alternate_name',
	'description',
	'url',
	'email',
	'application_process',
	'fees',
	'eligibility',
	'minimum_age',
	'maximum_age',
	'interpretation',
	'accreditations',
	'alert',
	'languages',
	'phones',
	'schedules',
	'costs',
	'documents',
	'areas'
] as const;
/** Taken over only from a later confirmation: the entry that stays has its own. */
const confirmable = new Set<string>([
	'description',
	'application_process',
	'fees',
	'eligibility',
	'alert',
	'phones',
	'documents'
]);

export function mayDecideTwins(ctx: ReadContext): void {
	if (!hasRole(ctx.actor, 'supervisor', 'director'))
		throw new Refusal('forbidden', 'not a supervisor or director');
}

/** The pair, locked, and still open. */
async function openPair(ctx: WriteContext, twinId: string) {
	const pair = await ctx.tx
		.selectFrom('directory.twins')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', twinId)
		.forUpdate()
		.executeTakeFirst();
	if (!pair) throw new Refusal('not_found', 'no such pair');
	if (pair.state !== 'proposed') throw new Refusal('conflict', 'somebody has decided');
	return pair;
}

async function close(
	ctx: WriteContext,
	twinId: string,
	state: 'merged' | 'apart',
	by: string
): Promise<void> {
	await ctx.tx
		.updateTable('directory.twins')
		.set({ state, decided_by: by, decided_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', twinId)
		.execute();
}

/**
 * The two are one: `stays` is the entry that people find. It takes over what it lacks, what the other has confirmed
 * more lately, the other's places and the tips; the other is no longer found, and nothing is deleted.
 */
export async function mergeTwins(ctx: WriteContext, twinId: string, stays: string): Promise<void> {
	mayDecideTwins(ctx);
	const who = await staffActing(ctx);
	const pair = await openPair(ctx, twinId);
	if (stays !== pair.one_id && stays !== pair.other_id) throw new Refusal('invalid', 'not one of the two');
	const goes = stays === pair.one_id ? pair.other_id : pair.one_id;
	// Always in the same order: two who decide at once wait for each other.
	const locked = new Map<string, Service>();
	for (const id of [stays, goes].sort()) locked.set(id, await lockService(ctx, id));
	const [kept, other] = [locked.get(stays) as Service, locked.get(goes) as Service];
	const taken = takenOver(kept, other);
	await ctx.tx
		.updateTable('directory.services')
		.set({
			...Object.fromEntries(taken.map((field) => [field, forJson(other[field])])),
			...(later(other, kept) && {
				confirmed_at: other.confirmed_at,
				confirmed_by: other.confirmed_by,
				confirmed_name: other.confirmed_name
			}),
			kept: [...new Set([...kept.kept, ...taken])],
			taken_from: [
				...new Set([...kept.taken_from, ...other.taken_from, ...(other.feed_id ? [other.feed_id] : [])])
			],
			changed_at: ctx.now
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', stays)
		.execute();
	await ctx.tx
		.updateTable('directory.services')
		.set({ merged_into: stays, changed_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', goes)
		.execute();
	await movePlaces(ctx, goes, stays);
	await ctx.tx
		.updateTable('directory.tips')
		.set({ service_id: stays })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', '=', goes)
		.execute();
	await keepChanges(ctx, stays, who, [
		{ how: 'merged', after: other.name },
		...taken.map((field) => ({
			how: 'merged' as const,
			field,
			before: words(kept[field]),
			after: words(other[field])
		}))
	]);
	await keepChanges(ctx, goes, who, [{ how: 'merged', after: kept.name }]);
	await reindexServices(ctx, [stays, goes]);
	await close(ctx, twinId, 'merged', who.id);
	ctx.note({ action: 'service.merged', subject: 'directory.services', subjectId: stays });
}

/** The two are different: they are not proposed again. */
export async function keepApart(ctx: WriteContext, twinId: string): Promise<void> {
	mayDecideTwins(ctx);
	const who = await staffActing(ctx);
	const pair = await openPair(ctx, twinId);
	await close(ctx, twinId, 'apart', who.id);
	for (const id of [pair.one_id, pair.other_id]) await keepChanges(ctx, id, who, [{ how: 'kept apart' }]);
	ctx.note({ action: 'service.kept_apart', subject: 'directory.twins', subjectId: twinId });
}

const later = (one: Service, other: Service): boolean =>
	one.confirmed_at !== null && (other.confirmed_at === null || one.confirmed_at > other.confirmed_at);

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

const takenOver = (kept: Service, other: Service) =>
	fields.filter(
		(field) =>
			!isEmpty(other[field]) && (isEmpty(kept[field]) || (confirmable.has(field) && later(other, kept)))
	);

const forJson = (value: unknown): unknown =>
	Array.isArray(value) && value.some((one) => typeof one === 'object') ? JSON.stringify(value) : value;
const words = (value: unknown): string | null =>
	value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

/** Gives the entry that stays each place of the other at which it is not yet: another house, or the first with one. */
async function movePlaces(ctx: WriteContext, from: string, to: string): Promise<void> {
	const org = ctx.actor.organizationId;
	const { rows } = await sql<{ id: string }>`
		select sl.id from directory.service_locations sl
		join directory.locations l on l.organization_id = sl.organization_id and l.id = sl.location_id
		where sl.organization_id = ${org} and sl.service_id = ${from} and sl.shown
			and not exists (
				select 1 from directory.service_locations k
				join directory.locations m on m.organization_id = k.organization_id and m.id = k.location_id
				where k.organization_id = ${org} and k.service_id = ${to} and k.shown
					and (m.id = l.id or m.confidential or l.confidential
						or (left(m.postal_code, 5) = left(l.postal_code, 5)
							and substring(m.address_1 from '^\\s*(\\d+)') is not distinct from substring(l.address_1 from '^\\s*(\\d+)')))
			)`.execute(ctx.tx);
	for (const { id } of rows)
		await sql`insert into directory.service_locations
				(organization_id, id, service_id, location_id, description, phones, schedules, name, search_text, tokens, needs, latitude, longitude, shown)
			select organization_id, ${newId()}, ${to}, location_id, description, phones, schedules, name, search_text, tokens, needs, latitude, longitude, shown
			from directory.service_locations where organization_id = ${org} and id = ${id}
			on conflict (organization_id, service_id, location_id) do update set shown = true`.execute(ctx.tx);
}
