/** Everybody who waits, as a supervisor sees them: names, days, and who fits how well. Never what somebody kept to themself. */
import { cardsOf, shutToMe } from '#domains/people/server/people.ts';
import { mustSupervise, unassigned } from '#domains/workforce/server/workforce.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import type { ConflictKind } from '../conflicts.ts';
import type { CoachFacts, Waiting } from '../facts.ts';
import { planFor, type Plan } from '../rank.ts';
import { unmetCounts, type Unmet } from '../unmet.ts';
import { bareWishes, gather } from './gather.ts';

export interface Board {
	waiting: Waiting[];
	coaches: CoachFacts[];
	/** What the namer lets a supervisor read: by "person:worker". */
	told: Map<string, ConflictKind>;
	/** The best plan for all, and the one with what was set. */
	best: Plan;
	now: Plan;
}

/** The board, with pairs that the supervisor has set; what cannot be set is left out. */
export async function matchBoard(
	app: Pick<App, 'read' | 'pools' | 'clock'>,
	actor: PersonActor,
	set: ReadonlyMap<string, string | null> = new Map()
): Promise<Board> {
	const list = await app.read(actor, 'matching', waitingList);
	const found = await gather(
		app,
		actor.organizationId,
		list.map((one) => one.personId)
	);
	const told: Board['told'] = new Map();
	const waiting = list.map((one): Waiting => {
		const person = found.people.get(one.personId);
		const not = found.not.get(one.personId) ?? new Map<string, ConflictKind | null>();
		for (const [workerId, kind] of not) if (kind) told.set(`${one.personId}:${workerId}`, kind);
		return {
			...one,
			said: Boolean(person?.wishes),
			wishes: person?.wishes ?? bareWishes(person?.language ?? 'en'),
			not: new Set(not.keys()),
			left: found.left.get(one.personId) ?? new Set()
		};
	});
	const now = app.clock();
	const chosen = keepPossible(waiting, found.coaches, choices(waiting), true);
	const kept = keepPossible(waiting, found.coaches, set, false);
	return {
		waiting,
		coaches: found.coaches,
		told,
		best: planFor(waiting, found.coaches, now, chosen),
		now: planFor(waiting, found.coaches, now, new Map([...chosen, ...kept]))
	};
}

const choices = (waiting: readonly Waiting[]) =>
	new Map(waiting.flatMap((one) => (one.choseId ? [[one.personId, one.choseId] as const] : [])));

/** What may stand: somebody who waits, a worker who is here, and nothing private between them. A choice of a full worker waits. */
function keepPossible(
	waiting: readonly Waiting[],
	coaches: readonly CoachFacts[],
	set: ReadonlyMap<string, string | null>,
	needsRoom: boolean
): Map<string, string | null> {
	const room = new Map(coaches.map((coach) => [coach.id, needsRoom ? coach.room : Infinity]));
	const kept = new Map<string, string | null>();
	for (const person of waiting) {
		const workerId = set.get(person.personId);
		if (workerId === undefined) continue;
		if (workerId !== null) {
			const left = room.get(workerId) ?? 0;
			if (left <= 0 || person.not.has(workerId)) continue;
			if (person.fromId === workerId || person.left.has(workerId)) continue;
			room.set(workerId, left - 1);
		}
		kept.set(person.personId, workerId);
	}
	return kept;
}

/** Who waits, longest first: those whom nobody walks with, and those who asked to go on with another worker. */
export async function waitingList(
	ctx: ReadContext
): Promise<
	Pick<Waiting, 'personId' | 'name' | 'since' | 'fromId' | 'choseId' | 'choseTalked' | 'talkIds'>[]
> {
	mustSupervise(ctx, 'match-board.opened');
	const { organizationId } = ctx.actor;
	const shut = await shutToMe(ctx);
	const changes = await ctx.db
		.selectFrom('matching.changes')
		.select(['person_id', 'worker_id', 'asked_at'])
		.where('organization_id', '=', organizationId)
		.where('ended_at', 'is', null)
		.execute();
	const talks = Map.groupBy(await talksGoing(ctx), (row) => row.person_id);
	const names = await cardsOf(
		ctx,
		changes.map((row) => row.person_id)
	);
	const alone = await unassigned(ctx);
	const list = [
		...alone.map((one) => ({ ...one, fromId: null as string | null })),
		...changes
			.filter((row) => names.has(row.person_id) && !alone.some((one) => one.personId === row.person_id))
			.map((row) => ({
				personId: row.person_id,
				name: names.get(row.person_id)!.preferredName,
				since: row.asked_at,
				fromId: row.worker_id as string | null
			}))
	]
		.filter((one) => !shut.includes(one.personId))
		.sort((a, b) => a.since.getTime() - b.since.getTime());
	for (const { personId } of list) ctx.note({ action: 'match.opened', personId, basis: 'role' });
	return list.map((one) => ({ ...one, ...talksOf(talks.get(one.personId) ?? []) }));
}

/** First talks that are not passed, since somebody was last given to the person. */
const talksGoing = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('matching.talks as t')
		.select(['t.person_id', 't.worker_id', 't.state', 't.chosen_at'])
		.where('t.organization_id', '=', ctx.actor.organizationId)
		.where('t.state', '<>', 'passed')
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('people.assignments as a')
						.select('a.id')
						.whereRef('a.organization_id', '=', 't.organization_id')
						.whereRef('a.person_id', '=', 't.person_id')
						.whereRef('a.started_at', '>=', 't.asked_at')
				)
			)
		)
		.orderBy('t.asked_at')
		.execute();

function talksOf(
	talks: Awaited<ReturnType<typeof talksGoing>>
): Pick<Waiting, 'choseId' | 'choseTalked' | 'talkIds'> {
	const chosen = talks.find((talk) => talk.chosen_at && talk.state !== 'asked');
	return {
		choseId: chosen?.worker_id ?? null,
		choseTalked: chosen?.state === 'held',
		talkIds: talks.filter((talk) => talk.state !== 'held').map((talk) => talk.worker_id)
	};
}

/** What people ask for and nobody near them offers, in numbers that name nobody. Supervisors and directors. */
export async function unmetWishes(app: Pick<App, 'read' | 'pools'>, actor: PersonActor): Promise<Unmet[]> {
	if (!hasRole(actor, 'supervisor', 'director'))
		throw new Refusal('not_found', 'no numbers for this role', {
			detail: { audit: { action: 'match-board.counted' } }
		});
	const { coaches, walks, people } = await gather(app, actor.organizationId, null);
	const withRoom = coaches.filter((coach) => coach.room > 0);
	const theirs = Map.groupBy(walks, (walk) => walk.personId);
	return unmetCounts(
		[...people].flatMap(([id, { wishes }]) => {
			if (!wishes) return [];
			const own = theirs.get(id)?.map((walk) => walk.workerId);
			return [{ wishes, near: own ? coaches.filter((coach) => own.includes(coach.id)) : withRoom }];
		})
	);
}
