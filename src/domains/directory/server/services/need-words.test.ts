import { expect, test } from 'vitest';
import { testWorld } from '../../../../../tests/support/database.ts';
import { terms } from '../../taxonomy.ts';
import { needWords } from './need-words.ts';

const world = testWorld();

test('the database reads needs by the same words as our list of them', async () => {
	const stored = await world.owner<{ term: string; says: string | null; first: string | null }>(
		'select term, says::text, first::text from directory.need_words()'
	);
	const ours = await world.owner<{ term: string; says: string | null; first: string | null }>(
		`select term, says::tsquery::text as says, first::tsquery::text as first
		from json_to_recordset($1::json) as r (term text, says text, first text)`,
		[JSON.stringify(terms.map((term) => ({ term, ...needWords(term) })))]
	);
	const byTerm = (rows: typeof stored) => rows.toSorted((a, b) => a.term.localeCompare(b.term));
	expect(byTerm(stored)).toEqual(byTerm(ours));
});

test('a need is read from our own code, from the name and from the text, and weighs in that order', async () => {
	const needs = async (text: string, tokens: string, name: string) =>
		(
			await world.owner<{ needs: Record<string, number> }>(
				'select directory.read_needs($1, $2, $3) as needs',
				[text, tokens, name]
			)
		)[0]!.needs;
	expect(await needs('a quiet room', '', 'A quiet room')).toEqual({});
	const text = 'the harbor is open and there is a food pantry beside the bridge';
	const inText = await needs(text, '', 'Harbor');
	const inName = await needs(`food pantry ${text}`, '', 'Food Pantry');
	const coded = await needs(`food pantry ${text}`, 't_food', 'Food Pantry');
	expect(Object.keys(inText)).toEqual(['food']);
	expect(inText['food']).toBeLessThan(inName['food']!);
	expect(inName['food']).toBeLessThan(coded['food']!);
	// A code alone, of which the text says nothing.
	expect(await needs('a quiet room', 't_shelter t_moud-welcome', '')).toEqual({
		shelter: 2,
		'moud-welcome': 2
	});
});
