/** Profiles as others read them: what is published, of whoever works here now. The wall decides who reads a row. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Photo } from '#platform/server/clean-photo.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { EMPTY_PROFILE, type CountedKind, type ListedProfile, type Profile } from '../profile.ts';

/** Every published profile, by name. */
export async function profilesHere(ctx: ReadContext): Promise<ListedProfile[]> {
	const rows = await shown(ctx).orderBy('p.name').orderBy('p.worker_id').limit(500).execute();
	return rows.map(listed);
}

/** One of them. @throws Refusal not_found where none shows to the actor */
export async function profileOf(ctx: ReadContext, workerId: string): Promise<ListedProfile> {
	const row = isId(workerId)
		? await shown(ctx).where('p.worker_id', '=', workerId).executeTakeFirst()
		: undefined;
	if (!row) throw new Refusal('not_found', 'no profile that shows');
	return listed(row);
}

/** Which of these workers have a profile that the actor may read: for links beside their names. */
export async function withProfile(ctx: ReadContext, workerIds: readonly string[]): Promise<Set<string>> {
	if (workerIds.length === 0) return new Set();
	const rows = await ctx.db
		.selectFrom('workforce.profiles')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', sql<string>`any(${[...workerIds]}::uuid[])`)
		.execute();
	return new Set(rows.map((row) => row.worker_id));
}

/** The picture of a published profile. */
export async function pictureOf(ctx: ReadContext, workerId: string): Promise<Photo> {
	const row = isId(workerId)
		? await ctx.db
				.selectFrom('workforce.profiles')
				.select(['picture', 'picture_type'])
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('worker_id', '=', workerId)
				.executeTakeFirst()
		: undefined;
	if (!row?.picture) throw new Refusal('not_found', 'no picture');
	return { type: row.picture_type as Photo['type'], bytes: row.picture };
}

/**
 * How these workers say they work: the eight pairs, languages and ways of those whose profile shows. For whoever lays both
 * sides beside each other.
 */
export async function pagesOf(
	ctx: ReadContext,
	workerIds: readonly string[]
): Promise<Map<string, Pick<Profile, 'style' | 'languages' | 'ways'>>> {
	if (workerIds.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('workforce.profiles')
		.select(['worker_id', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', sql<string>`any(${[...workerIds]}::uuid[])`)
		.execute();
	return new Map(
		rows.map((row) => [row.worker_id, { ...EMPTY_PROFILE, ...(row.words as unknown as Profile) }])
	);
}

const shown = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('workforce.profiles as p')
		.leftJoin('workforce.standings as s', (join) =>
			join.onRef('s.organization_id', '=', 'p.organization_id').onRef('s.worker_id', '=', 'p.worker_id')
		)
		.leftJoin('people.persons as w', (join) =>
			join.onRef('w.organization_id', '=', 'p.organization_id').onRef('w.id', '=', 'p.worker_id')
		)
		.select([
			'p.worker_id',
			'p.name',
			'w.preferred_name',
			'p.words',
			'p.story',
			'p.picture_type',
			's.room',
			sql<string | null>`to_char(s.since, 'YYYY-MM-DD')`.as('since'),
			's.kinds'
		])
		.where('p.organization_id', '=', ctx.actor.organizationId);

type Row = Awaited<ReturnType<ReturnType<typeof shown>['execute']>>[number];

const listed = (row: Row): ListedProfile => ({
	workerId: row.worker_id,
	name: row.preferred_name ?? row.name,
	profile: { ...EMPTY_PROFILE, ...(row.words as unknown as Profile) },
	story: row.story,
	hasPicture: row.picture_type !== null,
	room: row.room ?? false,
	since: row.since,
	kinds: (row.kinds ?? []) as CountedKind[]
});
