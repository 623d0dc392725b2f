import { systemActor, type PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import {
	OPENING_SHOWS,
	type AgreementContent,
	type Focus,
	type Opening,
	type PersonCard,
	type Pieces
} from '../people.ts';
import { agreementPlace } from './agreements.ts';
import { workersOf } from './cards.ts';
import { focusRows } from './focuses.ts';
import { reachesOf } from './intake.ts';
import { inEmergency } from './open-in-emergency.ts';
import { workNumbersOf } from './work-number.ts';

/** What of a person's record is needed to reach and help them, for the hour in which it is open. */
export interface EmergencyView {
	opening: Opening;
	person: PersonCard;
	reach: Pieces['reach'] | null;
	/** Null where the reason does not need them. */
	focuses: Focus[] | null;
	/** Whom the person named for when it is quiet; null when they named nobody. */
	supporter: { name: string; reach: string } | null;
	/** What the two agreed on for when something was used; null where the reason does not need it too. */
	setbacks: string | null;
}

/** Refuses (`not_found`) as soon as the record is not open any more. */
export async function emergencyView(ctx: ReadContext, personId: string): Promise<EmergencyView> {
	const { opening, person } = await inEmergency(ctx, personId);
	const shows = OPENING_SHOWS[opening.reason];
	const agreed = await agreedOn(ctx, personId);
	return {
		opening,
		person,
		reach: (await reachesOf(ctx, [personId])).get(personId) ?? null,
		focuses: shows.focuses
			? (await focusRows(ctx, personId)).filter((focus) => focus.endedAt === null)
			: null,
		supporter: agreed?.quiet.supporter ?? null,
		setbacks: (shows.setbacks && agreed?.setbacks) || null
	};
}

/** The agreement that both said yes to. */
async function agreedOn(ctx: ReadContext, personId: string): Promise<AgreementContent | null> {
	const row = await ctx.db
		.selectFrom('people.agreements')
		.select(['id', 'content'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('replaced_at', 'is', null)
		.where('person_agreed_at', 'is not', null)
		.where('worker_agreed_at', 'is not', null)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	if (!row) return null;
	return (await ctx.vault.of(personId)).openJson<AgreementContent>(row.content, agreementPlace(row.id));
}

/**
 * Who walks with the person, with their work numbers: the first to call. The wall of who walks with whom stays shut for
 * the opener (openings are read through it), so the system reads these names while the record is open.
 */
export async function walkersInEmergency(
	app: Pick<App, 'read'>,
	actor: PersonActor,
	personId: string
): Promise<{ name: string; as: 'coach' | 'peer'; number: string | null }[]> {
	return app.read(actor, 'emergency', async (own) => {
		await inEmergency(own, personId);
		return app.read(systemActor(actor.organizationId, 'emergency'), 'emergency', async (ctx) => {
			const workers = await workersOf(ctx, personId);
			const numbers = await workNumbersOf(
				ctx,
				workers.map((worker) => worker.id)
			);
			return workers.map((worker) => ({
				name: worker.preferredName,
				as: worker.as,
				number: numbers.get(worker.id) ?? null
			}));
		});
	});
}
