/** Credentials: the worker adds and takes away, a supervisor or director says what they found. */
import { sql } from 'kysely';
import { isRefusal, Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import {
	credentialStanding,
	MOST_CREDENTIALS,
	MOST_PAPER_BYTES,
	type Credential,
	type CredentialInput
} from '../credentials.ts';
import type { Found } from '../trainings.ts';
import { cleanPaper, type CleanPaper } from './clean-paper.ts';
import { credentialTypes } from './credential-types.ts';
import { mustCheck, ownName, ownWork, todayHere } from './who-checks.ts';

const paperPlace = (id: string) => `workforce.credential_papers.sealed/${id}`;
const notThere = () => new Refusal('not_found', 'no such credential');

/** The worker's own, newest first. */
export async function ownCredentials(ctx: ReadContext): Promise<Credential[]> {
	return credentialsOf(ctx, ownWork(ctx));
}

/** All of one worker: for who may read them. */
export const credentialsOf = async (ctx: ReadContext, workerId: string): Promise<Credential[]> =>
	(await rows(ctx).where('c.worker_id', '=', workerId).execute()).map(credential);

/** Everybody's, newest first. Supervisors and directors. */
export async function teamCredentials(ctx: ReadContext): Promise<Credential[]> {
	mustCheck(ctx, 'credential.listed');
	return (await rows(ctx).limit(2000).execute()).map(credential);
}

/** What stands on a worker's page: found right, and not run out on this day, whatever any job has done. */
export async function badgesOf(ctx: ReadContext, workerId: string): Promise<Credential[]> {
	if (!isId(workerId)) return [];
	const today = await todayHere(ctx);
	return (await credentialsOf(ctx, workerId)).filter((one) => credentialStanding(one, today) === 'good');
}

/**
 * Keeps a credential with its paper, which may be left out. It waits until somebody has looked at it.
 * @throws Refusal invalid with a sentence at its field, too_many
 */
export async function addCredential(
	ctx: WriteContext,
	input: CredentialInput,
	given: Buffer
): Promise<{ id: string }> {
	const workerId = ownWork(ctx);
	const { organizationId } = ctx.actor;
	const type =
		input.type === 'other'
			? { code: 'other', version: 0, name: input.otherName, issuer: input.otherIssuer }
			: (await credentialTypes(ctx)).find(({ code }) => code === input.type);
	if (!type) throw new Refusal('invalid', 'no such kind', { fields: { type: m.badges_type_needed() } });
	const paper = given.length > 0 ? taken(given) : null;
	const { many } = await ctx.db
		.selectFrom('workforce.credentials')
		.select((eb) => eb.fn.countAll<string>().as('many'))
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirstOrThrow();
	if (Number(many) >= MOST_CREDENTIALS)
		throw new Refusal('too_many', 'enough credentials', { fields: { type: m.badges_many() } });
	const id = newId();
	await ctx.tx
		.insertInto('workforce.credentials')
		.values({
			organization_id: organizationId,
			id,
			worker_id: workerId,
			worker_name: await ownName(ctx, workerId),
			type_code: type.code,
			type_version: type.version,
			name: type.name,
			issuer: type.issuer,
			number: input.number,
			issued_on: input.issuedOn ?? null,
			expires_on: input.expiresOn ?? null,
			added_at: ctx.now
		})
		.execute();
	if (paper)
		await ctx.tx
			.insertInto('workforce.credential_papers')
			.values({
				organization_id: organizationId,
				credential_id: id,
				worker_id: workerId,
				type: paper.type,
				sealed: ctx.vault.ofCredential(id).seal(paper.bytes.toString('base64'), paperPlace(id))
			})
			.execute();
	ctx.note({ action: 'credential.added', subject: 'credential', subjectId: id, basis: 'self' });
	return { id };
}

/** The worker takes one of theirs away for good, its paper with it. */
export async function removeCredential(ctx: WriteContext, id: string): Promise<void> {
	const workerId = ownWork(ctx);
	await ctx.tx
		.deleteFrom('workforce.credential_papers')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('credential_id', '=', id)
		.execute();
	const gone = await ctx.tx
		.deleteFrom('workforce.credentials')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!gone.numDeletedRows) throw notThere();
	ctx.note({ action: 'credential.removed', subject: 'credential', subjectId: id, basis: 'self' });
}

