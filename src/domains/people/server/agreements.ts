import type { ReadContext } from '#platform/server/context.ts';
import type { AgreementContent, AgreementVersion } from '../agreement.ts';
import { openRecord } from './open-record.ts';

/** The agreement that holds, the version that waits for the other side, and all there ever were (newest first). */
export interface Agreements {
	inForce: AgreementVersion | null;
	proposed: AgreementVersion | null;
	all: AgreementVersion[];
}

/** Where the words of one version are sealed. */
export const agreementPlace = (id: string) => `people.agreements.content/${id}`;

export async function agreementsOf(ctx: ReadContext, personId: string): Promise<Agreements> {
	await openRecord(ctx, personId, 'agreement');
	const rows = await ctx.db
		.selectFrom('people.agreements')
		.selectAll()
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.orderBy('version', 'desc')
		.execute();
	const vault = rows.length > 0 ? await ctx.vault.of(personId) : null;
	const all = rows.map((row): AgreementVersion => {
		const agreed = row.person_agreed_at !== null && row.worker_agreed_at !== null;
		return {
			id: row.id,
			version: row.version,
			content: vault!.openJson<AgreementContent>(row.content, agreementPlace(row.id)),
			proposedAt: row.proposed_at,
			proposedBy: row.proposed_by,
			personAgreedAt: row.person_agreed_at,
			personAgreedHow: row.person_agreed_how as AgreementVersion['personAgreedHow'],
			workerAgreedAt: row.worker_agreed_at,
			workerId: row.worker_id,
			state: row.replaced_at ? (agreed ? 'earlier' : 'set-aside') : agreed ? 'in-force' : 'proposed'
		};
	});
	return {
		inForce: all.find((one) => one.state === 'in-force') ?? null,
		proposed: all.find((one) => one.state === 'proposed') ?? null,
		all
	};
}
