import { systemActor } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { readToken } from '#platform/server/sign-in/tokens.ts';
import { cardsOf, organizationOf } from '#domains/people/server/people.ts';
import { holdsOutside } from '#domains/consent/server/consent.ts';
import { m } from '#paraglide/messages.js';
import type { AnswerInput } from '../inputs.ts';
import { stateAfter, type Need } from '../life.ts';
import { changeRow, COLUMNS, handoffOf, writeAct } from './rows.ts';
import { endLinksOf } from './links.ts';

type Reach = Pick<App, 'read' | 'write'>;

/** What a place reads through its link: what somebody needs, and who they are only while a consent holds. */
export interface Asked {
	organization: string;
	need: Need;
	/** ISO date. */
	goesOn: string | null;
	name: string | null;
	until: Date;
}

/** Null for a link that ended, that never was, or whose hand-off is over: they look the same. */
export async function askedByLink(app: Reach, token: string): Promise<Asked | null> {
	const meant = readToken(token);
	if (!meant) return null;
	return app.read(systemActor(meant.organizationId, 'hand-off link'), 'hand-off link', async (ctx) => {
		const found = await find(ctx, meant.hash);
		if (!found) return null;
		const { link, handoff } = found;
		const named = link.named && handoff.consentId && (await holdsOutside(ctx, handoff.consentId));
		const card = named ? (await cardsOf(ctx, [handoff.personId])).get(handoff.personId) : undefined;
		return {
			organization: (await organizationOf(ctx)).name,
			need: handoff.need,
			goesOn: handoff.goesOn,
			name: card?.preferredName ?? null,
			until: link.expires_at
		};
	});
}

/**
 * The place says what it can do. A link answers once.
 * @returns false when the link is over
 * @throws Refusal invalid when it cannot and does not say why
 */
export async function answerByLink(app: Reach, token: string, input: AnswerInput): Promise<boolean> {
	const meant = readToken(token);
	if (!meant) return false;
	if (input.answer === 'cannot' && !input.why)
		throw new Refusal('invalid', 'why', { fields: { why: m.referrals_answer_why_needed() } });
	return app.write(systemActor(meant.organizationId, 'hand-off link'), 'hand-off link', async (ctx) => {
		const found = await find(ctx, meant.hash);
		if (!found) return false;
		const { handoff } = found;
		const after = stateAfter(handoff.state, input.answer);
		await changeRow(ctx, handoff, { state: after.state, ended_why: after.endedWhy });
		await endLinksOf(ctx, handoff);
		await writeAct(ctx, handoff, {
			kind: input.answer,
			why: input.answer === 'cannot' ? input.why : undefined,
			words: input.words || undefined
		});
		return true;
	});
}

async function find(ctx: ReadContext, hash: string) {
	const link = await ctx.db
		.selectFrom('referrals.links')
		.select(['handoff_id', 'named', 'expires_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('token_hash', '=', hash)
		.where('ended_at', 'is', null)
		.where('expires_at', '>', ctx.now)
		.executeTakeFirst();
	const row =
		link &&
		(await ctx.db
			.selectFrom('referrals.handoffs')
			.select(COLUMNS)
			.where('organization_id', '=', ctx.actor.organizationId)
			.where('id', '=', link.handoff_id)
			.where('state', 'in', ['wanted', 'waiting'])
			.executeTakeFirst());
	if (!link || !row) return null;
	return { link, handoff: handoffOf(row, await ctx.vault.of(row.person_id)) };
}
