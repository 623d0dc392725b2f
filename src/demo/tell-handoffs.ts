import { decideHandoff, offerHandoff, tellHandoff } from '#domains/referrals/server/referrals.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

/** What the demo shows of warm hand-offs: one whose two weeks are over, one that waits for a yes, one that a place could not take. */
export async function tellHandoffs(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [dee, marcus] = [who('dee', 'participant'), who('marcus', 'coach')];
	const offer = (
		day: number,
		place: string,
		need: 'medication' | 'residential' | 'documents',
		what: string
	) =>
		at(day, '11:45').write(marcus, 'hand-offs', (ctx) =>
			offerHandoff(ctx, dee.personId, { place, need, phone: '555-0161', what })
		);
	const yes = (day: number, id: string) =>
		at(day, '12:10').write(dee, 'hand-offs', (ctx) => decideHandoff(ctx, id, true));
	const tell = (day: number, time: string, by: PersonActor, told: Parameters<typeof tellHandoff>[1]) =>
		at(day, time).write(by, 'hand-offs', (ctx) => tellHandoff(ctx, told));

	const refused = await offer(
		-20,
		'Pine House',
		'residential',
		'A bed, and they said they take people on buprenorphine.'
	);
	await yes(-20, refused.id);
	await tell(-20, '13:30', marcus, {
		id: refused.id,
		kind: 'cannot',
		why: 'medication',
		words: 'They want her off it first. We did not argue.'
	});
	const held = await offer(
		-19,
		'Bridge clinic',
		'medication',
		'They keep the prescription going, without a break.'
	);
	await yes(-19, held.id);
	await tell(-19, '14:00', marcus, {
		id: held.id,
		kind: 'called_together',
		words: 'On speaker. Dee asked the questions.'
	});
	await tell(-16, '16:20', dee, {
		id: held.id,
		kind: 'arrived',
		on: calendar.date(-16),
		words: 'Marcus came in with me.'
	});
	await offer(
		-1,
		'ID office, Market Street',
		'documents',
		'Ms. Ortiz knows the short form. I can come on Thursday.'
	);
}
