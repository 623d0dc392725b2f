/** The person's board and one card of it, ready for the page. */
import {
	cardName,
	kindWord,
	KINDS,
	OPEN_STATES,
	PATHS,
	pathWord,
	SOLVED_BY,
	solvedByWord,
	solvedWith,
	stateWord,
	type BarrierCard,
	type Counted,
	type Kind
} from '#domains/barriers/barriers.ts';
import { ownBarrier, ownBarriers } from '#domains/barriers/server/barriers.ts';
import { piecesOf } from '#domains/people/server/people.ts';
import {
	endedWord,
	isOpen,
	stateWord as wayWord,
	type Handoff,
	type Need
} from '#domains/referrals/referrals.ts';
import { handoffsOf } from '#domains/referrals/server/referrals.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { repairsOn } from './repairs-on.ts';

const optionsOf = <T extends string>(values: readonly T[], word: (value: T) => string) =>
	values.map((value) => ({ value, label: word(value) }));

const wayLine = (one: Handoff | undefined) =>
	one &&
	m.barriers_handoff_line({
		place: one.words.place,
		state: one.endedWhy ? endedWord(one.endedWhy) : wayWord(one.state)
	});

const lineOf = (card: BarrierCard, ways: readonly Handoff[]) => ({
	id: card.id,
	state: card.state,
	name: cardName(card),
	words: card.kind === 'other' ? '' : card.words,
	step: card.step,
	way: wayLine(ways.find((one) => one.id === card.handoffId)),
	solvedBy: card.solvedBy && m.barriers_solved_line({ by: solvedByWord(card.solvedBy) }),
	opened: card.opened
});

/** The whole board: its cards by where they stand, and what was named at the start and is on no card. */
export async function boardOf(ctx: ReadContext, personId: string) {
	const cards = await ownBarriers(ctx);
	const ways = await handoffsOf(ctx, personId);
	const named = (await piecesOf(ctx, personId)).barriers?.value.chosen ?? [];
	const lines = cards.map((card) => lineOf(card, ways));
	return {
		columns: [...OPEN_STATES, 'solved' as const].map((state) => ({
			state,
			title: stateWord(state),
			cards: lines.filter((line) => line.state === state)
		})),
		// A home is asked for with its way: the form below does that.
		named: named
			.filter((kind) => kind !== 'housing' && !cards.some((card) => card.kind === kind))
			.map((kind) => ({ kind, label: kindWord(kind) })),
		kinds: optionsOf(KINDS, kindWord),
		paths: optionsOf(PATHS, pathWord)
	};
}

/** One card with everything that can be done with it. */
export async function cardOf(ctx: ReadContext, personId: string, id: string, counts: readonly Counted[]) {
	const card = await ownBarrier(ctx, id);
	const ways = await handoffsOf(ctx, personId);
	const chosen = ways.find((one) => one.id === card.handoffId);
	return {
		...lineOf(card, ways),
		kind: card.kind,
		path: card.path,
		values: { words: card.words, step: card.step, result: card.result },
		stateWord: stateWord(card.state),
		states: optionsOf(OPEN_STATES, stateWord),
		paths: optionsOf(PATHS, pathWord),
		solvedByOptions: optionsOf(SOLVED_BY, solvedByWord),
		wayId: chosen?.id ?? null,
		ways: ways
			.filter((one) => isOpen(one.state) || one.id === chosen?.id)
			.map((one) => ({ value: one.id, label: wayLine(one)! })),
		begin: `/me/handoffs?need=${needOf(card)}&barrier=${card.id}#begin`,
		find: findOf(card),
		more: MORE[card.kind] ? { href: MORE[card.kind]!.href, words: MORE[card.kind]!.words() } : null,
		repairs: card.kind === 'relationships' ? await repairsOn(ctx, personId, card.id) : null,
		others: solvedWith(counts, card.kind).map(({ by, count }) =>
			m.barriers_others_line({ by: solvedByWord(by), count })
		)
	};
}

/** What a hand-off for it is for. */
const NEED: Partial<Record<Kind, Need>> = {
	housing: 'housing',
	work: 'work',
	'mental-health': 'mental-health',
	legal: 'legal',
	money: 'benefits',
	transport: 'transport',
	documents: 'documents'
};
const needOf = ({ kind, path }: BarrierCard): Need =>
	path === 'tonight' ? 'shelter' : path === 'month' ? 'recovery-housing' : (NEED[kind] ?? 'other');

/** A bed for tonight is no help with the rent. */
const findOf = ({ kind, path }: BarrierCard): string | null => {
	const term = path === 'tonight' ? 'shelter' : path === 'month' ? 'sober-living' : FIND[kind];
	return term ? `/directory?need=${term}` : null;
};

/** What people here know from the inside and lists mostly do not say. */
const MORE: Partial<Record<Kind, { href: string; words: () => string }>> = {
	housing: { href: '/directory?need=sober-living&moud=1', words: () => m.firsthand_houses() },
	work: { href: '/directory?need=second-chance-work', words: () => m.firsthand_employers() }
};

/** What the directory calls help with each; the address says the kind of help and nothing of anybody. */
const FIND: Partial<Record<Kind, string>> = {
	housing: 'housing-help',
	work: 'job-help',
	'mental-health': 'mental-health',
	legal: 'legal-aid',
	money: 'benefits',
	transport: 'transport',
	documents: 'id-documents',
	childcare: 'childcare'
};
