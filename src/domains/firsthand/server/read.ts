import { serviceDetail } from '#domains/directory/server/directory.ts';
import { hasRole, isStaff, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { FACTS, isYesNo, placeKindOf, TERM_OF, type FactCode, type Knows, type YesNo } from '../firsthand.ts';
import type { Tally } from '../judge.ts';
import type { Firsthand, OwnVoice, Statement } from '../show.ts';

/** Who may say something from their own knowledge: whoever is here for themself. Staff have a line of their own. */
export const mayHaveSay = (ctx: Pick<ReadContext, 'actor'>): boolean =>
	ctx.actor.kind === 'person' && hasRole(ctx.actor, 'participant', 'ally') && !isStaff(ctx.actor);

/** @throws Refusal for everybody else */
export function whose(ctx: ReadContext): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!mayHaveSay(ctx)) throw new Refusal('forbidden', 'no participant or ally');
	return ctx.actor;
}

/** What is known of a place from the inside; null where it is neither a sober house nor an employer, or not there. */
export async function firsthandOf(ctx: ReadContext, id: string): Promise<Firsthand | null> {
	const service = await serviceDetail(ctx, id);
	if (!service) return null;
	// A house that is known not to be one any more would lose its own page: what its list says counts here.
	const kind = placeKindOf([...service.listed.terms, ...service.terms]);
	if (!kind) return null;
	const facts: readonly FactCode[] = FACTS[kind];
	const about = (one: { fact: FactCode }) => facts.includes(one.fact);
	return {
		kind,
		serviceId: service.id,
		listed: Object.fromEntries(
			facts.filter(isYesNo).flatMap((fact) => {
				const term = TERM_OF[fact];
				const said = service.listed.terms.includes(term)
					? 'yes'
					: service.listed.termsNot.includes(term)
						? 'no'
						: null;
				return said ? [[fact, said]] : [];
			})
		),
		statements: (await statementsOf(ctx, service.id)).filter(about),
		tallies: (await talliesOf(ctx, service.id)).filter(about),
		own: (await ownVoices(ctx, service.id)).filter(about)
	};
}

/** What staff say that has not faded. */
export async function statementsOf(ctx: ReadContext, serviceId: string): Promise<Statement[]> {
	const rows = await ctx.db
		.selectFrom('firsthand.statements')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', 'in', await entriesOf(ctx, serviceId))
		.where('fades_at', '>', ctx.now)
		.select(['service_id', 'fact', 'value', 'value_id as valueId', 'said_name as by', 'said_at as at'])
		.orderBy('said_at', 'desc')
		.execute();
	// What was said of the entry itself before what was said of one that was made one with it.
	const all = rows.toSorted(
		(a, b) => Number(b.service_id === serviceId) - Number(a.service_id === serviceId)
	);
	return all
		.filter((row, at) => all.findIndex(({ fact }) => fact === row.fact) === at)
		.map(({ service_id: _, ...row }) => ({ ...row, fact: row.fact as FactCode }));
}

/** The entry, and those that were made one with it. */
export async function entriesOf(ctx: ReadContext, serviceId: string): Promise<string[]> {
	const rows = await ctx.db
		.selectFrom('directory.services')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('merged_into', '=', serviceId)
		.select('id')
		.execute();
	return [serviceId, ...rows.map(({ id }) => id)];
}

export async function talliesOf(ctx: ReadContext, serviceId: string): Promise<Tally[]> {
	const rows = await ctx.db
		.selectFrom('firsthand.tallies')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('service_id', '=', serviceId)
		.selectAll()
		.execute();
	const side = (count: number | null, month: string | null, close: boolean) =>
		count !== null && month !== null ? { count, month, close } : null;
	return rows.map((row) => ({
		serviceId,
		fact: row.fact as FactCode,
		valueId: row.value_id,
		yes: side(row.yes, row.yes_on, row.yes_close),
		no: side(row.no, row.no_on, row.no_close)
	}));
}

/** What whoever looks has said themself and what has not faded. */
async function ownVoices(ctx: ReadContext, serviceId: string): Promise<OwnVoice[]> {
	if (ctx.actor.kind !== 'person') return [];
	const rows = await ctx.db
		.selectFrom('firsthand.voices')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', ctx.actor.personId)
		.where('service_id', 'in', await entriesOf(ctx, serviceId))
		.where('fades_at', '>', ctx.now)
		.select(['fact', 'says', 'value_id as valueId', 'knows', 'said_at as at'])
		.execute();
	return rows.map((row) => ({
		...row,
		fact: row.fact as FactCode,
		says: row.says as YesNo,
		knows: row.knows as Knows
	}));
}
