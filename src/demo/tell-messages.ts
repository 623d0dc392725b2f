import { lookEarly, markRead, sendMessage } from '#domains/messaging/server/messaging.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { tellingThePast } from './past.ts';
import { stageOf } from './stage.ts';

/** Dee and Marcus write to each other; last night she wrote outside his hours. Rosa looked once before hers began, and said why. */
export async function tellMessages(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [dee, marcus, rosa] = [who('dee', 'participant'), who('marcus', 'coach'), who('rosa', 'peer')];
	const { id: walk } = await app.read(marcus, 'demo', (ctx) =>
		ctx.db
			.selectFrom('people.assignments')
			.select('id')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', dee.personId)
			.where('worker_id', '=', marcus.personId)
			.executeTakeFirstOrThrow()
	);
	const say = (by: typeof dee, day: number, time: string, words: string) =>
		at(day, time).write(by, 'messages', (ctx) => sendMessage(tellingThePast(ctx), walk, { words }));
	const day = [-2, -3, -4].find((one) => calendar.weekday(one) <= 5)!;
	const asked = await say(
		dee,
		day,
		'10:05',
		'Is the ID office open on Thursday? I have the papers together.'
	);
	await at(day, '10:20').write(marcus, 'messages', (ctx) => markRead(ctx, walk, asked.id));
	await say(marcus, day, '10:22', 'It is, from 9. I come along. Side door at 8:50?');
	const yes = await say(dee, day, '10:40', 'Side door. Thank you.');
	await at(day, '11:30').write(marcus, 'messages', (ctx) => markRead(ctx, walk, yes.id));
	await say(dee, -1, '21:40', 'My sister called. It went better than last time. Tell you on Thursday.');
	await at(-1, '22:05').write(rosa, 'messages', (ctx) => lookEarly(ctx, 'urgent'));
}
