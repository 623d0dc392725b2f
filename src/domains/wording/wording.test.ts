import { describe, expect, test } from 'vitest';
import { ENGLISH } from './list-en.ts';
import { SPANISH } from './list-es.ts';
import { findWords, listFor, OFF, readOwnLines, takeWord } from './wording.ts';

const standard = listFor(OFF);
const found = (text: string, rows = standard) => findWords(text, rows).map((hint) => hint.found);

describe('what is found', () => {
	test.each([
		['He said he is an addict.', ['addict']],
		['Addicts need us. An addict called.', ['Addicts', 'addict']],
		['THE ADDICT CALLED', ['ADDICT']],
		['A recovering addict from Camden.', ['recovering addict']],
		['an ex-addict', ['ex-addict']],
		['History of substance abuse.', ['substance abuse']],
		['a heroin user since May', ['heroin user']],
		['She was clean for nine days.', ['She was clean']],
		['He wants to get clean.', ['get clean']],
		['He’s clean now', ['He’s clean']],
		['Is he clean now?', ['Is he clean']],
		['Was she clean? Are they clean since May?', ['Was she clean', 'Are they clean']],
		['Isn’t he dirty again', ['Isn’t he dirty']],
		['clean and sober', ['clean and sober']],
		['Dirty UA on Monday; tested dirty again', ['Dirty UA', 'tested dirty']],
		['He is on MAT since June', ['MAT']],
		['her codependency', ['codependency']],
		['an addicted baby', ['addicted baby']],
		['He drinks, he is an alcoholic', ['alcoholic']],
		['the drunk at the door', ['the drunk']],
		['a substance\nabuse problem', ['substance\nabuse']],
		// Spanish
		['Es un adicto.', ['adicto']],
		['Dos adictas y un drogadicto', ['adictas', 'drogadicto']],
		['Es alcohólica desde joven.', ['alcohólica']],
		['Lleva años de abuso de drogas', ['abuso de drogas']],
		['Quiere mantenerse limpio y trabajar', ['mantenerse limpio']],
		['Su prueba sucia del lunes', ['prueba sucia']],
		['Es exadicto', ['exadicto']],
		['la codependencia de su madre', ['codependencia']]
	])('%s', (text, words) => expect(found(text)).toEqual(words));
});

describe('what is left alone', () => {
	test.each([
		['A word inside another: addictive, addiction, cleanliness, cleaner'],
		['He called himself “an addict, always”.'],
		['He said "I am an alcoholic" and laughed.'],
		["In his words: 'just a junkie, don't mind me'."],
		['Dijo: «soy adicta».'],
		['> I am an addict\nwas what the letter said'],
		['Narcotics Anonymous at seven, then Alcoholics Anonymous.'],
		['Adult Children of Alcoholics on Tuesday'],
		['He works at the National Institute on Drug Abuse.'],
		['Trabaja en Alcohólicos Anónimos'],
		['Read the Addict House flyer'],
		['Moves to Clean And Sober Living in May'],
		['She got clean clothes and a clean towel.'],
		['The kitchen was clean.'],
		['Is he clean-shaven? Is she cleaning? Are they clean clothes? Was he clean up crew?'],
		['Is his clean house a help? They clean up the yard; a clean house matters to her.'],
		['This he cleaned; was here clean'],
		['He likes clean needles from the van; stay clean-shaven'],
		['His hands were dirty.'],
		['yoga mat under the arm'],
		['a wheelchair user; the users of the app'],
		['a good reading habit'],
		['He was drunk on Friday, he says.'],
		['an alcoholic drink; non-alcoholic beer'],
		['La cocina está limpia.'],
		['una bebida alcohólica'],
		['He had a relapse; the inmate refused to come.'],
		['']
	])('%s', (text) => expect(found(text)).toEqual([]));

	test('an odd quotation mark does not hide the rest', () => {
		expect(found('6" of snow. Then an addict called.')).toEqual(['addict']);
	});
});

describe('a better word is taken', () => {
	const take = (text: string, word: string, better: string) => takeWord(text, standard, word, better);
	test.each([
		['He is an addict.', 'addict', 'person who uses drugs', 'He is a person who uses drugs.'],
		[
			'Addicts came. He knows addicts.',
			'addicts',
			'people who use drugs',
			'People who use drugs came. He knows people who use drugs.'
		],
		['An addict called.', 'addict', 'person who uses drugs', 'A person who uses drugs called.'],
		[
			'“an addict”, he said. The addict left.',
			'addict',
			'person who uses drugs',
			'“an addict”, he said. The person who uses drugs left.'
		],
		['Vino el adicto.', 'adicto', 'persona que consume drogas', 'Vino la persona que consume drogas.'],
		[
			'Hablé del alcohólico',
			'alcohólico',
			'persona con un trastorno por consumo de alcohol',
			'Hablé de la persona con un trastorno por consumo de alcohol'
		],
		[
			'She was clean for nine days',
			'She was clean',
			'she was in recovery',
			'She was in recovery for nine days'
		]
	])('%s', (text, word, better, then) => expect(take(text, word, better)).toBe(then));

	test('nothing that the list does not say', () => {
		expect(take('He is an addict.', 'addict', 'a liar')).toBeNull();
		expect(take('He is tired.', 'tired', 'person who uses drugs')).toBeNull();
		expect(take('“addict”', 'addict', 'person who uses drugs')).toBeNull();
	});
	test('what stands in place of a word is not found again', () => {
		for (const row of [...ENGLISH, ...SPANISH])
			for (const form of row.forms)
				for (const better of form.better) expect(found(better, [...ENGLISH, ...SPANISH]), better).toEqual([]);
	});
});

describe('what an organization says', () => {
	test('rows from memory only when they are switched on', () => {
		const more = listFor({ ...OFF, more: true });
		expect(found('He relapsed. The inmate. Cometió suicidio.', more)).toEqual([
			'relapsed',
			'inmate',
			'Cometió suicidio'
		]);
		expect(found('He is in denial', more)).toEqual(['in denial']);
	});
	test('its own lines come first, and off is off', () => {
		const own = { ...OFF, version: 3, lines: ['case = person | walk', 'addict = neighbour'] };
		expect(findWords('my case, an addict', listFor(own))).toEqual([
			{ found: 'case', better: ['person', 'walk'] },
			{ found: 'addict', better: ['neighbour'] }
		]);
		expect(found('an addict', listFor({ ...own, on: false }))).toEqual([]);
	});
	test.each([
		['case = person', null],
		['  case = person | walk  \n\nclient=member', null],
		['case', 'case'],
		['case = ', 'case ='],
		['= person', '= person'],
		['a = b = c', 'a = b = c']
	])('line %s', (text, wrong) => expect(readOwnLines(text).wrong).toBe(wrong));
});

test('a text as long as a note, many times a word, is no work', () => {
	const text = 'He is an addict and "a clean start" was his. '.repeat(450);
	expect(found(text)).toEqual(['addict']);
});
