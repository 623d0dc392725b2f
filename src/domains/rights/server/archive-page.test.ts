/** The page of the archive is for people: no code of the program's, no number of a row. */
import { afterEach, describe, expect, test } from 'vitest';
import { newId } from '#platform/ids.ts';
import { DUTY_KINDS, KINDS, OPEN_STATES, PATHS, SOLVED_BY } from '#domains/barriers/barriers.ts';
import { BARRIERS, STRENGTHS, TIMES, WAYS } from '#domains/people/people.ts';
import { getLocale, overwriteGetLocale } from '#paraglide/runtime.js';
import type { Archive } from './archive.ts';
import { archivePage } from './archive-page.ts';

const page = (tables: Archive['tables'], locale = 'en') =>
	archivePage(
		{
			format: 'alongside-record',
			version: 1,
			made_at: '2026-11-01T10:00:00Z',
			organization: 'House',
			person_id: newId(),
			people: {},
			tables,
			not_in_it: {}
		},
		locale,
		'America/New_York'
	);
/** The paragraphs of a page's rows. */
const lines = (html: string) =>
	[...html.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text]) =>
		text!.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
	);
const row = (more: object) => [{ id: newId(), written_at: '2026-10-20T14:00:00Z', ...more }];

const before = getLocale();
afterEach(() => overwriteGetLocale(() => before));

describe('codes stand in words, with what they are', () => {
	test('how to be reached, what is strong, what is in the way', () => {
		const said = lines(
			page({
				'people.intake_pieces': [
					...row({ piece: 'reach', content: { phone: '267-555-0144', ways: WAYS, times: TIMES } }),
					...row({ piece: 'strengths', content: { chosen: STRENGTHS, words: 'I can talk to anybody.' } }),
					...row({ piece: 'barriers', content: { chosen: BARRIERS, note: 'My ID ran out.' } })
				]
			})
		);
		for (const code of [...WAYS, ...TIMES, ...STRENGTHS, ...BARRIERS]) expect(said).not.toContain(code);
		for (const words of ['267-555-0144', 'I can talk to anybody.', 'My ID ran out.'])
			expect(said).toContain(words);
		expect(said.find((line) => line.startsWith('By: '))).toMatch(/^By: \w/);
		expect(said.filter((line) => line.endsWith(':'))).toHaveLength(3);
	});
	const board = (locale: 'en' | 'es') => {
		overwriteGetLocale(() => locale);
		const more = { opened: false, made_at: '2026-10-20T14:00:00Z' };
		const one = (kind: string, rest: object = {}) =>
			row({ kind, path: null, state: 'now', solved_by: null, ...more, ...rest });
		return lines(
			page(
				{
					'barriers.barriers': [
						...KINDS.flatMap((kind) =>
							one(kind, { sealed: { words: `${kind} in my words`, step: '', result: '' } })
						),
						...PATHS.flatMap((path) => one('housing', { path })),
						...OPEN_STATES.flatMap((state) => one('money', { state })),
						...SOLVED_BY.flatMap((solved_by) => one('work', { state: 'solved', solved_by, opened: true }))
					],
					'barriers.duties': DUTY_KINDS.flatMap((kind) =>
						row({
							kind,
							due_on: '2026-12-03',
							done_at: '2026-12-04T15:00:00Z',
							sealed: { what: 'Case 12', where: 'Room 3', time: '09:30' }
						})
					),
					'wallet.documents': [
						...row({ kind: 'id', letter: null }),
						...row({ kind: 'letter', letter: 'court' })
					]
				},
				locale
			)
		);
	};
	test('the board and the dates to keep', () => {
		const said = board('en');
		for (const code of [
			...KINDS,
			...PATHS,
			...OPEN_STATES,
			...SOLVED_BY,
			...DUTY_KINDS,
			'solved',
			'false',
			'id'
		])
			expect(said).not.toContain(code);
		for (const words of [
			'Where it stands: I wait for an answer',
			'A place this month',
			'Solved by: Getting the papers right',
			'Open to your coach',
			'Reporting to an officer:',
			'December 3, 2026',
			'At 09:30',
			'Done on December 4, 2026',
			'Case 12',
			'Room 3',
			'other in my words'
		])
			expect(said).toContain(words);
		expect(said.join('\n')).not.toMatch(/\d{4}-\d\d-\d\d|Something else:/);
	});
	test('the board and the dates to keep, in Spanish', () => {
		const said = board('es');
		for (const words of [
			'En qué va: Espero una respuesta',
			'Lo resolvió: Arreglar los papeles',
			'3 de diciembre de 2026',
			'A las 09:30',
			'Hecho el 4 de diciembre de 2026',
			'Presentarme con un oficial:'
		])
			expect(said).toContain(words);
	});
	test('the rule for quiet days, in sentences', () => {
		const said = lines(
			page({
				'people.agreements': row({
					content: {
						fromCoach: 'I call.',
						fromPerson: '',
						setbacks: '',
						boundaries: '',
						quiet: {
							steps: [
								{ act: 'text', who: 'coach', afterDays: 2 },
								{ act: 'call_named_supporter', who: 'peer', afterDays: 5 }
							],
							supporter: { name: 'my friend Jo', reach: '267-555-0178' }
						}
					}
				})
			})
		);
		expect(said.join('\n')).not.toMatch(/call_named|^(text|coach|peer)$/m);
		expect(said.filter((line) => /\b(2|5) days\b/.test(line))).toHaveLength(2);
		expect(said).toContain('my friend Jo, 267-555-0178');
	});
	test('earlier forms of a plan: no number of another row, no date in the program’s own writing', () => {
		const goalId = newId();
		const said = lines(
			page({
				'plans.versions': [
					...row({
						sealed: {
							title: 'A door',
							domain: 'own_goal',
							horizon: 'short',
							state: 'let_go',
							barrier: null,
							dueOn: '2026-12-31'
						}
					}),
					...row({
						sealed: { goalId, text: 'Call', who: 'me', dueOn: null, doneAt: '2026-11-06T14:06:00.000Z' }
					}),
					...row({
						sealed: {
							text: 'ID office',
							then: '',
							detail: null,
							happenedOn: '2026-11-15',
							barrier: 'documents',
							result: 'not_yet'
						}
					})
				]
			})
		);
		expect(said.join('\n')).not.toMatch(/own_goal|let_go|not_yet|\bshort\b|\d{4}-\d\d-\d\d/);
		expect(said).not.toContain(goalId);
		for (const words of ['A door', 'Call', 'ID office', 'By December 31, 2026', 'Done on November 6, 2026'])
			expect(said).toContain(words);
	});
	test('in Spanish the codes are Spanish; one that nobody knows any more stays', () => {
		const said = lines(
			page(
				{
					'people.intake_pieces': row({ piece: 'barriers', content: { chosen: ['money', 'from-long-ago'] } })
				},
				'es'
			)
		);
		expect(said).toContain('from-long-ago');
		expect(said).not.toContain('money');
	});
});
