/** Kinds of credentials of an organization: what the program brings, and its own versions. */
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { currentTypes, SHIPPED_TYPES, type CredentialType, type Requirement } from '../credential-types.ts';
import { requirementsOf, type CredentialTypeInput } from '../credentials.ts';
import { mustCheck } from './who-checks.ts';

/** Kinds that can be chosen now. For everybody of the organization. */
export async function credentialTypes(ctx: ReadContext): Promise<(CredentialType & { own: boolean })[]> {
	return currentTypes(await ownVersions(ctx));
}

/**
 * Keeps a new version of a kind, or a new kind. Versions before it stay: they hold for who was given the credential under them.
 * @throws Refusal conflict when somebody else wrote one meanwhile
 */
export async function saveCredentialType(ctx: WriteContext, input: CredentialTypeInput): Promise<void> {
	const by = mustCheck(ctx, 'credential-type.written');
	const code = input.code || `own-${newId()}`;
	const newest =
		(await ownVersions(ctx))
			.filter((one) => one.code === code)
			.reduce((most, one) => Math.max(most, one.version), 0) ||
		(SHIPPED_TYPES.find((one) => one.code === code)?.version ?? 0);
	if (input.code && newest === 0) throw new Refusal('not_found', 'no such kind');
	if (newest !== input.base) throw new Refusal('conflict', 'written meanwhile by somebody else');
	const done = await ctx.tx
		.insertInto('workforce.credential_types')
		.values({
			organization_id: ctx.actor.organizationId,
			code,
			version: newest + 1,
			name: input.name,
			issuer: input.issuer,
			jurisdiction: input.jurisdiction,
			version_from: input.from ?? null,
			requirements: JSON.stringify(requirementsOf(input)),
			renewal_months: input.renewalMonths ?? null,
			gone: input.gone === 'yes',
			written_at: ctx.now,
			written_by: by
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (!done.numInsertedOrUpdatedRows) throw new Refusal('conflict', 'written meanwhile by somebody else');
	ctx.note({ action: 'credential-type.written', basis: 'role' });
}

async function ownVersions(ctx: ReadContext): Promise<(CredentialType & { gone: boolean })[]> {
	const rows = await ctx.db
		.selectFrom('workforce.credential_types')
		.select(['code', 'version', 'name', 'issuer', 'jurisdiction', 'requirements', 'renewal_months', 'gone'])
		.select(sql<string | null>`to_char(version_from, 'YYYY-MM-DD')`.as('from'))
		.where('organization_id', '=', ctx.actor.organizationId)
		.execute();
	return rows.map((row) => ({
		code: row.code,
		version: row.version,
		name: row.name,
		issuer: row.issuer,
		jurisdiction: row.jurisdiction,
		from: row.from,
		requirements: row.requirements as unknown as Requirement[],
		renewalMonths: row.renewal_months,
		renewal: [],
		gone: row.gone
	}));
}
