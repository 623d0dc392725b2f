import type { PastReview } from '#domains/sessions/server/sessions.ts';
import { newId } from '#platform/ids.ts';
import { later, type Calendar } from './calendar.ts';
import { PARTICIPANTS, type Participant } from './cast.ts';
import { whenOn, type GoalStory, type Telling } from './telling.ts';

/** One day on which a review was to be. */
export interface ReviewDay {
	day: number;
	held: boolean;
	last: boolean;
}

const EVERY = { close: 7, weekly: 7, 'two-weeks': 14, monthly: 28, 'on-request': 28 } as const;

/** The reviews behind us, oldest first, and the day of the next one. */
export function reviewDays({ who, came, chance }: Telling): { past: ReviewDay[]; next: number } {
	const every = EVERY[who.level];
	const next = who.today.review ?? chance.int(1, 6);
	if (who.arc === 'new' || !who.worker) return { past: [], next };
	const past: ReviewDay[] = [];
	for (let day = next - every; day >= came + 3; day -= every) {
		if (day < 0) past.unshift({ day, held: true, last: past.length === 0 });
	}
	const spared = who.today.note ?? who.name === 'Dee';
	for (const [n, review] of past.entries()) {
		if (who.today.quiet !== undefined && review.day > -who.today.quiet) review.held = false;
		else if (review.last) review.held = !who.today.missed;
		else if (n > 0 && !spared && chance.of(who.arc === 'setback' ? 0.2 : 0.08)) review.held = false;
	}
	return { past, next };
}

/** The wall time of this pair's reviews, the same each week. */
export function reviewTime({ who }: { who: Pick<Participant, 'name' | 'days'> }): string {
	return who.name === 'Dee'
		? '15:00'
		: `${String(9 + ((who.name.length * 3 + who.days) % 8)).padStart(2, '0')}:${who.days % 2 ? '30' : '00'}`;
}

/** The last hour of a working day at which a talk begins. */
const LAST = '17:30';

/**
 * When the next review is. One of today that has gone by is put off to the next half hour while people work; in the
 * evening it was to be at the end of the working day and waits for its new date.
 */
export function nextReviewAt(t: Telling, day: number): Date {
	if (day > 0) return t.calendar.at(onWorkday(t.calendar, day), freeTime(t, onWorkday(t.calendar, day)));
	const at = t.calendar.at(day, reviewTime(t));
	if (day !== 0 || at > t.calendar.now) return at;
	const halfHour = 30 * 60_000;
	const soon = new Date(Math.ceil((t.calendar.now.getTime() + halfHour) / halfHour) * halfHour);
	const last = t.calendar.at(0, LAST);
	return soon < last ? soon : last;
}

/** What would fall on a weekend is on the Monday after. */
const onWorkday = (calendar: Calendar, day: number): number =>
	calendar.weekday(day) > 5 ? day + 8 - calendar.weekday(day) : day;

