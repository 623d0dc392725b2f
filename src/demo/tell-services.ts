import {
	confirmService,
	leaveTip,
	loadDemoServices,
	replyToTip,
	sayFact,
	tipsOf
} from '#domains/directory/server/directory.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

/** What the demo shows of the directory: invented services, and what workers heard, confirmed and know of them. */
export async function tellServices(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const system = systemActor(organizationId, 'demo');
	await app.write(system, 'demo', loadDemoServices);
	const ids = await app.read(system, 'demo', async (ctx) => {
		const rows = await ctx.db
			.selectFrom('directory.services')
			.where('organization_id', '=', organizationId)
			.select(['id', 'name'])
			.execute();
		return new Map(rows.map(({ id, name }) => [name, id]));
	});
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const [carla, sam, ben] = [who('carla', 'coach'), who('sam', 'coach'), who('ben', 'peer')];
	for (const [name, by, day] of [
		['Naloxone and safer-use supplies, no questions', ben, -4],
		['Bridge clinic: buprenorphine today', carla, -9],
		['Night shelter, Lantern House', sam, -1],
		['Withdrawal unit', sam, -1]
	] as const)
		await at(day, '10:15').write(by, 'directory', (ctx) => confirmService(ctx, ids.get(name)!));
	const detox = ids.get('Withdrawal unit')!;
	await at(-1, '10:20').write(sam, 'directory', async (ctx) => {
		await sayFact(ctx, detox, { kind: 'wait', value: 2 });
		await sayFact(ctx, ids.get('Night shelter, Lantern House')!, { kind: 'openings', value: 6 });
	});
	await at(-20, '15:40').write(carla, 'directory', (ctx) =>
		leaveTip(
			ctx,
			detox,
			'Call before nine and ask for the intake nurse by that word. After lunch nobody picks up.'
		)
	);
	await at(-6, '11:05').write(ben, 'directory', async (ctx) => {
		const [tip] = await tipsOf(ctx, detox);
		await replyToTip(ctx, detox, {
			tip: tip!.id,
			reply: 'We have a second phone line since June: somebody picks up until six.',
			from: 'Rosa, front desk'
		});
	});
}
