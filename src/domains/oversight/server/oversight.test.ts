import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { dayIn } from '#platform/time.ts';
import { testWorld } from '../../../../tests/support/database.ts';
import { makeOrganization, makePerson, walkWith, type TestPerson } from '../../../../tests/support/people.ts';
import {
	answerOversight,
	askedOfMe,
	askWorker,
	consentsEnding,
	logbookHeld,
	questionsAsked,
	refusedLooks,
	staffAway,
	unusualLooks
} from './oversight.ts';

const world = testWorld();
const today = dayIn('America/New_York', new Date());
let org: string;
let dee: TestPerson, marcus: TestPerson, janelle: TestPerson, priya: TestPerson, spy: TestPerson;

beforeAll(async () => {
	org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	marcus = await makePerson(world, org, ['coach'], 'Marcus');
	janelle = await makePerson(world, org, ['supervisor'], 'Janelle');
	priya = await makePerson(world, org, ['director'], 'Priya');
	spy = await makePerson(world, await makeOrganization(world, 'Elsewhere'), ['supervisor'], 'Spy');
	await walkWith(world, marcus, dee);
	await world.app.write(marcus.actor, 'test', async (ctx) => {
		for (let n = 0; n < 26; n++) ctx.note({ action: 'plan.opened', personId: newId(), basis: 'walks-with' });
	});
	for (let n = 0; n < 5; n++)
		await world.owner(
			`insert into audit.entries (organization_id, id, at, actor_id, actor_kind, purpose, action, outcome, basis) values ($1, $2, now(), $3, 'person', 'test', 'plan.opened', 'refused', 'not_found')`,
			[org, newId(), n < 3 ? marcus.id : dee.id]
		);
});

const code = (work: Promise<unknown>): Promise<string> =>
	work.then(
		() => 'done',
		(error) => (isRefusal(error) ? error.code : String(error))
	);
const ask = (who: TestPerson, more: Partial<Parameters<typeof askWorker>[2]> = {}) =>
	askWorker(world.app, who.actor, {
		workerId: marcus.id,
		rule: 'many',
		on: today,
		words: 'What was that hour?',
		...more
	});

describe('refusals', () => {
	test('neither a worker nor a participant sees any of it', async () => {
		for (const who of [dee, marcus])
			for (const look of [unusualLooks, refusedLooks, consentsEnding, staffAway, logbookHeld])
				expect(await code(look(world.app, who.actor))).toBe('not_found');
		for (const who of [dee, marcus]) {
			expect(await code(ask(who))).toBe('not_found');
			expect(await code(world.app.read(who.actor, 'test', questionsAsked))).toBe('not_found');
		}
	});
	test('another organization’s supervisor sees nothing of here', async () => {
		expect(await unusualLooks(world.app, spy.actor)).toEqual([]);
		expect((await refusedLooks(world.app, spy.actor)).others).toBe(0);
		expect(await code(ask(spy))).toBe('not_found');
	});
	test('nobody asks about what no rule marked, nor about themself', async () => {
		expect(await code(ask(janelle, { rule: 'off_hours' }))).toBe('not_found');
		expect(await code(ask(janelle, { on: '2020-01-01' }))).toBe('not_found');
		await world.app.write(janelle.actor, 'test', async (ctx) => {
			for (let n = 0; n < 4; n++) ctx.note({ action: 'emergency.searched', basis: 'emergency' });
		});
		expect(await code(ask(janelle, { workerId: janelle.id, rule: 'name_search' }))).toBe('not_found');
	});
});

test('a mark is asked about and answered, once, and both stay', async () => {
	expect(await unusualLooks(world.app, janelle.actor)).toContainEqual({
		workerId: marcus.id,
		worker: 'Marcus',
		rule: 'many',
		on: today,
		times: 26
	});
	const both = await Promise.all([code(ask(janelle)), code(ask(priya))]);
	expect(both.sort()).toEqual(['conflict', 'done']);
	expect(await code(ask(janelle, { words: 'And the hour after?' }))).toBe('conflict');
	const [asked, ...others] = await world.app.read(marcus.actor, 'test', askedOfMe);
	expect(others).toEqual([]);
	expect(asked).toMatchObject({
		by: expect.stringMatching(/Janelle|Priya/),
		words: 'What was that hour?',
		answer: null,
		times: 26
	});
	const answer = (who: TestPerson, words: string) =>
		code(world.app.write(who.actor, 'test', (ctx) => answerOversight(ctx, { id: asked!.id, words })));
	expect(await answer(janelle, 'x')).toBe('not_found');
	expect(await answer(marcus, 'I got ready for the audit day.')).toBe('done');
	expect(await answer(marcus, 'Something else.')).toBe('not_found');
	expect(await world.app.read(priya.actor, 'test', questionsAsked)).toMatchObject([
		{ worker: 'Marcus', answer: 'I got ready for the audit day.' }
	]);
	expect(await world.app.read(spy.actor, 'test', questionsAsked)).toEqual([]);
});

test('counts name no life: refused looks, consents that end, staff who are away, the logbook', async () => {
	const refused = await refusedLooks(world.app, priya.actor);
	const [{ count }] = (await world.owner<{ count: number }>(
		`select count(*)::int from audit.entries where actor_id = $1 and outcome = 'refused'`,
		[marcus.id]
	)) as [{ count: number }];
	expect(refused.staff.find((one) => one.worker === 'Marcus')?.times).toBe(count);
	expect(count).toBeGreaterThanOrEqual(3);
	expect(JSON.stringify(refused)).not.toContain('Dee');
	expect(refused.others).toBeGreaterThanOrEqual(2);
	expect(await consentsEnding(world.app, janelle.actor)).toBe(0);
	await world.owner(
		`insert into consent.consents (organization_id, id, person_id, type, recipient_kind, purposes, from_at, until_kind, until_at, signed_at, language, wording, document, document_hash)
		 values ($1, $2, $3, 'part2_specific', 'organization', '{housing}', now(), 'date', now() + interval '9 days', now(), 'en', 1, '\\x00', decode(repeat('00', 32), 'hex'))`,
		[org, newId(), dee.id]
	);
	expect(await consentsEnding(world.app, janelle.actor)).toBe(1);
	expect(await staffAway(world.app, janelle.actor)).toEqual([]);
	const gone = await makePerson(world, org, ['coach'], 'Gone');
	await world.owner(`update people.persons set created_at = now() - interval '90 days' where id = any($1)`, [
		[gone.id, marcus.id]
	]);
	expect(await staffAway(world.app, janelle.actor)).toMatchObject([{ worker: 'Gone', last: null }]);
	expect(await logbookHeld(world.app, priya.actor)).toBeNull();
	await world.owner(
		`insert into audit.checks (organization_id, id, at, entries, unchained, anchors, hash, problems) values ($1, $2, now(), 1, 0, 0, '\\x00', '[{"kind":"cut"}]')`,
		[org, newId()]
	);
	expect(await logbookHeld(world.app, janelle.actor)).toMatchObject({ holds: false });
});
