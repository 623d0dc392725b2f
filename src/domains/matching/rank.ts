/** Who comes into question for somebody, best first; and everybody who waits, at once. */
import type { CoachFacts, Waiting } from './facts.ts';
import { fitOf, type Fit } from './fit.ts';
import { checkCertificate } from './solve/check-certificate.ts';
import { makeProblem } from './solve/problem.ts';
import { solve } from './solve/solve.ts';

export interface Ranked {
	coach: CoachFacts;
	fit: Fit;
}

/** More than these are not looked at for one person: the plan stays as good, and is found in a tenth of a second. */
export const MOST_CANDIDATES = 15;

/** Everybody's fit with this person, those who are possible first, then by fit, then by who has most room. */
export function rankFor(
	person: Pick<Waiting, 'wishes' | 'not' | 'fromId' | 'left'>,
	coaches: readonly CoachFacts[]
): Ranked[] {
	return coaches
		.filter((coach) => coach.id !== person.fromId && !person.left.has(coach.id))
		.map((coach) => ({ coach, fit: fitOf(person.wishes, coach, person.not.has(coach.id)) }))
		.sort(
			(a, b) =>
				Number(a.fit.limits.length > 0) - Number(b.fit.limits.length > 0) ||
				a.fit.misfit - b.fit.misfit ||
				b.coach.room - a.coach.room ||
				(a.coach.name < b.coach.name ? -1 : 1)
		);
}

/** Whole days that somebody has waited. */
export const daysWaited = (since: Date, now: Date): number =>
	Math.max(0, Math.floor((now.getTime() - since.getTime()) / 86_400_000));

/** Days that make what does not fit count double; more do not count more. */
export const DOUBLE_AFTER_DAYS = 60;
/** Waiting on costs twice the worst match at least, and more with each day: a long wait comes before a better fit. */
export const COST_OF_WAITING = 4000;
export const COST_OF_A_DAY = 40;

/** What a match costs in the plan: what does not fit, and more for whoever has waited longer. */
export const matchCost = (misfit: number, days: number): number =>
	Math.round((misfit * (DOUBLE_AFTER_DAYS + Math.min(days, DOUBLE_AFTER_DAYS))) / DOUBLE_AFTER_DAYS);
export const waitingCost = (days: number): number => COST_OF_WAITING + COST_OF_A_DAY * Math.min(days, 365);

/** Pairs that a person or the supervisor has set: by person, a worker, or nobody. */
export type SetPairs = ReadonlyMap<string, string | null>;

export interface Plan {
	/** By person; null: waits on. */
	of: Map<string, string | null>;
	cost: number;
	/** Whether the proof holds that nothing cheaper is possible. */
	proven: boolean;
}

/**
 * Whether somebody waits for a first talk: then they are left out where many are given a worker at once, for they have
 * just asked to get to know one. Whoever has chosen waits for no talk any more.
 */
export const waitsForTalk = (person: Pick<Waiting, 'talkIds' | 'choseId'>): boolean =>
	person.talkIds.length > 0 && person.choseId === null;

/** Who would be given whom, if the whole plan were made so at once. */
export const pairsForAll = (
	waiting: readonly Waiting[],
	plan: Pick<Plan, 'of'>
): { personId: string; workerId: string }[] =>
	waiting.flatMap((person) => {
		const workerId = plan.of.get(person.personId);
		return workerId && !waitsForTalk(person) ? [{ personId: person.personId, workerId }] : [];
	});

/** The best plan for all who wait, with what is set kept as it is. */
export function planFor(
	waiting: readonly Waiting[],
	coaches: readonly CoachFacts[],
	now: Date,
	set: SetPairs = new Map()
): Plan {
	const at = new Map(coaches.map((coach, index) => [coach.id, index]));
	const room = coaches.map((coach) => coach.room);
	for (const workerId of set.values()) if (workerId !== null) room[at.get(workerId)!]! -= 1;
	const free = waiting.filter((person) => !set.has(person.personId));
	const problem = makeProblem(
		free.map((person) => {
			const days = daysWaited(person.since, now);
			const candidates = rankFor(person, coaches)
				.filter(({ fit }) => fit.limits.length === 0)
				.slice(0, MOST_CANDIDATES)
				.map(({ coach, fit }) => ({ worker: at.get(coach.id)!, cost: matchCost(fit.misfit, days) }));
			return { alone: waitingCost(days), candidates };
		}),
		room
	);
	const found = solve(problem);
	const of = new Map<string, string | null>(set);
	free.forEach((person, index) => {
		const worker = found.of[index]!;
		of.set(person.personId, worker < 0 ? null : coaches[worker]!.id);
	});
	return {
		of,
		cost: costOfPlan(waiting, coaches, now, of),
		proven: checkCertificate(problem, found).length === 0
	};
}

/** What a plan costs, whoever made it. */
export function costOfPlan(
	waiting: readonly Waiting[],
	coaches: readonly CoachFacts[],
	now: Date,
	of: ReadonlyMap<string, string | null>
): number {
	const known = new Map(coaches.map((coach) => [coach.id, coach]));
	return waiting.reduce((sum, person) => {
		const coach = known.get(of.get(person.personId) ?? '');
		const days = daysWaited(person.since, now);
		return sum + (coach ? matchCost(fitOf(person.wishes, coach).misfit, days) : waitingCost(days));
	}, 0);
}
