import type { PersonActor, Role } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { makeContexts } from '#platform/server/context.ts';
import type { Calendar } from './calendar.ts';

/** Somebody of the demo as who they are there, and the program as it stood at a moment: an hour of a day counted from today, or any. */
export function stageOf(
	app: App,
	organizationId: string,
	calendar: Calendar,
	idOf: (name: string) => string
) {
	const who = (name: string, role: Role): PersonActor => ({
		kind: 'person',
		organizationId,
		personId: idOf(name),
		userId: idOf(name),
		roles: [role]
	});
	const on = (then: Date) => makeContexts(app.pools, app.keys, () => then);
	const at = (day: number, time: string) => on(calendar.at(day, time));
	return { who, at, on };
}
