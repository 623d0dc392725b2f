/** A worker's own disclosure (map row 15.9). The worker alone writes and switches; readers have copies of what is on. */
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import {
	keepShown,
	MOST_KEPT,
	READ_HERE,
	shownAt,
	type AboutLine,
	type PaperPlace,
	type Printed,
	type ReadHere,
	type ShownFrom
} from '../about-me.ts';

const ownPlace = (workerId: string) => `workforce.about_me.sealed/${workerId}`;
const shownPlace = (place: ReadHere, workerId: string, readerId: string) =>
	`workforce.about_shown.sealed/${place}/${workerId}/${readerId}`;

function worker(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'coach', 'peer')) return ctx.actor.personId;
	throw new Refusal('not_found', 'a worker says this of themself');
}

export interface OwnAboutMe {
	lines: AboutLine[];
	/** What was on, where and from when; the newest first. */
	shown: readonly ShownFrom[];
	/** What was opened for printing, and when; the newest first. */
	printed: readonly Printed[];
}

/** The worker's own lines, with where each shows, and what showed before. */
export async function ownAboutMe(ctx: ReadContext): Promise<OwnAboutMe> {
	return aboutOf(ctx, worker(ctx));
}

/** Saves all of it. What is off is gone from every reader with this commit; what is on comes a moment later. */
export async function saveAboutMe(ctx: WriteContext, lines: AboutLine[]): Promise<void> {
	const workerId = worker(ctx);
	const organizationId = ctx.actor.organizationId;
	await heldRow(ctx, workerId);
	const { shown, printed } = await aboutOf(ctx, workerId);
	const kept: OwnAboutMe = { lines, shown: keepShown(shown, lines, ctx.now), printed };
	const sealed = (await ctx.vault.of(workerId)).sealJson(kept, ownPlace(workerId));
	// First the own row: the job that makes the copies waits for it, and never brings back what has just been switched off.
	await ctx.tx
		.insertInto('workforce.about_me')
		.values({ organization_id: organizationId, worker_id: workerId, sealed, changed_at: ctx.now })
		.onConflict((c) =>
			c.columns(['organization_id', 'worker_id']).doUpdateSet({ sealed, changed_at: ctx.now })
		)
		.execute();
	await ctx.tx
		.deleteFrom('workforce.about_shown')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.execute();
	// On the worker's page among the coaches, if that shows: with this commit, on or off.
	await ctx.tx
		.updateTable('workforce.profiles')
		.set({ story: shownAt(lines, 'everyone') })
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.execute();
	await ctx.enqueue('about-me.carry', { workerId });
	ctx.note({ action: 'about-me.changed', personId: workerId, subject: 'about-me', basis: 'self' });
}

/**
 * The worker opens a paper about themself for printing: it stands in their own history, and nowhere else. Refused where
 * nothing is on for it.
 */
export async function notePrinted(ctx: WriteContext, place: PaperPlace): Promise<void> {
	const workerId = worker(ctx);
	await heldRow(ctx, workerId);
	const { lines, shown, printed } = await aboutOf(ctx, workerId);
	if (shownAt(lines, place).length === 0) throw new Refusal('conflict', 'nothing is on for it');
	const kept: OwnAboutMe = {
		lines,
		shown,
		printed: [{ at: ctx.now.toISOString(), place }, ...printed].slice(0, MOST_KEPT)
	};
	await ctx.tx
		.updateTable('workforce.about_me')
		.set({ sealed: (await ctx.vault.of(workerId)).sealJson(kept, ownPlace(workerId)) })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.execute();
}

