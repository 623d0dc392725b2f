import { CrisisPlanInput } from '#domains/crisis/crisis.ts';
import { saveCrisisPlan } from '#domains/crisis/server/crisis.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { makeContexts } from '#platform/server/context.ts';
import type { Calendar } from './calendar.ts';

/** Dee's plan for a hard hour: her first one, and what she put into it later. It opens in a crisis alone. */
const PLANS: { day: number; said: object }[] = [
	{
		day: -40,
		said: {
			first: 'My sister Kim, 215-555-0164.\nThen Marcus.',
			helps: 'Somebody sits with me. No talking needed.',
			worse: 'Being told to calm down.',
			police: 'last'
		}
	},
	{
		day: -6,
		said: {
			first: 'My sister Kim, 215-555-0164.\nThen Marcus. Then Rosa.',
			say: '“You got through the night of the storm. Stay with me for ten minutes.”',
			helps: 'Somebody sits with me. No talking needed. Cold water on my hands.',
			worse: 'Being told to calm down. Many people in the room.',
			care: 'Kim has my key. Her boy and the cat go to Ms. Bell next door.',
			medicine: 'Buprenorphine, mornings. Naloxone is in the kitchen drawer.',
			hospital: 'Temple, not the one downtown. Kim may come in with me.',
			police: 'last'
		}
	}
];

export async function tellCrisisPlan(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const id = idOf('dee');
	const dee: PersonActor = {
		kind: 'person',
		organizationId,
		personId: id,
		userId: id,
		roles: ['participant']
	};
	for (const [base, { day, said }] of PLANS.entries()) {
		const then = makeContexts(app.pools, app.keys, () => calendar.at(day, '18:20'));
		await then.write(dee, 'demo', (ctx) =>
			saveCrisisPlan(ctx, CrisisPlanInput.parse({ base, rule: 'crisis', ...said }))
		);
	}
}
