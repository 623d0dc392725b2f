/** Words about walking with a worker: given with consent, read over, shown from five up without a name, taken back at once. */
import { randomUUID } from 'node:crypto';
import { cardsOf } from '#domains/people/server/people.ts';
import { hasRole } from '#platform/actor.ts';
import { Refusal } from '#platform/errors.ts';
import { isId, newId } from '#platform/ids.ts';
import type { ReadContext, WriteContext } from '#platform/server/context.ts';
import { sql } from 'kysely';
import { m } from '#paraglide/messages.js';
import { SMALLEST } from '../profile.ts';
import {
	endOf,
	endState,
	hintsIn,
	type ReadOverInput,
	type ShownMonths,
	type TestimonialInput
} from '../testimonials.ts';
import { todayHere } from './who-checks.ts';

const ownPlace = (id: string) => `workforce.testimonials.sealed/${id}`;
const wordsPlace = (id: string) => `workforce.testimonial_words.words/${id}`;
type State = 'waiting' | 'shown' | 'kept_back';

function person(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'participant')) return ctx.actor.personId;
	throw new Refusal('not_found', 'a participant says this');
}
function mustReadOver(ctx: ReadContext): string {
	if (ctx.actor.kind === 'person' && hasRole(ctx.actor, 'supervisor')) return ctx.actor.personId;
	throw new Refusal('not_found', 'only a supervisor reads over', {
		detail: { audit: { action: 'testimonial.read-over' } }
	});
}

export interface OwnWords {
	workerId: string;
	workerName: string;
	words: string;
	state: State;
	/** Why it is not shown, for the writer. */
	why: string | null;
	months: ShownMonths;
	/** The last day on which it shows, and whether that is near or over. */
	endsOn: string;
	ends: ReturnType<typeof endState>;
}

export interface OwnTestimonial {
	workerName: string;
	/** What the person said, and where it stands; null: nothing. */
	said: OwnWords | null;
}

/** What the person said of a worker with whom they walk or walked. */
export async function ownTestimonial(ctx: ReadContext, workerId: string): Promise<OwnTestimonial> {
	const workerName = await walkedWith(ctx, person(ctx), workerId);
	return { workerName, said: (await ownWords(ctx)).find((one) => one.workerId === workerId) ?? null };
}

/** All that the person said of workers, with until when it shows. The writer alone. */
export async function ownWords(ctx: ReadContext): Promise<OwnWords[]> {
	const personId = person(ctx);
	const rows = await ctx.db
		.selectFrom('workforce.testimonials as t')
		.innerJoin('workforce.testimonial_words as w', (join) =>
			join.onRef('w.organization_id', '=', 't.organization_id').onRef('w.id', '=', 't.words_id')
		)
		.innerJoin('workforce.testimonial_ends as e', (join) =>
			join.onRef('e.organization_id', '=', 't.organization_id').onRef('e.words_id', '=', 't.words_id')
		)
		.select(['t.id', 't.worker_id', 't.sealed', 'w.state', 'w.why', 'e.months'])
		.select(sql<string>`to_char(e.ends_on, 'YYYY-MM-DD')`.as('endsOn'))
		.where('t.organization_id', '=', ctx.actor.organizationId)
		.where('w.organization_id', '=', ctx.actor.organizationId)
		.where('e.organization_id', '=', ctx.actor.organizationId)
		.where('t.person_id', '=', personId)
		.orderBy('t.id')
		.execute();
	if (rows.length === 0) return [];
	const vault = await ctx.vault.of(personId);
	const today = await todayHere(ctx);
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.map((row) => ({
		workerId: row.worker_id,
		workerName: names.get(row.worker_id)?.preferredName ?? '–',
		words: vault.openJson<{ words: string }>(row.sealed, ownPlace(row.id)).words,
		state: row.state as State,
		why: row.why,
		months: row.months as ShownMonths,
		endsOn: row.endsOn,
		ends: endState(row.endsOn, today)
	}));
}

/** Lets words show for as long again, from today. Twice on one day, it changes nothing. */
export async function prolongTestimonial(ctx: WriteContext, workerId: string): Promise<string> {
	const personId = person(ctx);
	const said = isId(workerId) ? (await ownWords(ctx)).find((one) => one.workerId === workerId) : undefined;
	if (!said) throw new Refusal('not_found', 'nothing was said');
	const endsOn = endOf(await todayHere(ctx), said.months);
	await ctx.tx
		.updateTable('workforce.testimonial_ends')
		.set({ ends_on: endsOn })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('words_id', 'in', (eb) =>
			eb
				.selectFrom('workforce.testimonials')
				.select('words_id')
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('person_id', '=', personId)
				.where('worker_id', '=', workerId)
		)
		.execute();
	ctx.note({ action: 'testimonial.prolonged', personId, subject: 'testimonial', basis: 'self' });
	return endsOn;
}

/**
 * Gives words about a worker, in place of those before. They wait until somebody has read them over.
 * @throws Refusal invalid where they might tell who the person is, unless that was pointed out before
 */
