/**
 * What matching is worked out from, read by the house itself: neither side may read the other's part, and nothing of it
 * leaves but who comes into question and why. Every caller has asked first who wants to know.
 */
import {
	allWalks,
	pagesOf,
	walkingStaff,
	workerLoads,
	type Walk
} from '#domains/workforce/server/workforce.ts';
import { awayTimesOf, organizationOf } from '#domains/people/server/people.ts';
import { systemActor } from '#platform/actor.ts';
import type { App } from '#platform/server/app.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { membersOf } from '#platform/server/sign-in/memberships.ts';
import { sql } from 'kysely';
import { mayMean, type ConflictKind } from '../conflicts.ts';
import { NO_WEIGHTS, type Answers, type CoachFacts, type Wishes } from '../facts.ts';
import { LANGUAGES, QUESTIONS_VERSION, type Language } from '../questions.ts';
import { earlierFacts, noPage, pageFacts, wishesNow, type EarlierAnswers } from '../page-facts.ts';
import { answersPlace, wishesPlace } from './own-answers.ts';
import { conflictPlace, type SealedConflict } from './own-conflicts.ts';

/** No worker is offered more than so many at once, whatever their capacity says. */
const MOST_ROOM = 100;

export interface Gathered {
	coaches: CoachFacts[];
	walks: Walk[];
	people: Map<string, { name: string; language: Language; wishes: Wishes | null }>;
	/** By person: workers who cannot be theirs, and which kind the namer lets a supervisor read. */
	not: Map<string, Map<string, ConflictKind | null>>;
	/** By person: workers whom they asked to leave. */
	left: Map<string, Set<string>>;
}

/** Everything about these people (all participants: null) and every worker. */
export async function gather(
	app: Pick<App, 'read' | 'pools'>,
	organizationId: string,
	personIds: string[] | null
): Promise<Gathered> {
	const roles = await membersOf(app, organizationId);
	const peers = new Set(
		[...roles].flatMap(([id, own]) => (own.includes('peer') && !own.includes('coach') ? [id] : []))
	);
	return app.read(systemActor(organizationId, 'matching'), 'matching', async (ctx) => {
		const walks = await allWalks(ctx);
		const coaches = await coachFacts(ctx, walks, peers);
		const people = await peopleOf(ctx, personIds);
		return {
			coaches,
			walks,
			people,
			not: await notFor(
				ctx,
				people,
				coaches.map(({ id }) => id)
			),
			left: await leftBy(ctx)
		};
	});
}

/** Every worker as matching knows them: the page they show, their own answers, and room by what they carry now. */
async function coachFacts(
	ctx: ReadContext,
	walks: readonly Walk[],
	peers: ReadonlySet<string>
): Promise<CoachFacts[]> {
	const staff = await walkingStaff(ctx);
	const loads = new Map((await workerLoads(ctx, walks)).map((load) => [load.workerId, load]));
	const each = (await organizationOf(ctx)).loadWeights.levels.weekly;
	const ids = staff.map(({ id }) => id);
	const own = await opened<Answers & EarlierAnswers>(ctx, 'matching.answers', ids, answersPlace);
	const languages = await languagesOf(ctx, ids);
	const pages = await pagesOf(ctx, ids);
	const away = await awayTimesOf(ctx, ids);
	return staff.map(({ id, name }) => {
		const load = loads.get(id);
		const left = load ? Math.max(0, load.capacity - load.load) : 0;
		const said = own.get(id);
		const reads = languages.get(id) ?? 'en';
		const page = pages.get(id);
		return {
			...(page ? pageFacts(page, reads) : said ? earlierFacts(said, reads) : noPage(reads)),
			hours: said?.hours ?? null,
			shown: said?.shown ?? [],
			id,
			name,
			as: peers.has(id) ? 'peer' : 'coach',
			away: away.get(id) ?? [],
			room: each > 0 ? Math.min(MOST_ROOM, Math.floor(left / each)) : MOST_ROOM
		};
	});
}

async function languagesOf(ctx: ReadContext, ids: readonly string[]): Promise<Map<string, Language>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'language'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.execute();
	return new Map(rows.map((row) => [row.id, known(row.language)]));
}
const known = (language: string): Language => LANGUAGES.find((one) => one === language) ?? 'en';

