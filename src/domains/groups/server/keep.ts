import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { meetingDetail } from '#domains/directory/server/directory.ts';
import { namePlace, notThere, whoKeeps } from './own.ts';

/** More than anybody goes to, few enough that the page stays one. */
const MOST = 60;

/**
 * Puts a meeting of the directory on the person's own list. A second time is once; one that was let go comes back with all
 * that was told of it.
 * @throws Refusal not_found for a meeting that the directory does not have, too_many past {@link MOST}
 */
export async function keepMeeting(ctx: WriteContext, meetingId: string): Promise<{ id: string }> {
	const { personId, organizationId } = whoKeeps(ctx);
	const meeting = await meetingDetail(ctx, meetingId);
	if (!meeting) throw new Refusal('not_found', 'no such meeting');
	const before = await latestOf(ctx, meetingId);
	if (before && !before.let_go_at) return { id: before.id };
	if (before) {
		await ctx.tx
			.updateTable('groups.kept')
			.set({ let_go_at: null })
			.where('organization_id', '=', organizationId)
			.where('id', '=', before.id)
			.where('person_id', '=', personId)
			.execute();
		ctx.note({ action: 'group.kept', personId, subject: 'group', subjectId: before.id, basis: 'self' });
		return { id: before.id };
	}
	return add(ctx, meeting.name, meetingId);
}

/** Puts a group that stands in no list on the person's own, by its name. */
export async function keepGroup(ctx: WriteContext, name: string): Promise<{ id: string }> {
	return add(ctx, name, null);
}

async function add(ctx: WriteContext, name: string, meetingId: string | null): Promise<{ id: string }> {
	const { personId, organizationId } = whoKeeps(ctx);
	const many = await ctx.db
		.selectFrom('groups.kept')
		.select((eb) => eb.fn.countAll<string>().as('count'))
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('let_go_at', 'is', null)
		.executeTakeFirstOrThrow();
	if (Number(many.count) >= MOST) throw new Refusal('too_many', `${MOST} groups are kept already`);
	const id = newId();
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.insertInto('groups.kept')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			meeting_id: meetingId,
			kept_at: ctx.now,
			sealed: vault.sealJson({ name }, namePlace(id))
		})
		.execute();
	ctx.note({ action: 'group.kept', personId, subject: 'group', subjectId: id, basis: 'self' });
	return { id };
}

/** Takes a group off the list. What was told of it stays. */
export async function letGroupGo(ctx: WriteContext, id: string): Promise<void> {
	const { personId, organizationId } = whoKeeps(ctx);
	const done = await ctx.tx
		.updateTable('groups.kept')
		.set({ let_go_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('let_go_at', 'is', null)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
	ctx.note({ action: 'group.let-go', personId, subject: 'group', subjectId: id, basis: 'self' });
}

/** The person's own entry for this meeting, if it is on their list. */
export async function groupThatIKeep(ctx: ReadContext, meetingId: string): Promise<string | null> {
	whoKeeps(ctx);
	const row = await latestOf(ctx, meetingId);
	return row && !row.let_go_at ? row.id : null;
}

function latestOf(ctx: ReadContext, meetingId: string) {
	const { personId, organizationId } = whoKeeps(ctx);
	return ctx.db
		.selectFrom('groups.kept')
		.select(['id', 'let_go_at'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('meeting_id', '=', meetingId)
		.orderBy('let_go_at', (order) => order.desc().nullsFirst())
		.limit(1)
		.executeTakeFirst();
}
