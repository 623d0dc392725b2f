/** "Take my record": made with proof, opened once, by the session that asked, within half an hour. */
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { PersonActor } from '#platform/actor.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { holdsProof, type Proof } from '#platform/server/sign-in/prove.ts';
import { zip } from '#platform/server/zip.ts';
import { inLanguage } from '#platform/web/language.ts';
import { gaveToThemself } from '#domains/consent/server/consent.ts';
import { openRecord } from '#domains/people/server/people.ts';
import type { Locale } from '#platform/languages.ts';
import { collect, isLarge, PARTS, type Archive } from './archive.ts';
import { archivePage, fileName } from './archive-page.ts';

const HALF_AN_HOUR = 1_800_000;
/** A large one may take its time; it is there for half an hour from when it is ready. */
const TO_MAKE = 6 * 3_600_000;
export const archivePlace = (id: string) => `rights.archives.sealed/${id}`;

export interface OwnArchive {
	id: string;
	state: 'making' | 'ready' | 'taken' | 'over';
	askedAt: Date;
	until: Date;
	parts: number;
	partsDone: number;
	/** Whether this very session asked for it: another one sees that it exists and does not open it. */
	mine: boolean;
}

function me(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_found', 'a record is taken by the person');
	return ctx.actor;
}

export function mustProve(ctx: ReadContext, proof: Proof, what: string): void {
	if (!holdsProof(proof, me(ctx).userId, ctx.now))
		throw new Refusal('forbidden', 'without proof', { detail: { audit: { action: what } } });
}

/** Asks for the archive. A small record is there at once; a large one is put together by a job. */
export async function askForArchive(
	ctx: WriteContext,
	asked: { sessionId: string; locale: Locale; proof: Proof }
): Promise<{ id: string }> {
	const { personId, organizationId } = me(ctx);
	mustProve(ctx, asked.proof, 'archive.asked');
	const id = newId();
	const large = await isLarge(ctx);
	// An earlier one that nobody fetched is gone with this.
	await ctx.tx
		.updateTable('rights.archives')
		.set({ sealed: null, until: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('taken_at', 'is', null)
		.where('until', '>', ctx.now)
		.execute();
	await ctx.tx
		.insertInto('rights.archives')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			session_id: asked.sessionId,
			language: asked.locale,
			asked_at: ctx.now,
			parts: PARTS,
			until: new Date(ctx.now.getTime() + (large ? TO_MAKE : HALF_AN_HOUR))
		})
		.execute();
	ctx.note({ action: 'archive.asked', personId, subject: 'archive', subjectId: id, basis: 'self' });
	if (large) await ctx.enqueue('rights.archive', { personId, archiveId: id }, { key: `archive ${id}` });
	else await keepArchive(ctx, id, await pack(ctx, asked.locale, await collect(ctx)));
	return { id };
}

/** The file: a page for people, one for machines. */
export async function pack(ctx: ReadContext, locale: Locale, archive: Archive): Promise<Buffer> {
	const { timeZone } = await openRecord(ctx, me(ctx).personId, 'archive');
	return zip([
		{ name: 'index.html', text: inLanguage(locale, () => archivePage(archive, locale, timeZone)) },
		{ name: 'record.json', text: JSON.stringify(archive, null, 1) }
	]);
}

/** Puts the finished file where it waits, sealed; it is there for half an hour. */
export async function keepArchive(ctx: WriteContext, id: string, file: Buffer): Promise<void> {
	const { personId, organizationId } = me(ctx);
	const vault = await ctx.vault.of(personId);
	await ctx.tx
		.updateTable('rights.archives')
		.set({
			sealed: vault.seal(file.toString('base64'), archivePlace(id)),
			parts_done: PARTS,
			ready_at: ctx.now,
			until: new Date(ctx.now.getTime() + HALF_AN_HOUR)
		})
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('taken_at', 'is', null)
		.where('until', '>', ctx.now)
		.execute();
}

/** How far the job is, for the page that waits. */
export async function archiveProgress(ctx: WriteContext, id: string, done: number): Promise<void> {
	const { personId, organizationId } = me(ctx);
	await ctx.tx
		.updateTable('rights.archives')
		.set({ parts_done: done })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.execute();
}

/** The latest of the last day. */
export async function ownArchive(ctx: ReadContext, sessionId: string): Promise<OwnArchive | null> {
	const { personId, organizationId } = me(ctx);
	const row = await ctx.db
		.selectFrom('rights.archives')
		.select(['id', 'session_id', 'asked_at', 'until', 'parts', 'parts_done', 'ready_at', 'taken_at'])
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('asked_at', '>', new Date(ctx.now.getTime() - 86_400_000))
		.orderBy('asked_at', 'desc')
		.executeTakeFirst();
	if (!row) return null;
	return {
		id: row.id,
		state: row.taken_at ? 'taken' : row.until <= ctx.now ? 'over' : row.ready_at ? 'ready' : 'making',
		askedAt: row.asked_at,
		until: row.until,
		parts: row.parts,
		partsDone: row.parts_done,
		mine: row.session_id === sessionId
	};
}

/** Opens it, once. Everything else is "not there": another's, another session's, taken, over. */
export async function takeArchive(
	ctx: WriteContext,
	id: string,
	sessionId: string
): Promise<{ file: Buffer; name: string }> {
	const { personId, organizationId } = me(ctx);
	const refused = new Refusal('not_found', 'no such archive', {
		detail: { audit: { action: 'archive.taken', personId } }
	});
	if (!isId(id)) throw refused;
	// Locked, so that two taps at once do not both get it.
	const row = await ctx.tx
		.selectFrom('rights.archives')
		.select('sealed')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('session_id', '=', sessionId)
		.where('until', '>', ctx.now)
		.where('taken_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (!row?.sealed) throw refused;
	const file = Buffer.from((await ctx.vault.of(personId)).open(row.sealed, archivePlace(id)), 'base64');
	await ctx.tx
		.updateTable('rights.archives')
		.set({ taken_at: ctx.now, sealed: null })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.execute();
	await gaveToThemself(ctx);
	ctx.note({ action: 'archive.taken', personId, subject: 'archive', subjectId: id, basis: 'self' });
	const { timeZone } = await openRecord(ctx, personId, 'archive');
	return { file, name: fileName(ctx.now, timeZone) };
}
