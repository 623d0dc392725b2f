import {
	FACTORS,
	factorWord,
	GUT_AFTER,
	MOST_TALKS,
	weightWord,
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
import { plannedTalks } from '#domains/sessions/server/sessions.ts';
import { withProfile } from '#domains/workforce/server/workforce.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { localTime, suggestionView, talkView, wayOptions } from '../../../match-pages/view.ts';

/** The person's page: who could walk with them and why, and the talks that are under way. */
export async function matchPage(app: App, actor: PersonActor, timeZone: string) {
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
	return {
		said: own.wishes !== null,
		looks,
		workers: own.workers.map(({ name }) => name),
		change: own.change !== null,
		suggestions: possible
			.filter(({ coach }) => !open.some((talk) => talk.workerId === coach.id))
			.slice(0, MOST_SUGGESTED)
			.map(({ coach, fit, wishes }) => ({
				...suggestionView(coach, fit, wishes, timeZone),
				hasPage: pages.has(coach.id)
			})),
		talks: own.talks.map((talk) => ({
			...talkView(talk, own.planned.get(talk.id), timeZone, now),
			hasPage: pages.has(talk.workerId),
			gut: GUT_AFTER.some((nth) => nth === talk.nth) ? { written: own.gut.get(talk.id) ?? null } : null
		})),
		mayAsk: open.length < MOST_TALKS,
		ways: wayOptions(),
		soon: localTime(new Date(now.getTime() + 24 * 3_600_000), timeZone).slice(0, 11) + '10:00',
		weights: weightsOf(own.wishes)
	};
}

const weightsOf = (wishes: Wishes | null) =>
	FACTORS.map((kind) => ({
		what: factorWord(kind),
		weight: weightWord(wishes ? wishes.weights[kind] : 0)
	}));
