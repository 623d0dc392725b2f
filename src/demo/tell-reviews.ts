import { addLine, goalsForReview, saveGoal, setGoalState, tickStep } from '#domains/plans/server/plans.ts';
import { isLive, type Goal } from '#domains/plans/plans.ts';
import { holdReview, planVisit, settleVisit, type HeldReview } from '#domains/sessions/server/sessions.ts';
import { later } from './calendar.ts';
import { whenOn, type Telling } from './telling.ts';

/** One day on which a review was to be. */
export interface ReviewDay {
	day: number;
	held: boolean;
	/** The day of the one after it. */
	next: number;
}

const EVERY = { close: 7, weekly: 7, 'two-weeks': 14, monthly: 28, 'on-request': 28 } as const;

/** The reviews behind us, oldest first, and the day of the next one. */
export function reviewDays({ who, came, chance }: Telling): { past: ReviewDay[]; next: number } {
	const every = EVERY[who.level];
	const next = who.today.review ?? chance.int(1, 6);
	if (who.arc === 'new' || !who.worker) return { past: [], next };
	const past: ReviewDay[] = [];
	for (let day = next - every; day >= came + 3 && past.length < 8; day -= every) {
		if (day < 0) past.unshift({ day, held: true, next: day + every });
	}
	const spared = who.today.note || who.today.staffNote;
	for (const [n, review] of past.entries()) {
		const last = n === past.length - 1;
		if (who.today.quiet !== undefined && review.day > -who.today.quiet) review.held = false;
		else if (last) review.held = !who.today.missed;
		else if (n > 0 && !spared && chance.of(who.arc === 'setback' ? 0.2 : 0.08)) review.held = false;
	}
	return { past, next };
}

/** The wall time of this pair's reviews, the same each week. */
export function reviewTime(t: Telling): string {
	return t.who.name === 'Dee' ? '15:00' : `${String(9 + (t.who.name.length * 3 + t.who.days) % 8).padStart(2, '0')}:${t.who.days % 2 ? '30' : '00'}`;
}

/** When the next review is; one of today that has gone by in the demo's zone is put off to the next half hour. */
export function nextReviewAt(t: Telling, day: number): Date {
	const at = t.calendar.at(day, reviewTime(t));
	if (day !== 0 || at > t.calendar.now) return at;
	const halfHour = 30 * 60_000;
	const soon = new Date(Math.ceil((t.calendar.now.getTime() + halfHour) / halfHour) * halfHour);
	const last = t.calendar.at(0, '23:30');
	return soon < last ? soon : last;
}

/** One review as it went: goals, plan, note, the next date. Answers the visit that was planned. */
export async function tellReview(t: Telling, review: ReviewDay, planned: string | null, isLast: boolean): Promise<string | null> {
	const { ctx, personId, workerId, chance, who } = t;
	const at = whenOn(t, review.day, reviewTime(t));
	const way = who.days % 3 === 0 ? 'phone' : who.days % 3 === 1 ? 'in_person' : chance.pick(['phone', 'video'] as const);
	const nextAt = review.next >= 0 || isLast ? nextReviewAt(t, review.next) : t.calendar.at(review.next, reviewTime(t));
	if (!review.held) {
		const missed = planned ?? (await planVisit(ctx, { personId, workerId: workerId!, startsAt: at, way, at: later(at, -3 * 1440) }));
		await settleVisit(ctx, missed, 'missed', later(at, 120));
		return planVisit(ctx, { personId, workerId: workerId!, startsAt: nextAt, way, at: later(at, 130) });
	}
	const live = (await goalsForReview(ctx, personId)).filter((goal) => isLive(goal) && goal.createdAt < at).slice(0, 4);
	await tickSome(t, live, at);
	const said = live.map((goal) => sayOf(t, goal, review.day));
	const next = said.find((each) => each.nextStep)?.nextStep;
	const { nextVisitId } = await holdReview(ctx, {
		personId,
		workerId: workerId!,
		at,
		way,
		goals: said.map(({ line: _line, ...each }) => each),
		note: noteOf(t, said.map(({ line }) => line), next),
		closedBy: isLast && who.today.note === 'person' ? 'worker' : isLast && who.today.note === 'worker' ? 'person' : 'both',
		next: nextAt,
		typedBy: way === 'phone' ? workerId! : undefined
	});
	await afterwards(t, said, at);
	for (const [action, minutes] of [['plan.opened', -20], ['check-ins.opened', -18], ['review.started', 0], ['note.written', 35]] as const) t.looks.push({ at: later(at, minutes), by: workerId!, action, purpose: 'weekly review' });
	return nextVisitId;
}

