import type { PersonActor, Role } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { makeContexts } from '#platform/server/context.ts';
import type { Calendar } from './calendar.ts';

/** Somebody of the demo as who they are there, and the program as it stood at an hour of a day counted from today. */
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
	const at = (day: number, time: string) => makeContexts(app.pools, app.keys, () => calendar.at(day, time));
	return { who, at };
}
