import { chooseCover, saveCoverWish, sayAbsence } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { Calendar } from './calendar.ts';

/** Who has chosen whom while Ann is away; the others of hers have not said yet, Tess among them, who asked to be called. */
const CHOSEN: Record<string, string> = {
	Gwen: 'lou',
	Isaac: 'rosa',
	Roland: 'elena',
	Keisha: 'nobody'
};

/**
 * Two absences: Ann is off for six weeks, with three who were offered and people who chose in their own ways; Marcus will
 * be away next week, and has asked nobody to hurry.
 */
export async function tellCover(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
): Promise<void> {
	await app.write(systemActor(organizationId, 'demo'), 'demo', async (ctx) => {
		const ann = await sayAbsence(ctx, {
			workerId: idOf('ann'),
			from: calendar.at(-3, '00:00'),
			until: calendar.at(39, '00:00'),
			words: 'I am off for six weeks. I look forward to hearing how it went.',
			standIns: ['lou', 'elena', 'rosa'].map(idOf),
			by: idOf('janelle')
		});
		await sayAbsence(ctx, {
			workerId: idOf('marcus'),
			from: calendar.at(6, '00:00'),
			until: calendar.at(10, '00:00'),
			words: 'Four days by the sea.',
			standIns: ['rosa', 'lou'].map(idOf)
		});
		const asked = await ctx.db
			.selectFrom('people.covers')
			.select(['id', 'person_id'])
			.where('organization_id', '=', organizationId)
			.where('absence_id', '=', ann.id)
			.execute();
		for (const [name, who] of Object.entries(CHOSEN)) {
			const personId = idOf(name);
			const coverId = asked.find((row) => row.person_id === personId)!.id;
			await chooseCover(ctx, { coverId, who: who === 'nobody' ? who : idOf(who) }, personId);
		}
		await saveCoverWish(ctx, idOf('marcus'), idOf('rosa'), idOf('tom'));
	});
}