async function peopleOf(ctx: ReadContext, ids: string[] | null): Promise<Gathered['people']> {
	const rows = await ctx.db
		.selectFrom('people.persons')
		.select(['id', 'preferred_name', 'language'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('is_participant', '=', true)
		.where('ended_at', 'is', null)
		.$if(ids !== null, (query) => query.where('id', '=', sql<string>`any(${ids}::uuid[])`))
		.execute();
	const own = await opened<Wishes>(
		ctx,
		'matching.wishes',
		rows.map(({ id }) => id),
		wishesPlace
	);
	return new Map(
		rows.map((row) => [
			row.id,
			{ name: row.preferred_name, language: known(row.language), wishes: saidBy(own.get(row.id)) }
		])
	);
}

const saidBy = (saved: Wishes | undefined): Wishes | null => (saved ? wishesNow(saved) : null);

/** What is known of somebody who has not said anything: the language they read this in. */
export const bareWishes = (language: Language): Wishes => ({
	version: QUESTIONS_VERSION,
	languages: [language],
	best: null,
	ways: [],
	hours: [],
	style: {},
	traits: [],
	weights: NO_WEIGHTS
});

/** Sealed rows of these persons, opened with each one's own key. */
async function opened<T>(
	ctx: ReadContext,
	table: 'matching.answers' | 'matching.wishes',
	ids: readonly string[],
	place: (id: string) => string
): Promise<Map<string, T>> {
	if (ids.length === 0) return new Map();
	const rows = await ctx.db
		.selectFrom(table)
		.select(['person_id', 'sealed'])
		.where('organization_id', '=', ctx.actor.organizationId)
		.where('person_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
		.execute();
	const vaults = await ctx.vault.many(rows.map((row) => row.person_id));
	return new Map(
		rows.flatMap((row) => {
			const vault = vaults.get(row.person_id);
			return vault ? [[row.person_id, vault.openJson<T>(row.sealed, place(row.person_id))] as const] : [];
		})
	);
}

/** Who cannot be whose: named by either side, or shut out by the person for good. */
export async function notFor(
	ctx: ReadContext,
	people: ReadonlyMap<string, { name: string }>,
	workerIds: readonly string[]
): Promise<Gathered['not']> {
	const organizationId = ctx.actor.organizationId;
	const not: Gathered['not'] = new Map([...people.keys()].map((id) => [id, new Map()]));
	const rows = await ctx.db
		.selectFrom('matching.conflicts')
		.select(['id', 'person_id', 'other_id', 'sealed'])
		.where('organization_id', '=', organizationId)
		.execute();
	const vaults = await ctx.vault.many([...new Set(rows.map((row) => row.person_id))]);
	const workers = new Set(workerIds);
	for (const row of rows) {
		const vault = vaults.get(row.person_id);
		if (!vault) continue;
		const { kind, name, tells } = vault.openJson<SealedConflict>(row.sealed, conflictPlace(row.id));
		const told = tells ? kind : null;
		if (row.other_id) not.get(row.person_id)?.set(row.other_id, told);
		else if (workers.has(row.person_id))
			for (const [personId, person] of people)
				if (mayMean(name, person.name)) not.get(personId)!.set(row.person_id, told);
	}
	const closed = await ctx.db
		.selectFrom('rights.closed')
		.select(['person_id', 'worker_id'])
		.where('organization_id', '=', organizationId)
		.execute();
	for (const row of closed) not.get(row.person_id)?.set(row.worker_id, null);
	return not;
}

/** So long after somebody was given another worker, the one they asked to leave is not suggested to them again. */
export const LEFT_DAYS = 180;

/**
 * Whom somebody asked to leave: while that is asked, and for half a year after it was done. A change that was taken
 * back ended no walk, and keeps nobody apart.
 */
async function leftBy(ctx: ReadContext): Promise<Gathered['left']> {
	const rows = await ctx.db
		.selectFrom('matching.changes as c')
		.select(['c.person_id', 'c.worker_id'])
		.where('c.organization_id', '=', ctx.actor.organizationId)
		.where((eb) =>
			eb.or([
				eb('c.ended_at', 'is', null),
				eb.and([
					eb('c.ended_at', '>', new Date(ctx.now.getTime() - LEFT_DAYS * 86_400_000)),
					eb.exists(
						eb
							.selectFrom('people.assignments as a')
							.select('a.id')
							.whereRef('a.organization_id', '=', 'c.organization_id')
							.whereRef('a.person_id', '=', 'c.person_id')
							.whereRef('a.worker_id', '=', 'c.worker_id')
							.whereRef('a.ended_at', '>=', 'c.asked_at')
							.whereRef('a.ended_at', '<=', 'c.ended_at')
					)
				])
			])
		)
		.execute();
	const left: Gathered['left'] = new Map();
	for (const row of rows) left.set(row.person_id, (left.get(row.person_id) ?? new Set()).add(row.worker_id));
	return left;
}
