import {
	FACTORS,
	factorWord,
	GUT_AFTER,
	MOST_TALKS,
	weightWord,
	type CoachFacts,
	type Wishes
} from '#domains/matching/matching.ts';
import {
	MOST_SUGGESTED,
	ownChange,
	ownGutChecks,
	ownTalks,
	ownWishes,
	possibleFor
} from '#domains/matching/server/matching.ts';
import { workersOf } from '#domains/people/server/people.ts';
import { slotWords } from '#domains/sessions/sessions.ts';
import { freeForTalks, plannedTalks } from '#domains/sessions/server/sessions.ts';
import { withProfile } from '#domains/workforce/server/workforce.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { getLocale } from '#paraglide/runtime.js';
import { localTime, suggestionView, talkView, wayOptions } from '../../../match-pages/view.ts';

/**
 * The person's page: who could walk with them and why, and the talks that are under way.
 * @param wanted the worker whose page they come from: first of the three, where they could be theirs
 */
export async function matchPage(app: App, actor: PersonActor, timeZone: string, wanted: string | null) {
	const own = await app.read(actor, 'matching', async (ctx) => ({
		wishes: await ownWishes(ctx),
		talks: await ownTalks(ctx),
		planned: await plannedTalks(ctx),
		gut: await ownGutChecks(ctx),
		change: await ownChange(ctx),
		workers: (await workersOf(ctx, actor.personId)).map(({ id, preferredName }) => ({
			id,
			name: preferredName
		}))
	}));
	const now = app.clock();
	const looks = own.workers.length === 0 || own.change !== null;
	const possible = looks ? await possibleFor(app, actor) : [];
	const shown = [...possible.map(({ coach }) => coach.id), ...own.talks.map((talk) => talk.workerId)];
	const pages = await app.read(actor, 'matching', (ctx) => withProfile(ctx, shown));
	const open = own.talks.filter((talk) => talk.state !== 'passed');
	const suggested = possible
		.filter(({ coach }) => !open.some((talk) => talk.workerId === coach.id))
		.sort((a, b) => Number(b.coach.id === wanted) - Number(a.coach.id === wanted))
		.slice(0, MOST_SUGGESTED);
	const found = suggested.some(({ coach }) => coach.id === wanted);
	const mayAsk = open.length < MOST_TALKS;
	const free = await freeForTalks(app, actor, mayAsk ? suggested.map(({ coach }) => coach.id) : []);
	return {
		said: own.wishes !== null,
		looks,
		workers: own.workers.map(({ name }) => name),
		change: own.change !== null,
		suggestions: suggested.map(({ coach, fit, wishes }) => ({
			...suggestionView(coach, fit, wishes, timeZone),
			hasPage: pages.has(coach.id),
			/** The ways of that worker, those that the person asked for first. */
			ways: waysOf(coach, wishes),
			/** Free times to choose from; none where the worker has said no hours. */
			times: (free.get(coach.id) ?? []).map((at) => ({
				value: localTime(at, timeZone),
				label: slotWords(at, timeZone, getLocale())
			}))
		})),
		talks: own.talks.map((talk) => ({
			...talkView(talk, own.planned.get(talk.id), timeZone, now),
			hasPage: pages.has(talk.workerId),
			gut: GUT_AFTER.some((nth) => nth === talk.nth) ? { written: own.gut.get(talk.id) ?? null } : null
		})),
		mayAsk,
		wanted: found ? wanted : null,
		/** Whoever is full, away from what the person needs, or kept apart from them: one sentence for all. */
		notFree: looks && wanted !== null && !found && !open.some((talk) => talk.workerId === wanted),
		soon: soonAt(now, timeZone, open.length),
		weights: weightsOf(own.wishes)
	};
}

const waysOf = (coach: CoachFacts, { ways }: Wishes) => {
	const theirs = wayOptions().filter(({ value }) => coach.ways?.includes(value) ?? true);
	return theirs.toSorted((a, b) => Number(ways.includes(b.value)) - Number(ways.includes(a.value)));
};

/** What a field of time begins with: the next weekday, and not the same hour for the second and third talk. */
function soonAt(now: Date, timeZone: string, going: number): string {
	let day = now.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate().add({ days: 1 });
	while (day.dayOfWeek > 5) day = day.add({ days: 1 });
	return `${day.toString()}T${String(10 + going)}:00`;
}

const weightsOf = (wishes: Wishes | null) =>
	FACTORS.map((kind) => ({
		what: factorWord(kind),
		weight: weightWord(wishes ? wishes.weights[kind] : 0)
	}));
