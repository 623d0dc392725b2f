/** What is known of a place from the inside, as others get it: the fact, and nothing of who said it. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { StateInput, VoiceInput } from '#domains/firsthand/firsthand.ts';
import { countVoices, sayVoice, statePlace, takeVoicesBack } from '#domains/firsthand/server/firsthand.ts';
import { systemActor } from '#platform/actor.ts';
import { makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { makeServices } from '../../../tests/support/services.ts';
import { at, json, openData } from '../../../tests/support/open-data.ts';

const { world, ask, as, publish, names, house } = openData();
let cedar: string;
let dee: TestPerson;
let lou: TestPerson;

beforeAll(async () => {
	dee = await makePerson(world, house().home, ['participant'], 'Dee Quill');
	lou = await makePerson(world, house().home, ['participant'], 'Lou Quill');
});
beforeEach(async () => {
	[cedar] = (await makeServices(world, house().home, [
		{ name: 'Cedar House', terms: ['sober-living'] },
		{ name: 'Elm House', terms: ['sober-living', 'moud-welcome'] }
	])) as [string];
	await publish();
});

const say = (who: TestPerson, moud: 'yes' | 'no') =>
	as(who.actor, (ctx) => sayVoice(ctx, cedar, VoiceInput.parse({ knows: 'inside', moud })));
const state = (said: object) =>
	as(house().carla.actor, (ctx) => statePlace(ctx, cedar, StateInput.parse(said)));
const night = () => as(systemActor(house().home, 'firsthand.count'), countVoices);
const given = async () => json<Record<string, unknown>>(ask(at.service, '', { id: cedar }));
/** The codes of what the house is said to be; and whether a search by the term finds it, which must agree. */
async function known(): Promise<string[]> {
	const { attributes } = (await given()) as { attributes: { taxonomy_term: { code: string } }[] };
	const codes = attributes.map(({ taxonomy_term }) => taxonomy_term.code).sort();
	const terms = (await json(ask(at.taxonomyTerms, 'per_page=100'))).contents;
	const { id } = terms.find(({ code }) => code === 'moud-welcome')!;
	const found = await names(`taxonomy_term_id=${String(id)}`);
	expect(found.includes('Cedar House')).toBe(codes.includes('moud-welcome'));
	return codes;
}

test('one voice alone goes out to nobody; two do, and not once it is taken back', async () => {
	await say(dee, 'yes');
	await night();
	expect(await known()).toEqual(['sober-living']);
	await say(lou, 'yes');
	await night();
	expect(await known()).toEqual(['moud-welcome', 'sober-living']);
	await as(lou.actor, (ctx) => takeVoicesBack(ctx, cedar));
	await night();
	expect(await known()).toEqual(['sober-living']);
});

test('what staff and people do not agree on is not given, nor what a list says and people deny', async () => {
	await state({ moud: 'yes' });
	expect(await known()).toEqual(['moud-welcome', 'sober-living']);
	for (const who of [dee, lou]) await say(who, 'no');
	await night();
	expect(await known()).toEqual(['sober-living']);
	await world.owner("update directory.services set terms = '{moud-welcome}' where id = $1", [cedar]);
	expect(await names()).toEqual(['Cedar House', 'Elm House']);
	const { contents } = await json(ask(at.taxonomies));
	// Nothing is left of what it is, so it is none of those that have something of our list.
	expect(await names(`taxonomy_id=${String(contents[0]!['id'])}`)).toEqual(['Elm House']);
});

test('never who, how many or when, and none of what the standard has no place for', async () => {
	await state({ moud: 'yes', cost: '155', rules: 'Home by ten.', lives: 'Men in work.', certified: 'NARR' });
	for (const who of [dee, lou]) await say(who, 'yes');
	await night();
	const all = JSON.stringify([await given(), await json(ask(at.places, 'full=true'))]);
	expect(all).toContain('moud-welcome');
	for (const word of ['Quill', dee.id, lou.id, house().carla.id, '155', 'Home by ten', 'Men in work', 'NARR'])
		expect(all, word).not.toContain(word);
	for (const name of ['known', 'known_not', 'tallies', 'voices', 'statements', 'yes', 'close'])
		expect(all, name).not.toContain(`"${name}"`);
});