/** What workers let the actor read here, by worker. */
export async function aboutWorkers(ctx: ReadContext, place: ReadHere): Promise<Map<string, string[]>> {
	if (ctx.actor.kind !== 'person') return new Map();
	const readerId = ctx.actor.personId;
	const rows = await ctx.db
		.selectFrom('workforce.about_shown')
		.select(['worker_id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('reader_id', '=', readerId)
		.where('place', '=', place)
		.execute();
	if (rows.length === 0) return new Map();
	const vault = await ctx.vault.of(readerId);
	return new Map(
		rows.map((row) => [
			row.worker_id,
			vault.openJson<string[]>(row.sealed, shownPlace(place, row.worker_id, readerId))
		])
	);
}

/** The job: copies for all who may read, made anew. */
export async function carryAboutMe(ctx: WriteContext, workerId: string): Promise<void> {
	const organizationId = ctx.actor.organizationId;
	if (!(await heldRow(ctx, workerId))) return;
	const { lines } = await aboutOf(ctx, workerId);
	await ctx.tx
		.deleteFrom('workforce.about_shown')
		.where('organization_id', '=', organizationId)
		.where('worker_id', '=', workerId)
		.execute();
	for (const place of READ_HERE) {
		const shown = shownAt(lines, place);
		if (shown.length === 0) continue;
		const readers = await readersOf(ctx, place, workerId);
		const vaults = await ctx.vault.many(readers);
		const rows = readers.flatMap((reader_id) => {
			const vault = vaults.get(reader_id);
			const sealed = vault?.sealJson(shown, shownPlace(place, workerId, reader_id));
			return sealed
				? [{ organization_id: organizationId, reader_id, worker_id: workerId, place, sealed }]
				: [];
		});
		if (rows.length > 0) await ctx.tx.insertInto('workforce.about_shown').values(rows).execute();
	}
}

/** Workers of this organization who show something: for the hourly round, so that whoever came since has it too. */
export async function workersWhoTell(ctx: ReadContext): Promise<string[]> {
	const rows = await ctx.db
		.selectFrom('workforce.about_me')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.execute();
	return rows.map((row) => row.worker_id);
}

/** Their row, held until the end of the transaction. */
async function heldRow(ctx: WriteContext, workerId: string): Promise<boolean> {
	const row = await ctx.tx
		.selectFrom('workforce.about_me')
		.select('worker_id')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.forUpdate()
		.executeTakeFirst();
	return row !== undefined;
}

async function aboutOf(ctx: ReadContext, workerId: string): Promise<OwnAboutMe> {
	const row = await ctx.db
		.selectFrom('workforce.about_me')
		.select('sealed')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	const none: OwnAboutMe = { lines: [], shown: [], printed: [] };
	if (!row) return none;
	return { ...none, ...(await ctx.vault.of(workerId)).openJson<OwnAboutMe>(row.sealed, ownPlace(workerId)) };
}

async function readersOf(ctx: ReadContext, place: ReadHere, workerId: string): Promise<string[]> {
	const organizationId = ctx.actor.organizationId;
	if (place === 'people') {
		const rows = await ctx.db
			.selectFrom('people.assignments')
			.select('person_id')
			.where('organization_id', '=', organizationId)
			.where('worker_id', '=', workerId)
			.where('ended_at', 'is', null)
			.execute();
		return [...new Set([...rows.map((row) => row.person_id), ...(await coveredBy(ctx, workerId))])];
	}
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select('id')
		.where('organization_id', '=', organizationId)
		.where('can_walk', '=', true)
		.where('ended_at', 'is', null)
		.where('id', '<>', workerId)
		.execute();
	return rows.map((row) => row.id);
}

/** Those for whom this worker covers now: they read what people who walk with the worker read, for that time. */
async function coveredBy(ctx: ReadContext, workerId: string): Promise<string[]> {
	const { organizationId } = ctx.actor;
	const rows = await ctx.db
		.selectFrom('people.covers as c')
		.innerJoin('people.absences as b', (join) =>
			join.onRef('b.organization_id', '=', 'c.organization_id').onRef('b.id', '=', 'c.absence_id')
		)
		.select('c.person_id')
		.where('c.organization_id', '=', organizationId)
		.where('b.organization_id', '=', organizationId)
		.where('c.cover_id', '=', workerId)
		.where('b.ended_at', 'is', null)
		.where('b.from_at', '<=', ctx.now)
		.where('b.until_at', '>', ctx.now)
		.execute();
	return rows.map((row) => row.person_id);
}
