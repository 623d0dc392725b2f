import { coachWishes } from '#domains/network/server/network.ts';
import { allWalks, unassigned, workerLoads } from '#domains/workforce/server/workforce.ts';
import { arrangedAbsences, mustNotBeShutOut, type ArrangedAbsence } from '#domains/people/server/people.ts';
import { shutOutBy } from '#domains/rights/server/rights.ts';
import { dateFormat } from '#platform/date-words.ts';
import { Refusal } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';
import { momentOf } from '../../../../cover-pages/moments.ts';

/**
 * One person as a supervisor sees them: a name, who walks with them, and how closely; never the record. Somebody who
 * neither has a worker nor waits for one is not found. Fields are named one by one: nothing else leaves.
 */
export async function teamPerson(ctx: ReadContext, personId: string, timeZone: string) {
	if (!isId(personId)) throw new Refusal('not_found');
	await mustNotBeShutOut(ctx, personId, 'team-person.opened');
	const all = await allWalks(ctx);
	const [waiting, wishes, loads, shutOut] = await Promise.all([
		unassigned(ctx),
		coachWishes(ctx),
		workerLoads(ctx, all),
		shutOutBy(ctx, personId)
	]);
	const absences = await arrangedAbsences(ctx, true);
	const walks = all.filter((walk) => walk.personId === personId);
	const wait = [...waiting, ...wishes].find((person) => person.personId === personId);
	const name = walks[0]?.personName ?? wait?.name;
	if (name === undefined) throw new Refusal('not_found');
	const day = (at: Date) => dateFormat(getLocale(), timeZone, { month: 'short', day: 'numeric' }).format(at);
	return {
		// No name stays in the history of the browser.
		title: m.nav_team(),
		person: { id: personId, name, level: walks[0]?.level ?? null },
		walks: walks.map((walk) => ({
			workerId: walk.workerId,
			workerName: walk.workerName,
			as: walk.as,
			since: day(walk.since),
			heard: walk.lastHeardAt ? day(walk.lastHeardAt) : null
		})),
		waits: wait ? day(wait.since) : null,
		// Whom the person has shut out cannot be given to them.
		workers: loads
			.filter((one) => !shutOut.includes(one.workerId))
			.map(({ workerId, name: workerName, load, capacity, word }) => ({
				workerId,
				name: workerName,
				load,
				capacity,
				word,
				away: awayOf(absences, workerId, timeZone)
			}))
	};
}

/** When a worker is away, now or soon, and who could stand in: whoever is given to them would wait. */
function awayOf(absences: readonly ArrangedAbsence[], workerId: string, timeZone: string) {
	const one = absences.find((absence) => absence.workerId === workerId);
	if (!one) return null;
	return {
		now: one.state === 'now',
		from: momentOf(one.from, timeZone),
		until: momentOf(one.until, timeZone),
		names: new Intl.ListFormat(getLocale(), { type: 'disjunction' }).format(
			one.standIns.map(({ name }) => name)
		)
	};
}
