import { systemActor, type PersonActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { App } from '#platform/server/app.ts';
import type { WriteContext } from '#platform/server/context.ts';
import { opensNow } from '#domains/people/people.ts';
import { ownOpeningsAlsoShut } from '#domains/people/server/people.ts';
import { writeDisclosure, type Channel } from './permit.ts';
import { wordsPlace } from './rows.ts';

export interface GivenInEmergency {
	openingId: string;
	/** The name of who got it, and where they belong. */
	to: string;
	affiliation: string;
	/** What was said or handed over. */
	what: string;
	channel: Extract<Channel, 'spoken' | 'mail' | 'file' | 'print'>;
	/** So many minutes ago. */
	minutesAgo: number;
}

/**
 * Writes down what was given out without a consent because it was an emergency: 42 CFR 2.51 asks for the recipient, their
 * affiliation, who gave it, when, and the nature of it, at once. The opener writes it, during the hour or within a week;
 * after the hour the opener holds no key of the person any more, so the system seals it. The person reads it.
 */
export async function giveOutInEmergency(
	app: Pick<App, 'read' | 'write'>,
	actor: PersonActor,
	given: GivenInEmergency,
	options: { once?: string } = {}
): Promise<void> {
	const work = async (own: WriteContext) => {
		const opening = (await ownOpeningsAlsoShut(app, own)).find((one) => one.id === given.openingId);
		if (!opening)
			throw new Refusal('not_found', 'not an opening of one’s own', {
				detail: { audit: { action: 'emergency.given-out' } }
			});
		const at = new Date(own.now.getTime() - given.minutesAgo * 60_000);
		await app.write(systemActor(actor.organizationId, 'emergency'), 'emergency', async (ctx) => {
			const id = newId();
			const vault = await ctx.vault.of(opening.personId);
			await writeDisclosure(ctx, {
				id,
				at,
				personId: opening.personId,
				consentId: null,
				actorId: actor.personId,
				recipientId: null,
				categories: [],
				channel: given.channel,
				basis: 'emergency',
				reason: null,
				words: vault.sealJson(
					{
						to: `${given.to}, ${given.affiliation}`,
						affiliation: given.affiliation,
						what: given.what,
						openingId: opening.id
					},
					wordsPlace(id)
				)
			});
		});
		own.note({
			action: 'emergency.given-out',
			personId: opening.personId,
			subject: 'opening',
			subjectId: opening.id,
			basis: !opening.shut && opensNow(opening, own.now) ? 'emergency' : 'emergency, written down later'
		});
	};
	await app.write(actor, 'emergency', work, options);
}
