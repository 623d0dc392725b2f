import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { visitorIn } from '#platform/server/visitor.ts';
import { testWorld } from '../../../../../tests/support/database.ts';
import { makeOrganization } from '../../../../../tests/support/people.ts';
import { makeServices } from '../../../../../tests/support/services.ts';
import { readWishes } from '../../options/wishes.ts';
import { findOptions } from './find-options.ts';
import { sayWhy } from './say-option.ts';

const world = testWorld();
let visitor: Actor;
let elsewhere: Actor;

beforeAll(async () => {
	const home = await makeOrganization(world, 'Harbor');
	const other = await makeOrganization(world, 'Mill');
	visitor = visitorIn(home);
	elsewhere = visitorIn(other);
	const md = { state: 'MD', at: { latitude: 39.29, longitude: -76.61 }, city: 'Baltimore' };
	await makeServices(world, home, [
		{ name: 'Grown-ups Detox', terms: ['detox', 'medicaid'], minimumAge: 18, ...md },
		{ name: 'Silent Detox', terms: ['detox'], ...md },
		{ name: 'Papers Detox', terms: ['detox', 'free'], documents: ['Photo ID'], ...md },
		{
			name: 'Hidden Detox',
			terms: ['detox', 'women'],
			eligibility: 'Women only',
			confidential: true,
			state: 'MD'
		},
		{
			name: 'Detox, second door',
			provider: 'Grown-ups Detox',
			terms: ['detox', 'medicaid'],
			minimumAge: 18,
			...md
		}
	]);
	await makeServices(world, other, [{ name: 'Mill Detox', terms: ['detox'], ...md }]);
});

const three = (query: string, actor = visitor) =>
	world.app.read(actor, 'directory', async (ctx) =>
		(await findOptions(ctx, readWishes(new URLSearchParams(query)))).three.map(({ line, judged }) => ({
			name: line.name,
			...sayWhy(judged, line, { locale: 'en' })
		}))
	);

describe('three options', () => {
	test('of another organization are not seen', async () => {
		expect((await three('need=detox', elsewhere)).map(({ name }) => name)).toEqual(['Mill Detox']);
	});
	test('nothing asked, a place that nobody knows: none', async () => {
		expect(await three('')).toEqual([]);
		expect(await three('need=detox&near=Nowhere+at+all')).toEqual([]);
	});
	test('what fits goes first, then what is not known, then what does not; one door of a house', async () => {
		const found = await three('need=detox&near=21201&age=30&papers=none&gender=man');
		expect(found.map(({ name }) => name)).toEqual(['Detox, second door', 'Silent Detox', 'Grown-ups Detox']);
		expect(found[0]).toMatchObject({
			fits: [
				'Has what you look for: Detox',
				expect.stringContaining('miles away'),
				'Your age is right for it'
			],
			not: [],
			unknown: ['Whether it takes women, men or everybody', 'Which papers it asks for']
		});
		expect(found[1]!.unknown).toContain('Which ages it takes');
	});
	test('what does not fit is said, and the address of a hidden place is not', async () => {
		const found = await three('q=women+detox&near=21201&age=17&papers=none&pay=medicaid&way=walk');
		const hidden = found.find(({ name }) => name === 'Hidden Detox')!;
		expect(hidden.fits).toContain('It says it is for you');
		expect(hidden.unknown).toEqual(
			expect.arrayContaining(['How far it is: the address is kept private', 'How far it is on foot'])
		);
		const young = await three('need=detox&near=21201&age=17&papers=none');
		expect(young.map(({ name }) => name)).toEqual(['Silent Detox', 'Hidden Detox', 'Detox, second door']);
		expect(young[2]!.not).toEqual(['It is for another age']);
	});
});
