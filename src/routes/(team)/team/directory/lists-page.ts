import { fileMost, isAddress, subjectOf } from '#domains/directory/directory.ts';
import {
	allLists,
	isReason,
	lastImports,
	publishedSince,
	sayReason,
	waitingTwins
} from '#domains/directory/server/directory.ts';
import type { Said, StoredNote, TwinSide } from '#domains/directory/server/directory.ts';
import { dateFormat } from '#platform/date-words.ts';
import type { ReadContext } from '#platform/server/context.ts';
import { m } from '#paraglide/messages.js';
import { getLocale } from '#paraglide/runtime.js';

/** As many rows of a report, and as many pairs, as somebody reads on one page. */
const mostRows = 100;
const mostPairs = 5;

/** What the page of lists shows. Fields are named one by one: nothing else leaves. */
export async function listsPage(ctx: ReadContext, timeZone: string) {
	const when = (at: Date) =>
		dateFormat(getLocale(), timeZone, {
			month: 'short',
			day: 'numeric',
			hour: 'numeric',
			minute: '2-digit'
		}).format(at);
	const [lists, runs, twins, published] = [
		await allLists(ctx),
		await lastImports(ctx),
		await waitingTwins(ctx, mostPairs),
		await publishedSince(ctx)
	];
	return {
		title: m.lists_title(),
		fileMost,
		published: published !== null,
		given: lists.filter((list) => list.given_at !== null).map((list) => list.id),
		givable: lists.map((list) => ({
			value: list.id,
			label: list.name,
			hint: subjectOf(list.kind) === 'meetings' ? m.lists_give_meetings() : m.lists_give_services()
		})),
		lists: lists.map((list) => ({
			id: list.id,
			name: list.name,
			entries:
				list.services > 0 || list.meetings === 0
					? m.lists_services({ count: list.services })
					: m.lists_meetings({ count: list.meetings }),
			sample: list.is_sample,
			read: m.lists_read_at({ at: when(list.read_at) }),
			next: list.next_read_at ? m.lists_next({ at: when(list.next_read_at) }) : null,
			problem: problemWords(list),
			canAsk: isAddress(list.source),
			held:
				list.held_at && list.held_gone !== null && list.held_of !== null
					? (isAddress(list.source) ? m.lists_held_text : m.lists_held_file)({
							name: list.name,
							gone: list.held_gone,
							of: list.held_of
						})
					: null
		})),
		runs: runs.map((run) => ({
			id: run.id,
			source: run.list_name ?? run.source,
			state: stateWords(run.state, when(run.finished_at ?? run.asked_at)),
			problem: problemWords(run),
			counts: run.state === 'done' ? countWords(run.counts) : null,
			rejected: run.rejected.slice(0, mostRows).map(noteWords),
			rejectedOf: run.counts.rejected ?? 0
		})),
		twins: twins.pairs.map((pair) => ({
			id: pair.id,
			why: m.lists_why({ why: pair.why.map(whyWords).join(', ') }),
			sides: [sideOf(pair.one, when), sideOf(pair.other, when)]
		})),
		twinsOf: twins.of,
		// One that never ended is not waited for after an hour.
		reading: runs.some(
			(run) =>
				(run.state === 'waiting' || run.state === 'reading') &&
				ctx.now.getTime() - run.asked_at.getTime() < 3_600_000
		)
	};
}

/** Words, and whether they are the English of before there were codes. */
type Told = { text: string; english: boolean };

function problemWords({ said, problem }: { said: Said | null; problem: string | null }): Told | null {
	if (said && isReason(said.code)) return { text: sayReason(said), english: false };
	return problem === null ? null : { text: problem, english: true };
}

const noteWords = (note: StoredNote) =>
	'reason' in note
		? { row: note.row, text: note.reason, english: true }
		: { row: note.row, text: isReason(note.code) ? sayReason(note) : m.lists_row_unread(), english: false };

const sideOf = (side: TwinSide, when: (at: Date) => string) => ({
	id: side.id,
	name: side.name,
	provider: side.provider === side.name ? null : side.provider,
	list: m.lists_from({ name: side.list ?? m.lists_by_hand() }),
	address: side.address,
	phone: side.phone,
	description:
		side.description && (side.description.length < 200 ? side.description : `${side.description}…`),
	confirmed:
		side.confirmed_at === null
			? null
			: m.lists_confirmed({ name: side.confirmed_name ?? '', at: when(new Date(side.confirmed_at)) })
});

const whyWords = (why: string): string =>
	why === 'phone' ? m.lists_why_phone() : why === 'address' ? m.lists_why_address() : m.lists_why_name();

function countWords(
	counts: Partial<Record<'added' | 'changed' | 'unchanged' | 'gone' | 'rejected', number>>
): string {
	const { added, changed = 0, unchanged = 0, gone = 0, rejected = 0 } = counts;
	return added === undefined
		? m.lists_counts_none()
		: m.lists_counts({ added, changed, unchanged, gone, rejected });
}

function stateWords(state: string, at: string): string {
	switch (state) {
		case 'waiting':
			return m.lists_state_waiting();
		case 'reading':
			return m.lists_state_reading();
		case 'held':
			return m.lists_state_held();
		case 'failed':
			return m.lists_state_failed();
		default:
			return m.lists_state_done({ at });
	}
}