/** Its paper: for the worker, and for who checks it, whose look is written down. */
export async function credentialPaper(ctx: ReadContext, id: string): Promise<CleanPaper> {
	const row = isId(id)
		? await ctx.db
				.selectFrom('workforce.credential_papers')
				.select(['type', 'sealed', 'worker_id'])
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('credential_id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row || ctx.actor.kind !== 'person') throw notThere();
	if (row.worker_id !== ctx.actor.personId) {
		mustCheck(ctx, 'credential.paper-opened');
		ctx.note({
			action: 'credential.paper-opened',
			subject: 'worker',
			subjectId: row.worker_id,
			basis: 'role'
		});
	}
	return {
		type: row.type as CleanPaper['type'],
		bytes: Buffer.from(ctx.vault.ofCredential(id).open(row.sealed, paperPlace(id)), 'base64')
	};
}

/** A supervisor or director has looked at it, with its issuer; may be said again, of anybody but themself. */
export async function checkCredential(ctx: WriteContext, id: string, found: Found): Promise<void> {
	await check(ctx, 'workforce.credentials', id, found);
	ctx.note({ action: 'credential.checked', subject: 'credential', subjectId: id, basis: 'role' });
}

/** Writes what was found: of somebody else's row. */
export async function check(
	ctx: WriteContext,
	table: 'workforce.credentials' | 'workforce.trainings',
	id: string,
	found: Found
): Promise<void> {
	const checker = mustCheck(ctx, 'credential.checked');
	const done = await ctx.tx
		.updateTable(table)
		.set({ found, checked_at: ctx.now, checked_by: checker })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '<>', checker)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw notThere();
}

/** What is wrong with a paper, said together with what is wrong beside it; null where it can be taken, or there is none. */
export function paperProblem(given: Buffer): string | null {
	if (given.length === 0) return null;
	try {
		taken(given);
		return null;
	} catch (error) {
		if (isRefusal(error)) return error.fields['paper'] ?? null;
		throw error;
	}
}

function taken(given: Buffer): CleanPaper {
	const wrong = (words: string) => new Refusal('invalid', 'paper', { fields: { paper: words } });
	if (given.length > MOST_PAPER_BYTES) throw wrong(m.badges_paper_large());
	const paper = cleanPaper(given);
	if (paper === 'other') throw wrong(m.badges_paper_other());
	if (paper === 'broken') throw wrong(m.badges_paper_broken());
	if (paper === 'acts') throw wrong(m.badges_paper_acts());
	return paper;
}

const rows = (ctx: ReadContext) =>
	ctx.db
		.selectFrom('workforce.credentials as c')
		.leftJoin('people.persons as k', (join) =>
			join.onRef('k.organization_id', '=', 'c.organization_id').onRef('k.id', '=', 'c.checked_by')
		)
		.select((eb) => [
			'c.id',
			'c.worker_id',
			'c.worker_name',
			'c.type_code',
			'c.type_version',
			'c.name',
			'c.issuer',
			'c.number',
			'c.added_at',
			'c.found',
			'c.checked_at',
			'k.preferred_name as checker',
			sql<string | null>`to_char(c.issued_on, 'YYYY-MM-DD')`.as('issued'),
			sql<string | null>`to_char(c.expires_on, 'YYYY-MM-DD')`.as('expires'),
			eb
				.exists(
					eb
						.selectFrom('workforce.credential_papers as p')
						.select('p.credential_id')
						.whereRef('p.organization_id', '=', 'c.organization_id')
						.whereRef('p.credential_id', '=', 'c.id')
				)
				.as('has_paper')
		])
		.where('c.organization_id', '=', ctx.actor.organizationId)
		.orderBy('c.added_at', 'desc')
		.orderBy('c.id');

const credential = (row: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]): Credential => ({
	id: row.id,
	workerId: row.worker_id,
	workerName: row.worker_name,
	typeCode: row.type_code,
	typeVersion: row.type_version,
	name: row.name,
	issuer: row.issuer,
	number: row.number,
	issuedOn: row.issued,
	expiresOn: row.expires,
	addedAt: row.added_at,
	found: row.found as Found | null,
	checkedBy: row.checker,
	checkedAt: row.checked_at,
	hasPaper: Boolean(row.has_paper)
});
