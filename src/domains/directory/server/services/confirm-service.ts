import type { WriteContext } from '#platform/server/context.ts';
import { correctable } from '../../care.ts';
import { keepChanges, lockService, staffActing } from './care.sql.ts';

/** "I called, it is right": from now on no list writes over what somebody here has confirmed. */
export async function confirmService(ctx: WriteContext, id: string): Promise<void> {
	const who = await staffActing(ctx);
	const service = await lockService(ctx, id);
	const fields = correctable.map((field) => (field === 'phone' ? 'phones' : field));
	await ctx.tx
		.updateTable('directory.services')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.set({
			confirmed_at: ctx.now,
			confirmed_by: who.id,
			confirmed_name: who.name,
			kept: [...new Set([...service.kept, ...fields])]
		})
		.execute();
	await keepChanges(ctx, id, who, [{ how: 'confirmed' }]);
	ctx.note({ action: 'service.confirmed', subject: 'directory.services', subjectId: id });
}
