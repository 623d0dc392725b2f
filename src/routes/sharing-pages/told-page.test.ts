/** A worker told somebody outside something: only what the consent names, while it held; the person reads of each. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ConsentInput, NOTICE, ToldInput } from '#domains/consent/consent.ts';
import { accountOf, draftConsent, endConsent, signConsent } from '#domains/consent/server/consent.ts';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../tests/support/people.ts';
import { tell, toldPage } from './told-page.ts';

const world = testWorld();
let dee: TestPerson,
	tom: TestPerson,
	marcus: TestPerson,
	olga: TestPerson,
	janelle: TestPerson,
	spy: TestPerson;
const allow = (change: Record<string, unknown> = {}) =>
	world.app.write(dee.actor, 'test', async (ctx) => {
		const input = ConsentInput.parse({
			recipient: 'court',
			name: 'County probation',
			what: ['attendance'],
			purposes: ['proceedings'],
			until: 'event',
			untilEvent: 'my case is closed',
			signed: 'Dee',
			...change
		});
		const drafted = await draftConsent(ctx, input, { things: [], members: [] }, 'en');
		return (await signConsent(ctx, drafted, drafted.mark)).id;
	});
const SAID = {
	to: 'Officer Reyes',
	given: ['attendance'],
	what: 'That she came on Tuesday.',
	noticeSaid: 'yes'
};
const told = (who: TestPerson, consentId: string, change: object = {}, person = dee) =>
	world.app.write(who.actor, 'test', (ctx) =>
		tell(ctx, person.id, consentId, ToldInput.parse({ ...SAID, ...change }))
	);
const page = (who: TestPerson, consentId: string) =>
	world.app.read(who.actor, 'test', (ctx) => toldPage(ctx, dee.id, consentId));
const account = async (id: string) =>
	(await world.app.read(dee.actor, 'test', (ctx) => accountOf(ctx, dee.id)))
		.filter((one) => one.consentId === id)
		.map(({ outcome, reason, to, words, channel, categories }) => [
			outcome,
			reason,
			to,
			words,
			channel,
			categories.join()
		]);
const code = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	tom = await makePerson(world, org, ['participant'], 'Tom');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	olga = await makePerson(world, org, ['coach'], 'Olga');
	janelle = await makePerson(world, org, ['supervisor', 'director'], 'Janelle');
	spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['coach'], 'Spy');
	await walkWith(world, marcus, dee);
	await walkWith(world, marcus, tom);
});

describe('refusals', () => {
	test('who does not walk with the person writes nothing; nor does the person, nor under another’s page', async () => {
		const id = await allow();
		for (const who of [olga, janelle, spy, tom]) {
			expect(await code(page(who, id))).toBe('not_found');
			expect(await code(told(who, id))).toBe('not_found');
		}
		expect(await code(told(dee, id))).toBe('not_found');
		expect(await code(told(marcus, id, {}, tom))).toBe('not_found');
		expect(await code(told(marcus, newId()))).toBe('not_found');
		expect(await account(id)).toEqual([]);
	});
	test('what it was about must be said where the page names it', async () => {
		expect(await code(told(marcus, await allow(), { given: [] }))).toBe('invalid');
		for (const change of [
			{ to: ' ' },
			{ what: '' },
			{ noticeSaid: undefined },
			{ given: ['counselling_notes'] }
		])
			expect(ToldInput.safeParse({ ...SAID, ...change }).success).toBe(false);
	});
	test('what the consent does not name is written down as refused', async () => {
		const id = await allow();
		expect((await told(marcus, id, { given: ['attendance', 'goals'] })).reason).toBe('not_named');
		expect(await account(id)).toEqual([
			['refused', 'not_named', 'Officer Reyes', 'That she came on Tuesday.', 'spoken', 'attendance,goals']
		]);
	});
});

test('told, seen by the person; asked for the moment at which it was said', async () => {
	const id = await allow();
	expect(await page(marcus, id)).toMatchObject({
		to: 'County probation',
		notice: NOTICE,
		given: [{ value: 'attendance' }]
	});
	expect((await told(marcus, id)).reason).toBeNull();
	// Before it was signed nothing was allowed.
	expect((await told(marcus, id, { minutesAgo: '60' })).reason).toBe('not_yet');
	await world.owner(`update consent.consents set from_at = now() - interval '2 hours' where id = $1`, [id]);
	await world.app.write(dee.actor, 'test', (ctx) => endConsent(ctx, id));
	expect((await told(marcus, id)).reason).toBe('ended');
	expect((await told(marcus, id, { minutesAgo: '60' })).reason).toBeNull();
	expect((await account(id)).map(([outcome, reason]) => [outcome, reason]).sort()).toEqual([
		['given', null],
		['given', null],
		['refused', 'ended'],
		['refused', 'not_yet']
	]);
});
