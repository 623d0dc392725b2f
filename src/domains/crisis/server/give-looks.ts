/**
 * The looks after a crisis belong to whoever closed it. Where that was somebody who covered, they go to the person's own worker when
 * that one is back: by themselves, or as soon as a supervisor says so. No new promise is made for anybody: it is the house's own
 * promise, and whose turn it is has changed, as when a walk is handed over. The own worker keeps it or lets it go like any other.
 */
import { awayTimesOf, coveredBy, coversNow, workersOf } from '#domains/people/server/people.ts';
import { handOverPromises, promiseStates, type PromiseState } from '#domains/sessions/server/sessions.ts';
import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { supervises } from '#platform/works-with-people.ts';
import { m } from '#paraglide/messages.js';
import type { GiveLooksInput } from '../incidents.ts';
import { incidentById, incidentRows } from './read-incidents.ts';

/** Looks that are so long overdue are nobody's next step any more. */
const OPEN_DAYS = 30;
const DAY_MS = 86_400_000;

interface Closed {
	personId: string;
	followUps: string[];
}
/** Somebody who walks with the person, and is not away. */
export interface OwnWorker {
	id: string;
	name: string;
}

/** To whom the looks that are still open may be given: nobody, while they are with one of the person's own workers. */
export async function mayGiveLooks(
	ctx: ReadContext,
	{ personId, followUps }: Closed,
	states: ReadonlyMap<string, PromiseState>
): Promise<OwnWorker[]> {
	const owners = ownersOf(followUps, states);
	if (owners.length === 0) return [];
	const own = await workersOf(ctx, personId);
	if (owners.every((owner) => own.some(({ id }) => id === owner))) return [];
	const away = await awayTimesOf(
		ctx,
		own.map(({ id }) => id)
	);
	const here = own.filter(
		({ id }) => !away.get(id)?.some(({ from, until }) => from <= ctx.now && until > ctx.now)
	);
	return here.map(({ id, preferredName }) => ({ id, name: preferredName }));
}

/**
 * A supervisor gives the open looks to one of the person's own workers who is here. Given twice, it is once.
 * @throws Refusal not_found, invalid where that worker is away or does not walk with the person
 */
export async function giveLooks(
	app: Pick<App, 'write'>,
	ctx: WriteContext,
	{ incidentId, to }: GiveLooksInput
): Promise<{ name: string }> {
	const me = supervises(ctx.actor);
	const incident = await incidentById(ctx, incidentId);
	if (!incident || incident.personId === me.personId || !incident.closedAt)
		throw new Refusal('not_found', 'no such incident');
	const name = await app.write(systemActor(me.organizationId, 'incidents'), 'incident', async (all) => {
		const states = await promiseStates(all, incident.followUps);
		const found = (await mayGiveLooks(all, incident, states)).find(({ id }) => id === to);
		if (found) await move(all, incident, states, () => found.id);
		return found?.name ?? (await heldBy(all, incident, states, to));
	});
	if (name === null)
		throw new Refusal('invalid', 'no worker of this person who is here', {
			fields: { to: m.protocol_looks_gone() }
		});
	ctx.note({
		action: 'incident.looks-given',
		personId: incident.personId,
		subject: 'incident',
		subjectId: incident.id,
		basis: 'role'
	});
	return { name };
}

/** Looks of whoever does not read the record any more go to the person's own worker who is here. Run twice, it changes nothing. */
export async function bringLooksBack(ctx: WriteContext): Promise<void> {
	const rows = await incidentRows(ctx)
		.where('closed_at', '>', new Date(ctx.now.getTime() - OPEN_DAYS * DAY_MS))
		.execute();
	const states = await promiseStates(
		ctx,
		rows.flatMap((row) => row.follow_ups)
	);
	for (const row of rows) {
		const closed = { personId: row.person_id, followUps: row.follow_ups };
		const may = await mayGiveLooks(ctx, closed, states);
		if (may.length === 0) continue;
		const covers = new Set((await coversNow(ctx, row.person_id)).map(({ id }) => id));
		const gone = new Map<string, string>();
		for (const owner of ownersOf(row.follow_ups, states)) {
			if (covers.has(owner)) continue;
			const before = (await coveredBy(ctx, row.person_id, owner)).find((id) =>
				may.some((one) => one.id === id)
			);
			gone.set(owner, before ?? may[0]!.id);
		}
		await move(ctx, closed, states, (owner) => gone.get(owner));
	}
}

/** Whose the looks are that are neither kept nor let go. */
const ownersOf = (followUps: readonly string[], states: ReadonlyMap<string, PromiseState>) => [
	...new Set(open(followUps, states).map((id) => states.get(id)!.workerId))
];
const open = (followUps: readonly string[], states: ReadonlyMap<string, PromiseState>) =>
	followUps.filter((id) => states.get(id)?.settledAt === null);

async function move(
	ctx: WriteContext,
	{ personId, followUps }: Closed,
	states: ReadonlyMap<string, PromiseState>,
	to: (owner: string) => string | undefined
): Promise<void> {
	const own = new Set((await workersOf(ctx, personId)).map(({ id }) => id));
	for (const owner of ownersOf(followUps, states)) {
		const next = own.has(owner) ? undefined : to(owner);
		if (next) await handOverPromises(ctx, personId, owner, next, open(followUps, states));
	}
}

/** They have them already: the form was sent again. */
async function heldBy(
	ctx: ReadContext,
	{ personId, followUps }: Closed,
	states: ReadonlyMap<string, PromiseState>,
	to: string
): Promise<string | null> {
	if (!ownersOf(followUps, states).includes(to)) return null;
	return (await workersOf(ctx, personId)).find(({ id }) => id === to)?.preferredName ?? null;
}
