import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { QUESTIONS, type DoctorCard, type DoctorCardInput } from '../doctor.ts';
import { whose } from './own.ts';

const place = (personId: string) => `barriers.doctor_cards.sealed/${personId}`;

/** The person's own card; an empty one where there is none. Nobody else reads it: a worker has no part in a diagnosis. */
export async function ownDoctorCard(ctx: ReadContext): Promise<DoctorCard> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.db
		.selectFrom('barriers.doctor_cards')
		.select('sealed')
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.executeTakeFirst();
	if (!row) return { chosen: [], own: '' };
	const { chosen, own } = (await ctx.vault.of(personId)).openJson<DoctorCard>(row.sealed, place(personId));
	// A question that the program no longer has is left out.
	return { chosen: QUESTIONS.filter((one) => chosen.includes(one)), own };
}

/** Keeps the card as it was sent; with nothing on it, it is gone. */
export async function saveDoctorCard(ctx: WriteContext, card: DoctorCardInput): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	if (card.chosen.length === 0 && card.own === '')
		await ctx.tx
			.deleteFrom('barriers.doctor_cards')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.execute();
	else {
		const vault = await ctx.vault.of(personId);
		const said = { changed_at: ctx.now, sealed: vault.sealJson(card, place(personId)) };
		await ctx.tx
			.insertInto('barriers.doctor_cards')
			.values({ organization_id: organizationId, person_id: personId, ...said })
			.onConflict((on) => on.columns(['organization_id', 'person_id']).doUpdateSet(said))
			.execute();
	}
	ctx.note({ action: 'doctor-card.saved', personId, subject: 'doctor-card', basis: 'self' });
}
