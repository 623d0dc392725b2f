/**
 * What follows from calls that are closed: the contact, the coach's line, and the agreed end of a round that reached nobody. Each once,
 * however late and however often it runs: after every call, and by the clock.
 */
import { sql } from 'kysely';
import { askForContact, bringBack, countCall } from '#domains/sessions/server/sessions.ts';
import { cardsOf } from '#domains/people/server/people.ts';
import { systemActor, type SystemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { sealedMail } from '#platform/server/mail-jobs.ts';
import { emailOf } from '#platform/server/sign-in/memberships.ts';
import { m } from '#paraglide/messages.js';
import { saidPlace } from './own.ts';
import { unreachedRounds } from '../rounds.ts';
import { attemptsOf, callOf, callQuery, staleBefore, wishRows, type CallRow, type Wish } from './rows.ts';

const LONGEST_MINUTES = 480;

/** Everything that is due in one organization. */
export async function settleCalls(app: App, organizationId: string): Promise<void> {
	const actor = systemActor(organizationId, 'recovery calls');
	await app.write(actor, 'recovery calls', async (ctx) => {
		await freeStale(ctx);
		await followPeople(ctx);
	});
	// Each in a transaction of its own: what stands in one call's way is no other's.
	const open = await app.read(actor, 'recovery calls', async (ctx) =>
		(await callQuery(ctx).where('ended_at', 'is not', null).where('counted_at', 'is', null).execute()).map(
			callOf
		)
	);
	for (const call of open) await app.write(actor, 'recovery calls', (ctx) => count(ctx, call));
	for (const { wish, last } of await app.read(actor, 'recovery calls', roundsToEnd))
		await endRound(app, actor, wish, last);
}

/** Taken and left lying: it is deleted before another takes it, whether or not the clock of jobs runs. */
export async function freeStaleCalls(app: App, organizationId: string): Promise<void> {
	await app.write(systemActor(organizationId, 'recovery calls'), 'recovery calls', freeStale);
}

async function freeStale(ctx: WriteContext): Promise<void> {
	const rows = await ctx.tx
		.deleteFrom('recovery_calls.calls')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('ended_at', 'is', null)
		.where('taken_at', '<', staleBefore(ctx.now))
		.returning(['id', 'person_id'])
		.execute();
	for (const row of rows)
		ctx.note({
			action: 'recovery-call.freed',
			personId: row.person_id,
			subject: 'recovery-call',
			subjectId: row.id,
			basis: 'system'
		});
}

/** The hours stay those of the person's own zone when they move; who has left is called no more. */
async function followPeople(ctx: WriteContext): Promise<void> {
	const wishes = await wishRows(ctx);
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'time_zone', 'ended_at'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', sql<string>`any(${wishes.map(({ personId }) => personId)}::uuid[])`)
		.execute();
	for (const row of rows) {
		const wish = wishes.find(({ personId }) => personId === row.id)!;
		if (row.ended_at) await forgetWish(ctx, row.id);
		else if (row.time_zone !== wish.timeZone)
			await ctx.tx
				.updateTable('recovery_calls.wishes')
				.set({ time_zone: row.time_zone })
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('person_id', '=', row.id)
				.execute();
	}
}

/** One call as a contact. How hard it is, and that somebody wants to be called, goes to My day of who walks with them. */
async function count(ctx: WriteContext, call: CallRow): Promise<void> {
	const { organizationId } = ctx.actor;
	const first = await ctx.tx
		.updateTable('recovery_calls.calls')
		.set({ counted_at: ctx.now })
		.where('organization_id', '=', organizationId)
		.where('id', '=', call.id)
		.where('counted_at', 'is', null)
		.executeTakeFirst();
	if (!first.numUpdatedRows) return;
	const ended = call.endedAt!;
	const talked = call.outcome === 'talked' || call.outcome === 'stop';
	const minutes = Math.ceil((ended.getTime() - call.takenAt.getTime()) / 60_000);
	await countCall(ctx, {
		id: call.id,
		personId: call.personId,
		workerId: call.callerId,
		at: call.takenAt,
		outcome: talked ? 'reached' : call.outcome === 'voicemail' ? 'left_word' : 'no_answer',
		minutes: Math.min(Math.max(minutes, 1), LONGEST_MINUTES)
	});
	if (call.outcome === 'stop') await forgetWish(ctx, call.personId, call.endedAt!);
	const said = await ctx.db
		.selectFrom('recovery_calls.said')
		.select(['mood', 'sealed', 'sealed_with'])
		.where('organization_id', '=', organizationId)
		.where('call_id', '=', call.id)
		.executeTakeFirst();
	if (said?.sealed && said.sealed_with === 'call') await sealForPerson(ctx, call, said.sealed);
	if (said?.mood === 'hard' || said?.mood === 'contact')
		await askForContact(ctx, { about: 'talk' }, { personId: call.personId, at: ended });
}

/** What a caller wrote who has not the person's key goes under it: from here on it lives and ends with the record. */
async function sealForPerson(ctx: WriteContext, call: CallRow, sealed: Buffer): Promise<void> {
	const place = saidPlace(call.id);
	const line = ctx.vault.ofRecoveryCall(call.id).openJson(sealed, place);
	const vault = await ctx.vault.of(call.personId);
	await ctx.tx
		.updateTable('recovery_calls.said')
		.set({ sealed: vault.sealJson(line, place), sealed_with: 'person' })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('call_id', '=', call.id)
		.execute();
}

/** No more calls. What the person saved anew since then stays. */
async function forgetWish(ctx: WriteContext, personId: string, before: Date = ctx.now): Promise<void> {
	const gone = await ctx.tx
		.deleteFrom('recovery_calls.wishes')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('since', '<=', before)
		.executeTakeFirst();
	if (gone.numDeletedRows)
		ctx.note({
			action: 'call-wish.ended',
			personId,
			subject: 'call-wish',
			subjectId: personId,
			basis: 'system'
		});
}

async function roundsToEnd(ctx: ReadContext): Promise<{ wish: Wish; last: CallRow }[]> {
	const wishes = await wishRows(ctx);
	const ids = wishes.map(({ personId }) => personId);
	const made = await attemptsOf(ctx, ids);
	const rows = await ctx.db
		.selectFrom('recovery_calls.ends')
		.select(['person_id', sql<string>`to_char(round_on, 'YYYY-MM-DD')`.as('on')])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('at', '>', new Date(ctx.now.getTime() - 30 * 86_400_000))
		.execute();
	const done = new Set(rows.map((row) => `${row.person_id} ${row.on}`));
	return wishes.flatMap((wish) =>
		unreachedRounds(wish, made.get(wish.personId) ?? [], ctx.now)
			.filter((last) => !done.has(`${wish.personId} ${last.roundOn}`))
			.map((last) => ({ wish, last }))
	);
}

/** What the person agreed for then: a kind mail, a line for who walks with them, or nothing. */
async function endRound(app: App, actor: SystemActor, wish: Wish, last: CallRow): Promise<void> {
	const to = wish.ifNot === 'mail' ? await emailOf(app, actor.organizationId, wish.personId) : null;
	await app.write(actor, 'recovery calls', async (ctx) => {
		const first = await ctx.tx
			.insertInto('recovery_calls.ends')
			.values({
				organization_id: actor.organizationId,
				person_id: wish.personId,
				round_on: last.roundOn,
				did: wish.ifNot,
				at: ctx.now
			})
			.onConflict((c) => c.doNothing())
			.executeTakeFirst();
		if (!first.numInsertedOrUpdatedRows) return;
		if (wish.ifNot === 'worker') {
			const card = (await cardsOf(ctx, [wish.personId])).get(wish.personId);
			await bringBack(ctx, last.id, ctx.now, card?.timeZone ?? wish.timeZone);
		}
		if (to) {
			const locale = wish.language;
			await ctx.enqueue(
				'mail.send',
				sealedMail(app.masterKey, {
					to,
					subject: m.mail_rcalls_subject({}, { locale }),
					text: m.mail_rcalls_text({ link: `${app.config.origin}/me/calls` }, { locale })
				})
			);
		}
		ctx.note({
			action: 'recovery-call.round-ended',
			personId: wish.personId,
			subject: 'recovery-call',
			subjectId: last.id,
			basis: 'system'
		});
	});
}
