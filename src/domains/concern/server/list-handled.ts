/** The list of whoever handles concerns: enough to find one again, and nothing of who raised it. */
import { sql } from 'kysely';
import type { ReadContext } from '#platform/server/context.ts';
import type { HandledLine, Said, StepKind } from '../views.ts';
import { handledConcerns } from './handle.ts';
import { whoCanBeNamed } from './raise.ts';

export async function handledLines(ctx: ReadContext): Promise<HandledLine[]> {
	const lines = await handledConcerns(ctx);
	if (lines.length === 0) return [];
	const ids = lines.map(({ id }) => id);
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('concern.concerns')
		.select(['id', 'words', 'about_id'])
		.where('organization_id', '=', organizationId)
		.where('id', 'in', ids)
		.execute();
	const steps = await ctx.db
		.selectFrom('concern.steps')
		.distinctOn('concern_id')
		.select(['concern_id', 'kind', 'at'])
		.where('organization_id', '=', organizationId)
		.where('concern_id', 'in', ids)
		.orderBy('concern_id')
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	const asked = await ctx.db
		.selectFrom('concern.hearings')
		.select(['concern_id', sql<Date>`min(asked_at)`.as('since')])
		.where('organization_id', '=', organizationId)
		.where('concern_id', 'in', ids)
		.where('answered_at', 'is', null)
		.groupBy('concern_id')
		.execute();
	const names = new Map((await whoCanBeNamed(ctx)).map(({ id, name }) => [id, name]));
	return lines.map((line) => {
		const row = rows.find(({ id }) => id === line.id)!;
		const said = ctx.vault.ofConcern(line.id).openJson<Said>(row.words, `concern.concerns.words/${line.id}`);
		const step = steps.find(({ concern_id }) => concern_id === line.id);
		return {
			...line,
			about: said.about,
			aboutName: (row.about_id && names.get(row.about_id)) || said.aboutWords || null,
			lastStep: step ? { kind: step.kind as StepKind, at: step.at } : null,
			otherAskedAt: asked.find(({ concern_id }) => concern_id === line.id)?.since ?? null
		};
	});
}
