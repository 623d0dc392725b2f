import type { ReadContext } from '#platform/server/context.ts';
import type { Again, GroupTry, KeptGroup } from '../groups.ts';
import { namePlace, whoKeeps, wordsPlace } from './own.ts';

/** The person's own groups: those kept by name, then those let go of which something was told. */
export async function ownGroups(ctx: ReadContext): Promise<KeptGroup[]> {
	const { personId, organizationId } = whoKeeps(ctx);
	const [kept, tries] = await Promise.all([
		ctx.db
			.selectFrom('groups.kept')
			.select(['id', 'meeting_id', 'let_go_at', 'sealed'])
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute(),
		ctx.db
			.selectFrom('groups.tries')
			.select(['id', 'kept_id', 'went_on', 'again', 'sealed'])
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.orderBy('went_on', 'desc')
			.execute()
	]);
	if (kept.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const told = Map.groupBy(tries, (one) => one.kept_id);
	return kept
		.map((row) => ({
			id: row.id,
			name: vault.openJson<{ name: string }>(row.sealed, namePlace(row.id)).name,
			meetingId: row.meeting_id,
			letGo: row.let_go_at !== null,
			tries: (told.get(row.id) ?? []).map((one): GroupTry => ({
				id: one.id,
				wentOn: one.went_on,
				again: one.again as Again,
				words: one.sealed ? vault.openJson<{ words: string }>(one.sealed, wordsPlace(one.id)).words : null
			}))
		}))
		.filter((one) => !one.letGo || one.tries.length > 0)
		.toSorted((a, b) => Number(a.letGo) - Number(b.letGo) || a.name.localeCompare(b.name));
}