/** The pair's time on that day, or the next that nobody of the same worker, told before, has: a calendar of thirty has no two at once. */
function freeTime({ calendar, who }: Telling, day: number): string {
	const taken: number[] = [];
	for (const one of PARTICIPANTS) {
		const { review } = one.today;
		if (one.worker !== who.worker || review === undefined || review < 0) continue;
		if (onWorkday(calendar, review) !== day) continue;
		let minute = minuteOf(reviewTime({ who: one }));
		while (taken.some((other) => Math.abs(other - minute) < BESIDE))
			minute = minute >= LATEST ? EARLIEST : minute + 30;
		if (one.name === who.name)
			return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${minute % 60 ? '30' : '00'}`;
		taken.push(minute);
	}
	return reviewTime({ who });
}
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
/** A talk of half an hour, and the ten minutes after it. */
const BESIDE = 40;
const [EARLIEST, LATEST] = [9 * 60, 17 * 60];

/** One review as it went: what was said of each goal, what it did to the plan, and the note. */
export function tellReview(t: Telling, review: ReviewDay): PastReview {
	const { chance, who, personId } = t;
	const workerId = t.workerId!;
	const at = whenOn(t, review.day, reviewTime(t));
	const way =
		t.own.way ??
		(who.days % 3 === 0
			? 'phone'
			: who.days % 3 === 1
				? 'in_person'
				: chance.pick(['phone', 'video'] as const));
	const typing = way === 'phone' ? workerId : personId;
	const empty: PastReview = {
		id: newId(),
		at,
		way,
		held: false,
		goals: [],
		note: '',
		noteBy: typing,
		closedBy: 'nobody'
	};
	if (!review.held) return empty;
	const live = t.goals.filter(({ over, goal }) => !over && goal.at < at).slice(0, 4);
	for (const story of live) tickOne(t, story, at);
	const said = live.map((story) => ({ story, ...sayOf(t, story, review.day) }));
	for (const each of said)
		takeIntoPlan(t, each, at, way === 'phone' ? { by: workerId, reviewId: empty.id } : undefined);
	for (const [action, minutes] of LOOKS)
		t.looks.push({ at: later(at, minutes), by: workerId, action, purpose: 'weekly review' });
	return {
		...empty,
		held: true,
		goals: said.map(({ story, outcome, helped, nextStep, betterLife }) => ({
			goalId: story.goal.id,
			outcome,
			helped,
			nextStep,
			betterLife,
			by: typing
		})),
		note: noteOf(
			t,
			said.map(({ line }) => line),
			said.find(({ nextStep }) => nextStep)?.nextStep
		),
		closedBy:
			review.last && who.today.note === 'person'
				? 'worker'
				: review.last && who.today.note === 'worker'
					? 'person'
					: 'both'
	};
}

const LOOKS = [
	['plan.opened', -20],
	['check-ins.opened', -18],
	['review.started', 0],
	['note.written', 35]
] as const;

interface Said {
	outcome: 'moved' | 'stuck' | 'changed' | 'let_go';
	helped: string;
	nextStep: string;
	betterLife: 'yes' | 'no' | 'unsure' | null;
	/** Its sentence in the note. */
	line: string;
}

function sayOf(t: Telling, story: GoalStory, day: number): Said {
	const { chance, words } = t;
	const { idea, goal } = story;
	story.reviews += 1;
	const fourth = story.reviews % 4 === 0;
	const line = (from: string[], more: Record<string, string>) =>
		fill(chance.pick(from), { goal: story.title, ...more });
	if (idea.letGo && story.reviews >= 4 && chance.of(0.5)) {
		return {
			outcome: 'let_go',
			helped: '',
			nextStep: '',
			betterLife: fourth ? 'no' : null,
			line: line(words.note.letGo, { letGo: idea.letGo })
		};
	}
	const betterLife = fourth ? (idea.letGo || chance.of(0.15) ? 'unsure' : 'yes') : null;
	if (idea.reworded && story.reviews === 3 && chance.of(0.4))
		return { outcome: 'changed', helped: '', nextStep: '', betterLife, line: '' };
	const open = goal.steps.filter((step) => !step.doneAt).length;
	const nextStep =
		open < 3 && chance.of(0.5)
			? (idea.next.find((text) => !goal.steps.some((step) => step.text === text)) ?? '')
			: '';
	const moved = idea.always ? idea.always === 'moved' : chance.of(inSetback(t, day) ? 0.25 : 0.68);
	if (!moved)
		return {
			outcome: 'stuck',
			helped: '',
			nextStep,
			betterLife,
			line: line(words.note.stuck, { stuck: chance.pick(idea.stuck) })
		};
	const helped = chance.pick(idea.helped);
	return { outcome: 'moved', helped, nextStep, betterLife, line: line(words.note.moved, { helped }) };
}

function takeIntoPlan(
	t: Telling,
	{ story, outcome, helped, nextStep }: Said & { story: GoalStory },
	at: Date,
	typed: { by: string; reviewId: string } | undefined
): void {
	const { goal, idea } = story;
	const title = outcome === 'changed' ? idea.reworded : undefined;
	goal.changes.push({ at, typed, change: outcome, title, reason: helped });
	story.title = title ?? story.title;
	story.over = outcome === 'let_go';
	if (nextStep)
		goal.steps.push({ id: newId(), text: nextStep, who: 'me', dueOn: null, at: later(at, 1), typed });
	const done =
		outcome === 'moved' &&
		!idea.weekly &&
		!idea.horizon &&
		!idea.always &&
		story.reviews >= 4 &&
		t.chance.of(0.3);
	if (!done) return;
	story.over = true;
	goal.changes.push({ at: later(at, 5), change: 'done' });
	for (const step of goal.steps) if (step.at < at) step.doneAt ??= at;
	t.lines.push({
		kind: 'milestone',
		text: story.title,
		happenedOn: at.toISOString().slice(0, 10),
		at: later(at, 6)
	});
}

function tickOne({ chance }: Telling, { goal, idea }: GoalStory, at: Date): void {
	const open = goal.steps.find((step) => !step.doneAt && step.at < later(at, -720));
	if (open && idea.always !== 'stuck' && chance.of(0.45)) open.doneAt = later(at, -chance.int(30, 600));
}

function noteOf({ chance, words }: Telling, lines: readonly string[], next: string | undefined): string {
	const parts = [chance.pick(words.note.open), ...lines.filter(Boolean).slice(0, 2)];
	if (chance.of(0.5)) parts.push(chance.pick(words.note.strong));
	if (next)
		parts.push(fill(chance.pick(words.note.agreed), { next: next.charAt(0).toLowerCase() + next.slice(1) }));
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
