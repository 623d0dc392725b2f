import type { PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { saveOwnIdeas } from '#domains/plans/server/plans.ts';
import type { Domain } from '#domains/plans/plans.ts';

/** What Harbor House has learned that people here can begin with. */
const IDEAS: Partial<Record<Domain, string[]>> = {
	work: [
		'Sit in at the bike workshop on a Thursday',
		'Bring my papers to the job desk on Tuesday morning',
		'Ask about the forklift class before the list closes'
	],
	home: ['Put my name on the list for the house on Fern Street', 'Ask who needs a roommate at Friday supper'],
	hope: ['Try the drum circle once', 'Plant one thing in the yard garden']
};

/** The organization's own goal ideas, as its supervisor wrote them. */
export async function tellIdeas(app: App, organizationId: string, supervisorId: string): Promise<void> {
	const supervisor: PersonActor = {
		kind: 'person',
		organizationId,
		personId: supervisorId,
		userId: supervisorId,
		roles: ['supervisor']
	};
	await app.write(supervisor, 'goal ideas', async (ctx) => {
		for (const [domain, ideas] of Object.entries(IDEAS))
			await saveOwnIdeas(ctx, { domain: domain as Domain, n: 0, ideas });
	});
}
