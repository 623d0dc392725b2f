import { createHash } from 'node:crypto';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { openRecord } from '#domains/people/server/people.ts';
import { refusedBecause, type Refused } from '../decide.ts';
import type { Paper } from '../paper.ts';
import { outsidePermit, termsById, writeDisclosure, type Permit } from './permit.ts';
import { wordsPlace } from './rows.ts';

/** Draws the paper of a permit. The same function for the look beforehand, for the paper that leaves, and for the person. */
export type Draw = (permit: Permit) => Promise<Paper>;
interface Words {
	to: string;
	what: string;
	paper?: Paper;
}

/** The mark of what stands on a paper: what leaves is what was seen. The day on which it is made does not count. */
export const paperMark = ({ madeOn: _, ...paper }: Paper): string =>
	createHash('sha256').update(JSON.stringify(paper)).digest('hex');

/**
 * What would leave, for the eyes of a worker who walks with the person. Nothing leaves yet, so no disclosure is written; the
 * engine is asked all the same.
 */
export async function paperBefore(
	ctx: ReadContext,
	consentId: string,
	draw: Draw
): Promise<{ paper: Paper; mark: string; reason: null } | { paper: null; mark: ''; reason: Refused }> {
	const decision = await outsidePermit(ctx, consentId);
	if (!decision.ok) return { paper: null, mark: '', reason: decision.reason };
	const paper = await draw(decision.permit);
	return { paper, mark: paperMark(paper), reason: null };
}

/**
 * A worker gives it out. The engine is asked at this moment, and the row is written also where the answer is no. What is on the
 * paper must be what was seen: another is not given, and shown again.
 * @returns the id of the disclosure, under which the paper is kept; or why not
 */
export async function givePaper(
	ctx: WriteContext,
	{ consentId, to, seen }: { consentId: string; to: string; seen: string },
	draw: Draw
): Promise<{ ok: true; id: string } | { ok: false; reason: Refused | 'changed' }> {
	const actor = ctx.actor;
	const decision = await outsidePermit(ctx, consentId);
	const terms = (await termsById(ctx, consentId))!;
	const paper = decision.ok ? await draw(decision.permit) : undefined;
	if (paper && paperMark(paper) !== seen) return { ok: false, reason: 'changed' };
	const id = newId();
	const words: Words = { to, what: '', ...(paper ? { paper } : {}) };
	await writeDisclosure(ctx, {
		id,
		personId: terms.personId,
		consentId,
		actorId: actor.kind === 'person' ? actor.personId : null,
		recipientId: null,
		categories: terms.categories,
		channel: 'print',
		basis: 'consent',
		reason: decision.ok ? null : decision.reason,
		words: (await ctx.vault.of(terms.personId)).sealJson(words, wordsPlace(id))
	});
	ctx.note({
		action: 'shared.given-out',
		personId: terms.personId,
		subject: 'consent',
		subjectId: consentId,
		basis: `consent:${consentId}`
	});
	return decision.ok ? { ok: true, id } : decision;
}

/**
 * A paper that was given, to print it or take it as a file: for who gave it, while they walk with the person and the consent
 * holds; and for the person, always. Afterwards it is refused, and that is written down.
 */
export async function givenPaper(
	ctx: WriteContext,
	id: string
): Promise<{ ok: true; personId: string; paper: Paper } | { ok: false; personId: string; reason: Refused }> {
	const actor = ctx.actor;
	const gone = () =>
		new Refusal('not_found', 'no such paper', { detail: { audit: { action: 'shared.given-out' } } });
	if (actor.kind !== 'person' || !isId(id)) throw gone();
	const row = await ctx.db
		.selectFrom('consent.disclosures')
		.select(['person_id', 'consent_id', 'words', 'categories'])
		.where('organization_id', '=', actor.organizationId)
		.where('id', '=', id)
		.where('outcome', '=', 'given')
		.executeTakeFirst();
	if (!row?.words || !row.consent_id) throw gone();
	await openRecord(ctx, row.person_id, 'disclosure');
	const { paper } = (await ctx.vault.of(row.person_id)).openJson<Words>(row.words, wordsPlace(id));
	if (!paper) throw gone();
	const personId = row.person_id;
	if (personId === actor.personId) return { ok: true, personId, paper };
	const terms = await termsById(ctx, row.consent_id);
	const reason = refusedBecause(terms, { personId, recipientId: null }, ctx.now);
	if (!reason) return { ok: true, personId, paper };
	await writeDisclosure(ctx, {
		personId,
		consentId: row.consent_id,
		actorId: actor.personId,
		recipientId: null,
		categories: terms?.categories ?? [],
		channel: 'print',
		basis: 'consent',
		reason
	});
	return { ok: false, personId, reason };
}
