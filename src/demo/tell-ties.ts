import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, signConsent } from '#domains/consent/server/consent.ts';
import { beginTie, ownTies, sayLight, tieCameIn } from '#domains/network/server/network.ts';
import { planThings } from '#domains/plans/server/plans.ts';
import { systemActor, type PersonActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { tellingThePast } from './past.ts';

/** Who is tied to whom in the demo, and what is shared: little, and with an end. */
export const TIES = [
	// "I am doing ok", and when a visit is. Nothing else.
	{ person: 'Dee', ally: 'Yvonne', days: 19, what: ['light', 'visits'], goal: true, light: 'ok' },
	{ person: 'Eli', ally: 'Nora', days: 26, what: ['light', 'visits'], goal: false, light: 'ok' }
] as const;

/** Ties two people of the demo and signs what one shares with the other, as the person would have. */
export async function tellTie(
	app: App,
	organizationId: string,
	calendar: Calendar,
	tie: (typeof TIES)[number],
	ids: { personId: string; allyId: string }
): Promise<void> {
	const { personId, allyId } = ids;
	const actor: PersonActor = {
		kind: 'person',
		organizationId,
		personId,
		userId: personId,
		roles: ['participant']
	};
	const at = calendar.at(-tie.days, '18:40');
	await app.write(systemActor(organizationId, 'demo'), 'demo', (ctx) =>
		tieCameIn({ ...tellingThePast(ctx), now: at }, { invitationId: newId(), personId, allyId })
	);
	await app.write(actor, 'demo', async (ctx) => {
		const past = { ...tellingThePast(ctx), now: at };
		await beginTie(past, (await ownTies(past)).find((one) => one.allyId === allyId)!.id);
		const goal = tie.goal ? (await planThings(ctx, personId)).find((one) => one.kind === 'goal') : undefined;
		const input = ConsentInput.parse({
			recipient: `member:${allyId}`,
			what: [...tie.what],
			things: goal ? [`goal:${goal.id}`] : [],
			until: 'date',
			untilOn: calendar.date(30 - tie.days),
			signed: tie.person
		});
		const shareable = { members: [{ id: allyId, name: tie.ally }], things: goal ? [goal] : [] };
		const drafted = await draftConsent(past, input, shareable, 'en');
		await signConsent(past, drafted, drafted.mark);
		await sayLight(tellingThePast(ctx), tie.light);
	});
}
