import { hasRole, systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';

export type Reach = Pick<App, 'read' | 'write'>;

/**
 * Numbers over the whole organization, for its supervisors and directors: a page's own rights do not reach the rows
 * behind them, so the system counts after the right was checked. Nothing about a person in recovery leaves `work`.
 */
export async function oversee<T>(
	app: Reach,
	actor: PersonActor,
	action: string,
	work: (ctx: ReadContext) => Promise<T>
): Promise<T> {
	return app.read(actor, 'oversight', async (own) => {
		if (!hasRole(own.actor, 'supervisor', 'director'))
			throw new Refusal('not_found', 'neither supervisor nor director', { detail: { audit: { action } } });
		return app.read(systemActor(actor.organizationId, 'oversight'), 'oversight', work);
	});
}
