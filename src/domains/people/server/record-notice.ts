/** The organization's words on how a record is protected (42 CFR 2.22): written by a director, read by each person. */
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { mayChange } from './set-up.ts';
import { openRecord } from './open-record.ts';

export interface RecordNotice {
	version: number;
	text: string;
	writtenAt: Date;
}

/** Every version the organization has had, newest first. Empty where none was written. */
export async function recordNotices(ctx: ReadContext): Promise<RecordNotice[]> {
	const rows = await ctx.db
		.selectFrom('people.record_notices')
		.select(['version', 'text', 'written_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({ version: row.version, text: row.text, writtenAt: row.written_at }));
}

/** Keeps a new version; the same words again make none. What was written stays: somebody may have read it. */
export async function saveRecordNotice(ctx: WriteContext, text: string): Promise<void> {
	mayChange(ctx, 'organization.record-notice-changed');
	const words = text.trim();
	const newest = (await recordNotices(ctx))[0];
	if (words === newest?.text) return;
	await ctx.tx
		.insertInto('people.record_notices')
		.values({
			organization_id: ctx.actor.organizationId,
			version: (newest?.version ?? 0) + 1,
			text: words,
			written_at: ctx.now,
			written_by: ctx.actor.kind === 'person' ? ctx.actor.personId : null
		})
		.execute();
	ctx.note({ action: 'organization.record-notice-changed', basis: 'role' });
}

/** The words as they stand now, and when this person read them; null where there are none. */
export async function recordNoticeFor(
	ctx: ReadContext,
	personId: string
): Promise<(RecordNotice & { readAt: Date | null }) | null> {
	await openRecord(ctx, personId, 'welcome');
	const newest = (await recordNotices(ctx))[0];
	if (!newest) return null;
	const read = await ctx.db
		.selectFrom('people.record_notice_reads')
		.select('read_at')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('version', '=', newest.version)
		.executeTakeFirst();
	return { ...newest, readAt: read?.read_at ?? null };
}

/** "I have read it", of the version that was on the screen. Nobody reads for somebody else. */
export async function readRecordNotice(ctx: WriteContext, personId: string, version: number): Promise<void> {
	const refuse = (why: string) =>
		new Refusal('not_found', why, { detail: { audit: { action: 'record-notice.read', personId } } });
	if (ctx.actor.kind === 'person' && ctx.actor.personId !== personId)
		throw refuse('only the person says that they read it');
	await openRecord(ctx, personId, 'welcome');
	if (!(await recordNotices(ctx)).some((one) => one.version === version)) throw refuse('no such version');
	await ctx.tx
		.insertInto('people.record_notice_reads')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, version, read_at: ctx.now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	ctx.note({ action: 'record-notice.read', personId });
}
