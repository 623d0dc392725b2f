/** What a phone has kept while there was no connection: opened, asked whose it is, and done once. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { addGoal, NewGoalInput } from '#domains/plans/server/plans.ts';
import type { PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { openSealed, outboxOwner } from '#platform/server/outbox.ts';
import { plainly } from '#platform/web/forms.ts';

export const Item = z.object({
	id: z.string().refine(isId),
	sealed: z.string().min(100).max(64_000)
});
const Kept = z.object({
	id: z.string(),
	kind: z.enum(['goal']),
	owner: z.string(),
	fields: z.array(z.tuple([z.string(), z.string()])).max(40)
});

type Answer = {
	status: number;
	body: { state: 'sent'; at: string } | { state: 'refused'; message: string; words: string };
};

/** A second arrival of the same item gets the first's answer. Refuses (`conflict`) what somebody else has written. */
export async function takeKept(
	locals: App.Locals,
	actor: PersonActor,
	item: z.output<typeof Item>
): Promise<Answer> {
	const kept = opened(locals.app.masterKey, item);
	if (!kept) return refused(m.offline_cannot_open(), '');
	if (kept.owner !== outboxOwner(locals.app.masterKey, actor.personId))
		throw new Refusal('conflict', 'the words of somebody else', {
			detail: { audit: { action: 'outbox.sent' } }
		});
	const given = Object.fromEntries(kept.fields.filter(([, value]) => value.trim() !== ''));
	const parsed = NewGoalInput.safeParse(given, { error: plainly });
	if (!parsed.success)
		return refused(
			[...new Set(parsed.error.issues.map((issue) => issue.message))].join(' '),
			['title', 'why', 'how', 'step']
				.map((name) => given[name] ?? '')
				.filter(Boolean)
				.join('\n')
		);
	const { step, stepIdea, ...words } = parsed.data;
	const saved = await locals.write(
		'plan',
		(ctx) => addGoal(ctx, { ...words, step: step || stepIdea, personId: actor.personId }),
		{ once: item.id }
	);
	const base = actor.roles.includes('participant') ? '/me' : '/ally';
	return { status: 201, body: { state: 'sent', at: `${base}/plan/goals/${saved.id}` } };
}

const refused = (message: string, words: string): Answer => ({
	status: 422,
	body: { state: 'refused', message, words }
});

function opened(masterKey: Buffer, item: z.output<typeof Item>): z.output<typeof Kept> | null {
	const text = openSealed(masterKey, item.sealed);
	if (text === null) return null;
	try {
		const kept = Kept.safeParse(JSON.parse(text));
		return kept.success && kept.data.id === item.id ? kept.data : null;
	} catch {
		return null;
	}
}
