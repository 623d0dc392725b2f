import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Vault } from '#platform/server/vault.ts';
import { basisHere, openRecord } from '#domains/people/server/people.ts';
import type {
	Act,
	ActKind,
	Before,
	Cannot,
	EndedWhy,
	Handoff,
	HandoffState,
	HandoffWords,
	Need
} from '../life.ts';

export const COLUMNS = [
	'id',
	'person_id',
	'need',
	'state',
	'ended_why',
	'goes_on',
	'arrived_on',
	'consent_id',
	'sealed',
	'made_at',
	'changed_at'
] as const;

export interface Row {
	id: string;
	person_id: string;
	need: string;
	state: string;
	ended_why: string | null;
	goes_on: string | null;
	arrived_on: string | null;
	consent_id: string | null;
	sealed: Buffer;
	made_at: Date;
	changed_at: Date;
}

export const wordsPlace = (id: string) => `referrals.handoffs.sealed/${id}`;
export const actPlace = (id: string) => `referrals.acts.sealed/${id}`;

type Opens = Awaited<ReturnType<Vault['of']>>;

export const handoffOf = (row: Row, vault: Opens): Handoff => ({
	id: row.id,
	personId: row.person_id,
	need: row.need as Need,
	state: row.state as HandoffState,
	endedWhy: row.ended_why as EndedWhy | null,
	goesOn: row.goes_on,
	arrivedOn: row.arrived_on,
	consentId: row.consent_id,
	words: vault.openJson<HandoffWords>(row.sealed, wordsPlace(row.id)),
	madeAt: row.made_at,
	changedAt: row.changed_at
});

/** Who may: the person and whoever walks with them now. One answer for what is not there and what is somebody else's. */
export async function openHandoff(
	ctx: ReadContext,
	id: string
): Promise<{ handoff: Handoff; vault: Opens; timeZone: string; personName: string }> {
	const row = isId(id)
		? await ctx.db
				.selectFrom('referrals.handoffs')
				.select(COLUMNS)
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row)
		throw new Refusal('not_found', 'no such hand-off', { detail: { audit: { action: 'hand-off.opened' } } });
	const person = await openRecord(ctx, row.person_id, 'hand-off');
	const vault = await ctx.vault.of(row.person_id);
	return {
		handoff: handoffOf(row, vault),
		vault,
		timeZone: person.timeZone,
		personName: person.preferredName
	};
}

/** Its acts, oldest first. */
export async function actsOf(ctx: ReadContext, handoff: Handoff, vault: Opens): Promise<Act[]> {
	const rows = await ctx.db
		.selectFrom('referrals.acts')
		.select(['id', 'kind', 'why', 'by_id', 'at', 'sealed', 'takes_back', 'before'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('handoff_id', '=', handoff.id)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as ActKind,
		why: row.why as Cannot | null,
		byId: row.by_id,
		at: row.at,
		words: row.sealed ? vault.openJson<{ words: string }>(row.sealed, actPlace(row.id)).words : null,
		takesBack: row.takes_back,
		before: row.before as Before | null
	}));
}

/** Writes down one act; its words are sealed with the person's key. */
export async function writeAct(
	ctx: WriteContext,
	of: { id: string; personId: string },
	act: {
		kind: ActKind;
		why?: Cannot | undefined;
		words?: string | undefined;
		/** The hand-off as it stood, where this act may be taken back. */
		before?: Handoff;
		takesBack?: string;
	}
): Promise<void> {
	const id = newId();
	const { actor } = ctx;
	const vault = act.words ? await ctx.vault.of(of.personId) : null;
	await ctx.tx
		.insertInto('referrals.acts')
		.values({
			organization_id: actor.organizationId,
			id,
			person_id: of.personId,
			handoff_id: of.id,
			kind: act.kind,
			why: act.why ?? null,
			by_id: actor.kind === 'person' ? actor.personId : null,
			at: ctx.now,
			before: act.before ? JSON.stringify(beforeOf(act.before)) : null,
			takes_back: act.takesBack ?? null,
			sealed: vault ? vault.sealJson({ words: act.words }, actPlace(id)) : null
		})
		.execute();
	ctx.note({
		action: `hand-off.${act.kind.replaceAll('_', '-')}`,
		personId: of.personId,
		subject: 'hand-off',
		subjectId: of.id,
		basis: basisOf(ctx, of.personId)
	});
	ctx.announce('hand-off', of.id);
}

const beforeOf = ({ state, endedWhy, goesOn, arrivedOn }: Handoff): Before => ({
	state,
	endedWhy,
	goesOn,
	arrivedOn
});

function basisOf(ctx: WriteContext, personId: string) {
	const { actor } = ctx;
	if (actor.kind !== 'person') return 'system';
	return actor.personId === personId ? 'self' : basisHere(ctx, personId);
}

/** Changes the row. Refuses (`conflict`) when it is not as it was when it was read: two told at once. */
export async function changeRow(
	ctx: WriteContext,
	handoff: Pick<Handoff, 'id' | 'state'>,
	values: {
		state?: HandoffState;
		ended_why?: EndedWhy | null;
		goes_on?: string | null;
		arrived_on?: string | null;
		consent_id?: string | null;
		sealed?: Buffer;
	}
): Promise<void> {
	const done = await ctx.tx
		.updateTable('referrals.handoffs')
		.set({ ...values, changed_at: ctx.now })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', handoff.id)
		.where('state', '=', handoff.state)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('conflict', 'somebody told something else of it meanwhile');
}
