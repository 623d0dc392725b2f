import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { supervises } from '#platform/works-with-people.ts';
import { sayable } from '../recovery-calls.ts';
import { dueCall, roundsSince } from '../rounds.ts';
import { attemptsOf, wishRows } from './rows.ts';

const DAYS = 7;

/** The calls of a week as a supervisor reads them; null: too few people to say. */
export interface CallNumbers {
	due: number | null;
	reached: number | null;
	notReached: number | null;
	waiting: number | null;
}

/** Numbers alone: records are no supervisor's, so that the system counts, and small counts are left out with what would tell them. */
export async function callNumbers(app: Pick<App, 'read'>, ctx: ReadContext): Promise<CallNumbers> {
	const { organizationId } = supervises(ctx.actor);
	return app.read(systemActor(organizationId, 'recovery calls'), 'recovery calls', countWeek);
}

async function countWeek(ctx: ReadContext): Promise<CallNumbers> {
	const wishes = await wishRows(ctx);
	const made = await attemptsOf(
		ctx,
		wishes.map(({ personId }) => personId)
	);
	let [reached, notReached, waiting] = [0, 0, 0];
	for (const wish of wishes) {
		const attempts = made.get(wish.personId) ?? [];
		const due = dueCall(wish, attempts, ctx.now);
		for (const day of roundsSince(wish, DAYS, ctx.now)) {
			const round = attempts.filter(({ roundOn }) => roundOn === day);
			if (round.some(({ outcome }) => outcome === 'talked' || outcome === 'stop')) reached++;
			else if (due?.roundOn === day || round.some(({ endedAt }) => endedAt === null)) waiting++;
			else notReached++;
		}
	}
	const said = sayable(reached + notReached + waiting, [reached, notReached, waiting]);
	const [r = null, n = null, w = null] = said.parts;
	return { due: said.total, reached: r, notReached: n, waiting: w };
}
