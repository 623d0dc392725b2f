import { cardsOf, openRecord } from '#domains/people/server/people.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { dayIn } from '#platform/time.ts';
import { m } from '#paraglide/messages.js';
import { dayNumber, dayOf } from '../signs/facts.ts';
import type { WindowInput } from '../signs/inputs.ts';
import { WINDOW_DAYS, type WindowKind } from '../signs/window.ts';
import { ownWishes } from './own-rules.ts';
import { raise } from './raise.ts';
import { untellWindows } from './untell.ts';
import { whose, workerHere } from './whose.ts';

export interface Window {
	id: string;
	kind: WindowKind;
	/** ISO dates: the first day and the last. */
	startedOn: string;
	lastOn: string;
	state: 'asked' | 'open';
	toldBy: string;
}

/**
 * Close support that is asked about or open, newest first: for the person, and for who walks with them; what a check-in of theirs
 * asks is a question to the person alone.
 */
export async function windowsOf(ctx: ReadContext, personId: string): Promise<Window[]> {
	const { timeZone } = await openRecord(ctx, personId, 'close-support');
	const first = dayOf(dayNumber(dayIn(timeZone, ctx.now)) - WINDOW_DAYS + 1);
	const rows = await ctx.db
		.selectFrom('early_signs.windows')
		.select(['id', 'kind', 'started_on', 'state', 'told_by'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('state', 'in', ['asked', 'open'])
		.$if(ctx.actor.kind !== 'person' || ctx.actor.personId !== personId, (query) =>
			query.where((eb) => eb.or([eb('state', '=', 'open'), eb('told_by', '<>', personId)]))
		)
		.where('started_on', '>=', first)
		.orderBy('started_on', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind as WindowKind,
		startedOn: row.started_on,
		lastOn: dayOf(dayNumber(row.started_on) + WINDOW_DAYS - 1),
		state: row.state as Window['state'],
		toldBy: row.told_by
	}));
}

/** The person says that something changed: close support opens, and who walks with them is told at once. */
export async function openWindow(ctx: WriteContext, input: WindowInput): Promise<void> {
	const { personId } = whose(ctx);
	await add(ctx, personId, input, 'open');
	ctx.note({ action: 'own-sign.change-told', personId, subject: 'close-support', basis: 'self' });
}

/** A worker asks whether close support should open. Nothing opens without the person's yes. */
export async function askWindow(ctx: WriteContext, personId: string, input: WindowInput): Promise<void> {
	const me = workerHere(ctx);
	await openRecord(ctx, personId, 'close-support');
	if (me.personId === personId) throw new Refusal('not_found', 'one asks somebody else');
	await add(ctx, personId, input, 'asked');
	ctx.note({ action: 'close-support.asked', personId, subject: 'close-support', basis: 'walks-with' });
}

/** The person's yes or no to what was asked, or the end of what is open. */
export async function answerWindow(
	ctx: WriteContext,
	id: string,
	answer: 'yes' | 'no' | 'end'
): Promise<void> {
	const { personId, organizationId } = whose(ctx);
	const row = await ctx.tx
		.updateTable('early_signs.windows')
		.set({ state: { yes: 'open', no: 'no', end: 'ended' }[answer], answered_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('person_id', '=', personId)
		.where('id', '=', id)
		.where('state', '=', answer === 'end' ? 'open' : 'asked')
		.returning('started_on')
		.executeTakeFirst();
	if (!row) throw new Refusal('not_found', 'no such question to this person');
	if (answer === 'yes') await firstSign(ctx, personId, row.started_on);
	// Use during close support was told by that yes alone, unless the person shows signs anyway.
	if (answer === 'end') await untellWindows(ctx, (await ownWishes(ctx)).coachSees);
	ctx.note({
		action: `own-sign.change-${answer}`,
		personId,
		subject: 'close-support',
		subjectId: id,
		basis: 'self'
	});
}

async function add(
	ctx: WriteContext,
	personId: string,
	{ kind, startedOn }: WindowInput,
	state: Window['state']
): Promise<void> {
	const { timeZone } = (await cardsOf(ctx, [personId])).get(personId)!;
	const ago = dayNumber(dayIn(timeZone, ctx.now)) - dayNumber(startedOn);
	if (ago < 0 || ago >= WINDOW_DAYS)
		throw new Refusal('invalid', 'not within 28 days', { fields: { startedOn: m.signs_change_day() } });
	const known = (await windowsOf(ctx, personId)).find(
		(one) => one.kind === kind && one.startedOn === startedOn
	);
	if (known?.state === 'open' || known?.state === state) return;
	if (known) return answerWindow(ctx, known.id, 'yes');
	await ctx.tx
		.insertInto('early_signs.windows')
		.values({
			organization_id: ctx.actor.organizationId,
			id: newId(),
			person_id: personId,
			kind,
			started_on: startedOn,
			state,
			told_by: ctx.actor.kind === 'person' ? ctx.actor.personId : personId,
			told_at: ctx.now,
			answered_at: state === 'open' ? ctx.now : null
		})
		.execute();
	if (state === 'open') await firstSign(ctx, personId, startedOn);
}

/** The first contact is due within three days of the change, and not before today. */
async function firstSign(ctx: WriteContext, personId: string, startedOn: string): Promise<void> {
	const { timeZone } = (await cardsOf(ctx, [personId])).get(personId)!;
	const today = dayIn(timeZone, ctx.now);
	const ago = dayNumber(today) - dayNumber(startedOn);
	const due = dayOf(Math.max(dayNumber(today), dayNumber(startedOn) + 2));
	await raise(ctx, personId, today, [
		{
			key: 'close_support',
			rule: 'close_support',
			own: null,
			tier: ago <= 2 ? 1 : 2,
			rests: 3,
			numbers: { days: ago + 1, of: WINDOW_DAYS },
			told: true,
			dueOn: due
		}
	]);
}
