import { expect, test } from 'vitest';
import { m } from '#paraglide/messages.js';
import { searchDays } from './oversight-page.ts';

/** One o'clock at night in UTC is still the day before in New York. */
const search = (id: string, byId: string, at: string, looked = false) => ({
	id,
	byId,
	by: byId === 'r' ? 'Rosa' : 'Lou',
	own: false,
	at: new Date(at),
	reason: 'overdose' as const,
	words: `Why ${id}`,
	found: 0,
	looks: looked ? [{ by: 'Priya', at: new Date(at), found: 'fine' as const, words: null }] : []
});

test('one card for a worker’s day of searches, each with its own reason', () => {
	const days = searchDays(
		[
			search('a', 'r', '2026-11-27T01:00:00Z'),
			search('b', 'l', '2026-11-26T20:00:00Z'),
			search('c', 'r', '2026-11-26T18:00:00Z'),
			search('d', 'r', '2026-11-26T04:00:00Z', true)
		],
		'America/New_York'
	);
	expect(days.map(({ words, searches }) => [words, searches.map((one) => one.words)])).toEqual([
		[m.oversight_search_day({ by: 'Rosa', day: 'November 26', count: 2 }), ['Why a', 'Why c']],
		[m.oversight_search_day({ by: 'Lou', day: 'November 26', count: 1 }), ['Why b']],
		[m.oversight_search_day({ by: 'Rosa', day: 'November 25', count: 1 }), ['Why d']]
	]);
});
