import type { ReadContext } from '#platform/server/context.ts';

export interface ProtocolVersion {
	version: number;
	text: string;
	writtenAt: Date;
}

/** Every emergency protocol the organization has had, newest first. */
export async function protocolVersions(ctx: ReadContext): Promise<ProtocolVersion[]> {
	const rows = await ctx.db
		.selectFrom('people.protocols')
		.select(['version', 'text', 'written_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({ version: row.version, text: row.text, writtenAt: row.written_at }));
}
