import {
	askChange,
	askTalk,
	nameByName,
	ownTalks,
	saveAnswers,
	saveWishes
} from '#domains/matching/server/matching.ts';
import { QUESTIONS_VERSION, USUAL_WEIGHTS, type Answers, type Wishes } from '#domains/matching/matching.ts';
import { agreeFirstTalk } from '#domains/sessions/server/sessions.ts';
import type { Role } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { tellingThePast } from './past.ts';
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

/** Dee, and four who wait for somebody; Theo walked in yesterday and has said nothing yet. */
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
	lorna: {
		hours: ['afternoon'],
		style: { often_space: 'a', direct_gentle: 'b' },
		traits: ['woman'],
		weights: { ...USUAL_WEIGHTS, traits: 2 }
	},
	deshawn: {
		ways: ['in-person', 'call'],
		style: { direct_gentle: 'a', talk_do: 'b', structured_flexible: 'a' }
	},
	milagros: {
		languages: ['es'],
		best: 'es',
		hours: ['evening', 'weekend'],
		traits: ['woman'],
		weights: { ...USUAL_WEIGHTS, traits: 3 }
	}
};

/** What the demo shows of matching: workers who have said how they walk with people, and what matters to Dee and to those who wait. */
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
		await at(-1, '17:10').write(who(name, 'participant'), 'matching', (ctx) =>
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

/**
 * What else a supervisor finds on a Monday: Ken gets to know two workers before he chooses, Marvin asks to go on with
 * somebody else, and Lou said beforehand that he and Deshawn know each other.
 */
export async function tellWaiting(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [ken, lou] = [who('ken', 'participant'), who('lou', 'coach')];
	const ask = (day: number, worker: string, startsAt: Date) =>
		askTalk({ ...at(day, '18:20'), pools: app.pools, clock: () => calendar.at(day, '18:20') }, ken, {
			workerId: idOf(worker),
			way: 'in-person',
			reach: '',
			startsAt
		});
	await ask(-3, 'lou', calendar.at(1, '11:00'));
	const [first] = await app.read(ken, 'first talks', ownTalks);
	await at(-2, '09:10').write(lou, 'first talks', (ctx) => agreeFirstTalk(tellingThePast(ctx), first!.id));
	await ask(-1, 'carla', calendar.at(2, '10:30'));
	await at(-2, '20:05').write(who('marvin', 'participant'), 'matching', (ctx) =>
		askChange(ctx, lou.personId)
	);
	await at(-2, '08:50').write(lou, 'matching', (ctx) =>
		nameByName(ctx, { name: 'Deshawn', kind: 'sponsor', tells: true })
	);
}
