import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import type { Organization } from '../organization.ts';
import { openRecord } from './open-record.ts';
import { organizationOf } from './organization.ts';
import { told, type Past } from './past.ts';

/** What the person has to read before the first talk: never, the text changed, or all read. */
export interface Welcome {
	state: 'first' | 'changed' | 'read';
	organization: Organization;
	readAt: Date | null;
}

/** Whether the person has read the emergency protocol as it stands now. */
export async function welcomeOf(ctx: ReadContext, personId: string): Promise<Welcome> {
	await openRecord(ctx, personId, 'welcome');
	const organization = await organizationOf(ctx);
	const rows = await ctx.db
		.selectFrom('people.welcomes')
		.select(['protocol_version', 'read_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.execute();
	const current = rows.find((row) => row.protocol_version === (organization.protocol?.version ?? 0));
	return {
		state: current ? 'read' : rows.length > 0 ? 'changed' : 'first',
		organization,
		readAt: current?.read_at ?? null
	};
}

/** "I have read it": of the version that was on the screen. A version that changed meanwhile is shown again. */
export async function readWelcome(
	ctx: WriteContext,
	personId: string,
	version: number,
	past?: Past
): Promise<void> {
	// Nobody reads for somebody else.
	if (ctx.actor.kind === 'person' && ctx.actor.personId !== personId)
		throw new Refusal('not_found', 'only the person says that they read it', {
			detail: { audit: { action: 'welcome.read', personId } }
		});
	await openRecord(ctx, personId, 'welcome');
	const { at } = told(ctx, past);
	await ctx.tx
		.insertInto('people.welcomes')
		.values({
			organization_id: ctx.actor.organizationId,
			person_id: personId,
			protocol_version: version,
			read_at: at
		})
		.onConflict((c) => c.columns(['organization_id', 'person_id', 'protocol_version']).doNothing())
		.execute();
	ctx.note({ action: 'welcome.read', personId });
}
