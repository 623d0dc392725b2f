import { SaferPlanInput, type KitKind, type KitPlace } from '#domains/safer-use/safer-use.ts';
import { logKits, saveKit, saveSaferPlan } from '#domains/safer-use/server/safer-use.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';
import { stageOf } from './stage.ts';

/** Two months of a house that hands out kits: enough for counts that may be shown, and some that may not. */
const KITS: [day: number, kind: KitKind, place: KitPlace, number: number][] = [
	[-58, 'handed', 'event', 24],
	[-51, 'refilled', 'house', 3],
	[-44, 'used', 'street', 2],
	[-30, 'handed', 'hospital', 6],
	[-23, 'handed', 'event', 18],
	[-16, 'refilled', 'house', 12],
	[-9, 'used', 'home', 1],
	[-2, 'handed', 'street', 5]
];

/** Safer use in the demo: Dee's own plan, which she shows to nobody; Nora's kit, which runs out; and the house's kits. */
export async function tellKits(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	const { who, at } = stageOf(app, organizationId, calendar, idOf);
	const month = (away: number) =>
		Temporal.PlainYearMonth.from(calendar.now.toISOString().slice(0, 10)).add({ months: away }).toString();
	const plan = SaferPlanInput.parse({
		risks: ['break', 'alone'],
		who: 'My sister knows. She knocks at ten.',
		kit: 'Top drawer in the hall. My sister knows it.',
		until: month(20),
		stop: 'When I want to lock the door.',
		after: 'Water, toast, a shower. Call Marcus before noon.'
	});
	await at(-12, '21:10').write(who('dee', 'participant'), 'own page', (ctx) => saveSaferPlan(ctx, plan));
	await at(-70, '19:00').write(who('nora', 'ally'), 'own page', (ctx) =>
		saveKit(ctx, { kit: 'Kitchen, above the stove', until: month(1) })
	);
	const by = [who('rosa', 'peer'), who('marcus', 'coach'), who('janelle', 'supervisor')];
	for (const [n, [day, kind, place, number]] of KITS.entries())
		await at(day, '17:05').write(by[n % by.length]!, 'kits', (ctx) => logKits(ctx, { kind, place, number }));
}
