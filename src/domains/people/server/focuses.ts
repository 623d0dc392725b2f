import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Aim, Focus, FocusKind } from '../intake.ts';
import { told, type Past } from './past.ts';
import { openRecord } from './open-record.ts';

const place = (id: string) => `people.focuses.own_words/${id}`;

/** What the person wants of one kind: an aim, or null for "not (any more) something I work on". */
export interface WantedFocus {
	kind: FocusKind;
	aim: Aim | null;
	since?: string | null;
	ownWords?: string | null;
}

/** What the person wants to stop, reduce or make safer now, each with its aim. */
export async function aimsOf(ctx: ReadContext, personId: string): Promise<Focus[]> {
	return (await focusHistoryOf(ctx, personId)).filter((focus) => focus.endedAt === null);
}

/** The same with everything it was before, oldest first. */
export async function focusHistoryOf(ctx: ReadContext, personId: string): Promise<Focus[]> {
	await openRecord(ctx, personId, 'focus');
	return focusRows(ctx, personId);
}

/** The rows behind it, for who has asked already whether they may. */
export async function focusRows(ctx: ReadContext, personId: string): Promise<Focus[]> {
	const rows = await ctx.db
		.selectFrom('people.focuses')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('started_at')
		.orderBy('id')
		.execute();
	const vault = rows.some((row) => row.own_words) ? await ctx.vault.of(personId) : null;
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as FocusKind,
		ownWords: row.own_words && vault ? vault.open(row.own_words, place(row.id)) : null,
		aim: row.aim as Aim,
		since: row.since,
		startedAt: row.started_at,
		endedAt: row.ended_at
	}));
}

/** Makes the kinds named in `wanted` what they should be now. What changed ends and begins anew; kinds not named stay. */
export async function saveFocuses(
	ctx: WriteContext,
	personId: string,
	wanted: readonly WantedFocus[],
	past?: Past
): Promise<void> {
	const now = await aimsOf(ctx, personId);
	const { at, by } = told(ctx, past);
	for (const wish of wanted) {
		const words = wish.kind === 'own' ? wish.ownWords?.trim() || null : null;
		const aim = wish.kind === 'own' && !words ? null : wish.aim;
		const current = now.filter((focus) => focus.kind === wish.kind);
		const same = current.find(
			(focus) => focus.aim === aim && focus.since === (wish.since ?? null) && focus.ownWords === words
		);
		if (same && current.length === 1) continue;
		for (const focus of current) await end(ctx, focus.id, at);
		if (aim) await begin(ctx, personId, { ...wish, aim, ownWords: words }, at, by);
		if (aim || current.length > 0) ctx.note({ action: 'focus.changed', personId });
	}
}

async function end(ctx: WriteContext, id: string, at: Date): Promise<void> {
	await ctx.tx
		.updateTable('people.focuses')
		.set({ ended_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.execute();
}

async function begin(
	ctx: WriteContext,
	personId: string,
	focus: WantedFocus & { aim: Aim },
	at: Date,
	by: string | null
): Promise<void> {
	const id = newId();
	await ctx.tx
		.insertInto('people.focuses')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			kind: focus.kind,
			own_words: focus.ownWords ? (await ctx.vault.of(personId)).seal(focus.ownWords, place(id)) : null,
			aim: focus.aim,
			since: focus.since ?? null,
			started_at: at,
			written_by: by
		})
		.execute();
}
