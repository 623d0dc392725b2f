import { expect, test } from 'vitest';
import { ideaLines, ideasAsText, readIdeasText } from './goal-ideas.ts';

test('one idea a line; marks of lists, empty lines and repeats go', () => {
	expect(ideaLines(' - Get my ID \n\n• Get my ID\n* Call the clerk\n-5 pounds')).toEqual([
		'Get my ID',
		'Call the clerk',
		'-5 pounds'
	]);
});

test('a text shared in one language is read in the other', () => {
	const lists = [
		{ domain: 'money' as const, n: 3, ideas: ['Open an account', 'Ask about fines'] },
		{ domain: 'home' as const, n: 1, ideas: [] },
		{ domain: 'work' as const, n: 1, ideas: ['Finish a one-page resume'] }
	];
	for (const locale of ['en', 'es'] as const) {
		const { lists: read, strange } = readIdeasText(ideasAsText(lists, locale));
		expect(strange).toEqual([]);
		expect(Object.fromEntries(read)).toEqual({
			money: ['Open an account', 'Ask about fines'],
			work: ['Finish a one-page resume']
		});
	}
});

test('lines that belong to no area are said, not dropped', () => {
	expect(readIdeasText('Call the clerk\n# Garden\nRoses\n# money AND legal\nPay').strange).toEqual([
		'Call the clerk',
		'# Garden',
		'Roses'
	]);
});
