import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { isLevel, levels, levelSays, wordsOf } from '../../levels.ts';
import type { CareLevel, ConfirmLevelInput, LevelInput } from '../../levels.ts';
import type { Term } from '../../taxonomy.ts';

/** Every version of what a kind of care is, newest first. */
export async function levelVersions(ctx: ReadContext, level: Term): Promise<CareLevel[]> {
	return rowsOf(ctx, level);
}

/** The kinds of care that are explained now, in the order of the taxonomy. For everybody, a visitor too. */
export async function careLevels(ctx: ReadContext): Promise<CareLevel[]> {
	const newest = new Map<string, CareLevel>();
	for (const one of await rowsOf(ctx)) if (!newest.has(one.level)) newest.set(one.level, one);
	return levels.flatMap((level) => newest.get(level) ?? []).filter(levelSays);
}

/**
 * Keeps a new version; the same words again make none. An empty one takes the page away. Who writes it says that it is right.
 * @returns whether it is shown now
 * @throws Refusal conflict when somebody else wrote one meanwhile
 */
export async function saveCareLevel(ctx: WriteContext, input: LevelInput): Promise<boolean> {
	const role = roleOf(ctx, 'directory.level-written');
	const newest = (await levelVersions(ctx, input.level))[0];
	if ((newest?.version ?? 0) !== input.base)
		throw new Refusal('conflict', 'written meanwhile by somebody else');
	const words = wordsOf(input);
	const shown = Object.values(words).some((text) => text !== '');
	if (JSON.stringify(words) === JSON.stringify(wordsOf(newest))) return shown;
	const by = ctx.actor.kind === 'person' ? ctx.actor.personId : null;
	const done = await ctx.tx
		.insertInto('directory.care_levels')
		.values({
			organization_id: ctx.actor.organizationId,
			level: input.level,
			version: input.base + 1,
			what_en: words.whatEn,
			day_en: words.dayEn,
			bring_en: words.bringEn,
			cost_en: words.costEn,
			what_es: words.whatEs,
			day_es: words.dayEs,
			bring_es: words.bringEs,
			cost_es: words.costEs,
			written_at: ctx.now,
			written_by: by,
			confirmed_at: ctx.now,
			confirmed_by: by,
			confirmed_role: role
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'written meanwhile by somebody else');
	ctx.note({ action: 'directory.level-written', basis: 'role' });
	return shown;
}

/**
 * Somebody has looked, and the words are still right.
 * @throws Refusal conflict when they are not those that were on the screen
 */
export async function confirmCareLevel(ctx: WriteContext, input: ConfirmLevelInput): Promise<void> {
	const role = roleOf(ctx, 'directory.level-confirmed');
	const newest = (await levelVersions(ctx, input.level))[0];
	if (!newest || newest.version !== input.base || !levelSays(newest))
		throw new Refusal('conflict', 'written meanwhile by somebody else');
	await ctx.tx
		.updateTable('directory.care_levels')
		.set({
			confirmed_at: ctx.now,
			confirmed_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null,
			confirmed_role: role
		})
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('level', '=', input.level)
		.where('version', '=', input.base)
		.execute();
	ctx.note({ action: 'directory.level-confirmed', basis: 'role' });
}

function roleOf(ctx: WriteContext, action: string): 'supervisor' | 'director' {
	const role = (['supervisor', 'director'] as const).find((one) => hasRole(ctx.actor, one));
	if (role) return role;
	throw new Refusal('not_found', 'only a supervisor or director explains kinds of care', {
		detail: { audit: { action } }
	});
}

async function rowsOf(ctx: ReadContext, level?: Term): Promise<CareLevel[]> {
	const rows = await ctx.db
		.selectFrom('directory.care_levels')
		.select(['level', 'version', 'what_en', 'day_en', 'bring_en', 'cost_en'])
		.select(['what_es', 'day_es', 'bring_es', 'cost_es', 'written_at', 'confirmed_at', 'confirmed_role'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.$if(level !== undefined, (query) => query.where('level', '=', String(level)))
		.orderBy('version', 'desc')
		.execute();
	return rows.flatMap((row): CareLevel[] =>
		isLevel(row.level)
			? [
					{
						level: row.level,
						version: row.version,
						whatEn: row.what_en,
						dayEn: row.day_en,
						bringEn: row.bring_en,
						costEn: row.cost_en,
						whatEs: row.what_es,
						dayEs: row.day_es,
						bringEs: row.bring_es,
						costEs: row.cost_es,
						writtenAt: row.written_at,
						confirmedAt: row.confirmed_at,
						confirmedRole: row.confirmed_role === 'director' ? 'director' : 'supervisor'
					}
				]
			: []
	);
}
