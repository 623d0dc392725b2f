/** What a deletion does when its time has come. Every step may run twice: a job that was cut off goes on where it was. */
import { sql } from 'kysely';
import { systemActor, type PersonActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import { rememberErased } from '#platform/server/outside/erased.ts';
import { endSignIn } from '#platform/server/sign-in/end-sign-in.ts';
import { consentsOf, endConsent, sharedWithMe } from '#domains/consent/server/consent.ts';
import { endTie, ownTies, tiesAsAlly } from '#domains/network/server/network.ts';
import { removePhone } from '#domains/texts/server/texts.ts';
import { after } from '../deletion.ts';
import { stateOf } from './delete.ts';

const PURPOSE = 'deletion';

/** Everybody of this organization whose three days are over and who is not held. */
export async function dueDeletions(app: App, organizationId: string): Promise<string[]> {
	return app.read(systemActor(organizationId, 'rights.erase'), PURPOSE, async (ctx) => {
		const rows = await ctx.db
			.selectFrom('rights.deletions as d')
			.select('d.person_id')
			.where('d.organization_id', '=', organizationId)
			.where('d.cancelled_at', 'is', null)
			.where('d.done_at', 'is', null)
			.where('d.due_at', '<=', ctx.now)
			.execute();
		return rows.map((row) => row.person_id);
	});
}

/** Erases one person: nothing of it where it was taken back or is held. @returns whether it was done */
export async function erase(app: App, organizationId: string, personId: string): Promise<boolean> {
	if (!(await mayErase(app, organizationId, personId))) return false;
	// What runs out in the world first, as the person's own act: the phone, the ties, the consents.
	await letGo(app, { kind: 'person', organizationId, personId, userId: '', roles: [] });
	const done = await app.write(systemActor(organizationId, 'rights.erase'), PURPOSE, async (ctx) => {
		const row = await ctx.tx
			.selectFrom('rights.deletions')
			.select(['asked_at', 'due_at', 'cancelled_at', 'done_at'])
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('cancelled_at', 'is', null)
			.where('done_at', 'is', null)
			// From here nobody takes it back: whoever tries waits, and finds it done.
			.forUpdate()
			.executeTakeFirst();
		const held = await ctx.tx
			.selectFrom('rights.holds')
			.select('id')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('lifted_at', 'is', null)
			.executeTakeFirst();
		if (!row) return false;
		const next = after(stateOf(row), { kind: 'tick', held: held !== undefined }, ctx.now.getTime());
		if (next.state !== 'done') return false;
		// Before the key is destroyed: when the program ends in between, the next start destroys it.
		await rememberErased(app, { organizationId, personId });
		await sql`call rights.erase_rows(${organizationId}, ${personId}, ${ctx.now})`.execute(ctx.tx);
		ctx.note({ action: 'record.erased', personId, subject: 'person', subjectId: personId, basis: 'self' });
		return true;
	});
	if (done) await endSignIn(app, organizationId, personId);
	return done;
}

async function mayErase(app: App, organizationId: string, personId: string): Promise<boolean> {
	return app.read(systemActor(organizationId, 'rights.erase'), PURPOSE, async (ctx) => {
		const held = await ctx.db
			.selectFrom('rights.holds')
			.select('id')
			.where('organization_id', '=', organizationId)
			.where('person_id', '=', personId)
			.where('lifted_at', 'is', null)
			.executeTakeFirst();
		return held === undefined;
	});
}

async function letGo(app: App, actor: PersonActor): Promise<void> {
	await app.write(actor, PURPOSE, async (ctx) => {
		await removePhone(ctx, app);
		for (const tie of [...(await ownTies(ctx)), ...(await tiesAsAlly(ctx))]) await endTie(ctx, tie.id);
		for (const one of await consentsOf(ctx, actor.personId))
			if (one.endedAt === null) await endConsent(ctx, one.id);
		for (const one of await sharedWithMe(ctx)) await endConsent(ctx, one.consentId);
	});
}
