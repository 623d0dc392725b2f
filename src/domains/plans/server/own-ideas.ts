import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { m } from '#paraglide/messages.js';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { LONGEST_IDEA, MOST_IDEAS, readIdeasText, type IdeaList } from '../goal-ideas.ts';
import { DOMAINS, type Domain } from '../plans.ts';

/** The organization's own goal ideas, a list for each area of life; for every member. */
export async function ownIdeas(ctx: ReadContext): Promise<IdeaList[]> {
	const rows = await ctx.db
		.selectFrom('plans.goal_ideas')
		.select(['domain', 'n', 'ideas'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.execute();
	const by = new Map(rows.map((row) => [row.domain, row]));
	return DOMAINS.map((domain) => ({
		domain,
		n: by.get(domain)?.n ?? 0,
		ideas: by.get(domain)?.ideas ?? []
	}));
}

/**
 * Writes the list of one area. For supervisors and directors. `n` is that of the list the writer had before them: when
 * somebody else saved meanwhile, this refuses with theirs.
 */
export async function saveOwnIdeas(ctx: WriteContext, input: IdeaList): Promise<void> {
	const writer = writerOf(ctx);
	refuseTooMany(input.domain, input.ideas);
	const values = { ideas: input.ideas, n: input.n + 1, changed_by: writer, changed_at: ctx.now };
	const saved = await ctx.tx
		.insertInto('plans.goal_ideas')
		.values({ organization_id: ctx.actor.organizationId, domain: input.domain, ...values })
		.onConflict((conflict) =>
			conflict
				.columns(['organization_id', 'domain'])
				.doUpdateSet(values)
				.where('plans.goal_ideas.n', '=', input.n)
		)
		.executeTakeFirst();
	if (!saved.numInsertedOrUpdatedRows) {
		const theirs = (await ownIdeas(ctx)).find((list) => list.domain === input.domain);
		throw new Refusal('conflict', 'the list was changed meanwhile', { detail: theirs });
	}
	ctx.note({ action: 'goal-ideas.changed', subject: input.domain, basis: 'role' });
}

/** Adds the ideas of a shared text to the lists. @returns how many were new */
export async function takeIdeas(ctx: WriteContext, text: string): Promise<{ added: number }> {
	writerOf(ctx);
	const { lists, strange } = readIdeasText(text);
	if (strange[0] !== undefined) throw wrong(m.ideas_error_strange({ line: strange[0].slice(0, 80) }));
	if (lists.size === 0) throw wrong(m.ideas_error_empty());
	let added = 0;
	for (const list of await ownIdeas(ctx)) {
		const fresh = (lists.get(list.domain) ?? []).filter((idea) => !list.ideas.includes(idea));
		if (fresh.length === 0) continue;
		await saveOwnIdeas(ctx, { ...list, ideas: [...list.ideas, ...new Set(fresh)] });
		added += new Set(fresh).size;
	}
	return { added };
}

function writerOf(ctx: WriteContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'supervisor', 'director')) return ctx.actor.personId;
	throw new Refusal('not_found', 'goal ideas are written by supervisors and directors', {
		detail: { audit: { action: 'goal-ideas.changed' } }
	});
}

function refuseTooMany(domain: Domain, ideas: readonly string[]): void {
	if (ideas.length > MOST_IDEAS) throw wrong(m.ideas_error_many({ most: MOST_IDEAS }));
	if (ideas.some((idea) => idea.length > LONGEST_IDEA))
		throw wrong(m.ideas_error_long({ most: LONGEST_IDEA }));
	if (!DOMAINS.includes(domain)) throw new Refusal('invalid', 'no such area');
}

const wrong = (sentence: string) => new Refusal('invalid', 'an idea list', { fields: { ideas: sentence } });