type Said = HeldReview['goals'][number] & { line: string };

function sayOf(t: Telling, goal: Goal, day: number): Said {
	const { chance, words } = t;
	const known = t.goals.get(goal.id);
	if (!known) return { goalId: goal.id, outcome: 'moved', line: '' };
	const { idea } = known;
	known.reviews += 1;
	const betterLife = known.reviews === 4 ? (idea.letGo || chance.of(0.15) ? ('unsure' as const) : ('yes' as const)) : undefined;
	const line = (from: string[], more: Record<string, string>) => fill(chance.pick(from), { goal: goal.title, ...more });
	if (idea.letGo && known.reviews >= 4 && chance.of(0.5)) return { goalId: goal.id, outcome: 'let_go', betterLife: betterLife && 'no', line: line(words.note.letGo, { letGo: idea.letGo }) };
	if (idea.reworded && known.reviews === 3 && known.title !== idea.reworded && chance.of(0.4)) return { goalId: goal.id, outcome: 'changed', betterLife, line: '' };
	const low = inSetback(t, day);
	const moved = idea.always ? idea.always === 'moved' : chance.of(low ? 0.25 : 0.68);
	const nextStep = goal.steps.filter((step) => !step.doneAt).length < 3 && chance.of(0.5) ? idea.next.find((text) => !goal.steps.some((step) => step.text === text)) : undefined;
	if (moved && idea.helped.length > 0) {
		const helped = chance.pick(idea.helped);
		return { goalId: goal.id, outcome: 'moved', helped, nextStep, betterLife, line: line(words.note.moved, { helped }) };
	}
	const stuck = chance.pick(idea.stuck);
	return { goalId: goal.id, outcome: 'stuck', nextStep, betterLife, line: line(words.note.stuck, { stuck }) };
}

/** New words for what changed, and what is done. */
async function afterwards(t: Telling, said: Said[], at: Date): Promise<void> {
	const { ctx, personId, chance } = t;
	for (const { goalId, outcome } of said) {
		const known = t.goals.get(goalId);
		if (!known) continue;
		if (outcome === 'changed' && known.idea.reworded) {
			known.n = (await saveGoal(ctx, { goalId, n: known.n, title: known.idea.reworded, at: later(at, 60) })).n;
			known.title = known.idea.reworded;
		} else if (outcome === 'moved' && !known.idea.weekly && !known.idea.horizon && !known.idea.always && known.reviews >= 4 && chance.of(0.3)) {
			await setGoalState(ctx, { goalId, state: 'done', at: later(at, 40) });
			await addLine(ctx, { personId, kind: 'milestone', text: known.title, happenedOn: at.toISOString().slice(0, 10), at: later(at, 41) });
		}
	}
}

async function tickSome(t: Telling, live: readonly Goal[], at: Date): Promise<void> {
	for (const goal of live) {
		if (t.goals.get(goal.id)?.idea.always === 'stuck') continue;
		const open = goal.steps.find((step) => !step.doneAt && step.who !== 'ally');
		if (open && t.chance.of(0.45)) await tickStep(t.ctx, { stepId: open.id, done: true, at: later(at, -t.chance.int(30, 600)) });
	}
}

function noteOf(t: Telling, lines: readonly string[], next: string | undefined): string {
	const { chance, words } = t;
	const parts = [chance.pick(words.note.open), ...lines.filter(Boolean).slice(0, 2)];
	if (chance.of(0.5)) parts.push(chance.pick(words.note.strong));
	if (next) parts.push(fill(chance.pick(words.note.agreed), { next: next.charAt(0).toLowerCase() + next.slice(1) }));
	return parts.join('\n');
}

function fill(text: string, values: Record<string, string>): string {
	return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether that day lies in this person's hard stretch. */
export function inSetback({ who, came }: Telling, day: number): boolean {
	if (who.arc !== 'setback') return false;
	const began = Math.round(came * 0.45);
	return day >= began && day < began + 9;
}
