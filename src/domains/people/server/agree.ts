import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { quietProblem, type AgreementContent, type AgreementVersion } from '../agreement.ts';
import { agreementPlace, agreementsOf } from './agreements.ts';
import { told, type Past } from './past.ts';

type Side = 'person' | 'worker';

/** Which side of the agreement this actor stands on. A system actor says it. */
function sideOf(ctx: WriteContext, personId: string, said?: Side): Side {
	if (ctx.actor.kind === 'system') return said ?? 'worker';
	return ctx.actor.kind === 'person' && ctx.actor.personId === personId ? 'person' : 'worker';
}

export interface ProposeOptions extends Past {
	/** The newest version that was on the screen, 0 for none: another one meanwhile is a conflict, and both are shown. */
	base?: number;
	/** The person, beside the worker, said yes to it: the worker writes that down. */
	agreedAtTable?: boolean;
	/** For a system actor. */
	side?: Side;
}

/** Writes a new version; its author has agreed to it, the other side is asked. */
export async function proposeAgreement(
	ctx: WriteContext,
	personId: string,
	content: AgreementContent,
	options: ProposeOptions = {}
): Promise<{ id: string }> {
	const { all, proposed } = await agreementsOf(ctx, personId);
	const newest = all[0]?.version ?? 0;
	if (options.base !== undefined && options.base !== newest)
		throw new Refusal('conflict', 'another version was proposed meanwhile', {
			detail: { version: newest, content: all[0]?.content }
		});
	const problem = quietProblem(content.quiet.steps, Boolean(content.quiet.supporter?.name.trim()));
	if (problem) throw new Refusal('invalid', `quiet rule: ${problem}`, { fields: { quiet: problem } });
	const id = newId();
	const { at, by } = told(ctx, options);
	const side = sideOf(ctx, personId, options.side);
	const atTable = side === 'worker' && options.agreedAtTable === true;
	if (proposed) await replace(ctx, proposed.id, at);
	await ctx.tx
		.insertInto('people.agreements')
		.values({
			organization_id: ctx.actor.organizationId,
			id,
			person_id: personId,
			version: newest + 1,
			content: (await ctx.vault.of(personId)).sealJson(content, agreementPlace(id)),
			proposed_at: at,
			proposed_by: by,
			person_agreed_at: side === 'person' ? at : null,
			person_agreed_how: side === 'person' ? 'own' : null,
			worker_agreed_at: side === 'worker' ? at : null,
			worker_id: side === 'worker' ? by : null
		})
		.execute();
	ctx.note({ action: 'agreement.proposed', personId, subject: 'agreement', subjectId: id });
	if (atTable)
		await mark(ctx, personId, await versionOf(ctx, personId, id), {
			side: 'person',
			how: 'at-table',
			at,
			by
		});
	return { id };
}

/** The other side agrees: from now on this version holds, and its quiet rule counts. */
export async function agreeTo(
	ctx: WriteContext,
	personId: string,
	id: string,
	options: Past & { side?: Side } = {}
): Promise<void> {
	const version = await versionOf(ctx, personId, id);
	if (version.state !== 'proposed')
		throw new Refusal('conflict', 'this version no longer waits for an answer', {
			detail: { version: version.version, content: version.content }
		});
	const { at, by } = told(ctx, options);
	await mark(ctx, personId, version, { side: sideOf(ctx, personId, options.side), how: 'own', at, by });
}

/** Sets a proposal aside: what held before goes on. Either side may. */
export async function setAside(ctx: WriteContext, personId: string, id: string): Promise<void> {
	const version = await versionOf(ctx, personId, id);
	if (version.state !== 'proposed')
		throw new Refusal('conflict', 'this version no longer waits for an answer', {
			detail: { version: version.version, content: version.content }
		});
	await replace(ctx, id, ctx.now);
	ctx.note({ action: 'agreement.set-aside', personId, subject: 'agreement', subjectId: id });
}

async function versionOf(ctx: WriteContext, personId: string, id: string): Promise<AgreementVersion> {
	const version = (await agreementsOf(ctx, personId)).all.find((one) => one.id === id);
	if (!version) throw new Refusal('not_found', 'no such version');
	return version;
}

interface Mark {
	side: Side;
	how: 'own' | 'at-table';
	at: Date;
	by: string | null;
}

async function mark(
	ctx: WriteContext,
	personId: string,
	version: AgreementVersion,
	{ side, how, at, by }: Mark
): Promise<void> {
	const both = side === 'person' ? version.workerAgreedAt : version.personAgreedAt;
	if (both) await replaceInForce(ctx, personId, at);
	await ctx.tx
		.updateTable('people.agreements')
		.set(
			side === 'person'
				? { person_agreed_at: at, person_agreed_how: how }
				: { worker_agreed_at: at, worker_id: by }
		)
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', version.id)
		.execute();
	ctx.note({ action: 'agreement.agreed', personId, subject: 'agreement', subjectId: version.id, basis: how });
	if (both) await setQuietRule(ctx, personId, version, at);
}

async function setQuietRule(
	ctx: WriteContext,
	personId: string,
	{ id, content }: AgreementVersion,
	at: Date
): Promise<void> {
	const rule = {
		agreement_id: id,
		after_days: content.quiet.steps[0]!.afterDays,
		steps: JSON.stringify(content.quiet.steps),
		supporter_named: Boolean(content.quiet.supporter?.name.trim()),
		since: at
	};
	await ctx.tx
		.insertInto('people.quiet_rules')
		.values({ organization_id: ctx.actor.organizationId, person_id: personId, ...rule })
		.onConflict((c) => c.columns(['organization_id', 'person_id']).doUpdateSet(rule))
		.execute();
}

async function replaceInForce(ctx: WriteContext, personId: string, at: Date): Promise<void> {
	await ctx.tx
		.updateTable('people.agreements')
		.set({ replaced_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('replaced_at', 'is', null)
		.where('person_agreed_at', 'is not', null)
		.where('worker_agreed_at', 'is not', null)
		.execute();
}

async function replace(ctx: WriteContext, id: string, at: Date): Promise<void> {
	await ctx.tx
		.updateTable('people.agreements')
		.set({ replaced_at: at })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', id)
		.execute();
}
