import { systemActor, type PersonActor } from '#platform/actor.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import { gapsOf, type Gaps } from '../gaps.ts';
import type { Cannot, Need } from '../life.ts';

/**
 * What places could not do, in a time: numbers of the organization, no lives. For directors and supervisors, whose own rights
 * reach no hand-off: the system counts, and only what may be printed leaves this function.
 */
export async function gapsIn(
	app: Pick<App, 'read'>,
	actor: PersonActor,
	span: { from: Date; until: Date }
): Promise<Gaps> {
	if (!hasRole(actor, 'director', 'supervisor'))
		throw new Refusal('not_found', 'no report for this role', {
			detail: { audit: { action: 'gaps.opened' } }
		});
	return app.read(systemActor(actor.organizationId, 'gaps'), 'gaps', async (ctx) => {
		const rows = await ctx.db
			.selectFrom('referrals.acts as a')
			.innerJoin('referrals.handoffs as h', (join) =>
				join.onRef('h.organization_id', '=', 'a.organization_id').onRef('h.id', '=', 'a.handoff_id')
			)
			.select((eb) => ['h.need', 'a.why', eb.fn.countAll<string>().as('count')])
			.where('a.organization_id', '=', ctx.actor.organizationId)
			.where('h.organization_id', '=', ctx.actor.organizationId)
			.where('a.kind', '=', 'cannot')
			// What was taken back was not said.
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('referrals.acts as back')
							.select('back.id')
							.whereRef('back.organization_id', '=', 'a.organization_id')
							.whereRef('back.takes_back', '=', 'a.id')
					)
				)
			)
			.where('a.at', '>=', span.from)
			.where('a.at', '<', span.until)
			.groupBy(['h.need', 'a.why'])
			.execute();
		return gapsOf(
			rows.map((row) => ({ need: row.need as Need, why: row.why as Cannot, count: Number(row.count) }))
		);
	});
}
