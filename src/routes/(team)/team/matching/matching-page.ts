import {
	conflictWord,
	daysWaited,
	fitOf,
	fitWordFor,
	limitWord,
	MOST_CANDIDATES,
	pairsForAll,
	rankFor,
	reasonsOf,
	waitsForTalk,
	type CoachFacts,
	type Ranked,
	type Waiting
} from '#domains/matching/matching.ts';
import { matchBoard, type Board } from '#domains/matching/server/matching.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { awayWords } from '../../../match-pages/view.ts';
import { m } from '#paraglide/messages.js';

/** So many people stand on one page, longest waiting first; the plan is made for all. */
const MOST_SHOWN = 100;

/** Who waits, who fits and why, the plan for all, and what a change costs whom. Fields are named one by one. */
export async function matchingPage(
	app: App,
	actor: PersonActor,
	set: ReadonlyMap<string, string | null>,
	timeZone: string
) {
	const board = await matchBoard(app, actor, set);
	const known = new Map(board.coaches.map((coach) => [coach.id, coach]));
	const now = app.clock();
	const shown = board.waiting.slice(0, MOST_SHOWN);
	const people = shown.map((person) => personView(board, known, person, { now, set, timeZone }));
	return {
		title: m.match_team_title(),
		waits: board.waiting.length,
		matched: placesIn(board.now),
		more: Math.max(0, board.waiting.length - MOST_SHOWN),
		proven: board.now.proven && board.best.proven,
		people,
		changes: changesOf(board, known),
		costs: board.now.cost - board.best.cost,
		waitMore: Math.max(0, placesIn(board.best) - placesIn(board.now)),
		moved: board.waiting.some((person) => set.has(person.personId)),
		pairs: pairsForAll(shown, board.now).map(({ personId, workerId }) => ({
			value: `${personId}:${workerId}`,
			name: shown.find((person) => person.personId === personId)!.name,
			worker: known.get(workerId)!.name
		})),
		/** What was set, for addresses that keep it. */
		kept: people.flatMap((person) => (person.set ? [`&set=${person.set}`] : [])).join('')
	};
}

const placesIn = (plan: Board['now']) => [...plan.of.values()].filter((id) => id !== null).length;

/** Whom they chose, and whether they have talked. */
function choseWord({ choseId, choseTalked }: Waiting, known: ReadonlyMap<string, CoachFacts>): string | null {
	if (!choseId) return null;
	const name = known.get(choseId)?.name ?? '';
	return choseTalked ? m.match_team_chose({ name }) : m.match_team_chose_before({ name });
}

function personView(
	board: Board,
	known: ReadonlyMap<string, CoachFacts>,
	person: Waiting,
	{ now, set, timeZone }: { now: Date; set: ReadonlyMap<string, string | null>; timeZone: string }
) {
	const workerId = board.now.of.get(person.personId) ?? null;
	const coach = workerId ? known.get(workerId) : undefined;
	const days = daysWaited(person.since, now);
	const isSet = set.has(person.personId) && (set.get(person.personId) ?? null) === workerId;
	const ranked = rankFor(person, board.coaches);
	const isPossible = ({ fit }: Ranked) => !fit.limits.includes('private');
	return {
		personId: person.personId,
		name: person.name,
		waited: days > 0 ? m.match_team_waited({ days }) : m.match_team_waited_today(),
		from: person.fromId ? m.match_team_change({ name: known.get(person.fromId)?.name ?? '' }) : null,
		chose: choseWord(person, known),
		talk: waitsForTalk(person)
			? m.match_team_talk({ name: person.talkIds.map((id) => known.get(id)?.name ?? '').join(', ') })
			: null,
		nobody: set.has(person.personId) && set.get(person.personId) === null,
		said: person.said,
		plan: coach
			? {
					id: coach.id,
					name: coach.name,
					away: awayWords(coach, timeZone),
					...rankView(board, person, { coach, fit: fitOf(person.wishes, coach) })
				}
			: null,
		set: isSet ? `${person.personId}:${workerId ?? ''}` : '',
		options: [
			{ value: '', label: m.match_team_as_plan() },
			...ranked
				.filter(isPossible)
				.map(({ coach: { id, name } }) => ({ value: `${person.personId}:${id}`, label: name })),
			{ value: `${person.personId}:`, label: m.match_team_nobody() }
		],
		ranked: ranked.slice(0, MOST_CANDIDATES).map((one) => ({
			id: one.coach.id,
			name: one.coach.name,
			away: awayWords(one.coach, timeZone),
			...rankView(board, person, one)
		}))
	};
}

/** Limits in words: of something private only that, and which kind where the namer lets a supervisor read it. */
function rankView(board: Board, person: Waiting, { coach, fit }: Ranked) {
	const told = board.told.get(`${person.personId}:${coach.id}`);
	const limits = fit.limits.map((limit) =>
		limit === 'private' && told ? m.match_limit_told({ kind: conflictWord(told) }) : limitWord(limit)
	);
	const reasons = reasonsOf(fit, person.wishes, coach);
	return {
		fit: fitWordFor(fit),
		fits: reasons.fits,
		lacks: [...limits, ...reasons.lacks],
		unsaid: reasons.unsaid
	};
}

/** Whose place changes by what was set, from whom to whom. */
function changesOf(board: Board, known: ReadonlyMap<string, CoachFacts>) {
	const word = (person: Waiting, workerId: string | null | undefined) => {
		const coach = workerId ? known.get(workerId) : undefined;
		if (!coach) return m.match_team_waits_on();
		return m.match_team_with({ name: coach.name, fit: fitWordFor(fitOf(person.wishes, coach)) });
	};
	return board.waiting.flatMap((person) => {
		const [before, after] = [board.best.of.get(person.personId), board.now.of.get(person.personId)];
		return before === after
			? []
			: [
					{
						personId: person.personId,
						name: person.name,
						from: word(person, before),
						to: word(person, after)
					}
				];
	});
}