export async function giveTestimonial(
	ctx: WriteContext,
	workerId: string,
	{ words, anyway, months = 12 }: Omit<TestimonialInput, 'months'> & { months?: ShownMonths }
): Promise<void> {
	const personId = person(ctx);
	await walkedWith(ctx, personId, workerId);
	const own = (await cardsOf(ctx, [personId])).get(personId)?.preferredName ?? '';
	const hints = hintsIn(words, [own]);
	if (hints.length > 0 && !anyway)
		throw new Refusal('invalid', 'might tell who they are', {
			fields: { words: m.said_hints({ what: hints.join(', ') }) }
		});
	await gone(ctx, personId, workerId);
	const { organizationId } = ctx.actor;
	const id = newId();
	// Not by the time: the order of the words would tell who wrote when.
	const wordsId = randomUUID();
	await ctx.tx
		.insertInto('workforce.testimonials')
		.values({
			organization_id: organizationId,
			id,
			person_id: personId,
			worker_id: workerId,
			words_id: wordsId,
			agreed_at: ctx.now,
			sealed: (await ctx.vault.of(personId)).sealJson({ words }, ownPlace(id))
		})
		.execute();
	await ctx.tx
		.insertInto('workforce.testimonial_words')
		.values({
			organization_id: organizationId,
			id: wordsId,
			worker_id: workerId,
			words: ctx.vault.ofTestimonial(wordsId).seal(words, wordsPlace(wordsId)),
			state: 'waiting'
		})
		.execute();
	await ctx.tx
		.insertInto('workforce.testimonial_ends')
		.values({
			organization_id: organizationId,
			words_id: wordsId,
			months,
			ends_on: endOf(await todayHere(ctx), months)
		})
		.execute();
	ctx.note({ action: 'testimonial.given', personId, subject: 'testimonial', basis: 'self' });
}

/** Takes it back: gone with this commit, wherever it showed. */
export async function withdrawTestimonial(ctx: WriteContext, workerId: string): Promise<void> {
	const personId = person(ctx);
	if (!isId(workerId) || !(await gone(ctx, personId, workerId)))
		throw new Refusal('not_found', 'nothing was said');
	ctx.note({ action: 'testimonial.taken-back', personId, subject: 'testimonial', basis: 'self' });
}

export interface WaitingTestimonial {
	id: string;
	workerName: string;
	words: string;
	/** Parts that might tell who somebody is. */
	hints: string[];
	/** About the reader: somebody else reads it over. */
	own: boolean;
}

/** What waits to be read over. Supervisors. Nothing says who wrote it, or when. */
export async function waitingTestimonials(ctx: ReadContext): Promise<WaitingTestimonial[]> {
	const reader = mustReadOver(ctx);
	const rows = await ctx.db
		.selectFrom('workforce.testimonial_words')
		.select(['id', 'worker_id', 'words'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('state', '=', 'waiting')
		.orderBy('id')
		.limit(200)
		.execute();
	const names = await cardsOf(
		ctx,
		rows.map((row) => row.worker_id)
	);
	return rows.map((row) => {
		const words = ctx.vault.ofTestimonial(row.id).open(row.words, wordsPlace(row.id));
		const workerName = names.get(row.worker_id)?.preferredName ?? '–';
		return {
			id: row.id,
			workerName,
			words: row.worker_id === reader ? '' : words,
			hints: hintsIn(words).filter((hint) => !workerName.split(/\s+/).includes(hint)),
			own: row.worker_id === reader
		};
	});
}

/** Shows words, or keeps them back with a reason that the writer reads. A supervisor, of others. */
export async function readOverTestimonial(ctx: WriteContext, input: ReadOverInput): Promise<void> {
	const reader = mustReadOver(ctx);
	const done = await ctx.tx
		.updateTable('workforce.testimonial_words')
		.set({ state: input.state, why: input.state === 'kept_back' ? input.why : null, read_by: reader })
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('worker_id', '<>', reader)
		.where('state', '=', 'waiting')
		.where('id', '=', input.id)
		.executeTakeFirst();
	if (!done.numUpdatedRows) throw new Refusal('not_found', 'nothing waits');
	ctx.note({ action: 'testimonial.read-over', basis: 'role' });
}

/** What is shown of a worker: nothing until five people have said something that has not ended. */
export async function testimonialsOf(ctx: ReadContext, workerId: string): Promise<string[]> {
	if (ctx.actor.kind !== 'person' || !isId(workerId)) return [];
	const rows = await ctx.db
		.selectFrom('workforce.testimonial_words as w')
		.innerJoin('workforce.testimonial_ends as e', (join) =>
			join.onRef('e.organization_id', '=', 'w.organization_id').onRef('e.words_id', '=', 'w.id')
		)
		.select(['w.id', 'w.words'])
		.where('w.organization_id', '=', ctx.actor.organizationId)
		.where('e.organization_id', '=', ctx.actor.organizationId)
		.where('w.worker_id', '=', workerId)
		.where('w.state', '=', 'shown')
		.where('e.ends_on', '>=', sql<string>`${await todayHere(ctx)}::date`)
		.orderBy('w.id')
		.execute();
	return rows.length < SMALLEST
		? []
		: rows.map((row) => ctx.vault.ofTestimonial(row.id).open(row.words, wordsPlace(row.id)));
}

async function gone(ctx: WriteContext, personId: string, workerId: string): Promise<boolean> {
	const done = await ctx.tx
		.deleteFrom('workforce.testimonials')
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', personId)
		.where('worker_id', '=', workerId)
		.executeTakeFirst();
	return done.numDeletedRows > 0n;
}

/** @returns the worker's name; refuses where the two have never walked together */
async function walkedWith(ctx: ReadContext, personId: string, workerId: string): Promise<string> {
	const walk = isId(workerId)
		? await ctx.db
				.selectFrom('people.assignments')
				.select('id')
				.where('organization_id', '=', ctx.actor.organizationId)
				.where('person_id', '=', personId)
				.where('worker_id', '=', workerId)
				.executeTakeFirst()
		: undefined;
	if (!walk) throw new Refusal('not_found', 'they have not walked together');
	return (await cardsOf(ctx, [workerId])).get(workerId)?.preferredName ?? '–';
}
