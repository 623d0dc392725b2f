import { quietRulesOf } from '#domains/people/server/people.ts';
import { contactsSince } from '#domains/sessions/server/sessions.ts';
import { allWalks, type Walk } from '#domains/workforce/server/workforce.ts';
import { organizationOf } from '#domains/people/server/people.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { quietNotActedOn } from '../early-signs.ts';

export interface QuietHere {
	walk: Walk;
	/** Days without a word. */
	days: number;
	/** Days that the step of the rule has waited. */
	waiting: number;
}

const LOOK_BACK_DAYS = 75;

/**
 * For a supervisor: people quiet beyond their own rule whom nobody has acted on, longest first. Reads dates and codes,
 * no words. Days are counted in the organization's zone.
 * @param walks from allWalks(), when the caller has them
 */
export async function quietNotActedOnHere(ctx: ReadContext, walks?: readonly Walk[]): Promise<QuietHere[]> {
	const all = walks ?? (await allWalks(ctx));
	const ids = [...new Set(all.map((walk) => walk.personId))];
	const [organization, rules, contacts] = await Promise.all([
		organizationOf(ctx),
		quietRulesOf(ctx, ids),
		contactsSince(ctx, ids, new Date(ctx.now.getTime() - LOOK_BACK_DAYS * 86_400_000))
	]);
	const today = dayIn(organization.timeZone, ctx.now);
	const byPerson = Map.groupBy(contacts, (contact) => contact.personId);
	return all
		.flatMap((walk) => {
			const quiet = quietNotActedOn({
				today,
				lastHeardOn: dayIn(organization.timeZone, walk.lastHeardAt ?? walk.since),
				rule: rules.get(walk.personId) ?? null,
				contacts: byPerson.get(walk.personId) ?? []
			});
			return quiet ? [{ walk, ...quiet }] : [];
		})
		.sort((a, b) => b.days - a.days);
}
