import type { WriteContext } from '#platform/server/context.ts';
import { newId } from '#platform/ids.ts';
import { factDays } from '../../care.ts';
import type { FactInput } from '../../care.ts';
import { lockService, staffActing } from './care.sql.ts';

/** "Called today: nine days." Shown to everybody until it has faded. */
export async function sayFact(ctx: WriteContext, serviceId: string, input: FactInput): Promise<void> {
	const who = await staffActing(ctx);
	await lockService(ctx, serviceId);
	const id = newId();
	await ctx.tx
		.insertInto('directory.facts')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			service_id: serviceId,
			kind: input.kind,
			value: input.value,
			said_by: who.id,
			said_name: who.name,
			said_at: ctx.now,
			fades_at: new Date(ctx.now.getTime() + factDays[input.kind] * 86_400_000)
		})
		.execute();
	ctx.note({ action: 'service.fact_said', subject: 'directory.facts', subjectId: id });
}
