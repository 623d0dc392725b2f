/** What the supervisor decides becomes so: who walks with whom is written by people, here it is only asked for. */
import { assignWorker } from '#domains/people/server/people.ts';
import { hasRole, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext, WriteOptions } from '#platform/server/context.ts';
import { sql } from 'kysely';
import { m } from '#paraglide/messages.js';
import type { CoachFacts } from '../facts.ts';
import { waitsForTalk } from '../rank.ts';
import { waitingList } from './board.ts';
import { gather } from './gather.ts';

export interface Pair {
	personId: string;
	workerId: string | null;
}

/**
 * Gives each of these people the worker beside them, all or none, and says who went where. Somebody who has found one
 * meanwhile, and a pair with something private between them, stop the whole: the page is looked at again. So does, among
 * several, somebody who waits for a first talk: over that a supervisor decides for each one alone.
 */
export async function confirmMatches(
	app: Pick<App, 'read' | 'write' | 'pools'>,
	actor: PersonActor,
	pairs: readonly Pair[],
	options: WriteOptions = {}
): Promise<{ done: number; given: { name: string; worker: string }[] }> {
	mustSupervise(actor);
	const wanted = pairs.filter((pair) => pair.workerId !== null) as { personId: string; workerId: string }[];
	const { coaches, people, not } = await gather(
		app,
		actor.organizationId,
		wanted.map((pair) => pair.personId)
	);
	const known = new Map(coaches.map((coach) => [coach.id, coach]));
	const { done } = await app.write(
		actor,
		'matching',
		async (ctx) => {
			await oneAtATime(ctx);
			const waiting = new Map((await waitingList(ctx)).map((one) => [one.personId, one]));
			for (const { personId, workerId } of wanted) {
				const person = waiting.get(personId);
				if (!person)
					throw new Refusal('conflict', 'does not wait any more', {
						fields: { pair: m.match_confirm_late() }
					});
				if (wanted.length > 1 && waitsForTalk(person))
					throw new Refusal('conflict', 'waits for a first talk', {
						fields: { pair: m.match_confirm_talk({ name: person.name }) }
					});
				if (not.get(personId)?.has(workerId)) throw privately('pair', personId);
				await give(ctx, personId, known.get(workerId), person.fromId);
			}
			return { done: wanted.length };
		},
		options
	);
	// Named from what was read before: what is kept of a repeated send holds no names.
	const given = wanted.map(({ personId, workerId }) => ({
		name: people.get(personId)?.name ?? '',
		worker: known.get(workerId)?.name ?? ''
	}));
	return { done, given };
}

/** Two supervisors at once: the second waits here, and then finds what the first has given. */
async function oneAtATime(ctx: WriteContext): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${ctx.actor.organizationId}, 400))`.execute(ctx.tx);
}

async function give(
	ctx: WriteContext,
	personId: string,
	coach: CoachFacts | undefined,
	fromId: string | null
): Promise<void> {
	if (!coach) throw new Refusal('conflict', 'no such worker', { fields: { pair: m.match_confirm_late() } });
	await assignWorker(ctx, { personId, workerId: coach.id, as: coach.as }, fromId ?? undefined);
	const { organizationId } = ctx.actor;
	await ctx.tx
		.updateTable('matching.changes')
		.set({ ended_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.execute();
	const passed = await ctx.tx
		.updateTable('matching.talks')
		.set({ state: 'passed', changed_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('state', 'in', ['asked', 'agreed'])
		.where('worker_id', '<>', coach.id)
		.returning('id')
		.execute();
	for (const { id } of passed) await ctx.enqueue('first-talk.changed', { talkId: id });
	await ctx.tx
		.updateTable('matching.talks')
		.set({ chosen_at: null })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('chosen_at', 'is not', null)
		.execute();
}

/**
 * For other pages that give somebody a worker: refuses a pair with something private between them. Whoever asks must be
 * allowed to know that much: a supervisor.
 */
export async function mustNotBePrivate(
	app: Pick<App, 'read' | 'pools'>,
	actor: PersonActor,
	pair: { personId: string; workerId: string }
): Promise<void> {
	mustSupervise(actor);
	const { not } = await gather(app, actor.organizationId, [pair.personId]);
	if (not.get(pair.personId)?.has(pair.workerId)) throw privately('toWorkerId', pair.personId);
}

function mustSupervise(actor: PersonActor): void {
	if (!hasRole(actor, 'supervisor'))
		throw new Refusal('not_found', 'not a supervisor', {
			detail: { audit: { action: 'match-board.confirmed' } }
		});
}

const privately = (field: string, personId: string) =>
	new Refusal('conflict', 'something private between them', {
		fields: { [field]: m.match_private_refused() },
		detail: { audit: { action: 'walk.begun', personId } }
	});
