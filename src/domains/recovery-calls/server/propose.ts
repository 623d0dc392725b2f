/** A worker suggests recovery calls; the person switches them on with one tap, or puts it away. Nobody switches them on for them. */
import { cardsOf, openRecord, reachOf } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { REST_DAYS, type ProposeInput } from '../recovery-calls.ts';
import { whose } from './own.ts';
import { saveCallWish } from './wish.ts';

export interface Proposal {
	workerId: string;
	/** Who suggests it. */
	by: string;
	days: number[];
	starts: string;
	ends: string;
	at: Date;
}
/** How it stands, for who walks with the person. */
export interface ProposalState {
	/** The person has calls: there is nothing to suggest. */
	on: boolean;
	open: Proposal | null;
	/** They put one away; until then nobody suggests another. */
	restsUntil: Date | null;
}

/** What is suggested to the person, the newest one; null: nothing, or they have calls. */
export async function ownProposal(ctx: ReadContext): Promise<(Proposal & { number: string }) | null> {
	const { personId } = whose(ctx.actor);
	const { open } = await stateOf(ctx, personId);
	if (!open) return null;
	return { ...open, number: (await reachOf(ctx, personId))?.phone ?? '' };
}

/** How it stands with somebody the actor walks with. */
export async function proposalTo(ctx: ReadContext, personId: string): Promise<ProposalState> {
	await openRecord(ctx, personId, 'recovery-calls');
	return stateOf(ctx, personId);
}

/**
 * Suggests days and hours. Said again, the last ones count.
 * @throws Refusal conflict where the person has calls already, or has put a suggestion away lately
 */
export async function proposeCalls(ctx: WriteContext, personId: string, input: ProposeInput): Promise<void> {
	await openRecord(ctx, personId, 'recovery-calls');
	const me = workerFor(ctx, personId);
	const { on, restsUntil } = await stateOf(ctx, personId);
	if (on) throw refused('has calls', m.rcalls_propose_on());
	if (restsUntil) throw refused('put away lately', m.rcalls_propose_rests());
	const set = {
		days: [...new Set(input.days.map(Number))].toSorted(),
		starts: input.starts,
		ends: input.ends,
		proposed_at: ctx.now,
		put_away_at: null
	};
	await ctx.tx
		.insertInto('recovery_calls.proposals')
		.values({ organization_id: me.organizationId, person_id: personId, worker_id: me.personId, ...set })
		.onConflict((c) => c.columns(['organization_id', 'person_id', 'worker_id']).doUpdateSet(set))
		.execute();
	ctx.note({ action: 'call-wish.proposed', personId, subject: 'call-wish', subjectId: personId });
}

/**
 * The person's yes: on those days, at their number; only who walks with them calls, and leaves no voicemail. All of it they change later.
 * @throws Refusal conflict when nothing is suggested (any more)
 */
export async function acceptProposal(ctx: WriteContext, number: string): Promise<void> {
	const { personId } = whose(ctx.actor);
	const { open } = await stateOf(ctx, personId);
	if (!open) throw new Refusal('conflict', 'nothing is suggested');
	const card = (await cardsOf(ctx, [personId])).get(personId);
	await saveCallWish(ctx, {
		days: open.days.map(String) as ProposeInput['days'],
		starts: open.starts,
		ends: open.ends,
		number,
		language: card?.language === 'es' ? 'es' : 'en',
		who: 'walks',
		voicemail: 'no',
		tries: '1',
		ifNot: 'leave'
	});
}

/** No, thank you. A second time is no mistake. */
export async function putProposalAway(ctx: WriteContext): Promise<void> {
	const { organizationId, personId } = whose(ctx.actor);
	const done = await ctx.tx
		.updateTable('recovery_calls.proposals')
		.set({ put_away_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('put_away_at', 'is', null)
		.executeTakeFirst();
	if (done.numUpdatedRows)
		ctx.note({
			action: 'call-wish.put-away',
			personId,
			subject: 'call-wish',
			subjectId: personId,
			basis: 'self'
		});
}

async function stateOf(ctx: ReadContext, personId: string): Promise<ProposalState> {
	const { organizationId } = ctx.actor;
	const wish = await ctx.db
		.selectFrom('recovery_calls.wishes')
		.select('person_id')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	const rows = await ctx.db
		.selectFrom('recovery_calls.proposals')
		.select(['worker_id', 'days', 'starts', 'ends', 'proposed_at', 'put_away_at'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.orderBy('proposed_at', 'desc')
		.execute();
	const open = wish ? undefined : rows.find((row) => row.put_away_at === null);
	const rests = rows
		.flatMap((row) => (row.put_away_at ? [row.put_away_at.getTime() + REST_DAYS * 86_400_000] : []))
		.filter((until) => until > ctx.now.getTime());
	return {
		on: wish !== undefined,
		open: open
			? {
					workerId: open.worker_id,
					by: (await cardsOf(ctx, [open.worker_id])).get(open.worker_id)?.preferredName ?? m.looked_someone(),
					days: open.days,
					starts: open.starts,
					ends: open.ends,
					at: open.proposed_at
				}
			: null,
		restsUntil: rests.length > 0 ? new Date(Math.max(...rests)) : null
	};
}

/** A coach or peer, about somebody else. */
function workerFor(ctx: WriteContext, personId: string): PersonActor {
	const { actor } = ctx;
	if (actor.kind !== 'person' || actor.personId === personId || !hasRole(actor, 'coach', 'peer'))
		throw new Refusal('not_found', 'no worker of this person', {
			detail: { audit: { action: 'call-wish.proposed', personId } }
		});
	return actor;
}

const refused = (why: string, words: string) => new Refusal('conflict', why, { fields: { days: words } });
