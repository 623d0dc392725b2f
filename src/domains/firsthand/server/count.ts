import { sql } from 'kysely';
import { knownTerms, setKnownTerms } from '#domains/directory/server/directory.ts';
import type { WriteContext } from '#platform/server/context.ts';
import type { FactCode, Knows, YesNo } from '../firsthand.ts';
import { tallyOf, type Tally, type Voice } from '../judge.ts';
import { knownOf } from './known.ts';
import { statementsOf } from './read.ts';

/**
 * Counts what people said, anew and whole: the system alone reads every voice, and what leaves here are sums of two persons or
 * more. What has faded is erased. Twice on one day changes nothing.
 */
export async function countVoices(ctx: WriteContext): Promise<void> {
	const org = ctx.actor.organizationId;
	await ctx.tx
		.deleteFrom('firsthand.voices')
		.where('organization_id', '=', org)
		.where('fades_at', '<=', ctx.now)
		.execute();
	const statements = await standing(ctx);
	const ids = new Map(statements.map((one) => [`${one.serviceId}/${one.fact}`, one.valueId]));
	const tallies = tallyOf(await voicesOf(ctx), (serviceId, fact) => ids.get(`${serviceId}/${fact}`));
	await ctx.tx.deleteFrom('firsthand.tallies').where('organization_id', '=', org).execute();
	if (tallies.length > 0)
		await ctx.tx
			.insertInto('firsthand.tallies')
			.values(tallies.map((one) => rowOf(org, one)))
			.execute();
	const services = new Set([
		...statements.map(({ serviceId }) => serviceId),
		...tallies.map(({ serviceId }) => serviceId),
		...(await knownTerms(ctx)).map(({ serviceId }) => serviceId)
	]);
	await setKnownTerms(
		ctx,
		[...services].toSorted().map((id) =>
			knownOf(
				id,
				statements.filter(({ serviceId }) => serviceId === id),
				tallies.filter(({ serviceId }) => serviceId === id)
			)
		)
	);
}

/** What staff say now of each place that is said to have something; what was made one is asked for at the entry that stays. */
async function standing(ctx: WriteContext) {
	const rows = await ctx.db
		.selectFrom('firsthand.statements as t')
		.innerJoin('directory.services as s', (join) =>
			join.onRef('s.organization_id', '=', 't.organization_id').onRef('s.id', '=', 't.service_id')
		)
		.where('t.organization_id', '=', ctx.actor.organizationId)
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.select(sql<string>`coalesce(s.merged_into, s.id)`.as('id'))
		.distinct()
		.execute();
	const all = [];
	for (const { id } of rows)
		for (const one of await statementsOf(ctx, id)) all.push({ ...one, serviceId: id });
	return all;
}

/** Every voice, at the entry that stays where two were made one; months as the organization's calendar has them. */
async function voicesOf(ctx: WriteContext): Promise<Voice[]> {
	const rows = await ctx.db
		.selectFrom('firsthand.voices as v')
		.innerJoin('directory.services as s', (join) =>
			join.onRef('s.organization_id', '=', 'v.organization_id').onRef('s.id', '=', 'v.service_id')
		)
		.innerJoin('people.organizations as o', 'o.organization_id', 'v.organization_id')
		.where('v.organization_id', '=', ctx.actor.organizationId)
		.where('s.organization_id', '=', ctx.actor.organizationId)
		.where('o.organization_id', '=', ctx.actor.organizationId)
		.select(['v.person_id as personId', 'v.fact', 'v.says', 'v.value_id as valueId', 'v.knows'])
		.select(sql<string>`coalesce(s.merged_into, s.id)`.as('serviceId'))
		.select(sql<string>`to_char(v.said_at at time zone o.time_zone, 'YYYY-MM-01')`.as('month'))
		.execute();
	return rows.map((row) => ({
		...row,
		fact: row.fact as FactCode,
		says: row.says as YesNo,
		knows: row.knows as Knows
	}));
}

const rowOf = (org: string, { serviceId, fact, valueId, yes, no }: Tally) => ({
	organization_id: org,
	service_id: serviceId,
	fact,
	value_id: valueId,
	yes: yes?.count ?? null,
	no: no?.count ?? null,
	yes_on: yes?.month ?? null,
	no_on: no?.month ?? null,
	yes_close: yes?.close ?? false,
	no_close: no?.close ?? false
});
