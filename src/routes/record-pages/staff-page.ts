/** What staff answer: corrections by who walks with the person, restrictions by supervisors and directors, holds by directors. */
import {
	AnswerCorrectionInput,
	AnswerRestrictionInput,
	HoldInput,
	LiftInput
} from '#domains/rights/rights.ts';
import {
	answerCorrection,
	answerRestriction,
	correctionsOf,
	holdsAndDeletions,
	liftHold,
	restrictionsHere,
	setHold
} from '#domains/rights/server/rights.ts';
import { recordsOfOrders } from '#domains/consent/server/consent.ts';
import { caseloadOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { signedIn } from '#platform/web/guard.ts';
import { m } from '#paraglide/messages.js';
import { ownAct, zoneOf } from './acts.ts';
import type { Place } from './prove.ts';
import { aboutLine, longDate, restrictionWord } from './record-page.ts';

export const correctionsPage = {
	load: async (event: Place) => {
		const actor = signedIn(event, 'coach', 'peer');
		const zone = zoneOf(event);
		return event.locals.read('requests', async (ctx) => {
			const all = [];
			for (const person of await caseloadOf(ctx, actor.personId))
				for (const one of await correctionsOf(ctx, person.id))
					all.push({
						id: one.id,
						title: m.rec_requests_of({
							name: person.preferredName,
							what: aboutLine(one.about, one.aboutAt, null, zone)
						}),
						href: one.about === 'note' ? `/coach/people/${person.id}/notes` : `/coach/people/${person.id}`,
						said: longDate(zone, one.askedAt),
						words: one.words,
						answer: one.answer && {
							added: one.answer.outcome === 'added',
							words: one.answer.words,
							by: one.answer.by ?? m.rec_somebody(),
							at: longDate(zone, one.answer.at)
						}
					});
			return {
				title: m.rec_requests(),
				waiting: all.filter((one) => !one.answer),
				answered: all.filter((one) => one.answer)
			};
		});
	},
	actions: {
		answer: ownAct(['coach', 'peer'], AnswerCorrectionInput, async (ctx, given) => {
			await answerCorrection(ctx, given);
			return { saved: 'answered' };
		})
	}
};

export const requestsPage = {
	load: async (event: Place) => {
		const actor = signedIn(event, 'supervisor', 'director');
		const zone = zoneOf(event);
		return event.locals.read('requests', async (ctx) => ({
			title: m.rec_requests(),
			restrictions: (await restrictionsHere(ctx)).map((one) => ({
				id: one.id,
				name: one.name ?? m.rec_requests_number({ id: one.personId }),
				what: restrictionWord(one.worker, one.category),
				state: one.state,
				asked: longDate(zone, one.askedAt),
				answered: one.answeredAt && longDate(zone, one.answeredAt),
				answer: one.answer
			})),
			holds: hasRole(actor, 'director') ? await holds(ctx, zone) : null
		}));
	},
	actions: {
		answer: ownAct(['supervisor', 'director'], AnswerRestrictionInput, async (ctx, given) => {
			await answerRestriction(ctx, given);
			return { saved: 'answered' };
		}),
		hold: ownAct('director', HoldInput, async (ctx, given) => {
			await setHold(ctx, given);
			return { saved: 'held' };
		}),
		lift: ownAct('director', LiftInput, async (ctx, { id }) => {
			await liftHold(ctx, id);
			return { saved: 'lifted' };
		})
	}
};

async function holds(ctx: Parameters<typeof holdsAndDeletions>[0], zone: string) {
	const found = await holdsAndDeletions(ctx);
	const held = new Set(found.holds.map((one) => one.personId));
	const choices = [
		...found.waiting.map((one) => ({
			value: one.personId,
			label: m.rec_hold_of_deletion({ date: longDate(zone, one.dueAt) })
		})),
		...(await recordsOfOrders(ctx)).map((one) => ({
			value: one.personId,
			label: m.rec_hold_of_order({
				court: one.court || '–',
				number: one.caseNumber || '–',
				date: longDate(zone, one.decidedAt)
			})
		}))
	];
	return {
		/** Records that a director can tell apart without a name; each once, and none that is held. */
		choices: [...new Map(choices.toReversed().map((one) => [one.value, one])).values()]
			.toReversed()
			.filter((one) => !held.has(one.value)),
		waiting: found.waiting.map((one) => ({ personId: one.personId, due: longDate(zone, one.dueAt) })),
		now: found.holds.map((one) => ({ ...one, since: longDate(zone, one.since) }))
	};
}
