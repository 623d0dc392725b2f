import { hasRole, type PersonActor, type Role } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { cardsOf } from '#domains/people/server/people.ts';
import type { SaferPlan } from '../safer-use.ts';

const place = (personId: string) => `safer_use.plans.sealed/${personId}`;
/** A month or day further away than this is a slip of the finger. */
const YEARS = 10;

/** Whose this is: of people here for themselves, each their own. */
export function whose(ctx: ReadContext, ...roles: Role[]): PersonActor {
	if (ctx.actor.kind !== 'person') throw new Refusal('not_signed_in');
	if (!hasRole(ctx.actor, ...roles)) throw new Refusal('forbidden', `not ${roles.join(' or ')}`);
	return ctx.actor;
}

/** The day that it is for the person. */
export async function todayOf(ctx: ReadContext, personId: string): Promise<string> {
	return dayIn((await cardsOf(ctx, [personId])).get(personId)?.timeZone ?? 'UTC', ctx.now);
}

export const EMPTY: SaferPlan = {
	risks: [],
	use: '',
	who: '',
	slow: '',
	supplies: '',
	medicine: '',
	stop: '',
	after: '',
	kit: '',
	until: '',
	look: ''
};
const isEmpty = (plan: SaferPlan) => Object.values(plan).every((said) => said.length === 0);

/** The plan as it is sealed, with its walk; null where none is. The wall says who reads it. */
export async function planRow(
	ctx: ReadContext,
	personId: string
): Promise<{ plan: SaferPlan; walkId: string | null } | null> {
	const row = await ctx.db
		.selectFrom('safer_use.plans')
		.select(['walk_id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return null;
	const plan = (await ctx.vault.of(personId)).openJson<Partial<SaferPlan>>(row.sealed, place(personId));
	return { plan: { ...EMPTY, ...plan }, walkId: row.walk_id };
}

/** Keeps it as it is; with nothing in it, it is gone, and so is who could read it. */
export async function keepPlan(ctx: WriteContext, personId: string, plan: SaferPlan): Promise<void> {
	within(plan.until && `${plan.until}-01`, 'until', m.kits_month_wrong(), ctx.now);
	within(plan.look, 'look', m.safer_look_wrong(), ctx.now);
	const { organizationId } = ctx.actor;
	if (isEmpty(plan))
		await ctx.tx
			.deleteFrom('safer_use.plans')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	else {
		const sealed = (await ctx.vault.of(personId)).sealJson(plan, place(personId));
		const said = { changed_at: ctx.now, sealed };
		await ctx.tx
			.insertInto('safer_use.plans')
			.values({ organization_id: organizationId, person_id: personId, ...said })
			.onConflict((on) => on.columns(['organization_id', 'person_id']).doUpdateSet(said))
			.execute();
	}
	// Not which page: directors read the logbook, and that somebody has such a plan is nobody's to know.
	ctx.note({ action: 'own-page.saved', personId, subject: 'own-page', basis: 'self' });
}

function within(day: string, field: string, words: string, now: Date): void {
	if (day === '') return;
	const away = Math.abs(Temporal.PlainDate.from(day).year - now.getUTCFullYear());
	if (away > YEARS) throw new Refusal('invalid', 'no such year', { fields: { [field]: words } });
}
