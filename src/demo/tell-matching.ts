import { saveAnswers, saveWishes } from '#domains/matching/server/matching.ts';
import { QUESTIONS_VERSION, USUAL_WEIGHTS, type Answers, type Wishes } from '#domains/matching/matching.ts';
import type { Role } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

const WORKERS: Record<string, [Role, Partial<Answers>]> = {
	marcus: [
		'coach',
		{
			hours: ['morning', 'afternoon'],
			shown: ['man', 'lived']
		}
	],
	rosa: [
		'peer',
		{
			hours: ['afternoon', 'evening'],
			shown: ['woman', 'latino', 'lived']
		}
	],
	ann: [
		'coach',
		{
			hours: ['morning'],
			shown: ['woman']
		}
	],
	elena: [
		'coach',
		{
			hours: ['afternoon', 'weekend'],
			shown: ['woman', 'parent']
		}
	],
	sam: [
		'coach',
		{
			hours: ['evening'],
			shown: ['nonbinary', 'lgbtq']
		}
	]
};

/** Dee, and two who wait for somebody. */
const PEOPLE: Record<string, Partial<Wishes>> = {
	dee: {
		ways: ['in-person', 'call'],
		hours: ['afternoon', 'evening'],
		style: { direct_gentle: 'a', serious_humor: 'b', own_story_yours: 'b' }
	},
	ken: {
		ways: ['in-person', 'video'],
		hours: ['morning', 'weekend'],
		style: { direct_gentle: 'b', lead_follow: 'b' }
	},
	milagros: {
		languages: ['es'],
		best: 'es',
		hours: ['evening', 'weekend'],
		traits: ['woman'],
		weights: { ...USUAL_WEIGHTS, traits: 3 }
	}
};

/** What the demo shows of matching: workers who have said how they walk with people, and what matters to Dee and to two who wait. */
export async function tellMatching(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const { write } = at(-30, '15:00');
	for (const [name, [role, said]] of Object.entries(WORKERS))
		await write(who(name, role), 'matching', (ctx) => saveAnswers(ctx, { hours: null, shown: [], ...said }));
	for (const [name, said] of Object.entries(PEOPLE))
		await write(who(name, 'participant'), 'matching', (ctx) =>
			saveWishes(ctx, {
				version: QUESTIONS_VERSION,
				languages: ['en'],
				best: null,
				ways: [],
				hours: [],
				style: {},
				traits: [],
				weights: USUAL_WEIGHTS,
				...said
			})
		);
}
