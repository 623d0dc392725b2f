/** What a phone has kept while there was no connection: opened, asked whose it is, and done once. */
import { z } from 'zod';
import { m } from '#paraglide/messages.js';
import { CheckInFields } from '#domains/check-ins/check-ins.ts';
import { recordFromForm } from '#domains/check-ins/server/check-ins.ts';
import { KeptMessageInput } from '#domains/messaging/messaging.ts';
import { sendMessage } from '#domains/messaging/server/messaging.ts';
import { addGoal, NewGoalInput } from '#domains/plans/server/plans.ts';
import type { PersonActor } from '#platform/actor.ts';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { openSealed, outboxOwner } from '#platform/server/outbox.ts';
import { plainly, readForm, refusalWords } from '#platform/web/forms.ts';

export const Item = z.object({
	id: z.string().refine(isId),
	sealed: z.string().min(100).max(64_000)
});
const Kept = z.object({
	id: z.string(),
	kind: z.enum(['goal', 'check-in', 'message']),
	owner: z.string(),
	/** When it was written; items of earlier pages do not say. */
	at: z.iso.datetime().optional(),
	fields: z.array(z.tuple([z.string(), z.string()])).max(100)
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
	return { goal: takeGoal, 'check-in': takeCheckIn, message: takeMessage }[kept.kind](locals, actor, kept);
}

type Kept = z.output<typeof Kept>;
const baseOf = (actor: PersonActor) => (actor.roles.includes('participant') ? '/me' : '/ally');

async function takeGoal(locals: App.Locals, actor: PersonActor, kept: Kept): Promise<Answer> {
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
		{ once: kept.id }
	);
	return { status: 201, body: { state: 'sent', at: `${baseOf(actor)}/plan/goals/${saved.id}` } };
}

/** In the thread it was written in, as of now: whoever reads it is told no other time. A walk that is over gives the words back. */
async function takeMessage(locals: App.Locals, actor: PersonActor, kept: Kept): Promise<Answer> {
	const given = Object.fromEntries(kept.fields);
	const parsed = KeptMessageInput.safeParse(given, { error: plainly });
	const words = given['words'] ?? '';
	if (!parsed.success)
		return refused([...new Set(parsed.error.issues.map((issue) => issue.message))].join(' '), words);
	const { walk } = parsed.data;
	try {
		await locals.write('messages', (ctx) => sendMessage(ctx, walk, parsed.data), { once: kept.id });
	} catch (error) {
		if (isRefusal(error) && error.code !== 'unavailable')
			return refused(Object.values(error.fields)[0] ?? refusalWords(error), words);
		throw error;
	}
	return { status: 201, body: { state: 'sent', at: `${baseOf(actor)}/messages/${walk}` } };
}

/** As the form of the page reads it, for the moment at which it was written. */
async function takeCheckIn(locals: App.Locals, actor: PersonActor, kept: Kept): Promise<Answer> {
	const body = new FormData();
	for (const [name, value] of kept.fields) body.append(name, value);
	const words = ['helped_words', 'learned', 'note']
		.map((name) => body.get(name))
		.filter(Boolean)
		.join('\n');
	const form = await readForm(
		{ request: new Request('http://outbox', { method: 'POST', body }) },
		CheckInFields
	);
	if (!form.ok) return refused([...new Set(Object.values(form.failure.data.errors))].join(' '), words);
	try {
		const saved = await recordFromForm(locals, form.data, kept.id, kept.at ? new Date(kept.at) : undefined);
		return { status: 201, body: { state: 'sent', at: `${baseOf(actor)}/check-in/done?id=${saved.id}` } };
	} catch (error) {
		// An aim that is no longer theirs: said, with the words.
		if (isRefusal(error) && error.code === 'invalid') return refused(refusalWords(error), words);
		throw error;
	}
}

const refused = (message: string, words: string): Answer => ({
	status: 422,
	body: { state: 'refused', message, words }
});

function opened(masterKey: Buffer, item: z.output<typeof Item>): Kept | null {
	const text = openSealed(masterKey, item.sealed);
	if (text === null) return null;
	try {
		const kept = Kept.safeParse(JSON.parse(text));
		return kept.success && kept.data.id === item.id ? kept.data : null;
	} catch {
		return null;
	}
}
