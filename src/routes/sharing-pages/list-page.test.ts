/** The person's account of what was given out: the very things that were seen, and the same said once a day. */
import { beforeAll, expect, test } from 'vitest';
import { ConsentInput } from '#domains/consent/consent.ts';
import { draftConsent, endConsent, gaveToThemself, signConsent } from '#domains/consent/server/consent.ts';
import { addGoal, addLine } from '#domains/plans/server/plans.ts';
import { m } from '#paraglide/messages.js';
import { connect } from '../../../tests/support/network.ts';
import { testWorld } from '../../../tests/support/database.ts';
import { makeOrganization, makePerson, type TestPerson } from '../../../tests/support/people.ts';
import { sharingPage } from './list-page.ts';
import { shareable } from './shareable.ts';
import { sharedCards } from './shared-cards.ts';

const world = testWorld();
const ZONE = 'America/New_York';
let dee: TestPerson, mum: TestPerson, goal: string, milestone: string;

const page = (locale = 'en') =>
	world.app.read(dee.actor, 'test', (ctx) => sharingPage(ctx, dee.id, locale, ZONE));
const look = (who = mum) => world.app.write(who.actor, 'test', (ctx) => sharedCards(ctx, dee.id, 'en', ZONE));
const share = (things: string[], what: string[] = []) =>
	world.app.write(dee.actor, 'test', async (ctx) => {
		const input = ConsentInput.parse({
			recipient: `member:${mum.id}`,
			things,
			what,
			until: 'date',
			untilOn: new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10),
			signed: 'Dee'
		});
		const drafted = await draftConsent(ctx, input, await shareable(ctx, dee.id, 'en'), 'en');
		return (await signConsent(ctx, drafted, drafted.mark)).id;
	});

beforeAll(async () => {
	const org = await makeOrganization(world);
	dee = await makePerson(world, org, ['participant'], 'Dee');
	mum = await makePerson(world, org, ['ally'], 'Mum');
	await connect(world.app, dee, mum);
	const write = <T>(work: Parameters<typeof world.app.write<T>>[2]) =>
		world.app.write(dee.actor, 'test', work);
	goal = (await write((ctx) => addGoal(ctx, { personId: dee.id, title: 'A door' }))).id;
	milestone = (
		await write((ctx) =>
			addLine(ctx, { personId: dee.id, kind: 'milestone', text: 'Thirty days of mornings' })
		)
	).id;
});

test('a single thing that was seen stands in the account by its words, also after the consent has ended', async () => {
	const id = await share([`goal:${goal}`, `milestone:${milestone}`], ['light']);
	await look();
	const account = (await page()).account;
	expect(account).toHaveLength(1);
	for (const words of ['A door', 'Thirty days of mornings', m.consent_light()])
		expect(account[0]!.what).toContain(words);
	await world.app.write(dee.actor, 'test', (ctx) => endConsent(ctx, id));
	expect((await page()).account.at(-1)!.what).toContain('A door');
	await world.owner('delete from consent.items where consent_id = $1', [id]);
	await world.owner('delete from plans.lines where id = $1', [milestone]);
	expect((await page()).account.at(-1)!.what, 'gone, and still one thing').toContain(m.sharing_account_one());
});

test('looks of one day that say the same are one line with their number; another thing is another line', async () => {
	const before = (await page()).account.length;
	await share([`goal:${goal}`]);
	await look();
	await look();
	await look();
	const account = (await page()).account;
	expect(account).toHaveLength(before + 1);
	expect(account[0]!.at).toMatch(/^3 times, last at /);
	await share([], ['visits']);
	await look();
	expect((await page()).account.slice(0, 2).map((one) => one.what)).toEqual(
		expect.arrayContaining([m.consent_visits()])
	);
});

test('the record that somebody took themself is said as that, in the language of who reads', async () => {
	await world.app.write(dee.actor, 'test', gaveToThemself);
	const [line] = (await page('es')).account;
	expect(line).toMatchObject({ self: true, words: '' });
});
