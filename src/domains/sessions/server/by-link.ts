/** Moving and calling off by the address of a reminder: whoever holds it acts for the person, and learns nothing of them. */
import { systemActor } from '#platform/actor.ts';
import { isRefusal } from '#platform/errors.ts';
import type { App } from '#platform/server/app.ts';
import { MOST_SHOWN } from '../meeting-words.ts';
import { cancelBooked, moveBooked } from './book-visit.ts';
import { freeSlots } from './free-slots.ts';
import { readVisitToken } from './visit-link.ts';
import { findVisit } from './visits.ts';

type Needs = Pick<App, 'read' | 'write' | 'masterKey' | 'clock'>;

/** The free moments to which this meeting could move, in the person's zone; null where the link is over, or forged. */
export async function visitByLink(
	app: Needs,
	token: string
): Promise<{ slots: Date[]; timeZone: string } | null> {
	const meant = readVisitToken(app.masterKey, token, app.clock());
	if (!meant) return null;
	return app
		.read(systemActor(meant.organizationId, 'visit link'), 'visit link', async (ctx) => {
			const visit = await findVisit(ctx, meant.visitId);
			if (visit.kind === 'first_talk' || visit.state !== 'planned' || visit.startsAt <= ctx.now) return null;
			const { slots } = await freeSlots(ctx, { ...visit, moving: visit.id });
			return { slots: slots.slice(0, MOST_SHOWN), timeZone: visit.timeZone };
		})
		.catch(gone);
}

/** Calls the meeting off. @returns false where the link is over. A second time is no mistake */
export async function cancelByLink(app: Needs, token: string): Promise<boolean> {
	return byLink(app, token, (ctx, visitId) => cancelBooked(ctx, visitId));
}

/** Moves the meeting to a free moment. @returns false where the link is over */
export async function moveByLink(app: Needs, token: string, startsAt: Date): Promise<boolean> {
	return byLink(app, token, (ctx, visitId) => moveBooked(ctx, visitId, startsAt));
}

async function byLink(
	app: Needs,
	token: string,
	work: (ctx: Parameters<Parameters<Needs['write']>[2]>[0], visitId: string) => Promise<unknown>
): Promise<boolean> {
	const meant = readVisitToken(app.masterKey, token, app.clock());
	if (!meant) return false;
	await app.write(systemActor(meant.organizationId, 'visit link'), 'visit link', (ctx) =>
		work(ctx, meant.visitId)
	);
	return true;
}

/** A visit that is gone, or a worker who no longer walks with the person: the same as a link that never was. */
function gone(error: unknown): null {
	if (isRefusal(error) && error.code === 'not_found') return null;
	throw error;
}
